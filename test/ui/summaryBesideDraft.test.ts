import assert from 'node:assert/strict';
import { useSession } from './support/useSession.ts';

describe('A summary that was there before the draft', () => {
  const { user } = useSession({
    begin: () => user.openSideBar(),
    each: async () => {
      await user.closeEditors();
      await user.row(/CTOC\/COP\/WG\.7\/2013\/3/).click();
      await user.summary.locator('.eyebrow', { hasText: '2013/3' }).waitFor();
      await user.openFile('draft.md');
    },
  });

  it('comes up beside the draft that covers it, not in its place', async () => {
    await user.row(/CTOC\/COP\/WG\.7\/2015\/4/).click();
    await user.summary.locator('.eyebrow', { hasText: '2015/4' }).waitFor();
    await user.lines.locator('.view-line').first().waitFor();
    const draft = await user.page.locator('.editor-instance').first().boundingBox();
    const page = await user.page.locator('iframe.webview.ready').boundingBox();
    assert.ok(draft !== null && page !== null && draft.x + draft.width <= page.x + 1);
  });

  it('starts at the paragraph that was opened, for whoever comes to it by keyboard', async () => {
    const { keyboard } = user.page;
    await user.row(/CTOC\/COP\/WG\.7\/2015\/4/).click();
    await keyboard.press('ArrowRight');
    await user.tree.getByText('¶ 12').waitFor();
    for (const number of [10, 11, 12]) {
      await keyboard.press('ArrowDown');
      await user.tree.locator('.focused').getByText(`¶ ${number}`).waitFor();
    }
    await keyboard.press('Enter');
    await user.summary.locator('#para-12[aria-current="true"]').waitFor();
    await keyboard.press('Control+2');
    await user.summary.locator('#para-12:focus').waitFor();
    await keyboard.press('Tab');
    await user.summary
      .locator('#para-12')
      .getByRole('button', { name: /^Cite /u })
      .and(user.summary.locator(':focus'))
      .waitFor();
  });
});
