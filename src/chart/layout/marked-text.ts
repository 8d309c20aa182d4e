// Words with an optional footnote mark, a place and a width → text shapes around a middle line.
import { type FittedLines, fitLines } from '../../type/fit-lines.ts';
import { splitMark } from '../footnote-mark.ts';
import { type Measure, type TextShape, type TextStyle, textShape } from './shape.ts';

/** Between baselines of a label, in em. */
export const LINE_PITCH = 1.2;
export const MARK_GAP = 1;

type MarkedTextAt = {
  readonly x: number;
  /** Middle of the block. */
  readonly y: number;
  readonly width: number;
  readonly maxLines: number;
  readonly style: TextStyle;
  readonly color: string;
  readonly markColor: string;
};

type PlacedText = { readonly shapes: readonly TextShape[]; readonly cut: boolean };

/** Marks are set at 10, the size they have beside body text on the pages. */
export const MARK_STYLE: TextStyle = { size: 10, bold: false };

/** With the hair of space before it; nothing for no mark. */
export function markWidth(mark: string, measure: Measure): number {
  return mark === '' ? 0 : MARK_GAP + measure(mark, MARK_STYLE);
}

export function markedWidth(text: string, style: TextStyle, measure: Measure): number {
  const { words, mark } = splitMark(text);
  return measure(words, style) + markWidth(mark, measure);
}

export function placeMarkedText(text: string, at: MarkedTextAt, measure: Measure): PlacedText {
  const { words, mark } = splitMark(text);
  const { lines, cut } = fitWithMark(words, markWidth(mark, measure), at, measure);
  const pitch = at.style.size * LINE_PITCH;
  const first = at.y - ((lines.length - 1) * pitch) / 2;
  const shapes = lines.map((line, index) =>
    textShape(line, at.x, first + index * pitch, at.style, at.color, measure),
  );
  const last = shapes.at(-1);
  return { shapes: [...shapes, ...(last ? raisedMark(mark, last, at.markColor, measure) : [])], cut };
}

/** Behind the words that it belongs to. */
export function raisedMark(
  mark: string,
  { x, y, width, style }: TextShape,
  color: string,
  measure: Measure,
): readonly TextShape[] {
  if (mark === '') return [];
  return [textShape(mark, x + width + MARK_GAP, y - style.size * 0.36, MARK_STYLE, color, measure)];
}

/** Only the last line has to leave room for the mark. */
export function fitWithMark(
  words: string,
  beside: number,
  at: Pick<MarkedTextAt, 'style' | 'width' | 'maxLines'>,
  measure: Measure,
): FittedLines {
  const fitted = fitLines(words, at.style, at.width, at.maxLines, measure);
  const last = measure(fitted.lines.at(-1) ?? '', at.style);
  return last + beside <= at.width
    ? fitted
    : fitLines(words, at.style, at.width - beside, at.maxLines, measure);
}
