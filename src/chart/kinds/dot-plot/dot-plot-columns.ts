// A dot plot's texts and its width → where its four columns stand.
import type { Chart, ChartPoint } from '../../../model/deck/chart.ts';
import { splitMark } from '../../footnote-mark.ts';
import { type AxisRange, alongX, axisRange } from '../../layout/axes.ts';
import { markedWidth, markWidth } from '../../layout/marked-text.ts';
import { POINT_TYPE } from '../../layout/point-phrases.ts';
import type { Measure, TextStyle } from '../../layout/shape.ts';
import { placeLabel } from './place-label.ts';

type Column = { readonly x: number; readonly width: number };

export type DotPlotColumns = {
  readonly group: Column;
  readonly publisher: Column;
  /** Marks and their labels stay in here. */
  readonly values: Column;
  /** The axis, inside `values`. */
  readonly axis: { readonly left: number; readonly right: number };
  readonly basis: Column;
};

const EDGE = 8;
const GAP = { afterGroup: 16, aroundValues: 14 };
const AXIS_INSET = { plain: 10, arrow: 24 };
const VALUES_MIN = 200;
/** Beyond this share of the width, wrapping the other columns would cost more than it gains. */
const VALUES_MAX_SHARE = 0.56;

export function dotPlotColumns(chart: Chart, width: number, measure: Measure): DotPlotColumns {
  const widest = (text: (point: ChartPoint) => string, style: TextStyle, head: string) =>
    Math.max(
      measure(head, POINT_TYPE.text),
      ...chart.points.map((point) => {
        const bold = style.bold || point.mark === 'relied-on';
        return markedWidth(text(point), { ...style, bold }, measure);
      }),
    );
  const wanted = [
    widest((point) => point.group, POINT_TYPE.group, chart.columns.group),
    widest((point) => point.publisher, POINT_TYPE.text, chart.columns.publisher),
    widest((point) => point.basis, POINT_TYPE.text, chart.columns.basis),
  ];
  const free = width - 2 * EDGE - GAP.afterGroup - 2 * GAP.aroundValues;
  const values = valuesWidth(chart, width * VALUES_MAX_SHARE, measure);
  // However narrow, a column holds two characters and the widest footnote mark.
  const marks = chart.points.map((point) => markWidth(splitMark(point.publisher).mark, measure));
  const least = [
    2 * POINT_TYPE.group.size,
    2 * POINT_TYPE.text.size + Math.max(...marks),
    2 * POINT_TYPE.text.size,
  ];
  // A hair more than measured, so that rounding cannot break a line.
  const beyond = shareOut(
    wanted.map((column, index) => Math.max(0, column + 0.5 - (least[index] ?? 0))),
    free - values - least.reduce((sum, column) => sum + column, 0),
  );
  const [group = 0, publisher = 0, basis = 0] = beyond.map((column, index) => column + (least[index] ?? 0));
  const publisherX = EDGE + group + GAP.afterGroup;
  const valuesX = publisherX + publisher + GAP.aroundValues;
  const basisX = width - EDGE - basis;
  const valuesRight = basisX - GAP.aroundValues;
  return {
    group: { x: EDGE, width: group },
    publisher: { x: publisherX, width: publisher },
    values: { x: valuesX, width: valuesRight - valuesX },
    axis: axisWithin(chart, valuesX, valuesRight),
    basis: { x: basisX, width: basis },
  };
}

function axisWithin(chart: Chart, left: number, right: number): { left: number; right: number } {
  const inset = (open: 'left' | 'right') =>
    chart.points.some((point) => point.open === open) ? AXIS_INSET.arrow : AXIS_INSET.plain;
  return { left: left + inset('left'), right: right - inset('right') };
}

/** The narrowest column in which every label finds room beside its mark. */
function valuesWidth(chart: Chart, most: number, measure: Measure): number {
  const range = axisRange(chart);
  for (let width = VALUES_MIN; width < most; width += 10) {
    if (chart.points.every((point) => labelFits(point, chart, range, width, measure))) return width;
  }
  return most;
}

function labelFits(point: ChartPoint, chart: Chart, range: AxisRange, width: number, measure: Measure) {
  const axis = axisWithin(chart, 0, width);
  const reliedOn = point.mark === 'relied-on';
  return placeLabel({
    x: alongX(point.value, range, axis, chart.scale),
    radius: reliedOn ? 9 : 6,
    open: point.open,
    labelWidth: measure(point.label, reliedOn ? POINT_TYPE.emphasised : POINT_TYPE.value),
    left: 0,
    right: width,
  }).fits;
}

/** Widths that columns would like and the width there is → widths that fit, taking from the widest first. */
function shareOut(wanted: readonly number[], available: number): readonly number[] {
  const total = wanted.reduce((sum, width) => sum + width, 0);
  if (total <= available) return wanted;
  let left = available;
  let cap = 0;
  const ascending = [...wanted].sort((a, b) => a - b);
  for (const [index, width] of ascending.entries()) {
    cap = left / (ascending.length - index);
    if (width > cap) break;
    left -= width;
  }
  return wanted.map((width) => Math.min(width, cap));
}
