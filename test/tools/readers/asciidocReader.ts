import asciidoctor, { type Asciidoctor } from '@asciidoctor/core';
import { citing } from './asciidocCitations.ts';
import { htmlReading } from './asciidocHtml.ts';
import type { Reader, ReaderSource } from './reader.ts';

/**
 * AsciiDoc as Asciidoctor converts it to HTML: its own Ruby, compiled to JavaScript. Left out are the identifiers and
 * the contents that it makes from the text of headings, because a citation there must change them.
 */
export const asciidocReader: ReaderSource = {
  missing: () => undefined,
  open(): Promise<Reader> {
    const processor: Asciidoctor = asciidoctor();
    // Nothing that it warns of is printed.
    processor.LoggerManager.setLogger(processor.MemoryLogger.create());
    return Promise.resolve({
      name: `Asciidoctor.js ${processor.getVersion()}`,
      read: (texts) =>
        Promise.resolve(
          texts.map((text) => {
            const { registry, citations } = citing(processor);
            const html = processor.convert(text, {
              safe: 'safe',
              attributes: { 'sectids!': '', 'toc!': '', showtitle: '' },
              extension_registry: registry,
            });
            return htmlReading(html as string, citations);
          }),
        ),
      close: () => undefined,
    });
  },
};
