import {
  COLLECTION_STYLE,
  EVENT_ID,
  getScalarValue,
  parseEvents,
  SCALAR_STYLE,
  type Event,
  type ScalarEvent,
} from 'js-yaml';

/** A node of a YAML file and where it stands. Offsets are UTF-16 units. */
export interface YamlNode {
  readonly kind: 'mapping' | 'sequence' | 'scalar' | 'alias';
  /** Written with brackets or braces. */
  readonly isFlow: boolean;
  readonly start: number;
  /** Behind the last scalar in it; closing quotation marks and brackets are not seen. */
  readonly end: number;
  /** A scalar's, whatever its type; a missing one is empty and has no place: its offsets are -1. */
  readonly value: string;
  /** A scalar with neither quotation marks nor a tag, so that its characters tell its type. */
  readonly isPlain: boolean;
  /** Of an alias: what it stands for; undefined where nothing has that name. It may be around the alias itself. */
  readonly target: YamlNode | undefined;
  /** Of a mapping: keys and values in turn. */
  readonly children: readonly YamlNode[];
}

export interface Yaml {
  readonly text: string;
  readonly events: readonly Event[];
  /** The content of each document. */
  readonly documents: readonly YamlNode[];
}

let last: { readonly text: string; readonly yaml: Yaml | undefined } | undefined;

/**
 * Undefined for what is no YAML, or is nested more than a hundred deep. The last text that was read is kept: one
 * insertion asks for a file's format, what it lacks, and where that goes.
 */
export function readYaml(text: string): Yaml | undefined {
  if (last?.text !== text) {
    last = { text, yaml: parse(text) };
  }
  return last.yaml;
}

function parse(text: string): Yaml | undefined {
  try {
    const events = parseEvents(text, {});
    return { text, events, documents: documentsOf(text, events) };
  } catch {
    return undefined;
  }
}

interface Draft {
  kind: YamlNode['kind'];
  isFlow: boolean;
  start: number;
  end: number;
  value: string;
  isPlain: boolean;
  target: Draft | undefined;
  children: Draft[];
}

function documentsOf(text: string, events: readonly Event[]): readonly YamlNode[] {
  const documents: Draft[] = [];
  // The document itself is the outermost collection.
  const open: Draft[] = [];
  // An alias means the latest node of that name before it: https://yaml.org/spec/1.2.2/#3222-anchors-and-aliases
  const anchors = new Map<string, Draft>();
  for (const event of events) {
    if (event.type === EVENT_ID.POP) {
      const closed = open.pop();
      const parent = open.at(-1);
      if (closed !== undefined && parent !== undefined) {
        parent.end = Math.max(parent.end, closed.end);
      } else if (closed !== undefined) {
        documents.push(...closed.children);
      }
      continue;
    }
    const node = nodeOf(text, event);
    if (event.type === EVENT_ID.DOCUMENT) {
      anchors.clear();
    } else if (event.type === EVENT_ID.ALIAS) {
      node.target = anchors.get(text.slice(event.anchorStart, event.anchorEnd));
    } else if (event.anchorStart !== -1) {
      anchors.set(text.slice(event.anchorStart, event.anchorEnd), node);
    }
    const parent = open.at(-1);
    parent?.children.push(node);
    if (parent !== undefined) {
      parent.end = Math.max(parent.end, node.end);
    }
    if (event.type !== EVENT_ID.SCALAR && event.type !== EVENT_ID.ALIAS) {
      open.push(node);
    }
  }
  return documents;
}

function nodeOf(text: string, event: Exclude<Event, { type: typeof EVENT_ID.POP }>): Draft {
  const none = { isFlow: false, value: '', isPlain: false, target: undefined, children: [] };
  switch (event.type) {
    case EVENT_ID.DOCUMENT:
      return { ...none, kind: 'sequence', start: 0, end: 0 };
    case EVENT_ID.MAPPING:
    case EVENT_ID.SEQUENCE:
      return {
        ...none,
        kind: event.type === EVENT_ID.MAPPING ? 'mapping' : 'sequence',
        isFlow: event.style === COLLECTION_STYLE.FLOW,
        start: event.start,
        end: event.start + 1,
        children: [],
      };
    case EVENT_ID.SCALAR:
      return {
        ...none,
        kind: 'scalar',
        start: event.valueStart,
        end: event.valueEnd,
        value: getScalarValue(text, event),
        isPlain: event.style === SCALAR_STYLE.PLAIN && event.tagStart === -1,
      };
    case EVENT_ID.ALIAS:
      return { ...none, kind: 'alias', start: event.anchorStart, end: event.anchorEnd };
  }
}

