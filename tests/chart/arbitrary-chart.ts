// Charts nobody would write by hand: long names in both scripts, extreme values, any marks; of every kind.
import fc from 'fast-check';
import { chartHeight } from '../../src/chart/chart-height.ts';
import { CHART_KINDS } from '../../src/chart/kinds/chart-kinds.ts';
import type { ChartKind } from '../../src/model/content/chart-spec.ts';
import type { Chart, ChartPoint, Tick } from '../../src/model/deck/chart.ts';
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
const sentence = fc.constantFrom(
  '差は縮んだ',
  'V3の約560万ドルは最終の学習だけの費用であり、先行研究や人件費を含む開発費の総額ではない',
  'What is reported for one model does not cover what is reported for another',
);

/** The parts of one bar would be too many with as many as several bars may have, and bars in panels with as many as columns. */
const MOST = { share: 6, 'small-multiples': 12 } as const;

const moderate = fc.double({ min: 1e3, max: 1e10, noNaN: true });

/** As many as asked for: of one order, all the same, one that dwarfs the others, with zeros, or below zero, too. */
function valuesFor(kind: ChartKind, scale: Chart['scale'], count: number): fc.Arbitrary<readonly number[]> {
  const many = (one: fc.Arbitrary<number>) => fc.array(one, { minLength: count, maxLength: count });
  if (kind === 'timeline') return many(fc.integer({ min: 18_000, max: 20_500 }));
  if (kind === 'share' || kind === 'doughnut') {
    return many(fc.oneof(fc.double({ min: 0.1, max: 100, noNaN: true }), fc.constant(0))).map(toPercent);
  }
  const positive: readonly fc.Arbitrary<readonly number[]>[] = [
    many(moderate),
    moderate.map((value) => Array.from({ length: count }, () => value)),
    many(moderate).map((values) => values.map((value, index) => (index === 0 ? 1e14 : value / 1e3))),
  ];
  if (scale === 'log') return fc.oneof(...positive);
  const zeros = many(fc.oneof(fc.constant(0), moderate));
  const below = many(
    fc.oneof(
      moderate,
      moderate.map((value) => -value),
      fc.constant(0),
    ),
  );
  return fc.oneof(...positive, zeros, ...(CHART_KINDS[kind].valueAxis !== 'from-zero' ? [below] : []));
}

function toPercent(values: readonly number[]): readonly number[] {
  const total = values.reduce((sum, value) => sum + value, 0);
  return total <= 100 ? values : values.map((value) => (value / total) * 100);
}

const AMOUNTS = ['30万', '約560万', '1億9,000万ドル以上', 'at least $100 million', 'about $5.6 million'];
const SHARES = ['40.2%', '約2.5%', 'about 12%', '5%以下'];

function arbitraryPoint(index: number, kind: ChartKind): fc.Arbitrary<Omit<ChartPoint, 'value'>> {
  const labels = kind === 'share' || kind === 'doughnut' ? SHARES : AMOUNTS;
  return fc
    .record({
      group: words,
      publisher: fc.tuple(words, mark).map((parts) => parts.join('')),
      basis: words,
      // Told apart, so that one that is missing is missed.
      label: fc.constantFrom(...labels).map((label) => `${label}[${index}]`),
      open: fc.constantFrom<ChartPoint['open'][]>('none', 'none', 'left', 'right'),
      mark: fc.constantFrom<ChartPoint['mark'][]>('relied-on', 'reported', 'unclear', 'comparison'),
      note: fc.option(words, { nil: undefined, freq: 4 }),
    })
    .map(({ note, ...point }) => ({ key: `metric-${index}`, ...point, ...(note ? { note } : {}) }));
}

function mostOf(kind: ChartKind): number {
  return kind === 'share' || kind === 'small-multiples' ? MOST[kind] : CHART_KINDS[kind].most;
}

type Structure = {
  /** Rows, groups or panels, and how many sets a row; none for charts without. */
  readonly names: readonly string[];
  readonly sets: readonly string[];
};

