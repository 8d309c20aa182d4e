// A step of a waterfall → its label: the change with its sign, or the level reached, and a note.
import type { ChartColors, ChartPoint } from '../../model/chart.ts';
import { type Block, blockOf, type Phrase } from '../block.ts';
import { notePhrase, valuePhrase } from '../point-phrases.ts';
import type { Measure } from '../shape.ts';

/** U+2212: as wide as the plus. */
const MINUS = '−';
const SIGNED = /^[+\-−＋－▲△±]/u;

export function waterfallLabel(
  point: ChartPoint,
  width: number,
  mark: boolean,
  colors: ChartColors,
  measure: Measure,
): Block {
  const signed = { ...point, label: signedLabel(point) };
  const value = (large: boolean, maxLines: number): Phrase =>
    valuePhrase(signed, colors, { mark, large, maxLines });
  const large = blockOf([value(true, 1)], width, measure).cut.length === 0;
  const label = large ? value(true, 1) : value(false, 3);
  const note = notePhrase(point, colors, 3);
  // Nearest to the bar stands the value.
  return blockOf(isFall(point) ? [label, note] : [note, label], width, measure);
}

export function isFall(point: Pick<ChartPoint, 'value' | 'total'>): boolean {
  return point.value < 0;
}

export function signedLabel({ label, value, total }: Pick<ChartPoint, 'label' | 'value' | 'total'>): string {
  if (total || value === 0 || SIGNED.test(label)) return label;
  return `${value > 0 ? '+' : MINUS}${label}`;
}
