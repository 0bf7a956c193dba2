import type { Syntax } from '../citation/syntax.ts';
import { scanBib, type BibFileEntry } from './scanBib.ts';
import { readYaml } from './yaml.ts';

/** Formats of a draft's bibliography file. */
export type BibliographyFormat = 'bibtex' | 'biblatex' | 'csl-json' | 'csl-yaml' | 'hayagriva';

/** Entry types and fields that BibTeX's own styles don't know. */
const biblatexTypes = new Set([
  'report',
  'online',
  'collection',
  'mvbook',
  'mvcollection',
  'thesis',
  'dataset',
]);
const biblatexFields = [
  'date',
  'langid',
  'journaltitle',
  'location',
  'eventtitle',
  'ids',
  'origdate',
  'urldate',
];

/**
 * The format of a bibliography file, by its name, what is in it, and the draft it belongs to; undefined for a file of
 * another kind. What a draft can't read is never chosen: a BibTeX draft gets BibTeX entries.
 *
 * @param path as the draft has it
 */
export function bibliographyFormat(
  path: string,
  text: string,
  syntax: Syntax,
): BibliographyFormat | undefined {
  switch (/\.([a-z]+)$/iu.exec(path)?.[1]?.toLowerCase()) {
    case 'bib':
    case 'bibtex':
      return bibFormat(text, syntax);
    case 'json':
      return 'csl-json';
    case 'yaml':
    case 'yml':
      return yamlFormat(text, syntax);
    default:
      return undefined;
  }
}

function bibFormat(text: string, syntax: Syntax): BibliographyFormat {
  if (syntax === 'natbib' || syntax === 'bibtex') {
    return 'bibtex';
  }
  return syntax === 'biblatex' || scanBib(text).entries.some(isBiblatex) ? 'biblatex' : 'bibtex';
}

function isBiblatex({ type, fields }: BibFileEntry): boolean {
  return biblatexTypes.has(type) || biblatexFields.some((field) => fields.has(field));
}

function yamlFormat(text: string, syntax: Syntax): BibliographyFormat {
  const root = readYaml(text)?.documents[0];
  if (root?.kind === 'sequence') {
    return 'csl-yaml';
  }
  const hasReferences =
    root?.kind === 'mapping' &&
    root.children.some(({ value }, index) => index % 2 === 0 && value === 'references');
  return hasReferences || syntax !== 'typst' ? 'csl-yaml' : 'hayagriva';
}
