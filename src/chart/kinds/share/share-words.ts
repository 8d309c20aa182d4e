// One share and the room of its segment → name, percentage and footnote mark inside it, as far as they fit.
import type { Chart, ChartColors, ChartPoint } from '../../../model/deck/chart.ts';
import { splitMark } from '../../footnote-mark.ts';
import { type BarLook, barLook } from '../../layout/bar-look.ts';
import { type Block, blockOf } from '../../layout/block.ts';
import { MARK_GAP, MARK_STYLE, markWidth } from '../../layout/marked-text.ts';
import { notePhrase, POINT_TYPE, valuePhrase, withMark } from '../../layout/point-phrases.ts';
import {
  type Ink,
  type Measure,
  type Shape,
  stroke,
  type TextShape,
  type TextStyle,
  textShape,
} from '../../layout/shape.ts';
import { partLook } from '../../part-look.ts';
import { RING } from '../../picture/paint-shapes.ts';
import { spread } from '../../spread.ts';
import type { ShareRow } from './share-rows.ts';

type SegmentRoom = {
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

type ShareWords = {
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
  const text = (words: string, style: TextStyle, x: number, y: number) =>
    textShape(words, x, y, style, color, measure);
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

export type Outside = {
  readonly point: ChartPoint;
  /** Empty where the name stands inside or in the legend. */
  readonly name: string;
  readonly value: boolean;
  readonly middle: number;
};

const STEM = 6;
const BETWEEN = 10;
const WIDEST = 170;

type WordsBelow = {
  readonly height: number;
  readonly shapesAt: (top: number) => readonly Shape[];
  readonly cut: readonly string[];
};

/** What found no room inside the segments of one bar → the same words below it, each with a line to its segment. */
export function wordsBelow(
  outside: readonly Outside[],
  bar: { readonly left: number; readonly right: number },
  room: number,
  ink: Ink,
): WordsBelow {
  const { colors } = ink;
  const wanted = outside.map((one) => ({ one, block: blockFor(one, ink) }));
  for (let count = wanted.length; count > 0; count -= 1) {
    const shown = wanted.slice(0, count);
    const height = STEM + Math.max(...shown.map(({ block }) => block.height));
    const boxes = shown.map(({ one, block }) => ({ middle: one.middle, length: block.width }));
    const middles = height <= room ? spread(boxes, bar.left, bar.right, BETWEEN) : undefined;
    if (middles === undefined) continue;
    const shapesAt = (top: number) =>
      shown.flatMap(({ one, block }, at): readonly Shape[] => {
        const x = middles[at] ?? one.middle;
        return [
          stroke(one.middle, top, x, top + STEM, `#${colors.data}`, 0.75),
          ...block.shapesAt(x, top + STEM, 'center'),
        ];
      });
    const left = wanted.slice(count).flatMap(({ one }) => wordsOf(one));
    return { height, shapesAt, cut: [...shown.flatMap(({ block }) => block.cut), ...left] };
  }
  return { height: 0, shapesAt: () => [], cut: outside.flatMap(wordsOf) };
}

function blockFor({ point, name, value }: Outside, ink: Ink): Block {
  const label = valuePhrase(point, ink, { mark: true, large: false, maxLines: 1 });
  const words = value ? `${name}${name === '' ? '' : ' '}${point.label}` : name;
  const line = { ...label, words: value ? withMark(words, point.publisher) : words };
  const style = value ? POINT_TYPE.value : POINT_TYPE.text;
  return blockOf([{ ...line, style }, notePhrase(point, ink, 2)], WIDEST, ink);
}

function wordsOf({ point, name, value }: Outside): readonly string[] {
  return [name, value ? point.label : '', point.note ?? ''].filter((words) => words !== '');
}

export type ShareSegment = {
  readonly row: number;
  readonly left: number;
  readonly right: number;
  readonly look: BarLook;
};

const SEGMENT_GAP = 2;

/** By the point's place in the chart. */
export function shareSegments(
  chart: Chart,
  rows: readonly ShareRow[],
  whole: number,
  bar: { readonly left: number; readonly right: number },
  colors: ChartColors,
): readonly ShareSegment[] {
  const segments: ShareSegment[] = [];
  const xOf = (value: number) => bar.left + (whole > 0 ? value / whole : 0) * (bar.right - bar.left);
  for (const [row, { name, members }] of rows.entries()) {
    let before = 0;
    for (const index of members) {
      const left = xOf(before);
      before += Math.max(0, chart.points[index]?.value ?? 0);
      const look = name === '' ? plainLook(chart, index, colors) : setLookOf(chart, index, colors);
      segments[index] = { row, left, right: xOf(before), look };
    }
  }
  return segments;
}

/** None at the end of the whole. */
export function segmentGap(right: number, end: number): number {
  return right < end - 0.5 ? SEGMENT_GAP : 0;
}

function plainLook(chart: Chart, index: number, colors: ChartColors): BarLook {
  const { fill, outline } = partLook(chart.points, index, 'bar', colors);
  const ring = outline === undefined ? 0 : RING;
  return {
    fill: `#${fill}`,
    outline: `#${outline ?? colors.page}`,
    ring,
    pattern: 'plain',
    patternColor: `#${colors.page}`,
  };
}

function setLookOf(chart: Chart, index: number, colors: ChartColors): BarLook {
  const point = chart.points[index];
  return point ? barLook(point, chart.points, colors) : plainLook(chart, index, colors);
}
