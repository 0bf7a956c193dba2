import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { useSession } from './support/useSession.ts';

describe('Get Started', () => {
  const { user } = useSession({
    begin: async () => {
      // VS Code leaves the pictures out of a narrow editor.
      await user.page.setViewportSize({ width: 1400, height: 1000 });
      await user.runCommand('Compendium: Get Started');
      await user.page.getByText('Get Started with the Thematic Compendium').first().waitFor();
    },
  });

  for (const [picture, step, description] of [
    ['browse', 'Browse the compendium', 'The side bar lists its themes and papers.'],
    ['find', 'Find the right paragraph', 'Type what you are looking for'],
    ['cite', 'Cite it', 'The citation goes to the cursor'],
    ['keep', 'Keep what matters', 'Pin papers and paragraphs'],
  ] as const) {
    it(`shows a picture in the theme’s colours for: ${step}`, async () => {
      const row = user.page.locator('.getting-started-step').filter({ hasText: step });
      await row.click();
      await user.page.locator('.getting-started-step.expanded').getByText(description).waitFor();
      const drawing = user.page
        .locator('.getting-started-media iframe.webview.ready')
        .last()
        .contentFrame()
        .frameLocator('#active-frame')
        .locator(`svg#${picture}`);
      await drawing.waitFor();
      const strokes = await strokesOf(drawing);
      assert.ok(strokes.length > 3);
      // A variable that the theme lacks gives none.
      assert.deepEqual(
        strokes.filter((stroke) => !stroke.startsWith('rgb')),
        [],
      );
    });
  }

  it('leads to the side bar, by keyboard', async () => {
    await user.page.locator('.getting-started-step').filter({ hasText: 'Browse the compendium' }).click();
    await user.page.getByRole('button', { name: 'Open the Side Bar' }).focus();
    await user.page.keyboard.press('Enter');
    await user.sideBar.getByRole('treeitem').first().waitFor();
  });
});

/** The colours of the lines that have one of the theme's. VS Code may draw a picture anew while it is looked at. */
async function strokesOf(drawing: Locator): Promise<readonly string[]> {
  for (;;) {
    try {
      return await drawing.evaluate((svg) =>
        [...svg.querySelectorAll('[stroke^="var("]')].map((shape) => getComputedStyle(shape).stroke),
      );
    } catch (error) {
      if (!/detached|destroyed/u.test(String(error))) {
        throw error;
      }
    }
  }
}
