// A number in; its decimal digits without exponent out, and the same with the decimal point moved, losing nothing.

const EXPONENT = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/;

export function decimalText(amount: number): string {
  const match = EXPONENT.exec(String(amount));
  if (!match) return String(amount);
  const [, sign = '', whole = '', fraction = '', exponent] = match;
  return sign + shiftedDecimal(fraction === '' ? whole : `${whole}.${fraction}`, Number(exponent));
}

/** `decimal` is unsigned; `places` > 0 makes it larger. */
export function shiftedDecimal(decimal: string, places: number): string {
  const [whole = '', fraction = ''] = decimal.split('.');
  const padded = '0'.repeat(Math.max(0, -places)) + whole + fraction + '0'.repeat(Math.max(0, places));
  const point = Math.max(0, -places) + whole.length + places;
  const left = padded.slice(0, point).replace(/^0+(?=\d)/, '');
  const right = padded.slice(point).replace(/0+$/, '');
  return `${left === '' ? '0' : left}${right === '' ? '' : `.${right}`}`;
}

/** Thousands separators in the whole part: 1509 → 1,509. */
export function groupedDecimal(decimal: string): string {
  const [whole = '', fraction] = decimal.split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** Undefined where the digits show themselves, as all do that do not end in 0 behind the point. */
export function shownDecimals(digits: string): number | undefined {
  const [, fraction] = digits.split('.');
  return fraction?.endsWith('0') ? fraction.length : undefined;
}

/** Of the zeros that a source shows, a scale of another size takes so many at most: 4,300.0 million are not 43.000億. */
const MOST_ZEROS = 2;

/** Grouped or plain digits with the zeros of their source; `power` is the scale written behind them. */
export function paddedDecimal(digits: string, decimals: number, power: number): string {
  const [whole = '', fraction = ''] = digits.split('.');
  const zeros = decimals - fraction.length;
  if (zeros <= 0 || (power > 0 && zeros > MOST_ZEROS) || !/^[\d,]+$/.test(whole)) return digits;
  return `${whole}.${fraction.padEnd(decimals, '0')}`;
}
