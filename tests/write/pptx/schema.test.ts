// Every part against the schemas of the file format, where those are at hand.
import { describe, expect, it } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import { writePptx } from '../../../src/write/pptx/write-pptx.ts';
import { aFullScene, FULL_PICTURES } from '../../support/scene-builder.ts';
import { hasSchemas, schemaFaults } from '../../support/schema-faults.ts';

describe('every part', () => {
  (hasSchemas ? it : it.skip)('is valid against its schema (skipped without ../shared/schemas)', async () => {
    const decks = await Promise.all([
      writePptx(aFullScene(), FULL_PICTURES, 'f00d'),
      writePptx(aFullScene('en', 'dark'), FULL_PICTURES, 'f00d'),
    ]);
    const { faults, checked } = schemaFaults(decks);
    expect(faults).toEqual([]);
    expect(checked).toBeGreaterThan(50);
  });

  (hasSchemas ? it : it.skip)('has a schema, in charts and in the workbooks of charts too', () => {
    const chart = (inside: string): string =>
      `<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart><c:plotArea><c:pieChart/></c:plotArea>${inside}</c:chart></c:chartSpace>`;
    const strings = (inside: string): string =>
      `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t xml:space="preserve">a </t>${inside}</si></sst>`;
    const deck = (
      inChart: string,
      inCell: string,
      more: Readonly<Record<string, Uint8Array>> = {},
    ): Uint8Array =>
      zipSync({
        'ppt/charts/chart1.xml': strToU8(chart(inChart)),
        'ppt/embeddings/workbook1.xlsx': zipSync({ 'xl/sharedStrings.xml': strToU8(strings(inCell)) }),
        ...more,
      });
    expect(schemaFaults([deck('', '')])).toEqual({ faults: [], checked: 2 });
    expect(schemaFaults([deck('<c:axis/>', '')]).faults).toHaveLength(1);
    expect(schemaFaults([deck('', '<u/>')]).faults).toHaveLength(1);
    expect(schemaFaults([deck('', '', { 'ppt/charts/style1.xml': strToU8('<x/>') })]).faults).toEqual([
      '1/ppt/charts/style1.xml: no schema',
    ]);
  });
});