/** Nothing was written where a value could be. */
export function isMissing(node: YamlNode): boolean {
  return node.kind === 'scalar' && node.start === -1;
}

/**
 * Whether all that was in a text is in the one that has `length` characters more at `at`, as it was and where it was;
 * a missing value may have got one. What the new characters mean is not looked at.
 */
export function keepsAll(before: Yaml, after: Yaml, at: number, length: number): boolean {
  const [old, now] = [before.events, after.events];
  let head = 0;
  while (
    head < old.length &&
    isSame([before, old[head]], [after, now[head]], 0) &&
    lastOffset(old[head]) <= at
  ) {
    head += 1;
  }
  let tail = 0;
  while (tail < old.length && isSame([before, old.at(-1 - tail)], [after, now.at(-1 - tail)], length)) {
    tail += 1;
  }
  const lost = old.length - head - tail;
  return lost <= 0 || (lost === 1 && isMissingScalar(old[head]));
}

type EventOf = readonly [yaml: Yaml, event: Event | undefined];

function isMissingScalar(event: Event | undefined): boolean {
  return event?.type === EVENT_ID.SCALAR && event.valueStart === -1;
}

function lastOffset(event: Event | undefined): number {
  return Math.max(-1, ...numbersOf(event, 0).slice(1));
}

/** Whether two events say the same, the places of the first moved by so much. */
function isSame([before, old]: EventOf, [after, now]: EventOf, shift: number): boolean {
  const a = numbersOf(old, shift);
  const b = numbersOf(now, 0);
  return (
    a.length === b.length &&
    a.every((number, index) => number === b[index]) &&
    blockValue(before.text, old) === blockValue(after.text, now)
  );
}

/** A block scalar takes the empty lines behind it; whether they mean something shows in its value only. */
function blockValue(text: string, event: Event | undefined): string | undefined {
  return event?.type === EVENT_ID.SCALAR && isBlock(event) ? getScalarValue(text, event) : undefined;
}

function isBlock({ style }: ScalarEvent): boolean {
  return style === SCALAR_STYLE.LITERAL_BLOCK || style === SCALAR_STYLE.FOLDED_BLOCK;
}

/** What an event says, as numbers: first what it is, then its places. */
function numbersOf(event: Event | undefined, shift: number): readonly number[] {
  const moved = (offset: number): number => (offset === -1 ? -1 : offset + shift);
  switch (event?.type) {
    case undefined:
      return [];
    case EVENT_ID.POP:
      return [event.type * 10];
    case EVENT_ID.DOCUMENT:
      return [event.type * 10 + event.directives.length];
    case EVENT_ID.ALIAS:
      return [event.type * 10, moved(event.anchorStart), moved(event.anchorEnd)];
    case EVENT_ID.MAPPING:
    case EVENT_ID.SEQUENCE:
      return [
        event.type * 10 + event.style,
        moved(event.start),
        moved(event.anchorStart),
        moved(event.tagStart),
      ];
    case EVENT_ID.SCALAR:
      return [
        event.type * 10 + event.style,
        moved(event.valueStart),
        isBlock(event) ? -1 : moved(event.valueEnd),
        moved(event.anchorStart),
        moved(event.tagStart),
      ];
  }
}

/** Whether two nodes say the same, however they are written. */
export function saysTheSame(a: YamlNode, b: YamlNode): boolean {
  return (
    a.kind === b.kind &&
    a.value === b.value &&
    a.children.length === b.children.length &&
    a.children.every((child, index) => {
      const other = b.children[index];
      return other !== undefined && saysTheSame(child, other);
    })
  );
}
