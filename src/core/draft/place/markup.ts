import type { Look, MarkupLanguage } from '../languages/markupLanguage.ts';
import type { RichText, Run } from '../../citation/richText.ts';
import { withAddresses } from './withAddresses.ts';
import { inOneLine } from '../languages/shared/oneLine.ts';

const looks: readonly Look[] = ['smallCaps', 'superscript', 'bold', 'italic'];

/**
 * Formatted text in a document language: one line that shows the same text, with the looks that the language has.
 * It may begin a paragraph.
 */
export function markup(rich: RichText, language: MarkupLanguage): string {
  let result = '';
  let hadLook = false;
  for (const { text, hasLook } of pieces(rich, language)) {
    result += (hadLook || hasLook ? language.between(result, text, hasLook) : '') + text;
    hadLook = hasLook;
  }
  return result;
}

interface Piece {
  readonly text: string;
  readonly hasLook: boolean;
}

function pieces(rich: RichText, language: MarkupLanguage): Piece[] {
  return merged(rich).flatMap((run, index, runs) => {
    const behind = runs[index + 1]?.text ?? '';
    const wraps = looks.flatMap((look) => (run[look] === true ? (language.looks[look] ?? []) : []));
    const worn = language.canNest ? wraps : wraps.slice(-1);
    const [, before = '', core = '', after = ''] = /^(\s*)([^]*?)(\s*)$/u.exec(run.text) ?? [];
    if (worn.length === 0 || core === '') {
      return [{ text: withAddresses(run.text, index === 0, behind, language), hasLook: false }];
    }
    // Blanks at the edge of a look would keep some languages from seeing it.
    return [
      { text: before, hasLook: false },
      {
        text: worn.reduce((inner, wrap) => wrap(inner), withAddresses(core, false, after + behind, language)),
        hasLook: true,
      },
      { text: after, hasLook: false },
    ].filter(({ text }) => text !== '');
  });
}

/** Neighbours that look the same are one, so that nothing comes of characters that only meet; all in one line. */
function merged(rich: RichText): Run[] {
  const all: Run[] = [];
  for (const run of rich) {
    const text = inOneLine(run.text);
    const last = all.at(-1);
    if (last && looks.every((look) => (last[look] ?? false) === (run[look] ?? false))) {
      all[all.length - 1] = { ...last, text: last.text + text };
    } else if (text !== '') {
      all.push({ ...run, text });
    }
  }
  return all;
}
