// The quantities of a chart → the number format of its values in a workbook.
import type { Quantity } from '../../model/quantity.ts';
import { numberOf } from './chart-point.ts';

const MOST_DECIMALS = 4;

export function numberFormat(quantities: readonly Quantity[]): string {
  if (quantities.length === 0) return 'yyyy-mm-dd';
  const decimals = Math.max(...quantities.map((quantity) => decimalsOf(numberOf(quantity))));
  return decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
}

function decimalsOf(value: number): number {
  const [, decimals = ''] = Number(value.toFixed(MOST_DECIMALS)).toString().split('.');
  return decimals.length;
}
