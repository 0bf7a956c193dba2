import { l10n, Uri, workspace, type TextDocument } from 'vscode';
import type { CslNode } from '../../core/citation/style/cslNode.ts';
import { offeredStyle, styleCatalog } from '../../core/citation/style/styleCatalog.ts';
import type { CitationModule } from './citationModule.ts';
import { UserError } from '../userError.ts';

/** A style that was found; `key` changes when the style does. */
export interface FoundStyle {
  readonly key: string;
  /** Its text, and what the processor makes of it; apart, for the processor is read at the same time. */
  readonly read: () => Promise<string>;
  readonly parse: (module: CitationModule, text: string) => CslNode;
  readonly isHeavy: boolean;
}

/** The style that is used where the setting names none. */
export const defaultStyle = styleCatalog[0].id;

/**
 * The style of a setting: the id of one that is built in, or the path of a `.csl` file, absolute or from the
 * workspace folder of the draft.
 *
 * @throws Error with a sentence for the user where there is none
 */
export async function findStyle(
  setting: string,
  document: TextDocument | undefined,
  extensionUri: Uri,
): Promise<FoundStyle> {
  const offered = offeredStyle(setting === '' ? defaultStyle : setting.toLowerCase());
  if (offered !== undefined) {
    const uri = Uri.joinPath(extensionUri, 'dist', 'styles', `${offered.id}.json`);
    return {
      key: offered.id,
      isHeavy: offered.heavy,
      read: () => readText(uri),
      parse: (module, text) => module.fromCompact(text),
    };
  }
  if (!/\.csl$/iu.test(setting)) {
    throw new UserError(
      l10n.t(
        'There is no citation style "{0}". Give one of {1}, or the path of a .csl file.',
        setting,
        styleCatalog.map(({ id }) => id).join(', '),
      ),
    );
  }
  const uri = fileUri(setting, document);
  const { mtime, size } = await stat(uri, setting);
  return {
    key: `${uri.toString()} ${mtime} ${size}`,
    // Nobody knows how heavy it is; most are not, and those that are show it at the first cite only.
    isHeavy: true,
    read: () => readText(uri),
    parse: (module, text) => {
      try {
        return module.readCsl(text);
      } catch (error) {
        throw new UserError(unusable(setting, error), { cause: error });
      }
    },
  };
}

/** Of a style it says what is wrong with it; what an engine or a file system says is for the log. */
function reasonOf(error: unknown): string {
  // The processor is a bundle of its own, with a class of its own.
  const isToldOf = error instanceof UserError || (error instanceof Error && error.name === 'StyleError');
  return isToldOf ? error.message : l10n.t('The log of Thematic Compendium says why.');
}

/** "The citation style my.csl can't be used: …" */
export function unusable(setting: string, error: unknown): string {
  return l10n.t('The citation style "{0}" can’t be used. {1}', setting, reasonOf(error));
}

async function stat(uri: Uri, setting: string): Promise<{ readonly mtime: number; readonly size: number }> {
  try {
    return await workspace.fs.stat(uri);
  } catch (error) {
    throw new UserError(
      l10n.t('The citation style "{0}" can’t be read. Check the path in the settings.', setting),
      { cause: error },
    );
  }
}

/** An absolute path is one of the machine that the workspace is on. */
function fileUri(path: string, document: TextDocument | undefined): Uri {
  const slashed = path.replaceAll('\\', '/');
  const folder =
    (document && workspace.getWorkspaceFolder(document.uri)?.uri) ?? workspace.workspaceFolders?.[0]?.uri;
  if (/^(?:\/|[a-z]:\/)/iu.test(slashed)) {
    const absolute = slashed.startsWith('/') ? slashed : `/${slashed}`;
    return folder === undefined ? Uri.file(path) : folder.with({ path: absolute });
  }
  return folder === undefined ? Uri.file(slashed) : Uri.joinPath(folder, slashed);
}

async function readText(uri: Uri): Promise<string> {
  return new TextDecoder().decode(await workspace.fs.readFile(uri));
}
