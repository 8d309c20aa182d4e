// A number of a cell and its format → what the cell shows, and whether it is a date or a percentage.
import { format, isDateFormat, isPercentFormat } from 'numfmt';
import type { SheetCell } from './workbook.ts';

/** Those that a file names by number only; of dates the order that no reader takes for another. */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  ...Object.fromEntries(
    [14, 15, 16, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map((id) => [id, 'yyyy-mm-dd']),
  ),
  ...Object.fromEntries([17, 55].map((id) => [id, 'yyyy-mm'])),
  ...Object.fromEntries([18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47].map((id) => [id, 'h:mm:ss'])),
  22: 'yyyy-mm-dd h:mm',
  37: '#,##0;(#,##0)',
  38: '#,##0;(#,##0)',
  39: '#,##0.00;(#,##0.00)',
  40: '#,##0.00;(#,##0.00)',
  48: '##0.0E+0',
  49: '@',
};

export function builtInFormat(id: number): string {
  return BUILT_IN[id] ?? 'General';
}

const OPTIONS = { nbsp: false, throws: false };

/** `from1904`: days are counted from 1904, not 1900. */
export function shownNumber(
  value: number,
  pattern: string,
  from1904: boolean,
): Pick<SheetCell, 'shown' | 'kind' | 'value'> {
  if (isDateFormat(pattern)) {
    const day = value + (from1904 ? DAYS_BETWEEN : 0);
    return {
      kind: 'date',
      shown: format(pattern, day, OPTIONS).trim(),
      value: format('yyyy-mm-dd', day, OPTIONS),
    };
  }
  const kind = isPercentFormat(pattern) ? 'percent' : 'number';
  return { kind, shown: format(pattern, value, OPTIONS).trim(), value };
}

const DAYS_BETWEEN = 1462;
