// One bar's value and length → its label behind the bar, with an arrow where the value is only a bound.
import type { ChartColors, ChartPoint } from '../../model/chart.ts';
import { fitLines } from '../fit-lines.ts';
import { markLook } from '../mark-look.ts';
import type { Measure, Shape } from '../shape.ts';
import { BAR_LABEL_GAP, BARS_TYPE, type BarsRows, labelOffset, OPEN_ARROW } from './bars-rows.ts';

type LabelContext = {
  readonly y: number;
  readonly length: number;
  readonly rows: BarsRows;
  readonly colors: ChartColors;
  readonly measure: Measure;
};

const ARROW_INSET = 4;

export function placeBarLabel(
  point: ChartPoint,
  { y, length, rows, colors, measure }: LabelContext,
): { readonly shapes: readonly Shape[]; readonly cut: readonly string[] } {
  const reliedOn = point.mark === 'relied-on';
  const end = rows.zero + length;
  const x = end + labelOffset(point);
  const room = rows.end - x;
  const whole = reliedOn ? BARS_TYPE.emphasised : BARS_TYPE.value;
  const style = measure(point.label, whole) <= room ? whole : BARS_TYPE.value;
  const { lines, cut } = fitLines(point.label, style, room, 2, measure);
  const texts = lines.map(
    (text, index): Shape => ({
      kind: 'text',
      text,
      style,
      color: `#${reliedOn ? colors.accent : colors.ink}`,
      x,
      y: y + (index - (lines.length - 1) / 2) * style.size * 1.2,
      width: measure(text, style),
    }),
  );
  return { shapes: [...arrowOf(point, end, y, length, colors), ...texts], cut: cut ? [point.label] : [] };
}

function arrowOf(
  point: ChartPoint,
  end: number,
  y: number,
  length: number,
  colors: ChartColors,
): readonly Shape[] {
  const look = markLook(point.mark, colors);
  if (point.open === 'right') {
    return [{ kind: 'arrow', from: end, to: end + OPEN_ARROW - BAR_LABEL_GAP / 2, y, color: look.color }];
  }
  // An upper bound points back into the bar; on a shorter bar its label alone says so.
  if (point.open === 'left' && length > OPEN_ARROW + 2 * ARROW_INSET) {
    const color = look.hollow ? look.color : `#${colors.page}`;
    const from = end - ARROW_INSET;
    return [{ kind: 'arrow', from, to: from - OPEN_ARROW, y, color }];
  }
  return [];
}
