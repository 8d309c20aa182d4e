// Lines: values over time, a line each set, on an axis of days so that time is to scale.
import type { Chart, ChartPoint, Tick } from '../../../model/deck/chart.ts';
import { type Language, wordsOf } from '../../../words/languages.ts';
import { hasSets } from '../../points.ts';
import { gridSheet, setNames, twoInOneCell } from '../../sheet/grid-sheet.ts';
import { valueLabel } from '../../sheet/native-label.ts';
import { aRange } from '../../sheet/scatter-sheet.ts';
import { again, lacking } from '../asked.ts';
import type { ChartKindEntry } from '../chart-kind.ts';
import { PLAIN } from '../plain.ts';

export const line: ChartKindEntry = {
  ...PLAIN,
  setsOut: 'moments',
  takes: ['set', 'at'],
  valueAxis: 'linear',
  showsRanges: true,
  most: 36,
  needs: ({ entries }) => {
    const undated = entries.filter(({ date }) => date === undefined);
    const dated = entries.filter(({ date }) => date !== undefined);
    return [
      ...undated.map(({ entry: { of } }) =>
        lacking(`Unexpected \`${of}\` without a date, expected \`at\` with a takeaway that has one`),
      ),
      ...again(dated, ({ date, set }) => [date, set]).map(({ date }) =>
        lacking(`Unexpected second value on ${date} in one line, expected one`),
      ),
    ];
  },
  days: daysOf,
  height: () => ({ least: 220, most: 420 }),
  native: {
    lacks: (chart) =>
      chart.points.some(({ at }) => at === undefined)
        ? 'a value has no date'
        : (twoInOneCell(chart.points, ({ set, at }) => [set, at?.day]) ?? aRange(chart)),
    sheet: (chart, language) => {
      const sets = setNames(chart);
      const { head, format, days, cells } = rowsOf(chart, language);
      const grid = {
        along: { head, format, cells },
        names: sets,
        seriesAre: hasSets(chart.points) ? ('sets' as const) : ('named' as const),
        placeOf: ({ at, set }: ChartPoint) =>
          [days.indexOf(at?.day ?? 0), sets.indexOf(set ?? chart.unit)] as const,
        labelOf: (point: ChartPoint) =>
          isLabelled(point, chart) ? valueLabel(point, chart, 'named') : undefined,
      };
      return gridSheet(grid, chart, language);
    },
    drawing: () => import('./native.ts'),
  },
  picture: () => import('./picture.ts'),
};

/** A row each day; of periods a row each, also for those between them that have no value, so that time is to scale. */
function rowsOf(chart: Chart, language: Language) {
  const head = wordsOf(language).chart.sheet.day;
  const days = [...new Set(daysOf(chart.points))].sort((a, b) => a - b);
  if (!chart.isInPeriods)
    return { head, format: 'day' as const, days, cells: days.map((value) => ({ value })) };
  const months = days.map(monthOf);
  const [first = 0] = months;
  const step = Math.max(1, months.map((month) => month - first).reduce(commonDivisor, 0));
  const rows = Array.from({ length: ((months.at(-1) ?? first) - first) / step + 1 }, (_, row) =>
    days.find((_day, index) => months[index] === first + row * step),
  );
  const ticks = (chart.times ?? []).filter(({ value }) => days.includes(value));
  const nameOf = ({ label, short = label }: Tick) => (ticks.length > MOST_WHOLE_NAMES ? short : label);
  const cells = rows.map((day) => {
    const tick = ticks.find(({ value }) => value === day);
    return { text: tick ? nameOf(tick) : '' };
  });
  return { head, format: 'text' as const, days: rows, cells };
}

/** Of periods side by side on a slide. */
const MOST_WHOLE_NAMES = 8;

/** Months since 1970-01. */
function monthOf(day: number): number {
  const date = new Date(day * 86_400_000);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}

function daysOf(points: readonly ChartPoint[]): readonly number[] {
  return points.flatMap(({ at }) => at?.day ?? []);
}

const MOST_LABELLED = 12;

/** Of a long line only what is pointed at and the ends. */
function isLabelled(point: ChartPoint, { points }: Chart): boolean {
  if (points.length <= MOST_LABELLED || point.mark === 'relied-on' || point.note !== undefined) return true;
  const days = daysOf(points.filter(({ set }) => set === point.set));
  return point.at?.day === Math.min(...days) || point.at?.day === Math.max(...days);
}
