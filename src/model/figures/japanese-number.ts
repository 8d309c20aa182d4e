// A number in; its Japanese digits and scale out, so that 5600000 is 560 + 万 and 1200000000000 is 1兆2,000 + 億.
import { decimalText, groupedDecimal, shiftedDecimal } from './decimal-text.ts';

/** `scale` is the last scale word: it belongs to the unit (万ドル), larger ones stay with the digits. */
export type ScaledNumber = { readonly number: string; readonly scale: string };

const GROUP = 4;
const SCALES = ['', '万', '億', '兆'] as const;

export function japaneseNumber(amount: number): ScaledNumber {
  const sign = amount < 0 ? '-' : '';
  const decimal = decimalText(Math.abs(amount));
  const { number, scale } = unsigned(decimal);
  return { number: sign + number, scale };
}

function unsigned(decimal: string): ScaledNumber {
  const [whole = '', fraction] = decimal.split('.');
  if (fraction !== undefined || whole.length <= GROUP) return { number: groupedDecimal(decimal), scale: '' };
  const top = Math.min(Math.ceil(whole.length / GROUP), SCALES.length) - 1;
  const inTop = shiftedDecimal(whole, -top * GROUP);
  if (isNatural(inTop, top)) return { number: groupedDecimal(inTop), scale: SCALES[top] ?? '' };
  return inGroups(whole, top);
}

/** 560万 and 5.5億 are one group; from 兆 on the next group is named instead: 1兆2,000億. */
function isNatural(inTop: string, top: number): boolean {
  const decimals = inTop.split('.')[1]?.length ?? 0;
  return decimals === 0 || (decimals === 1 && top < SCALES.length - 1);
}

/** Two groups in practice; more only where leaving them out would lose digits. */
function inGroups(whole: string, top: number): ScaledNumber {
  const groups: { digits: string; scale: string }[] = [];
  for (let index = top; index >= 0; index -= 1) {
    const end = whole.length - index * GROUP;
    const digits = index === top ? whole.slice(0, end) : whole.slice(end - GROUP, end);
    const value = digits.replace(/^0+/, '');
    if (value !== '') groups.push({ digits: groupedDecimal(value), scale: SCALES[index] ?? '' });
  }
  const last = groups.at(-1);
  const larger = groups.slice(0, -1).map(({ digits, scale }) => digits + scale);
  return { number: larger.join('') + (last?.digits ?? ''), scale: last?.scale ?? '' };
}
