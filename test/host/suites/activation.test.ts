import { env, extensions, UIKind } from 'vscode';
import { equal, ok } from '../../support/assert.ts';
import { hostKind, uiKind } from '../../support/hostKind.ts';

describe('activation', () => {
  it('finds the extension and activates it', async () => {
    const extension = extensions.getExtension('thematic-compendium.thematic-compendium');
    ok(extension, 'The extension is not there.');
    await extension.activate();
    equal(extension.isActive, true);
  });

  it('runs in the extension host that these tests are meant for', () => {
    equal(typeof process, hostKind === 'node' ? 'object' : 'undefined');
  });

  it('runs in the kind of window that these tests are meant for', () => {
    equal(env.uiKind, uiKind === 'desktop' ? UIKind.Desktop : UIKind.Web);
  });
});
