// Charts nobody would write by hand: long names in both scripts, any values, any marks.
import fc from 'fast-check';
import type { Chart, ChartPoint } from '../../src/model/chart.ts';
import { COST_JA } from './sample-charts.ts';

const words = fc.oneof(
  fc.constantFrom('V3', 'R1', '大和総研', 'ALLFORCES', '報道', '推計', 'no basis given'),
  fc.constantFrom(
    '公益財団法人日本国際問題研究所経済安全保障プログラム',
    'The Institute for International Economics and Technology Policy',
    '技術報告の算出値であり、研究費などを含まない（対象不明）',
    'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
  ),
  fc.string({
    unit: fc.constantFrom('研', '究', '費', 'ー', '、', 'a', 'W', ' ', '1'),
    minLength: 1,
    maxLength: 24,
  }),
);

const mark = fc.constantFrom('', ' (1)', ' (12)(13)');

function arbitraryPoint(index: number): fc.Arbitrary<ChartPoint> {
  return fc.record({
    key: fc.constant(`metric-${index}`),
    group: words,
    publisher: fc.tuple(words, mark).map((parts) => parts.join('')),
    basis: words,
    value: fc.double({ min: 1e3, max: 1e10, noNaN: true }),
    label: fc.constantFrom(
      '30万',
      '約560万',
      '1億9,000万ドル以上',
      'at least $100 million',
      'about $5.6 million',
    ),
    open: fc.constantFrom('none', 'left', 'right'),
    mark: fc.constantFrom('relied-on', 'reported', 'unclear', 'comparison'),
  });
}

export function arbitraryChart(kind: Chart['kind'], most: number): fc.Arbitrary<Chart> {
  return fc
    .integer({ min: 2, max: most })
    .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => arbitraryPoint(index))))
    .chain((points) =>
      fc
        .constantFrom<Chart['scale'][]>('log', 'linear')
        .map((scale): Chart => ({ ...COST_JA, kind, scale: kind === 'dot-plot' ? scale : 'linear', points })),
    );
}
