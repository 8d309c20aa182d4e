// A project → the same with so many more claims and an audience of so many slides, for what a build takes as these grow.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Frame of such a deck: cover, sources and disclosures. */
const FRAME = 3;
const NAMES = [
  'アルダー',
  'バーチ',
  'シーダー',
  'エルム',
  'ファー',
  'ヘーゼル',
  'ラーチ',
  'メープル',
  'オーク',
  'パイン',
];
const TREES = ['Alder', 'Birch', 'Cedar', 'Elm', 'Fir', 'Hazel', 'Larch', 'Maple', 'Oak', 'Pine'];

/** No two claims have the same words; each shows a figure of the ledger. */
export function growProject(project, { claims, slides }) {
  const chapters = join(project, 'content/takeaways');
  mkdirSync(chapters, { recursive: true });
  for (let first = 0; first < claims; first += 50) {
    const count = Math.min(50, claims - first);
    const text = Array.from({ length: count }, (_, index) => claimText(first + index)).join('\n');
    writeFileSync(
      join(chapters, `${idOf(first)}.md`),
      `---\nkind: argument\nstance: house-view\n---\n${text}`,
    );
  }
  writeFileSync(join(project, 'templates/audiences/grown.yaml'), audienceText(slides - FRAME));
  return ['--audience', 'grown'];
}

function claimText(index) {
  const ja = named(index, NAMES).join('・');
  const en = named(index, TREES).join(' ');
  return `# ${idOf(index)}
## ja
${ja}の見方では、学習の効率化は費用の水準を変えうる

- ${ja}は、V3の学習期間{{v3-training-duration}}を出発点に置く
- ${ja}は、費用の範囲がそろわないことに留意する
- ${ja}は、次の材料が出たところで見直す

support: ${ja}の見立てによる
trigger: ${ja}の前提が崩れる

## en
In the ${en} view, more efficient training may change what models cost

- ${en} starts from the time it took to train V3, {{v3-training-duration}}
- ${en} bears in mind that costs are not of one scope
- ${en} looks again when there is news

support: This is the ${en} reading
trigger: What ${en} takes for granted no longer holds
`;
}

function audienceText(count) {
  const shown = Array.from(
    { length: count },
    (_, index) => `      - { kind: claim, slots: { lead: { ids: [${idOf(index)}] } } }`,
  );
  return `id: grown
extends: bench
name: { ja: 計測用, en: Benchmark }
maxContentSlides: 400
sections:
  - id: opening
    title: { ja: 表紙, en: Cover }
    slides:
      - kind: cover
        slots: { conclusions: { ids: [summary-r1-v3, gpu-conclusion-demand, horizon-lead] } }
  - id: grown
    title: { ja: 見方, en: Views }
    slides:
${shown.join('\n')}
  - id: closing
    title: { ja: 資料, en: Sources }
    slides:
      - kind: sources
        slots: { rows: { sources: cited }, stances: { stances: used } }
      - kind: disclosures
        slots: { paragraphs: { disclosures: true } }
`;
}

function idOf(index) {
  return `grown-${named(index, TREES).join('-').toLowerCase()}`;
}

function named(index, names) {
  return [100, 10, 1].map((step) => names[Math.floor(index / step) % 10]);
}
