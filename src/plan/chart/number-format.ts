// The quantities of a chart → the number format of its values in a workbook.
import { amountOf } from '../../model/ledger/amount-of.ts';
import type { Quantity } from '../../model/quantity.ts';

const MOST_DECIMALS = 4;

export function numberFormat(quantities: readonly Quantity[]): string {
  if (quantities.length === 0) return 'yyyy-mm-dd';
  const decimals = Math.max(...quantities.map((quantity) => decimalsOf(amountOf(quantity) ?? 0)));
  return decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
}

function decimalsOf(value: number): number {
  const [, decimals = ''] = Number(value.toFixed(MOST_DECIMALS)).toString().split('.');
  return decimals.length;
}
