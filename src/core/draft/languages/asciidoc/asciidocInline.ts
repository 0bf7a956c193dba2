import type { SpanKind } from '../draftLanguage.ts';
import type { Span } from '../shared/mask.ts';
import { type Rule, Scanner } from '../shared/scanner.ts';
import { directive } from './asciidocConditions.ts';
import { InlineReading } from './asciidocInlineReading.ts';
import { replaced } from './asciidocMacros.ts';
import type { MacroSpan, Role } from './asciidocReading.ts';

type InlineRule = Rule<InlineReading>;

/** What is closed as it's matched. */
const whole = (begins: RegExp, kind: SpanKind = 'markup', role: Role = 'inline'): InlineRule => ({
  begins,
  read: ({ start, end }, reading) => reading.add(start, end, kind, role),
});

/** What goes on to a mark. */
const upTo = (begins: RegExp, mark: string, kind: SpanKind): InlineRule => ({
  begins,
  read({ text, start, end }, reading) {
    const to = reading.find(mark, () => {
      const at = text.indexOf(mark, end);
      return at < 0 ? undefined : at + mark.length;
    });
    return to === undefined ? start + 1 : reading.add(start, to, kind);
  },
});

const word = String.raw`[\p{L}\p{N}_]`;
/** What a sign that is read only at the edges of words isn't read after. */
const inside = '&<>;:}';
const macroNames = [
  // Those that may have nothing before the bracket
  '(?:pass|stem|latexmath|asciimath|kbd|btn|menu|indexterm2?|footnote(?:ref)?):',
  // Those that have a target
  '(?:link|xref|mailto|image|icon|anchor):(?![:\\s])',
].join('|');

/** What the name of a host is made of: a macro may follow it directly. */
const hostPart = String.raw`(?:(?!${macroNames})[\w-])`;

/** Marks that are read only at the edges of words, around a text without blanks at its own. */
const constrained = (mark: string, notAfter: string, kind: SpanKind): InlineRule => {
  const close = new RegExp(
    `(?<=\\S)${mark === '+' ? '\\+' : mark}(?!(?!${replaced})${word}|["'${mark}])`,
    'gu',
  );
  return {
    begins: new RegExp(`(?<![${notAfter}]|${word})${mark === '+' ? '\\+' : mark}(?=[^\\s${mark}])`, 'u'),
    read({ text, start, end }, reading) {
      const to = reading.find(`constrained ${mark}`, () => {
        close.lastIndex = end;
        return close.test(text) ? close.lastIndex : undefined;
      });
      if (to !== undefined && mark === '`' && text.charAt(end) !== '+') {
        reading.macrosIn(start, to);
      }
      if (to === undefined && mark === '#') {
        reading.leaveOpen(start);
      }
      return to === undefined ? undefined : reading.add(start, to, kind);
    },
  };
};

