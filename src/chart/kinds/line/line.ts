// Lines: values over time, a line each set, on an axis of days so that time is to scale.
import type { Chart, ChartPoint } from '../../../model/deck/chart.ts';
import { wordsOf } from '../../../words/languages.ts';
import { hasSets } from '../../points.ts';
import { gridSheet, setNames, twoInOneCell } from '../../sheet/grid-sheet.ts';
import { valueLabel } from '../../sheet/native-label.ts';
import { again, lacking } from '../asked.ts';
import type { ChartKindEntry } from '../chart-kind.ts';
import { PLAIN } from '../plain.ts';

export const line: ChartKindEntry = {
  ...PLAIN,
  setsOut: 'moments',
  takes: ['set', 'at'],
  valueAxis: 'linear',
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
        : twoInOneCell(chart.points, ({ set, at }) => [set, at?.day]),
    sheet: (chart, language) => {
      const days = [...new Set(daysOf(chart.points))].sort((a, b) => a - b);
      const sets = setNames(chart);
      const cells = days.map((value) => ({ value }));
      const grid = {
        along: { head: wordsOf(language).chart.sheet.day, format: 'day' as const, cells },
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
