import { bodyLabel, placeLabel, type Corpus } from '../corpus/corpus.ts';
import type { Provision } from '../corpus/model.ts';
import { filterText, maxQueryLength } from '../search/queryLanguage.ts';

/** Something that can be searched for by its name. */
export interface SearchLink {
  readonly label: string;
  /** In the query language; it finds what the link stands at. */
  readonly query: string;
}

/** What a paragraph is indexed under. */
export interface NameLink extends SearchLink {
  /** The whole name where the label is shorter; else null. */
  readonly name: string | null;
}

export function topicLink(topic: string): SearchLink {
  return { label: topic, query: filterText('topic', fitting(topic)) };
}

/** An article is searched by filter. An instrument alone is no article, so it is searched by its name, as it stands. */
export function provisionLink(corpus: Corpus, provision: Provision): NameLink {
  const instrument = corpus.instruments.find(({ id }) => id === provision.instrument);
  const short = instrument?.shortTitle ?? provision.instrument;
  const { article } = provision;
  return {
    label: corpus.provisionLabel(provision),
    name: instrument === undefined || instrument.title === short ? null : instrument.title,
    query:
      article === undefined
        ? `"${fitting(short.replaceAll('"', ' '))}"`
        : filterText('art', short.length < maxName ? `${short} ${article}` : article),
  };
}

/** undefined for the id of no body. */
export function bodyLink(corpus: Corpus, id: string): NameLink | undefined {
  const body = corpus.body(id);
  if (body === undefined) {
    return undefined;
  }
  const label = bodyLabel(body);
  return {
    label,
    name: label === body.name ? null : body.name,
    query: filterText('body', label.length < maxName ? label : id),
  };
}

/** undefined for the id of no place. */
export function placeLink(corpus: Corpus, id: string): NameLink | undefined {
  const place = corpus.place(id);
  if (place === undefined) {
    return undefined;
  }
  const label = placeLabel(place);
  return {
    label,
    name: label === place.name ? null : place.name,
    query: filterText('place', label.length < maxName ? label : id),
  };
}

/** Room for the filter's name and quotes in a query. */
const maxName = maxQueryLength - 40;

/** Cut at a word: a filter takes a name's beginning too. */
function fitting(name: string): string {
  return name.length < maxName ? name : name.slice(0, name.lastIndexOf(' ', maxName) + 1 || maxName).trim();
}
