// One share and the room of its segment → name, percentage and footnote mark inside it.
import type { ChartPoint } from '../../model/chart.ts';
import { MARK_STYLE, markWidth } from '../marked-text.ts';
import type { Measure, TextShape, TextStyle } from '../shape.ts';
import { splitMark } from '../split-mark.ts';

export type SegmentRoom = { readonly left: number; readonly right: number; readonly height: number };

type Setting = {
  readonly name: TextStyle;
  readonly value: TextStyle;
  readonly inset: number;
  readonly stacked: boolean;
};

const NAME_GAP = 14;
const MARK_GAP = 1;
/** From roomy to tight; the first in which name and percentage fit is taken. */
const SETTINGS: readonly Setting[] = [
  { name: { size: 14, bold: true }, value: { size: 20, bold: true }, inset: 12, stacked: false },
  { name: { size: 12, bold: true }, value: { size: 14, bold: true }, inset: 8, stacked: true },
  { name: { size: 11, bold: true }, value: { size: 12, bold: true }, inset: 4, stacked: true },
];
const NUMBER_INSET = 3;
const NUMBER_ONLY: TextStyle = { size: 12, bold: true };

export type ShareWords = { readonly shapes: readonly TextShape[]; readonly cut: readonly string[] };

export function placeShareWords(
  point: ChartPoint,
  room: SegmentRoom,
  color: string,
  measure: Measure,
): ShareWords {
  // The mark belongs to the number: who says so stands in the source line.
  const { mark } = splitMark(point.publisher);
  const beside = markWidth(mark, measure);
  const width = room.right - room.left;
  const text = (words: string, style: TextStyle, x: number, y: number): TextShape => ({
    kind: 'text',
    text: words,
    style,
    color,
    x,
    y,
    width: measure(words, style),
  });
  const valueAt = (style: TextStyle, x: number, y: number): readonly TextShape[] => {
    const value = text(point.label, style, x, y);
    return mark === ''
      ? [value]
      : [value, text(mark, MARK_STYLE, x + value.width + MARK_GAP, y - style.size * 0.3)];
  };
  const middle = room.height / 2;
  for (const { name, value, inset, stacked } of SETTINGS) {
    const nameWidth = measure(point.group, name);
    const valueWidth = measure(point.label, value) + beside;
    const needed = stacked ? Math.max(nameWidth, valueWidth) : nameWidth + NAME_GAP + valueWidth;
    if (needed + 2 * inset > width) continue;
    const x = room.left + inset;
    // On one line the smaller name stands on the baseline of the number.
    const shapes = stacked
      ? [
          text(point.group, name, x, middle - name.size * 0.62),
          ...valueAt(value, x, middle + value.size * 0.62),
        ]
      : [
          text(point.group, name, x, middle + 0.37 * (value.size - name.size)),
          ...valueAt(value, x + nameWidth + NAME_GAP, middle),
        ];
    return { shapes, cut: [] };
  }
  // Better no name than one that runs into the neighbour.
  const valueWidth = measure(point.label, NUMBER_ONLY) + beside;
  const shapes =
    valueWidth + 2 * NUMBER_INSET <= width
      ? valueAt(NUMBER_ONLY, room.left + (width - valueWidth) / 2, middle)
      : [];
  return { shapes, cut: [point.group] };
}
