import { commands, env } from 'vscode';
import { equal } from '../../support/assert.ts';

describe('Copy', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['compendium.copySymbol', 'ctoc_cop_wg7_2013_3', 'CTOC/COP/WG.7/2013/3'],
    ['compendium.copySymbol', 'para:48', 'CTOC/COP/WG.7/2015/2'],
    ['compendium.copyCitation', 'ctoc_cop_wg7_2013_3', 'CTOC/COP/WG.7/2013/3'],
    [
      'compendium.copyCitation',
      'para:48',
      '“Background papers of the Working Group on the Smuggling of Migrants since its first meeting” ' +
        '(15 July 2021), para. 48',
    ],
  ];
  for (const [command, target, text] of cases) {
    it(`puts ${target} on the clipboard with ${command}`, async () => {
      await env.clipboard.writeText('before');
      await commands.executeCommand(command, target);
      equal(await env.clipboard.readText(), text);
    });
  }

  it('leaves the clipboard alone for what has no symbol', async () => {
    await env.clipboard.writeText('before');
    await commands.executeCommand('compendium.copySymbol', 'para:2');
    equal(await env.clipboard.readText(), 'before');
  });
});
