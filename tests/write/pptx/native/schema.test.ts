// Every part of native charts against the schemas of the file format, their workbooks included.
import { describe, expect, it } from '@jest/globals';
import { writePptx } from '../../../../src/write/pptx/write-pptx.ts';
import { chartScene, sampleCharts } from '../../../support/native-charts.ts';
import { hasSchemas, schemaFaults } from '../../../support/schema-faults.ts';

describe('every part of native charts', () => {
  (hasSchemas ? it : it.skip)('is valid against its schema (skipped without ../shared/schemas)', async () => {
    const charts = { ja: sampleCharts('ja'), en: sampleCharts('en') };
    const decks = await Promise.all([
      writePptx(chartScene(charts.ja, 'ja'), new Map(), 'f00d'),
      writePptx(chartScene(charts.en, 'en', 'dark'), new Map(), 'f00d'),
    ]);
    const { faults, checked } = schemaFaults(decks);
    expect(faults).toEqual([]);
    // A chart and its relationships, and five parts of its workbook.
    expect(checked).toBeGreaterThan(2 * 7 * charts.ja.size);
  });
});
