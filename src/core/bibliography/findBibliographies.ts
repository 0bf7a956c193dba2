import type { Syntax } from '../citation/syntax.ts';
import { latexBibliographies } from './latexBibliographies.ts';
import { metadataBlocks } from './metadataBlocks.ts';
import { rstBibliographies } from './rstBibliographies.ts';
import { typstBibliographies } from './typstBibliographies.ts';
import { readYaml, type YamlNode } from './yaml.ts';

/**
 * The bibliography files that a draft names, as it names them, in its order and each once; BibTeX's get the `.bib`
 * that is left out there, and no other tool supplies. What is commented out does not count, nor does what is on another machine.
 */
export function findBibliographies(text: string, syntax: Syntax): readonly string[] {
  const found = [...pathsIn(text, syntax)].map((path) => path.trim());
  return [...new Set(found)].filter((path) => path !== '' && !/^[a-z][a-z0-9+.-]+:\/\//iu.test(path));
}

function pathsIn(text: string, syntax: Syntax): Iterable<string> {
  switch (syntax) {
    case 'pandoc':
    case 'myst':
      return yamlBibliographies(text);
    case 'biblatex':
    case 'natbib':
    case 'bibtex':
      return latexBibliographies(text);
    case 'typst':
      return typstBibliographies(text);
    case 'asciidoc':
      return asciidocBibliographies(text);
    case 'rst':
      return rstBibliographies(text);
    case 'org':
      return orgBibliographies(text);
    case 'html':
    case 'text':
      return [];
  }
}

const yamlKey = /^(?:bibliography|'bibliography'|"bibliography")\s*:/mu;

/**
 * Of several blocks pandoc takes the last one's. Only the lines of that key are parsed: another line that is no plain
 * YAML, such as knitr's, does not matter.
 */
function yamlBibliographies(text: string): readonly string[] {
  // Most drafts need no further look.
  const blocks = yamlKey.test(text) ? metadataBlocks(text) : [];
  const lines = blocks.findLast((block) => yamlKey.test(block))?.split(/\r?\n/u) ?? [];
  const start = lines.findIndex((line) => yamlKey.test(line));
  if (start === -1) {
    return [];
  }
  const length = lines.slice(start + 1).findIndex((line) => /^[^\s#\-\]}]/u.test(line));
  const own = length === -1 ? lines.slice(start) : lines.slice(start, start + 1 + length);
  // Many close a list where the key began, which other parsers let pass.
  const content = own.join('\n').replace(/^(?=[\]}])/gmu, ' ');
  return scalars(readYaml(content)?.documents[0]?.children[1]);
}

/** A path, a list of them, or Quarto's and Jupyter's mapping of names to them. */
function scalars(node: YamlNode | undefined): readonly string[] {
  switch (node?.kind) {
    case 'scalar':
      return [node.value];
    case 'sequence':
      return node.children.flatMap(scalars);
    case 'mapping':
      return node.children.filter((_, index) => index % 2 === 1).flatMap(scalars);
    default:
      return [];
  }
}

/** asciidoctor-bibtex takes one file; an attribute that is set again has its last value. */
function asciidocBibliographies(text: string): readonly string[] {
  let file: string | undefined;
  for (const line of outside(text, /^(\/{4,}|-{4,}|\.{4,}|\+{4,})\s*$/u)) {
    const value = /^:bibtex-file:[ \t]+(.*)$/u.exec(line)?.[1];
    file = value ?? (/^:(?:!bibtex-file|bibtex-file!):/u.test(line) ? undefined : file);
  }
  return file === undefined ? [] : [file];
}

/** The lines outside blocks that the same line opens and closes. */
function* outside(text: string, fence: RegExp): Generator<string> {
  let open: string | undefined;
  for (const line of text.split(/\r?\n/u)) {
    const found = fence.exec(line)?.[1];
    if (open === undefined && found === undefined) {
      yield line;
    } else if (open === undefined) {
      open = found;
    } else if (found === open) {
      open = undefined;
    }
  }
}

/** https://orgmode.org/manual/Citations.html; the value may be quoted. */
function* orgBibliographies(text: string): Generator<string> {
  let block: string | undefined;
  for (const line of text.split(/\r?\n/u)) {
    const begin = /^\s*#\+begin_(\S+)/iu.exec(line)?.[1]?.toLowerCase();
    const end = /^\s*#\+end_(\S+)/iu.exec(line)?.[1]?.toLowerCase();
    if (block !== undefined) {
      block = end === block ? undefined : block;
    } else if (begin !== undefined) {
      block = begin;
    } else {
      const value = /^\s*#\+bibliography:[ \t]*(.*)$/iu.exec(line)?.[1]?.trim();
      yield value?.replace(/^"(.*)"$/u, '$1') ?? '';
    }
  }
}
