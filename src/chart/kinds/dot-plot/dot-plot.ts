// A dot plot: a row each report, its value a dot on an axis that may be logarithmic, grouped by what it is about.
import type { ChartPoint } from '../../../model/deck/chart.ts';
import { splitMark } from '../../footnote-mark.ts';
import { markRun, valueLabel } from '../../sheet/native-label.ts';
import { aRange, scatterSheet, zeroOnLog } from '../../sheet/scatter-sheet.ts';
import { nothing } from '../asked.ts';
import type { ChartKindEntry } from '../chart-kind.ts';
import { AXIS, HEAD, LEGEND, PLAIN, rowed } from '../plain.ts';

export const dotPlot: ChartKindEntry = {
  ...PLAIN,
  takes: [],
  mayMixCurrencies: true,
  valueAxis: 'log-or-linear',
  showsRanges: true,
  most: 10,
  leads: true,
  needs: nothing,
  height: ({ points }) => rowed(points.length, [30, 46], HEAD + AXIS + LEGEND),
  native: {
    lacks: (chart) => zeroOnLog(chart) ?? aRange(chart),
    sheet: (chart, language) => {
      const { points } = chart;
      const scatter = {
        points,
        rows: points.map((point, index) => rowOf(point, points[index - 1])),
        rowOf: (index: number) => index,
        spans: [],
        labelOf: (point: ChartPoint) => valueLabel(point, chart, 'marks'),
      };
      return scatterSheet(scatter, chart, language);
    },
    drawing: () => import('./native.ts'),
  },
  picture: () => import('./picture.ts'),
};

/** A group is named once. */
function rowOf({ group, publisher, basis }: ChartPoint, before: ChartPoint | undefined) {
  const { words, mark } = splitMark(publisher);
  const name = before?.group === group ? [] : [{ role: 'name' as const, text: group }];
  return { name: [[...name, { role: 'plain' as const, text: words }, ...markRun(mark)]], basis };
}
