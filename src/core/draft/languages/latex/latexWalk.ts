import type { SpanKind } from '../draftLanguage.ts';
import type { Note } from '../footnoteSyntax.ts';
import { plainName, putArguments, putSpanningCell } from './argumentStretches.ts';
import { putBlock, putComment, putMath } from './blockStretches.ts';
import { argumentsAt, definitionAt, type Arguments, type TokenText } from './latexArguments.ts';
import { Conditionals } from './conditionals.ts';
import { skipBlanks } from './latexBlanks.ts';
import { afterBlock, lineRest } from './latexExits.ts';
import * as names from './latexNames.ts';
import type { LatexCitation, TellingCommand } from './latexReading.ts';
import { tell } from './latexTelling.ts';
import type { LatexToken } from './latexTokens.ts';
import { openEnd, type CiteCommand } from './readCite.ts';
import { firstItem, rowStart } from './rowsAndItems.ts';
import { Stretches } from './stretches.ts';

/** Walks over the tokens of a text, and keeps what it finds. */
export class LatexWalk {
  readonly stretches: Stretches;
  readonly citations: LatexCitation[] = [];
  readonly cites: CiteCommand[] = [];
  readonly citeEnds = new Set<number>();
  readonly notes: Note[] = [];
  readonly telling: TellingCommand[] = [];
  readonly #source: TokenText;
  readonly #conditionals: Conditionals;
  /** Where the optional argument ends that citations stand in. */
  #bracketsEnd = 0;
  /** Where a `\citetext` ends that citations stand in. */
  #aroundEnd = 0;
  /** The tokens that end the tables which are open. */
  readonly #tables: number[] = [];

  /** Of commands that nothing but their name tells of. */
  readonly #signatures = new Map<string, string | undefined>();

  constructor(source: TokenText) {
    this.#source = source;
    this.stretches = new Stretches(source);
    this.#conditionals = new Conditionals(source);
  }

  /** @returns the index of the token that ends the document, if one does */
  walk(): number | undefined {
    const { tokens } = this.#source;
    for (let index = 0; index < tokens.length;) {
      const token = tokens[index];
      if (token === undefined || isEnd(token)) {
        return index;
      }
      index = this.#read(token, index);
    }
    return undefined;
  }

