// A column, a row and the theme → how the words of a cell are set.
import type { FilledColumn, FilledRow } from '../../model/plan.ts';
import { type Setting, styleOf, type TextLook } from '../setting.ts';

export const INSET = { left: 8, right: 8, top: 4, bottom: 4 } as const;
/** Units beside their number, but no smaller than a table may be set. */
const UNIT_SCALE = 0.75;
const LEAST_SIZE = 12;

export function headLook(setting: Setting): TextLook {
  return { style: { ...styleOf(setting, 'cell'), bold: true }, color: 'muted' };
}

export function cellLook(column: FilledColumn, row: FilledRow, setting: Setting): TextLook {
  const style = styleOf(setting, column.type);
  const bold = style.bold || column.bold || row.emphasised;
  return {
    style: { ...style, bold },
    color: row.emphasised && column.bold ? 'accent' : 'ink',
    unitScale: Math.min(1, Math.max(UNIT_SCALE, LEAST_SIZE / style.size)),
  };
}
