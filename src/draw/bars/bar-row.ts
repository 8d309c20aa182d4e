// One row of a bar chart → its tint, its rule, its names and its label.
import type { ChartColors } from '../../model/chart.ts';
import type { Layers, Measure, Shape, Size } from '../shape.ts';
import type { BarsRows } from './bars-rows.ts';
import type { BarsRow } from './bars-sections.ts';
import { placeBarLabel } from './place-bar-label.ts';
import { placeBarName } from './place-bar-name.ts';
import { placeSetName } from './place-set-name.ts';

type RowContext = {
  readonly first: boolean;
  readonly y: number;
  readonly length: number;
  readonly rows: BarsRows;
  readonly colors: ChartColors;
  readonly size: Size;
  readonly measure: Measure;
};

export function barRow(row: BarsRow, context: RowContext): Layers & { readonly cut: readonly string[] } {
  const { first, y, length, rows, colors, size, measure } = context;
  const { point, startsGroupOf } = row;
  const top = y - rows.rowHeight / 2;
  const starts = startsGroupOf > 0;
  const name = rows.sets
    ? placeSetName(row, { y, rows, sets: rows.sets, colors, measure })
    : placeBarName(point, { startsGroup: starts, y, rows, colors, measure });
  const label = placeBarLabel(point, { y, length, rows, colors, measure });
  const rule: Shape = {
    kind: 'line',
    x1: starts ? 0 : rows.labels.x,
    y1: top,
    x2: size.width,
    y2: top,
    weight: 0.5,
    color: `#${starts ? colors.data : colors.rule}`,
  };
  // The name of the row stands for its other bars, too.
  const left = rows.sets ? rows.sets.x - 6 : 0;
  const tint: Shape = {
    kind: 'rect',
    x: left,
    y: top,
    width: size.width - left,
    height: rows.rowHeight,
    color: `#${colors.accentTint}`,
  };
  // Bars of one row belong together: no rule between them.
  const ruled = !first && (starts || rows.sets === undefined);
  return {
    ground: point.mark === 'relied-on' ? [tint] : [],
    under: ruled ? [rule] : [],
    over: [...name.shapes, ...label.shapes],
    cut: [...name.cut, ...label.cut],
  };
}
