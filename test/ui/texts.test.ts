import assert from 'node:assert/strict';
import { openPaper } from './support/openPaper.ts';
import { reloadWindow } from './support/reloadWindow.ts';
import { useSession } from './support/useSession.ts';

describe('The text documents', () => {
  const { user } = useSession({
    each: async () => {
      await user.closeEditors();
      await user.runCommand('Compendium: Open as Text');
      await user.page.getByRole('tab', { name: 'compendium.md', selected: true }).waitFor();
      await user.editorHas('#');
    },
  });

  it('show the whole compendium as Markdown', async () => {
    await user.editorHas('# Background papers of the Working Group on the Smuggling of Migrants');
    await user.page.locator('.statusbar').getByText('Markdown', { exact: true }).waitFor();
  });

  it('take no typing, and say why', async () => {
    await user.lines.click();
    const before = await user.editorText();
    await user.page.keyboard.type('x');
    await user.page
      .getByRole('paragraph')
      .filter({ hasText: 'This text is made from the compendium and cannot be changed.' })
      .waitFor();
    assert.equal(await user.editorText(), before);
    await user.page.getByRole('tab', { name: 'compendium.md', selected: true }).waitFor();
  });

  it('are listed by paragraph in the outline, to go to', async () => {
    await user.runCommand('Go to Symbol in Editor...');
    await user.pickerInput.fill('@Paragraph 48');
    await user.picker
      .getByRole('option', { name: /Paragraph 48/ })
      .first()
      .waitFor();
    await user.page.keyboard.press('Enter');
    await user.picker.waitFor({ state: 'hidden' });
    await user.editorHas('# Paragraph 48');
  });

  it('can be previewed', async () => {
    await user.runCommand('Markdown: Open Preview');
    const preview = user.page
      .locator('iframe.webview.ready')
      .filter({ visible: true })
      .first()
      .contentFrame()
      .frameLocator('#active-frame');
    await preview.getByRole('heading', { name: 'Paragraph 79', exact: true }).waitFor();
    await user.runCommand('View: Close Editor');
    await user.page.getByRole('tab', { name: 'compendium.md', selected: true }).waitFor();
  });

  it('are there again after the window was loaded again', async () => {
    await reloadWindow(user);
    await user.page.getByRole('tab', { name: 'compendium.md', selected: true }).waitFor();
    await user.editorHas('Paragraph');
  });

  it('open for the paper of the summary that is active, from its title', async () => {
    await openPaper(user, 'CTOC/COP/WG.7/2013/3');
    await user.page.getByRole('tab', { name: 'Multi-agency centres', selected: true }).waitFor();
    await user.runCommand('Compendium: Open as Text');
    await user.page.getByRole('tab', { name: 'CTOC-COP-WG.7-2013-3.md', selected: true }).waitFor();
  });
});