  #read(token: LatexToken, index: number): number {
    const { start, end, kind } = token;
    switch (kind) {
      case 'comment':
        return putComment(this.#source, this.stretches, index);
      case 'skipped':
      case 'code':
        putBlock(this.#source, this.stretches, index);
        break;
      case 'inlineCode':
        this.stretches.put('code', start, end);
        break;
      case 'ligature':
        this.stretches.put('markup', start, end);
        break;
      case 'link':
        return this.#link(token, index);
      case 'cite':
        this.#cite(token);
        break;
      case 'command':
        return this.#command(token, index);
      case 'begin':
        return this.#begin(token, index);
      case 'end':
        if (this.#tables.at(-1) === index) {
          this.#tables.pop();
        }
        this.stretches.put('markup', start, end);
        break;
      case '$':
        putMath(this.#source, this.stretches, index);
        break;
      case '}':
        this.stretches.reach(index);
        break;
      default:
    }
    return index + 1;
  }

  #cite({ cite }: LatexToken): void {
    if (cite === undefined) {
      return;
    }
    const { start, end, name, cites } = cite;
    this.cites.push(cite);
    if (name !== 'nocite' && cite.groups.at(-1)?.isClosed === true) {
      this.citeEnds.add(end);
    }
    if (cites.length === 0) {
      const open = openEnd(this.#source.text, cite);
      const exit = open === undefined ? undefined : { at: open, before: '} ', after: '' };
      this.stretches.put('markup', start, open ?? end, { exit, isEndClosed: open !== undefined });
      return;
    }
    const isInBrackets = start < this.#bracketsEnd;
    this.citations.push({
      start,
      // The brace after the last of those that brackets of their own hold is a part of it.
      end: end === this.#aroundEnd - 1 ? this.#aroundEnd : end,
      cites,
      isJoinable: joinable.test(name),
      command: cite,
      isInBrackets,
    });
  }

  #link(token: LatexToken, index: number): number {
    const shown = argumentsAt(this.#source, index, token.name === 'href' ? 't' : '');
    putArguments(this.#source, this.stretches, { token, kind: 'link' }, shown);
    return index + 1;
  }

  #command(token: LatexToken, index: number): number {
    const name = plainName(token);
    const definition = definitionAt(this.#source, index);
    if (definition !== undefined) {
      this.stretches.put('markup', token.start, definition.end);
      return definition.next;
    }
    const conditional = this.#conditionals.endAt(index);
    if (conditional !== undefined) {
      const exit = conditional.isWhole ? undefined : this.stretches.before(index);
      this.stretches.put('markup', token.start, conditional.end, { exit });
      return index + 1;
    }
    if ((this.#source.partners[index] ?? -1) > index) {
      putMath(this.#source, this.stretches, index);
      return index + 1;
    }
    const signature = this.#signature(token, name);
    const found = argumentsAt(this.#source, index, signature);
    this.#keep(token, name, found);
    if (name === '\\' || name === 'tabularnewline' || name === 'newline') {
      this.#lineBreak(token, index, found);
      return index + 1;
    }
    if (
      name === 'multicolumn' &&
      this.#tables.length > 0 &&
      putSpanningCell(this.#source, this.stretches, index, found)
    ) {
      return index + 1;
    }
    putArguments(this.#source, this.stretches, { token, kind: kindOf(name) }, found);
    // What isn't text holds no citations, if we know that it isn't.
    const isOther = signature !== undefined && found.all.every(({ kind }) => kind === 'other');
    return isOther ? found.next : index + 1;
  }

  /** What a command tells, the note that it makes, what it cites in another package's way. */
  #keep(token: LatexToken, name: string, found: Arguments): void {
    const told = tell(this.#source.text, name, found);
    if (told !== undefined) {
      this.telling.push(told);
    }
    const body = names.noteCommands.has(name) ? found.all.find(({ kind }) => kind === 'text') : undefined;
    if (body !== undefined) {
      this.notes.push({ start: token.start, bodyStart: body.start, end: body.end });
    }
    if (name === 'citetext') {
      this.#aroundEnd = found.end;
    }
    if (names.citeLikeName.test(name) && found.all.length > 0) {
      this.citeEnds.add(found.end);
    }
    this.#keepBrackets(found);
  }

  #keepBrackets({ all }: Arguments): void {
    for (const { kind, end } of all) {
      this.#bracketsEnd = kind === 'optional' ? Math.max(this.#bracketsEnd, end) : this.#bracketsEnd;
    }
  }

  #signature({ end }: LatexToken, name: string): string | undefined {
    if (names.accent.test(name)) {
      return this.#source.text.charAt(end) === '{' ? 'x' : '';
    }
    const known = names.commandArguments.get(name);
    if (known !== undefined || this.#signatures.has(name)) {
      return known ?? this.#signatures.get(name);
    }
    const signature = names.referenceName.test(name) ? 'x' : /^[A-Za-z@]/u.test(name) ? undefined : '';
    this.#signatures.set(name, signature);
    return signature;
  }

  /** The break, and all that has to follow it: a length, rules of a table, the line's end. */
  #lineBreak({ start, end: nameEnd }: LatexToken, index: number, { end: from, next }: Arguments): void {
    const { text, tokens } = this.#source;
    const end = Math.max(from, nameEnd + (text.charAt(nameEnd) === '*' ? 1 : 0));
    const exit = this.stretches.before(index);
    if (this.#tables.length > 0) {
      const row = rowStart(this.#source, { at: end, next });
      const after = tokens[row.next];
      const isLast = after?.kind === 'end' && after.start === row.at;
      this.stretches.put('lineEnd', start, row.at, { exit, isEndClosed: isLast });
      return;
    }
    const rest = lineRest(text, end);
    this.stretches.put('lineEnd', start, rest ?? end, { exit, isEndClosed: rest !== undefined });
  }

  #begin(token: LatexToken, index: number): number {
    const { text, tokens, partners } = this.#source;
    const { start, name } = token;
    const found = argumentsAt(this.#source, index, names.environmentArguments.get(name));
    const close = partners[index] ?? -1;
    const last = tokens[close];
    const isDrawing = names.drawingEnvironments.has(name);
    if (last !== undefined && (isDrawing || names.mathEnvironments.has(name.replace('*', '')))) {
      this.stretches.put(isDrawing ? 'markup' : 'math', start, last.end, afterBlock(this.#source, last.end));
      return index + 1;
    }
    this.#keepBrackets(found);
    if (names.tableEnvironments.has(name) && last !== undefined) {
      this.#tables.push(close);
      const row = rowStart(this.#source, { at: found.end, next: found.next });
      this.stretches.put('markup', start, row.at, { exit: { at: row.at, before: '', after: '' } });
      return index + 1;
    }
    const item = names.listEnvironments.has(name)
      ? firstItem(this.#source, { at: found.end, next: found.next }, close)
      : undefined;
    if (item !== undefined) {
      const at = last?.end === item.at ? item.at : skipBlanks(text, item.at);
      this.stretches.put('markup', start, item.at, { exit: { at, before: '', after: '' } });
      return index + 1;
    }
    putArguments(this.#source, this.stretches, { token, kind: 'markup' }, found);
    return index + 1;
  }
}

/** What a citation beside it joins: one that stands apart from the sentence. */
const joinable = new RegExp(
  [
    '^(?:[Cc]ite(?:p|alp)?',
    // biblatex's, each for several keys with a note each as well.
    '|[Aa]utocite|[Pp]arencite|[Ss]martcite|footcite|footcitetext|supercite)s?$',
  ].join(''),
  'u',
);

function isEnd({ kind, name }: LatexToken): boolean {
  return (kind === 'end' && name === 'document') || (kind === 'command' && name === 'endinput');
}

function kindOf(name: string): SpanKind {
  return name.endsWith('footnotemark') ? 'noteMark' : names.referenceName.test(name) ? 'link' : 'markup';
}
