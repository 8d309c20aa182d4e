// A column's value and note, its width and the height they may take → the block above it, the value before all.
import type { ChartColors, ChartPoint } from '../../model/chart.ts';
import { type Block, blockOf, type Phrase } from '../block.ts';
import { notePhrase, POINT_TYPE, valuePhrase } from '../point-phrases.ts';
import type { Measure } from '../shape.ts';

export type ColumnLabelRoom = { readonly width: number; readonly height: number };

const MOST_LINES = 3;
const LARGE = POINT_TYPE.emphasised.size;
/** A number is not torn from its unit while it still fits in a smaller size. */
const SIZES = [LARGE, POINT_TYPE.value.size, 11, 10];
/** From most to fewest words. */
const FULLNESS = [
  { notes: 3, most: MOST_LINES },
  { notes: 0, most: MOST_LINES },
  { notes: 0, most: 2 },
  { notes: 0, most: 1 },
] as const;

/** `below` turns the order round, so that the value stands nearest to the bar. */
export function columnLabel(
  point: ChartPoint,
  { width, height }: ColumnLabelRoom,
  { mark, below }: { readonly mark: boolean; readonly below: boolean },
  colors: ChartColors,
  measure: Measure,
): Block {
  const value = (size: number, maxLines: number): Phrase => {
    const phrase = valuePhrase(point, colors, { mark, large: size === LARGE, maxLines });
    return size === LARGE ? phrase : { ...phrase, style: { ...phrase.style, size } };
  };
  const lines = point.label.includes(' ') ? MOST_LINES : 1;
  const whole = SIZES.map((size) => value(size, size === LARGE ? 1 : lines)).find(
    (phrase) => blockOf([phrase], width, measure).cut.length === 0,
  );
  for (const { notes, most } of FULLNESS) {
    const usual = whole ?? value(POINT_TYPE.value.size, most);
    const label = { ...usual, maxLines: Math.min(usual.maxLines, most) };
    const note = notes > 0 ? [notePhrase(point, colors, notes)] : [];
    const block = blockOf(below ? [label, ...note] : [...note, label], width, measure);
    if (block.height > height) continue;
    return notes > 0 || !point.note ? block : { ...block, cut: [...block.cut, point.note] };
  }
  return { ...blockOf([], width, measure), cut: [point.label, ...(point.note ? [point.note] : [])] };
}
