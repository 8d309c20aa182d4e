// Sheets as a test writes them → the bytes of a workbook.
import { zipPackage } from '../../src/package/zip.ts';

export type TestSheet = {
  readonly name: string;
  readonly state?: string;
  /** What stands in `<sheetData>`, without it. */
  readonly rows: string;
  readonly cols?: string;
  readonly merged?: readonly string[];
};

/** `formats` are those of the styles 1, 2, …; style 0 is General. */
export function workbookBytes(
  sheets: readonly TestSheet[],
  more: {
    readonly formats?: readonly string[];
    readonly shared?: readonly string[];
    readonly date1904?: true;
  } = {},
): Uint8Array {
  const { formats = [], shared = [], date1904 } = more;
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const link = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
  const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return zipPackage(
    new Map([
      ['_rels/.rels', `<Relationships>${link('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`],
      [
        'xl/workbook.xml',
        `<workbook><workbookPr${date1904 ? ' date1904="1"' : ''}/><sheets>${sheets
          .map(
            ({ name, state = 'visible' }, index) =>
              `<sheet name="${escaped(name)}" sheetId="${index + 1}" state="${state}" r:id="s${index + 1}"/>`,
          )
          .join('')}</sheets></workbook>`,
      ],
      [
        'xl/_rels/workbook.xml.rels',
        `<Relationships>${sheets
          .map((_, index) => link(`s${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`))
          .join(
            '',
          )}${link('x', 'sharedStrings', 'sharedStrings.xml')}${link('y', 'styles', 'styles.xml')}</Relationships>`,
      ],
      ['xl/sharedStrings.xml', `<sst>${shared.map((item) => `<si>${item}</si>`).join('')}</sst>`],
      [
        'xl/styles.xml',
        `<styleSheet><numFmts>${formats
          .map((code, index) => `<numFmt numFmtId="${200 + index}" formatCode="${escaped(code)}"/>`)
          .join('')}</numFmts><cellXfs><xf numFmtId="0"/>${formats
          .map((_, index) => `<xf numFmtId="${200 + index}"/>`)
          .join('')}</cellXfs></styleSheet>`,
      ],
      ...sheets.map(({ rows, cols = '', merged = [] }, index): [string, string] => [
        `xl/worksheets/sheet${index + 1}.xml`,
        `<worksheet>${cols}<sheetData>${rows}</sheetData>${
          merged.length === 0
            ? ''
            : `<mergeCells>${merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`
        }</worksheet>`,
      ]),
    ]),
  );
}

type Value = string | number | { readonly value: number; readonly style: number };

/** Rows of words and numbers → the XML of their cells, from A1 on; `null` leaves a cell empty. */
export function rowsXml(rows: readonly (readonly (Value | null)[])[]): string {
  return rows
    .map((cells, row) => {
      const written = cells.flatMap((value, column) => {
        const at = `r="${String.fromCharCode(65 + column)}${row + 1}"`;
        if (value === null) return [];
        if (typeof value === 'string')
          return [`<c ${at} t="inlineStr"><is><t>${value.replaceAll('&', '&amp;')}</t></is></c>`];
        const { value: number, style } = typeof value === 'number' ? { value, style: 0 } : value;
        return [`<c ${at} s="${style}"><v>${number}</v></c>`];
      });
      return `<row r="${row + 1}">${written.join('')}</row>`;
    })
    .join('');
}
