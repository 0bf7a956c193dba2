import { Uri, workspace } from 'vscode';
import type * as citationModule from '../../core/citation/style/citationModule.ts';

/** What `dist/citation.js` exports. */
export type CitationModule = typeof citationModule;

/**
 * Loads the citation processor, which weighs more than all the rest and is needed for formatted text only. Both
 * hosts read and evaluate it in one way: in a web worker `require` knows nothing but `vscode`, and VS Code itself
 * evaluates an extension there just so.
 */
export async function loadCitationModule(extensionUri: Uri): Promise<CitationModule> {
  const uri = Uri.joinPath(extensionUri, 'dist', 'citation.js');
  const code = new TextDecoder().decode(await workspace.fs.readFile(uri));
  const module: { exports: unknown } = { exports: {} };
  const body = `${code}\n//# sourceURL=${uri.toString()}`;
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the extension's own file, see above
  const evaluate = new Function('module', 'exports', body) as (module: unknown, exports: unknown) => void;
  evaluate(module, module.exports);
  return module.exports as CitationModule;
}
