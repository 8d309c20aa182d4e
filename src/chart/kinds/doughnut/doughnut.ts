// A doughnut: the parts of one whole as a ring, with what they leave of it.
import type { Chart } from '../../../model/deck/chart.ts';
import { type Language, wordsOf } from '../../../words/languages.ts';
import { valuesOf } from '../../points.ts';
import { partLabel } from '../../sheet/native-label.ts';
import { type NativeColumn, type NativeSheet, seriesOf, textColumn } from '../../sheet/native-sheet.ts';
import { pointColumns } from '../../sheet/point-columns.ts';
import { nothing } from '../asked.ts';
import type { ChartKindEntry } from '../chart-kind.ts';
import { PLAIN } from '../plain.ts';
import { isPercent, wholeOf } from './ring.ts';

export const doughnut: ChartKindEntry = {
  ...PLAIN,
  takes: [],
  namesUnit: false,
  valueAxis: 'from-zero',
  most: 6,
  mayMix: ['scopes'],
  needs: nothing,
  wholes: ({ points, unit }) =>
    isPercent(unit) ? [{ name: '', total: points.reduce((sum, { value }) => sum + value, 0) }] : [],
  height: () => ({ least: 220, most: 380 }),
  native: {
    lacks: ({ points }) => {
      if (points.some(({ value }) => value < 0)) return 'a share is below zero';
      // LibreOffice leaves out a part without an arc, its words too.
      return points.some(({ value }) => value === 0)
        ? 'a share of zero has no arc to be labelled'
        : undefined;
    },
    sheet: ringSheet,
    drawing: () => import('./native.ts'),
  },
  picture: () => import('./picture.ts'),
};

/** PowerPoint closes the ring whatever its values add up to, so what is missing has to be a part, too. */
function ringSheet(chart: Chart, language: Language): NativeSheet {
  const { points } = chart;
  const { rest } = wholeOf(valuesOf(points), chart.unit);
  const open = rest > 0 ? [rest] : [];
  const names = [...points.map(({ group }) => group), ...open.map(() => wordsOf(language).chart.sheet.rest)];
  const values: NativeColumn = {
    head: chart.unit,
    format: 'figure',
    cells: [...points.map((point) => ({ value: point.value, point })), ...open.map((value) => ({ value }))],
  };
  const nobody = open.map(() => undefined);
  const labels = points.map((point) => partLabel(point, chart));
  return {
    columns: [textColumn(chart.columns.group, names), values, ...pointColumns(points, chart, language)],
    series: [seriesOf(values, 1, { points: [...points, ...nobody], labels: [...labels, ...nobody] })],
    seriesAre: 'named',
    unit: '',
  };
}
