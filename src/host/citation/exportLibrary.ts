import { FileSystemError, l10n, QuickPickItemKind, Uri, window, workspace, type QuickPickItem } from 'vscode';
import {
  type ExportFormat,
  exportFormats,
  exportFormat,
  exportSelection,
} from '../../core/export/exportFormats.ts';
import type { ExportSelection } from '../../core/export/selectedItems.ts';
import type { Corpus } from '../../core/corpus/corpus.ts';
import type { Target } from '../../core/corpus/target.ts';
import { readTargets } from '../targetArgument.ts';
import { isOwnFile } from './isOwnFile.ts';

interface SelectionItem extends QuickPickItem {
  readonly selection?: ExportSelection;
}

interface TargetItem extends QuickPickItem {
  readonly target: Target;
}

/**
 * Writes the compendium, a theme or a selection to a file.
 *
 * @param argument targets, or tree nodes with them; asked for where there are none
 * @param options `{ format, uri }` for keybindings and scripts; asked for where they are missing. A link in somebody's
 *   text can give them too, so the address is only proposed unless it is a new file of a trusted workspace
 */
export async function exportLibrary(corpus: Corpus, argument: unknown, options: unknown): Promise<void> {
  const selection = (await readSelection(corpus, argument)) ?? (await askSelection(corpus));
  const { format: id, uri } = Object(options) as Readonly<Record<string, unknown>>;
  const format =
    selection && ((typeof id === 'string' ? exportFormat(id) : undefined) ?? (await askFormat()));
  if (selection === undefined || format === undefined) {
    return;
  }
  const named = uri instanceof Uri ? uri : undefined;
  const file = named !== undefined && (await isNewInWorkspace(named)) ? named : await askFile(format, named);
  if (file !== undefined) {
    await workspace.fs.writeFile(file, new TextEncoder().encode(exportSelection(corpus, format, selection)));
    offerOpen(file);
  }
}

/** A group of the tree stands for its papers. */
async function readSelection(corpus: Corpus, argument: unknown): Promise<ExportSelection | undefined> {
  const nodes = (Array.isArray(argument) ? argument : [argument]).flatMap((node: unknown) => {
    const { papers } = Object(node) as { readonly papers?: unknown };
    return Array.isArray(papers) ? (papers as readonly unknown[]) : [node];
  });
  const targets = await readTargets(corpus, nodes);
  return targets && { kind: 'targets', targets };
}

async function askSelection(corpus: Corpus): Promise<ExportSelection | undefined> {
  const rows: SelectionItem[] = [
    { label: l10n.t('The whole compendium'), selection: { kind: 'all' } },
    { label: l10n.t('Papers of your choice…') },
    { label: l10n.t('themes'), kind: QuickPickItemKind.Separator },
    ...corpus.themes.map((theme): SelectionItem => ({
      label: theme.title,
      selection: { kind: 'theme', theme },
    })),
  ];
  const chosen = await window.showQuickPick(rows, {
    title: l10n.t('Export'),
    placeHolder: l10n.t('What to export'),
  });
  return chosen === undefined ? undefined : (chosen.selection ?? askPapers(corpus));
}

async function askPapers(corpus: Corpus): Promise<ExportSelection | undefined> {
  const rows = corpus.papers.map(({ symbol, shortTitle }): TargetItem => ({
    label: symbol,
    description: shortTitle,
    target: { kind: 'paper', symbol },
  }));
  const chosen = await window.showQuickPick(rows, {
    title: l10n.t('Export'),
    placeHolder: l10n.t('Papers to export'),
    canPickMany: true,
    matchOnDescription: true,
  });
  return chosen === undefined || chosen.length === 0
    ? undefined
    : { kind: 'targets', targets: chosen.map(({ target }) => target) };
}

async function askFormat(): Promise<ExportFormat | undefined> {
  const rows = exportFormats.map(({ id, name, extension }) => ({
    label: name,
    description: `.${extension}`,
    id,
  }));
  const chosen = await window.showQuickPick(rows, {
    title: l10n.t('Export'),
    placeHolder: l10n.t('The format of the file'),
  });
  return chosen?.id;
}

async function isNewInWorkspace(uri: Uri): Promise<boolean> {
  if (!workspace.isTrusted || !(await isOwnFile(uri))) {
    return false;
  }
  try {
    await workspace.fs.stat(uri);
    return false;
  } catch (error) {
    return error instanceof FileSystemError && error.code === 'FileNotFound';
  }
}

function askFile(format: ExportFormat, named: Uri | undefined): Thenable<Uri | undefined> {
  const { extension, name } = exportFormats.find(({ id }) => id === format) ?? {
    extension: 'txt',
    name: format,
  };
  const folder = workspace.workspaceFolders?.[0]?.uri;
  const proposed = named ?? (folder && Uri.joinPath(folder, `thematic-compendium.${extension}`));
  return window.showSaveDialog({
    title: l10n.t('Export'),
    filters: { [name]: [extension] },
    ...(proposed === undefined ? {} : { defaultUri: proposed }),
  });
}

/** Does not wait for the answer: the command is done. */
function offerOpen(file: Uri): void {
  const open = l10n.t('Open');
  void window
    .showInformationMessage(l10n.t('Exported to {0}.', file.path.replace(/^.*\//u, '')), open)
    .then((choice) => (choice === open ? window.showTextDocument(file) : undefined));
}
