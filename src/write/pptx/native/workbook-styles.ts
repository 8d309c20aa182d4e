// The number format of a chart → the styles of its workbook: heads, words, values, days.
import type { NativeColumn } from '../../../model/native-chart/native-sheet.ts';
import { escapeXml } from '../escape-xml.ts';
import { DECLARATION } from '../frame/xml.ts';
import { DAY_FORMAT } from './references.ts';

const STYLES = ['plain', 'head', 'text', 'figure', 'day'] as const;
/** Numbers below are the file format's own. */
const [FIGURE_FORMAT, DAY] = [164, 165];

export function styleOf(style: NativeColumn['format'] | 'head'): number {
  return STYLES.indexOf(style);
}

export function stylesXml({ format, font }: { readonly format: string; readonly font: string }): string {
  const name = escapeXml(font);
  const face = (bold: boolean) => `<font>${bold ? '<b/>' : ''}<sz val="11"/><name val="${name}"/></font>`;
  const wrap = '<alignment vertical="top" wrapText="1"/>';
  const cell = (formatId: number, fontId: number, alignment = '') =>
    `<xf numFmtId="${formatId}" fontId="${fontId}" fillId="0" borderId="0" xfId="0"` +
    `${formatId === 0 ? '' : ' applyNumberFormat="1"'}${fontId === 0 ? '' : ' applyFont="1"'}` +
    `${alignment === '' ? '/>' : ` applyAlignment="1">${alignment}</xf>`}`;
  const cells = [cell(0, 0), cell(0, 1, wrap), cell(0, 0, wrap), cell(FIGURE_FORMAT, 0), cell(DAY, 0)];
  return (
    `${DECLARATION}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
    `<numFmts count="2"><numFmt numFmtId="${FIGURE_FORMAT}" formatCode="${escapeXml(format)}"/>` +
    `<numFmt numFmtId="${DAY}" formatCode="${escapeXml(DAY_FORMAT)}"/></numFmts>` +
    `<fonts count="2">${face(false)}${face(true)}</fonts>` +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="${cells.length}">${cells.join('')}</cellXfs>` +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
  );
}
