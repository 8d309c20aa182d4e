// The bytes of a chart's embedded workbook → what stands in each of its cells, by `Sheet!B2`.
import { strFromU8 } from 'fflate';
import { UsageError } from '../../../model/errors.ts';
import { unzipParts } from '../zip-package.ts';
import { findElement, findElements, parseXml, type XmlElement } from './parse-xml.ts';

/** Numbers as they are written; Excel keeps texts apart from their cells, we do not. */
export type WorkbookCells = ReadonlyMap<string, string>;

const PARTS = /^xl\/(?:workbook|sharedStrings|worksheets\/[^/]+)\.xml$|^xl\/_rels\/workbook\.xml\.rels$/;

export function readWorkbook(bytes: Uint8Array): WorkbookCells {
  const parts = open(bytes);
  const part = (name: string): XmlElement | undefined => {
    const content = parts.get(name);
    return content === undefined ? undefined : parseXml(strFromU8(content));
  };
  const targets = new Map(
    findElements(part('xl/_rels/workbook.xml.rels'), 'Relationship').map(({ attributes }) => [
      attributes.Id ?? '',
      (attributes.Target ?? '').replace(/^\/?(?:xl\/)?/, 'xl/'),
    ]),
  );
  const shared = findElements(part('xl/sharedStrings.xml'), 'si').map(textOf);
  const sheets = findElements(findElement(part('xl/workbook.xml'), 'sheets'), 'sheet');
  return new Map(
    sheets.flatMap(({ attributes }) => {
      const sheet = part(targets.get(attributes['r:id'] ?? '') ?? '');
      return findElements(sheet, 'c').map((cell): [string, string] => [
        `${attributes.name}!${cell.attributes.r}`,
        contentOf(cell, shared),
      ]);
    }),
  );
}

function open(bytes: Uint8Array): Map<string, Uint8Array> {
  try {
    return unzipParts(bytes, PARTS);
  } catch (error) {
    throw new UsageError(`Unexpected workbook that is no zip package (${String(error)})`);
  }
}

function contentOf(cell: XmlElement, shared: readonly string[]): string {
  const value = findElement(cell, 'v')?.text ?? '';
  if (cell.attributes.t === 's') return shared[Number(value)] ?? '';
  return cell.attributes.t === 'inlineStr' ? textOf(cell) : value;
}

function textOf(element: XmlElement): string {
  return findElements(element, 't')
    .map(({ text }) => text)
    .join('');
}
