// Charts of every kind that PowerPoint can draw, of any values, marks and openness, each with a ledger it was made from.
import fc from 'fast-check';
import { CHART_KIND_IDS, CHART_KINDS } from '../../src/chart/kinds/chart-kinds.ts';
import { nativeGap } from '../../src/chart/native-form.ts';
import type { ChartKind } from '../../src/model/content/chart-spec.ts';
import { CHART_MARKS, type Chart, type ChartPoint } from '../../src/model/deck/chart.ts';
import { valueTicks } from '../../src/plan/chart/axis-ticks.ts';
import { sampleCharts } from '../support/native-charts.ts';

export const NATIVE_KINDS = CHART_KIND_IDS.filter((kind) => typeof CHART_KINDS[kind].native !== 'string');

const name = fc.constantFrom(
  '中国',
  '米国 & 欧州',
  'DeepSeek-V3',
  'R1 <preview>',
  'その他の国・地域',
  'AI "agents"',
);
const hedge = fc.constantFrom(['約', ''], ['', '以上'], ['about ', ''], ['', ''], ['', '未満']);

const drawing = fc.record({
  group: name,
  hedge,
  value: fc.oneof(
    fc.integer({ min: 1, max: 1_000_000 }),
    fc.double({ min: 0.001, max: 1e12, noNaN: true, noDefaultInfinity: true }),
  ),
  mark: fc.constantFrom(...CHART_MARKS),
  open: fc.constantFrom<ChartPoint['open'][]>('none', 'left', 'right'),
  publisher: fc.constantFrom('大和総研 (1)', 'ALLFORCES (2)', 'Press'),
  basis: fc.constantFrom('', '一部報道', 'no basis & no date'),
  note: fc.constantFrom(undefined, undefined, '速報'),
});

export function arbitraryNative(kind: ChartKind): fc.Arbitrary<Chart> {
  const base = sampleCharts('ja').get('bars');
  if (base === undefined) throw new Error('no sample');
  return fc
    .record({
      drawings: fc.array(drawing, { minLength: 2, maxLength: kind === 'line' ? 20 : 8 }),
      isGrid: fc.boolean(),
      isLog: fc.boolean(),
      isInPeriods: fc.boolean(),
      unit: fc.constantFrom('比率（%）', '金額（ドル）', ''),
    })
    .map(({ drawings, isGrid, isLog, isInPeriods, unit }): Chart => {
      const hasSets =
        kind === 'line' || kind === 'slope' || (isGrid && ['bars', 'columns', 'share'].includes(kind));
      const points = drawings.map(
        ({ hedge: [before, after], value, note, group, ...one }, index): ChartPoint => {
          const place = placeOf(kind, index);
          // Levels are sums: of halves, sums are exact.
          const step = Math.round(value % 1e6) / 2 + 0.5;
          const signed = kind !== 'waterfall' ? value : index % 3 === 2 ? -step : step;
          return {
            ...one,
            key: `metric-${index}@source`,
            // Rows of a grid are told apart; elsewhere names may repeat.
            group: hasSets ? place.group : group,
            value: signed,
            // Each its own, so that a mark can be told by it.
            label: `${before}${String.fromCharCode(65 + index)}番${after}`,
            ...(note === undefined ? {} : { note }),
            ...(hasSets ? { set: place.set } : {}),
            ...(kind === 'line' ? { at: place.at } : {}),
            ...(kind === 'waterfall' && index === 0 ? { total: true as const } : {}),
          };
        },
      );
      const scale = isLog && (kind === 'dot-plot' || kind === 'range') ? 'log' : 'linear';
      const values = points.map(({ value }) => value);
      const ticks = valueTicks(values, scale, String);
      const named = new Map(points.flatMap(({ at }) => (at ? [[at.day, at.label] as const] : [])));
      const periods = {
        times: [...named].map(([value, label]) => ({ value, label })),
        isInPeriods: true as const,
      };
      const along = kind === 'line' && isInPeriods ? periods : { times: TIMES };
      return { ...base, kind, scale, unit, points, ticks, ...along };
    })
    .filter((chart) => nativeGap(chart) === undefined);
}

const TIMES = [0, 181, 365, 546].map((day) => ({ value: 19_000 + day, label: String(day) }));

function placeOf(kind: ChartKind, index: number) {
  const at = { day: 19_000 + 37 * Math.floor(index / 2), label: `day ${Math.floor(index / 2)}` };
  const set = `${kind === 'slope' ? '年' : 'set'} ${index % 2}`;
  return { group: `row ${Math.floor(index / 2)}`, set, at };
}