const addressRule: InlineRule = {
  begins: new RegExp(String.raw`<?(?:https?|ftp|irc|file):\/\/[^\s<>[\]]+`, 'u'),
  read({ text, start, end }, reading) {
    const trimmed =
      end - (/[.,;:!?)*_'"`]*$/u.exec(text.slice(Math.max(start, end - 20), end))?.[0].length ?? 0);
    const isAngled = text.charAt(start) === '<' && text.charAt(end) === '>';
    const to = text.charAt(end) === '[' ? bracketEnd(text, end, reading) : isAngled ? end + 1 : trimmed;
    // Directly after a letter it is none, and would be one after anything else.
    const isLink = start === 0 || /[\s>()[\];"'<:]/u.test(text.charAt(start - 1));
    return reading.add(start, to ?? trimmed, 'link', isLink ? 'inline' : 'marker');
  },
};

/** Brackets end with the first that has no backslash. */
function bracketEnd(text: string, open: number, reading: InlineReading): number | undefined {
  return reading.find(']', () => {
    const closing = /(?<!\\)\]/gu;
    closing.lastIndex = open + 1;
    return closing.test(text) ? closing.lastIndex : undefined;
  });
}

/** Two marks around a text, as they are written in an expression; nothing stands directly after the first. */
const paired = (open: string, close: string): InlineRule => {
  const closing = new RegExp(`(?<=\\S)${close}(?!(?!${replaced})${word})`, 'gu');
  return {
    begins: new RegExp(`(?<![${inside}\\\\]|${word})${open}`, 'u'),
    read({ text, start, end }, reading) {
      if (start < (reading.ends.get(open) ?? 0)) {
        return undefined;
      }
      const to = reading.find(open, () => {
        closing.lastIndex = end + 1;
        return closing.test(text) ? closing.lastIndex : undefined;
      });
      if (to !== undefined) {
        reading.ends.set(open, to);
        reading.add(start, end, 'markup', 'lineEnd');
      }
      // A citation is none directly before a `_`, and beside a blank that would be no mark.
      if (to !== undefined && close === '_') {
        reading.add(to - 1, to, 'markup', 'marker');
      }
      return to === undefined && close !== '_' ? reading.add(start, end) : undefined;
    },
  };
};

/** What ends what a mark begins: one character alone is read only at the edges of words. */
const closingOf = new Map(
  ['*', '_', '`', '#', '+', '"`', "'`", '**', '__', '``', '##', '++', '+++', '^', '~'].map((mark) => {
    const close = Array.from(mark).reverse().join('').replace(/[*+^]/gu, '\\$&');
    const isConstrained = /^(?:[*_`#+]|["']`)$/u.test(mark);
    return [mark, new RegExp(isConstrained ? `(?<=\\S)${close}(?!(?!${replaced})${word})` : close, 'gu')];
  }),
);

/** What a backslash takes the meaning from, up to where it would end: apart, the backslash would be text. */
const escapedMark: InlineRule = {
  begins: /\\{1,2}(?:\*{1,2}|_{1,2}|`{1,2}|#{1,2}|\+{1,3}|\^|~|["']`)(?=\S)/u,
  read({ text, start, end }, reading) {
    const mark = text.slice(start, end).replace(/^\\+/u, '');
    const closing = closingOf.get(mark);
    const to = reading.find(`\\${mark}`, () => {
      if (closing === undefined) {
        return undefined;
      }
      closing.lastIndex = end;
      return closing.test(text) ? closing.lastIndex : undefined;
    });
    reading.macrosIn(start, to ?? end);
    return reading.add(start, to ?? end);
  },
};

const escaped = new RegExp(
  [
    // An attribute, an entity, an anchor, a reference
    String.raw`\\(?:\{[\w-]{1,100}\}|&(?:#\d{1,9}|[a-z]{1,30});|\[\[[^\]\n]{1,250}\]\]|<<[^<>\n]{1,250}>>`,
    // Addresses
    String.raw`|(?:https?|ftp|irc):\/\/[^\s[\]]{1,250}(?:\[[^\]\n]{0,250}\])?|[\w.%+-]{1,64}@[\w.-]{1,250}`,
    // Macros
    String.raw`|(?:${macroNames})[^\s[\]]{0,250}\[[^\]\n]{0,250}\]`,
    // What is replaced by another character
    String.raw`|--|\.\.\.|\((?:C|R|TM)\)|[-=]>|<[-=])`,
  ].join(''),
  'u',
);

/** @param macros the citations in a piece of text: a paragraph, an item, a cell */
export function readInline(text: string, { start, end }: Span, macros: readonly MacroSpan[]): InlineReading {
  const own = text.slice(start, end);
  const reading = new InlineReading(own, start, macros);
  scanner.scan(own, reading);
  reading.close(own.length);
  return reading;
}

/** https://docs.asciidoctor.org/asciidoc/latest/macros/inline-macro-processor/ and the pages on text. */
const scanner = new Scanner<InlineReading>([
  {
    begins: /cite(?:np)?:/u,
    read: ({ start, end }, reading) => reading.macro(start) ?? end,
  },
  whole(/(?<![ \t])[ \t]+\+[ \t]*\r?$/u, 'lineEnd', 'lineEnd'),
  // A condition, or a comment, between the lines of a paragraph.
  whole(new RegExp(directive.source, 'u'), 'markup', 'lines'),
  whole(/^\/\/(?:[^/\n][^\n]*)?$/u, 'comment', 'lines'),
  {
    begins: /footnote(?:ref)?:[\w-]*\[/u,
    read: (token, reading) => reading.openNote(token),
  },
  addressRule,
  {
    // A note is read by its own rule.
    begins: new RegExp(String.raw`(?!footnote)(?:${macroNames})[^\s[\]]{0,250}\[`, 'u'),
    read({ text, start, end }, reading) {
      const to = bracketEnd(text, end - 1, reading);
      return to === undefined
        ? undefined
        : reading.add(start, to, kindOfMacro(text.slice(start, start + 12)));
    },
  },
  whole(
    new RegExp(String.raw`(?<![\w.%-]|(?<!\+\+)\+)[\w.%+-]+@${hostPart}+(?:\.${hostPart}+)+`, 'u'),
    'link',
  ),
  upTo(/\+\+\+/u, '+++', 'code'),
  upTo(/\+\+(?!\+)/u, '++', 'code'),
  upTo(/\$\$/u, '$$', 'code'),
  constrained('+', String.raw`${inside}\\+`, 'code'),
  // Quotation marks that are made of two characters; before a word they close nothing.
  paired('"`(?=\\S)', '`"'),
  paired("'`(?=\\S)", "`'"),
  whole(new RegExp(`["']\`(?=\\S)|\`["'](?:(?!${replaced})${word})*`, 'u')),
  upTo(/``/u, '``', 'code'),
  constrained('`', `${inside}\\\\"'\``, 'code'),
  upTo(/<<(?=[^\s<>])/u, '>>', 'link'),
  upTo(/\[\[\[(?=[\p{L}_:])/u, ']]]', 'link'),
  upTo(/\[\[(?=[\p{L}_:])/u, ']]', 'link'),
  upTo(/\(\(\(?(?=[^\s(])/u, '))', 'link'),
  whole(/\{(?:[\p{L}\p{N}_][\p{L}\p{N}_-]*|(?:counter2?|set):[^}\n]*)\}/u),
  whole(/&(?:#\d+|#x[\da-fA-F]+|[A-Za-z][A-Za-z\d]*);/u),
  // A role, and the mark that it belongs to.
  whole(
    new RegExp(
      [
        String.raw`\[[^[\]\n]*\](?:##(?=\S)[^#\n]*##`,
        // Before a word it closes nothing.
        String.raw`|#(?=[^\s#])[^#\n]*#(?!(?!${replaced})${word})`,
        '|\\*\\*|__|``|[*_`^~])',
      ].join(''),
      'u',
    ),
  ),
  {
    begins: /\[[^[\]\n]*\]#(?=[^\s#])/u,
    read({ start }, reading) {
      reading.leaveOpen(start);
      return undefined;
    },
  },
  // Brackets in the text, which a citation's own would end.
  whole(new RegExp(String.raw`(?<!${word}|[${inside}])\[[^[\]\n]*\]`, 'u')),
  whole(escaped),
  // One that is left open takes what stands up to the next, or all.
  {
    begins: new RegExp(String.raw`(?:\\|(?<!${word}|[${inside}\\]))\[[^[\]]*`, 'u'),
    read: ({ text, start, end }, reading) =>
      reading.add(start, start > reading.lastBracket ? text.length : end, 'markup', 'lineEnd'),
  },
  // Before the name of a macro a mark closes nothing, either.
  whole(new RegExp(`(?<=${word})[*_#\`](?!${replaced})(?=${macroNames})`, 'u'), 'markup', 'lineEnd'),
  // Within a word a mark is a character, and would be none beside a blank.
  {
    begins: new RegExp(`(?<=${word})(?:(?:[*_#\`+]|--)(?!${replaced})(?:(?!${macroNames})${word})+)+`, 'u'),
    read: ({ start, end }, reading) => reading.add(start, end, 'markup', 'marker'),
  },
  escapedMark,
  whole(/\.\.\.|--|\((?:C|R|TM)\)|[-=]>|<[-=]/u),
  whole(/\\[^\s\p{L}\p{N}[]/u),
  whole(/\^[^\s^[]+\^|~[^\s~[]+~/u),
  // A citation is marked by the same sign.
  upTo(/##/u, '##', 'markup'),
  constrained('#', String.raw`${inside}\\#`, 'markup'),
  whole(/\*\*|__/u),
  paired('_(?=[^\\s_])', '_'),
  {
    begins: /\]/u,
    read: (token, reading) => reading.closeNote(token),
  },
]);

function kindOfMacro(beginning: string): SpanKind {
  return /^pass:/u.test(beginning)
    ? 'code'
    : /^(?:stem|latexmath|asciimath):/u.test(beginning)
      ? 'math'
      : 'link';
}
