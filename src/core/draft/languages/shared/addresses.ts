import type { ClosedStretch } from './proseReading.ts';
import type { Rule } from './scanner.ts';

/** What collects closed stretches while a text is scanned. */
interface Closing {
  readonly closed: ClosedStretch[];
}

const address = new RegExp(
  [
    String.raw`<?\b(?:https?|ftp|mailto):[^\s<>"{}[\]]*`,
    // The sentence's punctuation isn't its own.
    String.raw`[^\s<>"{}[\]().,;:!?'*_]`,
  ].join(''),
  'u',
);

/** Addresses in plain text, with the brackets around them, and mailboxes. */
export const addresses: readonly Rule<Closing>[] = [
  {
    begins: address,
    read({ text, start, end: addressEnd }, { closed }) {
      const isBracketed = text.startsWith('<', start) && text.startsWith('>', addressEnd);
      const end = isBracketed ? addressEnd + 1 : addressEnd;
      closed.push({ start, end, kind: 'link' });
      return end;
    },
  },
  {
    begins: /[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,8}/u,
    read({ start, end }, { closed }) {
      closed.push({ start, end, kind: 'link' });
      return end;
    },
  },
];