/** Where the points of a kind belong to each other: every group has every set, as a spec would have it. */
function placed(
  point: Omit<ChartPoint, 'value'>,
  index: number,
  kind: ChartKind,
  { names, sets }: Structure,
): Omit<ChartPoint, 'value'> {
  const name = (at: number) => names[at % names.length] ?? '';
  const set = sets[index % Math.max(1, sets.length)];
  const within = Math.floor(index / Math.max(1, sets.length));
  switch (kind) {
    case 'bars':
    case 'columns':
    case 'share':
      return set === undefined ? point : { ...point, group: `${name(within)}${within}`, set };
    case 'line':
      return {
        ...point,
        ...(set === undefined ? {} : { set }),
        at: { day: 19_000 + within * 37, label: '2024年' },
      };
    case 'slope':
      return {
        ...point,
        group: `${name(Math.floor(index / 2))}${Math.floor(index / 2)}`,
        set: index % 2 ? '2024年' : '2023',
      };
    case 'range':
      return { ...point, group: `${name(index % 3)}${index % 3}` };
    case 'small-multiples':
      return { ...point, panel: `${name(index % 4)}${index % 4}` };
    case 'waterfall':
      return index === 0 ? { ...point, total: true } : point;
    default:
      return point;
  }
}

const structure: fc.Arbitrary<Structure> = fc.record({
  names: fc.array(words, { minLength: 2, maxLength: 4 }),
  sets: fc.constantFrom([], [], ['2023年', '2024年'], ['中国', 'United States', '欧州連合加盟国']),
});

export function arbitraryChart(kind: ChartKind, most: number = mostOf(kind)): fc.Arbitrary<Chart> {
  const logs = CHART_KINDS[kind].valueAxis === 'log-or-linear';
  return fc
    .tuple(
      fc.integer({ min: 2, max: most }),
      fc.constantFrom<Chart['scale'][]>(...(logs ? (['log', 'linear'] as const) : (['linear'] as const))),
      structure,
      fc.option(sentence, { nil: undefined, freq: 2 }),
      fc.option(sentence, { nil: undefined, freq: 2 }),
      fc.boolean(),
    )
    .chain(([count, scale, order, message, caveat, split]) =>
      fc
        .tuple(
          fc.tuple(...Array.from({ length: count }, (_, index) => arbitraryPoint(index, kind))),
          valuesFor(kind, scale, count),
        )
        .map(([points, values]): Chart => {
          const apart = kind === 'bars' && split;
          const all = points.map(
            (point, index): ChartPoint => ({
              ...placed(point, index, kind, order),
              value: values[index] ?? 0,
              ...(apart ? { scope: order.names[index % 2] ?? '' } : {}),
            }),
          );
          return {
            ...COST_JA,
            kind,
            scale,
            unit: kind === 'doughnut' ? '%' : COST_JA.unit,
            points: kind === 'share' ? inRows(all) : all,
            ticks: ticksFor(kind, scale, all),
            ...(kind === 'timeline' || kind === 'line' ? { times: TIMES } : {}),
            ...(message ? { message } : {}),
            ...(caveat ? { caveat } : {}),
            ...(apart ? { split: '対象範囲が異なり、長さでは比べられない' } : {}),
          };
        }),
    );
}

/** At a width, a height in which the kind looks as designed. */
export function arbitrarySize(chart: Chart): fc.Arbitrary<{ width: number; height: number }> {
  const { least, most } = chartHeight(chart);
  return fc.record({
    width: fc.constantFrom(572, 640, 864),
    height: fc.integer({ min: least, max: Math.max(least, most) }),
  });
}

/** Every row is a whole of its own. */
function inRows(points: readonly ChartPoint[]): readonly ChartPoint[] {
  return points.map((point) => ({ ...point, value: point.value / 2 }));
}

const TIMES: readonly Tick[] = [18_000, 18_600, 19_200, 19_800, 20_400].map((value) => ({
  value,
  label: `2024年${value - 18_000}月`,
}));

function ticksFor(kind: ChartKind, scale: Chart['scale'], points: readonly ChartPoint[]): readonly Tick[] {
  if (kind === 'timeline' || kind === 'share' || kind === 'doughnut') return [];
  const values = points.map((point) => point.value);
  const [least, most] = [Math.min(0, ...values), Math.max(...values)];
  if (scale === 'log') {
    const from = Math.floor(Math.log10(Math.min(...values)));
    const to = Math.ceil(Math.log10(most) + 0.01);
    return Array.from({ length: to - from + 1 }, (_, index) => ({
      value: 10 ** (from + index),
      label: `10億${index}`,
    }));
  }
  if (least === most) return [0, 1].map((value) => ({ value, label: `${value}億` }));
  return [0, 1, 2, 3, 4].map((step) => ({ value: least + ((most - least) * step) / 4, label: `${step}億` }));
}
