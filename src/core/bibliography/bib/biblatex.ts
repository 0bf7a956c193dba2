import type { CslItem } from '../../citation/cslItem.ts';
import { bibEntry, field } from './bibEntry.ts';
import { names } from './bibtex.ts';
import { isoDates } from '../isoDates.ts';
import { submittedTo } from '../submittedTo.ts';
import { texText, texUrl } from './texText.ts';
import { texTitle } from './texTitle.ts';

/** Names of babel and polyglossia for the United Nations' languages, as `langid` takes them. */
const langids: ReadonlyMap<string, string> = new Map([
  ['ar', 'arabic'],
  ['zh', 'chinese'],
  ['en', 'english'],
  ['fr', 'french'],
  ['ru', 'russian'],
  ['es', 'spanish'],
]);

/**
 * One entry, without a line end; braces as in BibTeX.
 * http://mirrors.ctan.org/macros/latex/contrib/biblatex/doc/biblatex.pdf, sections 2.1 and 2.2
 */
export function biblatexEntry(item: CslItem, indent?: string): string {
  return bibEntry(
    'report',
    item.id,
    [
      ...field('author', names(item)),
      ...field('title', texTitle(item.title)),
      ...field('type', texText(item.genre)),
      ...field('number', item.number && texText(item.number)),
      // A list of names that `and` parts, therefore braced as a whole.
      ...field('institution', `{${texText(item.publisher)}}`),
      ...field('date', isoDates(item.issued)),
      // A report has no fields for an organ and for a meeting.
      ...field('note', texText(submittedTo(item))),
      ...field('url', item.URL && texUrl(item.URL)),
      ...field('langid', langids.get(item.language)),
    ],
    indent,
  );
}
