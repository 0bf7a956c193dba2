import type { CorpusData } from '../../../src/core/corpus/model.ts';
import { smallData } from '../../support/smallData.ts';

/** A sound corpus in Arabic, with a paper and its paragraphs. */
export function arabicData(): CorpusData {
  const data = smallData();
  Object.assign(data.compendium, {
    originalLanguage: 'ar',
    title: 'ورقات عن تهريب المهاجرين',
    subtitle: 'خلاصة مواضيعية',
    scope: 'ما تتناوله الخلاصة.',
    purpose: 'الغرض منها.',
  });
  Object.assign(data.themes[0]!, { title: 'التهريب عن طريق البحر', keyTopics: ['الإنقاذ', 'السفن'] });
  Object.assign(data.papers[0]!, {
    title: 'الإنقاذ في البحر',
    shortTitle: 'الإنقاذ',
    summary: 'عن واجب الإنقاذ وعن السفن التي تقدم المساعدة.',
  });
  Object.assign(data.instruments[0]!, { title: 'البروتوكول', shortTitle: 'البروتوكول' });
  data.paragraphs[1]!.digest = 'تساعد السفن التي تبحر في الجوار الأشخاص المعرضين للخطر في البحر.';
  data.paragraphs[2]!.digest = 'هناك واجبان:';
  data.paragraphs[2]!.items = [
    { letter: 'a', digest: 'الإنقاذ.' },
    { letter: 'b', digest: 'الإنزال في مكان آمن.' },
  ];
  return data;
}
