// Figures quoted from lines of tables in a text, whose units stand over them: in words with the unit, or with `unit:` of the ledger.
import { describe, expect, it } from '@jest/globals';
import { readContent } from '../../src/read/read-content.ts';
import { readOriginal } from '../../src/verify/originals.ts';
import { sourceWords } from '../../src/verify/source-words.ts';
import { verifyContent } from '../../src/verify/verify-content.ts';
import { GOOD_FILES, ROOTS } from '../support/good-content.ts';
import { memoryFiles } from '../support/memory-files.ts';

const SOURCE = 'daiwa-2025-02-26';

/** Units of the whole table, of each column, and of two groups of names that nobody can tell to belong to the columns. */
const ORIGINAL = [
  '売上高と販売台数', //  1
  '',
  '                                  （単位：百万円、千台）', //  3
  '                   2026年3月期   2025年3月期',
  '売上高                  48,215        45,100', //  5
  '営業利益                 (6.3)           4.1',
  '端末販売台数               612           605', //  7
  '',
  '地域別（単位：百万円）', //  9
  '             2026年3月期   構成比（%）',
  '国内              30,100          62.4', // 11
  '',
  'Segment  $ million  %', // 13
  '         FY26  FY25  Q1  Q2  Growth',
  'Storage  412.0  398.1  90.2  91.0  3.5', // 15
  'Cloud     (6.3)  4.1   1.2  1.3  2.0',
  '',
  'Stores by country', // 18
  '             FY26    FY25',
  'Japan         120     118', // 20
].join('\n');

const original = readOriginal(new TextEncoder().encode(ORIGINAL), '003.txt');

function looked(entry: string) {
  const ledger = `probe:\n  is: { ja: 何か, en: Something }\n  ${entry.replaceAll('SOURCE', SOURCE).replaceAll('\n', '\n  ')}\n`;
  const read = readContent(memoryFiles({ ...GOOD_FILES, 'content/ledger.yaml': ledger }), ROOTS);
  const metrics = new Map([...read.value.metrics].filter(([id]) => id.startsWith('probe')));
  const content = { ...read.value, metrics, takeaways: new Map() };
  const { value, findings } = verifyContent(content, new Map([[SOURCE, original]]), '2025-10-24');
  return { content, read, reports: value.reports, findings };
}

function said(entry: string): string {
  const { reports, findings, read } = looked(entry);
  const [report] = reports;
  const [finding] = [...findings, ...read.findings.filter(({ kind }) => kind === 'bad-figure')];
  return finding === undefined ? `${report?.state} ${report?.value}` : `${finding.message} | ${finding.hint}`;
}

describe('a figure of a table in a text', () => {
  it.each([
    ['cells: { 売上高: { SOURCE:5: "48,215百万円" } }', 'JPY 48215000000 exact'],
    ['unit: 百万円\ncells: { 売上高: { SOURCE:5: "48,215" } }', 'JPY 48215000000 exact'],
    ['unit: 百万円\ncells: { 売上高: { SOURCE:5: "48,215百万円" } }', 'JPY 48215000000 exact'],
    ['unit: 百万円\nsays: { SOURCE:5: "48,215" }', 'JPY 48215000000 exact'],
    ['says: { SOURCE:5: "48,215百万円" }', 'JPY 48215000000 exact'],
    ['says: { SOURCE:5: "売上高 48,215百万円" }', 'JPY 48215000000 exact'],
    ['unit: 百万円\ncells: { 営業利益: { SOURCE:6: (6.3) } }', 'JPY -6300000 exact'],
    ['says: { SOURCE:6: (6.3)百万円 }', 'JPY -6300000 exact'],
    ['unit: 千台\ncells: { 端末販売台数: { SOURCE:7: "612" } }', 'none 612000 exact'],
    ['says: { SOURCE:7: 612千台 }', 'none 612000 exact'],
    ['says: { SOURCE:11: "30,100百万円" }', 'JPY 30100000000 exact'],
    ['says: { SOURCE:11: 62.4% }', 'percent 62.4 exact'],
    ['says: { SOURCE:15: $412.0 million }', 'USD 412000000 exact'],
    ['unit: $ million\ncells: { Cloud: { FY26: { SOURCE:16: (6.3) } } }', 'USD -6300000 exact'],
    ['says: { SOURCE:20: "120" }', 'none 120 exact'],
    ['unit: company\nsays: { SOURCE:20: "120" }', 'company 120 exact'],
  ])('%s is verified as %s', (entry, value) => {
    expect(said(entry)).toBe(`verified ${value}`);
  });

  it.each([
    // Without the unit that stands over it.
    ['says: { SOURCE:5: "48,215" }', 'Unexpected `48,215` (JPY 48215000000 exact)'],
    ['says: { SOURCE:11: "30,100" }', 'Unexpected `30,100` (JPY 30100000000 exact)'],
    ['says: { SOURCE:15: "412.0" }', 'Unexpected `412.0` (USD 412000000 exact)'],
    // Another scale.
    ['unit: 千円\nsays: { SOURCE:11: "30,100" }', 'Unexpected `30,100` (JPY 30100000000 exact)'],
    ['unit: JPY\nsays: { SOURCE:11: "30,100" }', 'Unexpected `30,100` (JPY 30100000000 exact)'],
    // That of another column.
    ['says: { SOURCE:11: 62.4百万円 }', 'Unexpected `62.4` (percent 62.4 exact)'],
    ['unit: 百万円\nsays: { SOURCE:11: "62.4" }', 'Unexpected `62.4` (percent 62.4 exact)'],
    ['says: { SOURCE:20: 120百万円 }', 'Unexpected `120` (none 120 exact)'],
    // A loss is no gain.
    ['unit: 百万円\nsays: { SOURCE:6: "6.3" }', 'Unexpected `(6.3)` (JPY -6300000 exact)'],
    ['unit: 百万円\nsays: { SOURCE:5: 62.4% }', 'Unexpected `unit: 百万円` for `62.4%`'],
  ])('%s is refused: %s', (entry, message) => {
    expect(said(entry)).toContain(message);
  });

  it('is told with the heading that names its unit', () => {
    expect(said('says: { SOURCE:11: "30,100" }')).toContain(
      'The table says `地域別（単位：百万円）` of `30,100`: quote it with that unit, or name it as `unit:`',
    );
  });

  it('is shown in its row, also where its unit stands in the heading', () => {
    const { content } = looked('says: { SOURCE:5: "48,215百万円" }');
    const quote = sourceWords(content, new Map([[SOURCE, original]]))(`probe@${SOURCE}`);
    expect(quote).toMatchObject({ kind: 'row', heading: '売上高' });
  });
});
