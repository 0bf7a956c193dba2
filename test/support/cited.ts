import { commands } from 'vscode';

/** What the tests cite: symbols and citekeys of two papers, and the citekey of the compendium. */
export const paper = 'CTOC/COP/WG.7/2015/4';
export const p = 'ctoc_cop_wg7_2015_4';
export const other = 'CTOC/COP/WG.7/2013/3';
export const o = 'ctoc_cop_wg7_2013_3';
export const c = 'ctoc_cop_wg7_compendium_2021';

/** A `.bib` file of the user's. */
export const mine = '@book{mine,\n  title = {Mine},\n}\n';

/** Runs Insert Citation. */
export function insert(target?: unknown): Thenable<unknown> {
  return commands.executeCommand('compendium.insertCitation', target);
}
