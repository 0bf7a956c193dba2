import assert from 'node:assert/strict';
import { readCorpus } from '../support/readCorpus.ts';
import { axeFindings } from './support/axe.ts';
import { openPaper } from './support/openPaper.ts';
import { useSession } from './support/useSession.ts';

describe('The summary', () => {
  const paper = readCorpus().paper('CTOC/COP/WG.7/2013/3');
  const session = useSession({
    begin: async () => {
      await user.openSideBar();
      await beginReading();
    },
  });
  const { user } = session;

  /** The draft is as it was, and the summary is beside it. */
  async function beginReading(): Promise<void> {
    await session.restoreFiles();
    await user.openFile('draft.md');
    await user.goToEnd();
    await openPaper(user, 'CTOC/COP/WG.7/2013/3');
  }

  it('opens beside the draft, which stays in view', async () => {
    const draft = await user.page.locator('.editor-instance').first().boundingBox();
    const page = await user.page.locator('iframe.webview.ready').boundingBox();
    assert.ok(draft !== null && page !== null && draft.x + draft.width <= page.x + 1);
  });

  it('shows the paper’s facts, summary and key topics', async () => {
    const { summary } = user;
    assert.equal(await summary.getByRole('heading', { level: 1 }).innerText(), paper?.title);
    const facts = await summary.locator('.metadata').innerText();
    for (const fact of [
      'Meeting 2 of the Working Group (2013)',
      'The Secretariat',
      'Paragraphs 14 to 17',
      'ctoc_cop_wg7_2013_3',
    ]) {
      assert.ok(facts.includes(fact), `${fact} is not in: ${facts}`);
    }
    const eyebrow = await summary.locator('.eyebrow').innerText();
    assert.equal(eyebrow, 'CTOC/COP/WG.7/2013/3 · Criminal justice responses');
    assert.equal(await summary.locator('.lead').innerText(), paper?.summary);
    const topics = await summary.locator('.chips li').allInnerTexts();
    assert.equal(topics.length, 23);
    assert.equal(topics[1], 'web-based services');
  });

  it('shows the compendium’s paragraphs with their items, numbered and named', async () => {
    const paragraphs = user.summary.locator('.paragraphs > li');
    assert.deepEqual(await paragraphs.locator('.number').allInnerTexts(), ['14', '15', '16', '17']);
    assert.deepEqual(await paragraphs.nth(2).locator('.letter').allInnerTexts(), [
      '(a)',
      '(b)',
      '(c)',
      '(d)',
    ]);
    const names = await paragraphs.nth(2).getByRole('link').allInnerTexts();
    assert.deepEqual(names.slice(0, 2), [
      'European Border Surveillance System (EUROSUR)',
      'European Border and Coast Guard Agency (Frontex)',
    ]);
    // What the text does not name stands below it.
    assert.deepEqual(await paragraphs.nth(2).locator('.names button').allInnerTexts(), ['South-East Asia']);
    const buttons = paragraphs.nth(2).locator('.acts button');
    const labels = await buttons.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')));
    assert.deepEqual(labels, ['Cite paragraph 16 of the compendium', 'Pin paragraph 16 to the reading list']);
  });

  it('inserts the citation of the paper', async () => {
    await user.summary.getByRole('button', { name: 'Insert Citation' }).click();
    await user.editorHas('[@ctoc_cop_wg7_2013_3]');
    await beginReading();
  });

  it('inserts the citation of a paragraph, by keyboard', async () => {
    await user.summary.getByRole('button', { name: 'Cite paragraph 16' }).focus();
    await user.page.keyboard.press('Enter');
    await user.editorHas('@ctoc_cop_wg7_compendium_2021, para. 16]');
    await beginReading();
  });

  it('has a policy that allows our script and style only, and breaks it nowhere', async () => {
    const policy = await user.summary
      .locator('meta[http-equiv="Content-Security-Policy"]')
      .getAttribute('content');
    assert.match(
      policy ?? '',
      /^default-src 'none'; style-src (?:'self'|https:\/\/\S+| )+; script-src 'nonce-[0-9a-f]{32}'; base-uri 'none'; form-action 'none';$/,
    );
    assert.deepEqual(session.policyViolations(), []);
  });

  it('keeps its text and its place when it is covered and shown again', async () => {
    await openPaper(user, 'CTOC/COP/WG.7/2012/3');
    await user.summary.locator('#para-66').scrollIntoViewIfNeeded();
    await user.page.getByRole('tab', { name: 'Protection and assistance' }).click();
    await user.runCommand('Preferences: Open Settings (UI)');
    await user.page.locator('iframe.webview.ready').waitFor({ state: 'hidden' });
    await user.page.keyboard.press('Control+W');
    await user.summary.getByText('CTOC/COP/WG.7/2012/3', { exact: true }).first().waitFor();
    // Settings have made the panel wider, so the place is told by what can be read there.
    const box = await user.summary.locator('#para-66').boundingBox();
    assert.ok(box !== null && box.y > 0 && box.y < 800, `paragraph 66 is at ${box?.y}`);
    await beginReading();
  });

  for (const [theme, kind] of [
    ['Dark Modern', 'vscode-dark'],
    ['Dark High Contrast', 'vscode-high-contrast'],
    ['Light High Contrast', 'vscode-high-contrast-light'],
    ['Light Modern', 'vscode-light'],
  ] as const) {
    it(`can be read in ${theme}`, async () => {
      await user.runCommand('Preferences: Color Theme');
      await user.picker.getByPlaceholder(/Select Color Theme/).fill(theme);
      await user.picker.getByRole('option', { name: theme }).first().click();
      await user.picker.waitFor({ state: 'hidden' });
      await user.summary.locator(`body.${kind}`).waitFor();
      const ratios = await user.summary.locator('main').evaluate(contrasts);
      assert.ok(ratios.length > 10);
      assert.deepEqual(
        ratios.filter(({ ratio }) => ratio < 4.5),
        [],
      );
      assert.deepEqual(await axeFindings(user.summary.locator('html')), []);
    });
  }
});

/** The contrast ratio (WCAG 2.2) of every text of the page against what is painted behind it. Runs in the page. */
function contrasts(main: Element): { text: string; ratio: number }[] {
  const parse = (colour: string): number[] => (colour.match(/[\d.]+/g) ?? []).map(Number);
  const luminance = (rgb: readonly number[]): number => {
    const [red = 0, green = 0, blue = 0] = rgb.map((value) => {
      const share = value / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const over = (front: readonly number[], back: readonly number[]): number[] => {
    const alpha = front[3] ?? 1;
    return [0, 1, 2].map((at) => (front[at] ?? 0) * alpha + (back[at] ?? 0) * (1 - alpha));
  };
  const background = (element: Element | null): number[] =>
    element === null
      ? [255, 255, 255]
      : over(parse(getComputedStyle(element).backgroundColor), background(element.parentElement));
  return [...main.querySelectorAll('*')]
    .filter((element) =>
      [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()),
    )
    .map((element) => {
      const back = background(element);
      const front = over(parse(getComputedStyle(element).color), back);
      const [lower = 0, higher = 0] = [luminance(front), luminance(back)].sort((a, b) => a - b);
      return { text: element.textContent.slice(0, 40), ratio: (higher + 0.05) / (lower + 0.05) };
    });
}
