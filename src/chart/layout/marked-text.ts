// Words with an optional footnote mark, a place and a width → text shapes around a middle line.

import { type FittedLines, fitLines } from '../../type/fit-lines.ts';
import { splitMark } from '../footnote-mark.ts';
import type { Measure, TextShape, TextStyle } from './shape.ts';

/** Between baselines of a label, in em. */
export const LINE_PITCH = 1.2;
export const MARK_GAP = 1;

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

export type PlacedText = { readonly shapes: readonly TextShape[]; readonly cut: boolean };

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
  if (mark === '' || last === undefined) return { shapes, cut };
  const raised: TextShape = {
    kind: 'text',
    text: mark,
    style: MARK_STYLE,
    color: at.markColor,
    x: last.x + last.width + MARK_GAP,
    y: last.y - at.style.size * 0.36,
    width: markWidth(mark, measure) - MARK_GAP,
  };
  return { shapes: [...shapes, raised], cut };
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
