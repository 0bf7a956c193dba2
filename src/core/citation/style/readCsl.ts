import { parseXml, XmlElement, XmlError, XmlText, XmlCdata } from '@rgrove/parse-xml';
import { checkStyle } from './checkStyle.ts';
import { childElements, type CslNode } from './cslNode.ts';
import { StyleError } from './styleError.ts';

/** The biggest style of the CSL project has 250 kB. */
const mostCharacters = 2_000_000;

/**
 * Reads the text of a `.csl` file.
 *
 * @throws StyleError that names the fault
 */
export function readCsl(xml: string): CslNode {
  if (xml.length > mostCharacters) {
    throw new StyleError('The file is too big for a style.');
  }
  const root = parse(xml.replace(/^\uFEFF/u, ''));
  if (root.name !== 'style') {
    throw new StyleError(`The file is not a CSL style: its root element is <${root.name}>, not <style>.`);
  }
  const style = attempt(() => toNode(root));
  checkVersion(style);
  const parent = parentOf(style);
  const [citation] = childElements(style, 'citation');
  if (citation === undefined && parent !== undefined) {
    throw new StyleError(`The style only refers to another one; use that one instead: ${parent}.`);
  }
  if (citation === undefined) {
    throw new StyleError('The style has no <citation>.');
  }
  if (childElements(citation, 'layout').length === 0) {
    throw new StyleError("The style's <citation> has no <layout>.");
  }
  attempt(() => checkStyle(style));
  return style;
}

function parse(xml: string): XmlElement {
  try {
    const { root } = parseXml(xml);
    if (root !== null) {
      return root;
    }
  } catch (error) {
    if (error instanceof XmlError) {
      // The first line says what is wrong; the lines behind it show the place.
      const reason = (error.message.split('\n')[0] ?? '').replace(/\s*\(line \d+, column \d+\)$/u, '');
      throw new StyleError(`The file is not XML: ${reason}, in line ${error.line}, column ${error.column}.`);
    }
    throw tooDeep(error);
  }
  throw new StyleError('The file is not XML: it has no element.');
}

/** CSL-M, citeproc-js' own extension, says "1.1mlz1"; its styles need modules that are not here. */
function checkVersion(style: CslNode): void {
  const { version } = style.attrs;
  if (version === undefined) {
    throw new StyleError('The style names no version of CSL.');
  }
  if (/^1\.1m/iu.test(version)) {
    throw new StyleError(`The style is written in CSL-M (version ${shown(version)}), not in CSL 1.0.`);
  }
  if (!/^1\.0(?:\.\d+)?$/u.test(version)) {
    throw new StyleError(`The style is written in CSL ${shown(version)}, not in CSL 1.0.`);
  }
}

/** The independent style that a dependent one stands for. */
function parentOf(style: CslNode): string | undefined {
  const links = childElements(style, 'info').flatMap((info) => childElements(info, 'link'));
  const parent = links.find(({ attrs }) => attrs.rel === 'independent-parent');
  return parent && shown(parent.attrs.href ?? '');
}

function toNode(element: XmlElement): CslNode {
  const children = element.children.flatMap((child): (CslNode | string)[] => {
    if (child instanceof XmlElement) {
      return [toNode(child)];
    }
    return child instanceof XmlText || child instanceof XmlCdata ? [child.text] : [];
  });
  const hasElements = children.some((child) => typeof child !== 'string');
  return {
    name: element.name,
    attrs: { ...element.attributes },
    // Text beside elements only indents them.
    children: hasElements ? children.filter((child) => typeof child !== 'string') : children,
  };
}

function attempt<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw tooDeep(error);
  }
}

/** Elements a thousand deep end in a full stack. */
function tooDeep(error: unknown): unknown {
  return error instanceof RangeError
    ? new StyleError('The file has elements too deep in each other.')
    : error;
}

/** A word of the file's, short enough for a sentence. */
function shown(text: string): string {
  const clean = text.replace(/[\s\p{C}]+/gu, ' ').trim();
  return clean.length > 120 ? `${clean.slice(0, 119)}…` : clean;
}
