// One share and the room of its segment → name, percentage and footnote mark inside it, as far as they fit.
import type { ChartPoint } from '../../model/chart.ts';
import { splitMark } from '../../model/split-mark.ts';
import { MARK_GAP, MARK_STYLE, markWidth } from '../marked-text.ts';
import type { Measure, TextShape, TextStyle } from '../shape.ts';

export type SegmentRoom = {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly height: number;
};

type Setting = {
  readonly name: TextStyle;
  readonly value: TextStyle;
  readonly inset: number;
  readonly stacked: boolean;
};

const NAME_GAP = 14;
/** From roomy to tight; the first in which name and percentage fit is taken. */
const SETTINGS: readonly Setting[] = [
  { name: { size: 14, bold: true }, value: { size: 20, bold: true }, inset: 12, stacked: false },
  { name: { size: 12, bold: true }, value: { size: 14, bold: true }, inset: 8, stacked: true },
  { name: { size: 11, bold: true }, value: { size: 12, bold: true }, inset: 4, stacked: true },
];
const NUMBER_INSET = 3;
const NUMBER_ONLY: TextStyle = { size: 12, bold: true };

export type ShareWords = {
  readonly shapes: readonly TextShape[];
  readonly name: boolean;
  readonly value: boolean;
};

export function placeShareWords(
  point: ChartPoint,
  name: string,
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
  const middle = room.top + room.height / 2;
  for (const { name: nameStyle, value, inset, stacked } of SETTINGS) {
    const nameWidth = measure(name, nameStyle);
    const valueWidth = measure(point.label, value) + beside;
    const needed = stacked ? Math.max(nameWidth, valueWidth) : nameWidth + NAME_GAP + valueWidth;
    const high = stacked ? (nameStyle.size + value.size) * 1.24 : value.size;
    if (needed + 2 * inset > width || high > room.height) continue;
    const x = room.left + inset;
    // On one line the smaller name stands on the baseline of the number.
    const shapes = stacked
      ? [
          text(name, nameStyle, x, middle - nameStyle.size * 0.62),
          ...valueAt(value, x, middle + value.size * 0.62),
        ]
      : [
          text(name, nameStyle, x, middle + 0.37 * (value.size - nameStyle.size)),
          ...valueAt(value, x + nameWidth + NAME_GAP, middle),
        ];
    return { shapes, name: true, value: true };
  }
  // Better no name than one that runs into the neighbour.
  const valueWidth = measure(point.label, NUMBER_ONLY) + beside;
  const value = valueWidth + 2 * NUMBER_INSET <= width && room.height >= NUMBER_ONLY.size;
  const shapes = value ? valueAt(NUMBER_ONLY, room.left + (width - valueWidth) / 2, middle) : [];
  return { shapes, name: false, value };
}
