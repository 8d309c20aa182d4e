// The cells of a native chart → its embedded workbook: the smallest that Excel, LibreOffice and the schemas take.
import { DECLARATION, relationshipsXml } from '../../package/ooxml.ts';
import { escapeXml } from '../../package/xml.ts';
import { zipPackage } from '../../package/zip.ts';
import { cellName, type NativeCell, type NativeColumn, type NativeSheet } from '../sheet/native-sheet.ts';
import { cellText, DAY_FORMAT, escapeLines, SHEET_NAME } from './references.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

type WorkbookLook = {
  /** Number format of values. */
  readonly format: string;
  readonly font: string;
};

export function workbookBytes(sheet: NativeSheet, look: WorkbookLook): Uint8Array {
  return zipPackage(
    new Map([
      ['[Content_Types].xml', contentTypesXml()],
      ['_rels/.rels', relationshipsXml([{ id: 'rId1', type: 'officeDocument', target: 'xl/workbook.xml' }])],
      ['xl/workbook.xml', workbookXml()],
      [
        'xl/_rels/workbook.xml.rels',
        relationshipsXml([
          { id: 'rId1', type: 'worksheet', target: 'worksheets/sheet1.xml' },
          { id: 'rId2', type: 'styles', target: 'styles.xml' },
        ]),
      ],
      ['xl/worksheets/sheet1.xml', sheetXml(sheet)],
      ['xl/styles.xml', stylesXml(look)],
    ]),
  );
}

function contentTypesXml(): string {
  const override = (part: string, type: string) =>
    `<Override PartName="/xl/${part}.xml" ContentType="${CONTENT}.${type}+xml"/>`;
  return (
    `${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `${override('workbook', 'sheet.main')}${override('worksheets/sheet1', 'worksheet')}${override('styles', 'styles')}</Types>`
  );
}

function workbookXml(): string {
  return (
    `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><sheets>` +
    `<sheet name="${SHEET_NAME}" sheetId="1" r:id="rId1"/></sheets></workbook>`
  );
}

function sheetXml({ columns }: NativeSheet): string {
  const rows = Math.max(...columns.map(({ cells }) => cells.length));
  const head = columns.map(({ head: text }, index) =>
    text === '' ? '' : textCellXml(cellName(index, -1), text, 'head'),
  );
  const body = Array.from({ length: rows }, (_, row) => {
    const cells = columns.map((column, index) => cellXml(column, cellName(index, row), column.cells[row]));
    return `<row r="${row + 2}">${cells.join('')}</row>`;
  });
  const widths = columns.map(
    (column, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${columnWidth(column)}" customWidth="1"/>`,
  );
  return (
    `${DECLARATION}<worksheet xmlns="${MAIN}"><cols>${widths.join('')}</cols>` +
    `<sheetData><row r="1">${head.join('')}</row>${body.join('')}</sheetData></worksheet>`
  );
}

function cellXml(column: NativeColumn, name: string, cell: NativeCell | undefined): string {
  if (cell === undefined) return '';
  if ('text' in cell) return cell.text === '' ? '' : textCellXml(name, cell.text, 'text');
  const formula = cell.formula === undefined ? '' : `<f>${escapeXml(cell.formula)}</f>`;
  return `<c r="${name}" s="${styleOf(column.format)}">${formula}<v>${cellText(cell, column.format === 'day')}</v></c>`;
}

function textCellXml(name: string, text: string, style: 'head' | 'text'): string {
  return `<c r="${name}" s="${styleOf(style)}" t="inlineStr"><is><t>${escapeLines(text)}</t></is></c>`;
}

const NARROWEST = 10;
const WIDEST = 40;

/** In characters, as workbooks count. */
function columnWidth({ head, cells }: NativeColumn): number {
  const texts = [head, ...cells.map((cell) => (cell === undefined ? '' : cellText(cell, false)))];
  const lengths = texts.flatMap((text) => text.split('\n')).map((line) => [...line].length * 1.6);
  return Math.round(Math.min(WIDEST, Math.max(NARROWEST, ...lengths)));
}

const STYLES = ['plain', 'head', 'text', 'figure', 'day'] as const;
/** Numbers below are the file format's own. */
const [FIGURE_FORMAT, DAY] = [164, 165];

/** The number format of a chart → the styles of its workbook: heads, words, values, days. */
function styleOf(style: NativeColumn['format'] | 'head'): number {
  return STYLES.indexOf(style);
}

function stylesXml({ format, font }: { readonly format: string; readonly font: string }): string {
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
