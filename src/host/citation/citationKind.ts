import { DocumentDropOrPasteEditKind } from 'vscode';
import type { Form } from '../../core/draft/form.ts';

/** What VS Code knows a dropped citation by: a kind for each form, so that users can prefer one. */
export function citationKind(form: Form): DocumentDropOrPasteEditKind {
  return DocumentDropOrPasteEditKind.Empty.append('compendium', 'citation', form);
}
