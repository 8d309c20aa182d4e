// A point → the phrases beside its mark: value with hedge, who says so, a few words; each in its size and colour.
import type { ChartPoint } from '../../model/deck/chart.ts';
import { fitLines } from '../../type/fit-lines.ts';
import { splitMark } from '../footnote-mark.ts';
import type { Phrase } from './block.ts';
import { markedWidth } from './marked-text.ts';
import type { Ink, Measure, TextStyle } from './shape.ts';

/** Points, the same as on the slide around it. */
export const POINT_TYPE = {
  /** What a row is about, and the chart's message. */
  group: { size: 14, bold: true },
  emphasised: { size: 16, bold: true },
  value: { size: 12, bold: true },
  name: { size: 12, bold: true },
  text: { size: 12, bold: false },
  small: { size: 11, bold: false },
} as const satisfies Record<string, TextStyle>;

/**
 * The value; with `mark` its footnote mark too, for places where the publisher's name finds no room.
 * With `large` the value relied on is set larger than the others.
 */
export function valuePhrase(
  point: ChartPoint,
  { colors }: Ink,
  { mark, large, maxLines = 2 }: { mark: boolean; large: boolean; maxLines?: number },
): Phrase {
  const reliedOn = point.mark === 'relied-on';
  return {
    words: mark ? withMark(point.label, point.publisher) : point.label,
    style: reliedOn && large ? POINT_TYPE.emphasised : POINT_TYPE.value,
    color: `#${reliedOn ? colors.accent : colors.ink}`,
    markColor: `#${colors.muted}`,
    maxLines,
  };
}

export function publisherPhrase(point: ChartPoint, { colors }: Ink, maxLines: number): Phrase {
  return { words: point.publisher, style: POINT_TYPE.small, color: `#${colors.muted}`, maxLines };
}

export function notePhrase(point: ChartPoint, { colors }: Ink, maxLines: number): Phrase {
  return { words: point.note ?? '', style: POINT_TYPE.small, color: `#${colors.structure}`, maxLines };
}

/** Words with the footnote mark of whoever says so. */
export function withMark(words: string, publisher: string): string {
  const { mark } = splitMark(publisher);
  return mark === '' ? words : `${words} ${mark}`;
}

export type NameAndValue = { readonly phrase: Phrase; readonly cut: readonly string[] };

const GAP = '  ';

/** `value` is the phrase of the value alone; `publisher` gives the mark at the end of the line. */
export function nameAndValue(
  name: string,
  value: Phrase,
  publisher: string,
  first: 'name' | 'value',
  width: number,
  measure: Measure,
): NameAndValue {
  const beside = markedWidth(withMark(`${GAP}${value.words}`, publisher), value.style, measure) + 1;
  const { lines, cut } = fitLines(name, value.style, Math.max(0, width - beside), 1, measure);
  const shown = lines[0] ?? '';
  const words = first === 'name' ? `${shown}${GAP}${value.words}` : `${value.words}${GAP}${shown}`;
  return { phrase: { ...value, words: withMark(words, publisher), maxLines: 1 }, cut: cut ? [name] : [] };
}
