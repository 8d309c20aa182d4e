// A name and a value for one line → the line, in which the name gives way where both do not fit.
import type { Phrase } from './block.ts';
import { fitLines } from './fit-lines.ts';
import { markedWidth } from './marked-text.ts';
import { withMark } from './point-phrases.ts';
import type { Measure } from './shape.ts';

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
