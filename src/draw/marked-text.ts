// Words with an optional footnote mark, a place and a width → text shapes around a middle line.
import { type FittedLines, fitLines } from './fit-lines.ts';
import type { Measure, TextShape, TextStyle } from './shape.ts';
import { splitMark } from './split-mark.ts';

/** Between baselines of a label, in em. */
export const LINE_PITCH = 1.2;
const MARK_GAP = 1;

export type MarkedTextAt = {
  readonly x: number;
  /** Middle of the block. */
  readonly y: number;
  readonly width: number;
  readonly maxLines: number;
  readonly style: TextStyle;
  readonly color: string;
  readonly markColor: string;
};

export type PlacedText = {
  readonly shapes: readonly TextShape[];
  readonly cut: boolean;
  /** Right edge of the widest line, mark included. */
  readonly right: number;
};

/** Marks are set at five sixths: 10 beside words of 12, as on the pages. */
export function markStyle(style: TextStyle): TextStyle {
  return { size: Math.max(10, Math.round((style.size * 5) / 6 - 0.01)), bold: false };
}

export function markedWidth(text: string, style: TextStyle, measure: Measure): number {
  const { words, mark } = splitMark(text);
  return (
    measure(words, style) +
    (mark === '' ? 0 : MARK_GAP + measure(mark, markStyle({ ...style, size: Math.min(style.size, 12) })))
  );
}

export function placeMarkedText(text: string, at: MarkedTextAt, measure: Measure): PlacedText {
  const { words, mark } = splitMark(text);
  const small = markStyle({ ...at.style, size: Math.min(at.style.size, 12) });
  const markWidth = mark === '' ? 0 : MARK_GAP + measure(mark, small);
  const { lines, cut } = fitWithMark(words, markWidth, at, measure);
  const pitch = at.style.size * LINE_PITCH;
  const first = at.y - ((lines.length - 1) * pitch) / 2;
  const shapes: TextShape[] = lines.map((line, index) => ({
    kind: 'text',
    text: line,
    style: at.style,
    color: at.color,
    x: at.x,
    y: first + index * pitch,
    width: measure(line, at.style),
  }));
  const last = shapes.at(-1);
  const right = Math.max(at.x, ...shapes.map((shape) => shape.x + shape.width));
  if (mark === '' || last === undefined) return { shapes, cut, right };
  const raised: TextShape = {
    kind: 'text',
    text: mark,
    style: small,
    color: at.markColor,
    x: last.x + last.width + MARK_GAP,
    y: last.y - at.style.size * 0.36,
    width: markWidth - MARK_GAP,
  };
  return { shapes: [...shapes, raised], cut, right: Math.max(right, raised.x + raised.width) };
}

/** Only the last line has to leave room for the mark. */
function fitWithMark(words: string, markWidth: number, at: MarkedTextAt, measure: Measure): FittedLines {
  const fitted = fitLines(words, at.style, at.width, at.maxLines, measure);
  const last = measure(fitted.lines.at(-1) ?? '', at.style);
  return last + markWidth <= at.width
    ? fitted
    : fitLines(words, at.style, at.width - markWidth, at.maxLines, measure);
}
