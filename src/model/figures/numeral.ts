// A number as read, before its unit: digits and power of ten kept apart, so that a range can lend its scale.

export type Numeral = {
  readonly end: number;
  /** Digits with at most one decimal point, no separators: `5.6`. */
  readonly digits: string;
  /** Power of ten of its scale word: 6 for million, 8 for 億. */
  readonly exponent: number;
  /** What smaller groups add: 200000000000 in 1兆2,000億. */
  readonly rest: number;
  /** Written with a scale word. */
  readonly scaled: boolean;
  /** Four digits without separator that may be a year. */
  readonly yearLike: boolean;
  readonly written: 'digits' | 'kanji' | 'english';
};

/** Through text, so that 5.6 and 10⁶ give 5600000 exactly; `shift` moves the point further (割 is 1). */
export function numeralAmount(numeral: Numeral, shift = 0): number {
  const whole = Number(`${numeral.digits}e${numeral.exponent}`) + numeral.rest;
  if (shift === 0) return whole;
  return numeral.rest === 0 ? Number(`${numeral.digits}e${numeral.exponent + shift}`) : whole * 10 ** shift;
}
