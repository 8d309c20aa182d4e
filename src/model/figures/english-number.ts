// A number in; its English digits and scale word out: 5600000 is 5.6 + million, 300000 stays 300,000.
import { decimalText, groupedDecimal, shiftedDecimal } from './decimal-text.ts';
import type { ScaledNumber } from './japanese-number.ts';

const SCALES = [
  { word: 'trillion', places: 12 },
  { word: 'billion', places: 9 },
  { word: 'million', places: 6 },
] as const;
/** 1.234 billion reads well; a longer tail is written out in full. */
const MOST_DECIMALS = 3;

/** `number` carries no sign, so that a currency sign can go between: -$5.6. */
export function englishNumber(amount: number): ScaledNumber {
  const decimal = decimalText(Math.abs(amount));
  const digits = decimal.split('.')[0]?.length ?? 0;
  const scale = SCALES.find(({ places }) => digits > places);
  const scaled = scale && shiftedDecimal(decimal, -scale.places);
  if (!scale || !scaled || (scaled.split('.')[1]?.length ?? 0) > MOST_DECIMALS) {
    return { number: groupedDecimal(decimal), scale: '' };
  }
  return { number: groupedDecimal(scaled), scale: scale.word };
}
