import type { CorpusData } from '../../src/core/corpus/model.ts';

/** Sets this in a page, or in the workbench, if any of it is ever run. */
export const trace = 'hostileTextWasRun';

/** HTML, script, Markdown, command links, icons and signs that turn the reading direction. */
const attack =
  `<img src=x onerror="globalThis.${trace}=1"><script>globalThis.${trace}=1</script>` +
  `<a href="command:workbench.action.closeWindow">a</a>[l](command:workbench.action.closeWindow)` +
  '![i](https://example.invalid/i.png)**b**`c`$(zap)\u202Etxt.exe\u2067&lt;{0}%5B"\'\\[@key]';

const megabyte = 1024 * 1024;

/** What stands in every text of a hostile corpus: which one it is, and then the attack. */
export function hostile(label: string): string {
  return `${label} ${attack}`;
}

/**
 * The corpus with an attack in every text. In the first paper, its theme and its first paragraph every text is a
 * megabyte long, too.
 */
export function hostileCorpus(data: CorpusData): CorpusData {
  const [first] = data.papers;
  const text = (label: string, isLong = false): string =>
    isLong ? hostile(label).padEnd(megabyte, 'x ').trimEnd() : hostile(label);
  return {
    ...data,
    compendium: {
      ...data.compendium,
      title: text('compendium title'),
      subtitle: text('compendium subtitle'),
      body: text('compendium body'),
      workingGroup: text('compendium group'),
      scope: text('compendium scope'),
      purpose: text('compendium purpose'),
      meeting: { ...data.compendium.meeting, place: text('compendium place') },
    },
    instruments: data.instruments.map((one, n) => ({
      ...one,
      title: text(`instrument ${n}`),
      shortTitle: text(`short instrument ${n}`),
    })),
    bodies: data.bodies.map((one, n) => ({ ...one, name: text(`body ${n}`), acronym: text(`acronym ${n}`) })),
    themes: data.themes.map((one, n) => ({
      ...one,
      title: text(`theme ${n}`, one.id === first?.theme),
      keyTopics: one.keyTopics.map((_, m) => text(`topic ${n} ${m}`, one.id === first?.theme && m === 0)),
    })),
    papers: data.papers.map((one, n) => ({
      ...one,
      title: text(`title ${n}`, n === 0),
      shortTitle: text(`paper ${n}`, n === 0),
      summary: text(`summary ${n}`, n === 0),
    })),
    paragraphs: data.paragraphs.map((one) => {
      const isLong = one.number === first?.firstParagraph;
      return {
        ...one,
        digest: text(`digest ${one.number}`, isLong),
        items: one.items.map((item) => ({
          ...item,
          digest: text(`item ${one.number}${item.letter}`, isLong),
        })),
      };
    }),
  };
}
