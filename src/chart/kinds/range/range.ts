// A range: a row each subject, from the lowest to the highest that is reported of it, every report a mark; reported ranges below each other.
import type { ChartPoint } from '../../../model/deck/chart.ts';
import { groupsOf } from '../../points.ts';
import { reportLabel } from '../../sheet/native-label.ts';
import { aRange, scatterSheet, zeroOnLog } from '../../sheet/scatter-sheet.ts';
import { lacking } from '../asked.ts';
import type { ChartKindEntry } from '../chart-kind.ts';
import { AXIS, HEAD, LEGEND, PLAIN, rowed } from '../plain.ts';
import { rangeRows } from './range-rows.ts';

export const range: ChartKindEntry = {
  ...PLAIN,
  takes: [],
  valueAxis: 'log-or-linear',
  showsRanges: true,
  most: 12,
  needs: ({ entries }) =>
    new Set(entries.map(({ name }) => name)).size < entries.length ||
    entries.some(({ figure }) => figure.high !== undefined)
      ? []
      : [lacking('Unexpected rows of one value each, expected a row with two or more, or ranges')],
  height: (chart) => rowed(rangeRows(chart).length, [62, 100], HEAD + AXIS + LEGEND),
  native: {
    lacks: (chart) => zeroOnLog(chart) ?? aRange(chart),
    sheet: (chart, language) => {
      const groups = groupsOf(chart.points);
      const points = groups.flatMap((group) => fromTheLowest(chart.points, group));
      const rows = rangeRows({ ...chart, points });
      const scatter = {
        points,
        rows: rows.map(({ group, startsLanes }) => ({
          name: [[{ role: 'name' as const, text: startsLanes > 0 ? group : '' }]],
          basis: '',
        })),
        rowOf: (index: number) => rows.findIndex(({ members }) => members.includes(index)),
        spans: groups.filter((group) => rows.some((row) => row.group === group && row.members.length > 1)),
        labelOf: (point: ChartPoint) => reportLabel(point, chart),
      };
      return scatterSheet(scatter, chart, language);
    },
    drawing: () => import('./native.ts'),
  },
  picture: () => import('./picture.ts'),
};

function fromTheLowest(points: readonly ChartPoint[], group: string): readonly ChartPoint[] {
  return points.filter((point) => point.group === group).sort((a, b) => a.value - b.value);
}
