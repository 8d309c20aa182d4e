// Faults of figures in cells: each is planted into words that were proved, and none is proved afterwards.
import { describe, expect, it } from '@jest/globals';
import type { Clean } from '../../scripts/faults/clean.ts';
import { scaleLost, wrongCell } from '../../scripts/faults/content/table-faults.ts';
import { seededRandom } from '../../scripts/faults/random.ts';
import { readWorkbook } from '../../src/package/sheet/read-workbook.ts';
import { readContent } from '../../src/read/read-content.ts';
import { readOriginal } from '../../src/verify/originals.ts';
import { verifyContent } from '../../src/verify/verify-content.ts';
import { GOOD_FILES, ROOTS } from '../support/good-content.ts';
import { memoryFiles } from '../support/memory-files.ts';
import { rowsXml, workbookBytes } from '../support/workbook-bytes.ts';

const SOURCE = 'daiwa-2025-02-26';
const LEDGER = `sales:
  is: { ja: 売上, en: sales }
  of: { ja: Storage, en: Storage }
  says:
    ${SOURCE}#Model!C3: $412.0 million
loss:
  is: { ja: 損失, en: loss }
  of: { ja: Services, en: Services }
  says:
    ${SOURCE}#Model!B4: '$(6.1) million'
`;
const ROWS = [['US$ million'], ['Segment', 'Q3', 'Q4'], ['Storage', 398.5, '412.0'], ['Services', -6.1, 60]];
const book = readOriginal(
  workbookBytes([{ name: 'Model', rows: rowsXml(ROWS) }]),
  'model.xlsx',
  readWorkbook,
);

const FILES = { ...GOOD_FILES, 'content/ledger.yaml': LEDGER };

function states(files: Readonly<Record<string, string>>): readonly string[] {
  const { value } = readContent(memoryFiles(files), ROOTS);
  const { reports } = verifyContent(value, new Map([[SOURCE, book]]), '2025-03-01').value;
  return reports.filter(({ key }) => /^(?:sales|loss)@/.test(key)).map(({ state }) => state);
}

describe.each([wrongCell, scaleLost])('a planted fault of the kind $name', (kind) => {
  const files = memoryFiles(FILES);
  const clean = {
    inputs: { files, roots: ROOTS },
    ground: { content: readContent(files, ROOTS).value },
  } as unknown as Clean;
  const candidates = kind.candidates(clean, seededRandom(1));

  it('is found wherever it is planted, and what it is planted into is proved', () => {
    expect(states(FILES)).toEqual(['verified', 'verified']);
    expect(candidates.length).toBeGreaterThanOrEqual(2);
    for (const { what, plant } of candidates) {
      const fault = plant();
      const spoilt = { ...FILES, ...('files' in fault ? Object.fromEntries(fault.files) : {}) };
      expect(`${what}: ${states(spoilt).filter((state) => state === 'verified').length}`).toBe(`${what}: 1`);
    }
  });
});
