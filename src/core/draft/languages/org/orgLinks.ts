import type { Rule } from '../shared/scanner.ts';
import { close, endOf, type Prose } from './orgObject.ts';

/** The target may hold escaped brackets. */
const linkTarget = /\[\[(?:[^\][\\]|\\(?:\\\\)*[\][]|\\+[^\][\\])+\]/uy;

const link: Rule<Prose> = {
  begins: /\[\[/u,
  read(token, prose) {
    linkTarget.lastIndex = token.start;
    const [target] = linkTarget.exec(token.text) ?? [];
    if (target === undefined) {
      return token.start + 1;
    }
    const end = token.start + target.length;
    const described = token.text.startsWith('[', end) ? endOf(token, prose, ']]', end + 2) : undefined;
    return close(prose, token, token.text.startsWith(']', end) ? end + 1 : described, 'link');
  },
};

/** The types of links that Org knows without further packages. */
const linkTypes = [
  'attachment|bbdb|bibtex|docview|doi|elisp|eww|file(?:\\+(?:emacs|sys))?|ftp|gnus|help|https?',
  'id|info|irc|mailto|mhe|news|rmail|shell|w3m',
].join('|');
const address = /(?:[^\s[\]()<>]|\((?:[^\s[\]()<>]|\([^\s[\]()<>]*\))*\))+/uy;

const plainLink: Rule<Prose> = {
  begins: new RegExp(String.raw`(?<![\p{scx=Latn}\p{N}])(?:${linkTypes}):(?=[^\s[\]<>])`, 'u'),
  read(token, prose) {
    address.lastIndex = token.end;
    const length = address.exec(token.text)?.[0].length ?? 0;
    // The sentence's punctuation isn't its own.
    let end = Math.min(token.end + length, prose.to);
    while (end > token.end && /[^\P{P}/)]/u.test(token.text.charAt(end - 1))) {
      end -= 1;
    }
    return end === token.end ? undefined : close(prose, token, end, 'link');
  },
};

const targetMark = /<<(?:<[^\s<>](?:[^<>\n]{0,200}[^\s<>])?>|[^\s<>](?:[^<>\n]{0,200}[^\s<>])?)>>/uy;
const timestamp =
  /<(?:%%\([^>\n]{1,300}\)|\d{4}-\d\d-\d\d[^>\n]{0,100}(?:>--<\d{4}-\d\d-\d\d[^>\n]{0,100})?)>/uy;

const inAngles: Rule<Prose> = {
  begins: new RegExp(String.raw`<(?:(<)|(?:${linkTypes}):|(%%\(|\d))`, 'u'),
  read(token, prose) {
    const [target, time] = token.groups;
    const end = endOf(token, prose, '>');
    if (target === undefined && time === undefined) {
      return close(prose, token, end, 'link');
    }
    const pattern = target === undefined ? timestamp : targetMark;
    pattern.lastIndex = token.start;
    const length = pattern.exec(token.text)?.[0].length;
    return close(prose, token, length === undefined ? undefined : token.start + length, 'link');
  },
};

const time: Rule<Prose> = {
  begins: new RegExp(
    [
      // How much of a list is done
      String.raw`\[(?:\d*(?:%|\/\d*)|`,
      // A day, with its time
      String.raw`\d{4}-\d\d-\d\d(?: [^\]\n]{0,60})?`,
      // The last of several days
      String.raw`(?:\]--\[\d{4}-\d\d-\d\d(?: [^\]\n]{0,60})?)?)\]`,
    ].join(''),
    'u',
  ),
  read: (token, prose) => close(prose, token, token.end, 'markup'),
};

/** Links, targets and times. https://orgmode.org/worg/org-syntax.html#Links */
export const orgLinks: readonly Rule<Prose>[] = [link, time, inAngles, plainLink];
