import type { CorpusData } from '../../../src/core/corpus/model.ts';
import { smallData } from '../../support/smallData.ts';

/** What must never be anything but text. */
export const hostileText =
  '<img src=x onerror="document.title=1"><script>document.title=2</script> [a](command:workbench.action.quit) ' +
  '**b** `c` $(zap) \u202Egnp.exe \u2066isolated {0} &lt; </main></body>';

/** A sound corpus whose every free text is hostile. */
export function hostileData(): CorpusData {
  const data = smallData();
  const { compendium } = data;
  Object.assign(compendium, {
    title: hostileText,
    subtitle: hostileText,
    body: hostileText,
    workingGroup: hostileText,
    scope: hostileText,
    purpose: hostileText,
  });
  compendium.meeting.place = hostileText;
  data.instruments.forEach((one) => Object.assign(one, { title: hostileText, shortTitle: hostileText }));
  data.bodies.forEach((one) => Object.assign(one, { name: hostileText, acronym: hostileText }));
  data.themes.forEach((one) => Object.assign(one, { title: hostileText, keyTopics: [hostileText] }));
  data.papers.forEach((one) =>
    Object.assign(one, { title: hostileText, shortTitle: hostileText, summary: hostileText }),
  );
  for (const paragraph of data.paragraphs) {
    paragraph.digest = hostileText;
    paragraph.items.forEach((item) => (item.digest = hostileText));
  }
  return data;
}
