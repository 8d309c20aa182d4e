// Lines that give a figure with and without something, and entries that say which of the two they are.
import { describe, expect, it } from '@jest/globals';
import { findFigures } from '../../src/quantity/find/find-figures.ts';
import { verifyReport } from '../../src/verify/verify-report.ts';
import { metricOf, originalOf, reportOf } from './build-ledger.ts';

function check(line: string, words: string, is: string): readonly string[] {
  const figure = findFigures(words)[0]?.figure;
  if (figure === undefined) throw new Error(words);
  const report = reportOf({ figure, token: words, line: 1 });
  const { scope: _, ...metric } = metricOf({
    id: 'x',
    definition: { ja: is, en: is },
    subject: { ja: is, en: is },
    subjectAnchors: [],
  });
  return verifyReport(report, metric, originalOf(line)).findings.map(
    ({ kind, message }) => `${kind}: ${message}`,
  );
}

const DEBT = 'On our count net debt including leases is about $4.4 billion at the end of September.';
const BOTH = 'Net debt was $3.1 billion excluding leases, and $4.4 billion including leases.';
const JA = '有利子負債はリースを除くと31億ドル、リースを含むと44億ドルである。';

describe('a figure beside the opposite of what its entry says', () => {
  it.each([
    [DEBT, 'about $4.4 billion', 'Net debt, excluding leases', 'including leases'],
    [BOTH, '$4.4 billion', 'Net debt, excluding lease liabilities', 'including leases'],
    [BOTH, '$3.1 billion', 'Net debt including leases', 'excluding leases'],
    ['Profit before tax was $5 million.', '$5 million', 'Profit after tax', 'before tax'],
    [
      'Costs at constant currency were $5 million.',
      '$5 million',
      'Costs at actual currency',
      'at constant currency',
    ],
    ['The gross yield was 5%.', '5%', 'Net yield', 'gross yield'],
    [JA, '44億ドル', '有利子負債（リースを除く）', 'リースを含む'],
    ['税引前の運用益は5億円だった。', '5億円', '税引後の運用益', '税引前'],
    ['単独の受注は5億円だった。', '5億円', '連結の受注', '単独'],
  ])('%s: %s as %s', (line, words, is, beside) => {
    const told = check(line, words, is);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(new RegExp(`^report-(?:opposite|measure): Unexpected \`(?:Profit )?${beside}\``));
  });
});

describe('one beside what it says, or that says neither', () => {
  it.each([
    [DEBT, 'about $4.4 billion', 'Net debt'],
    [DEBT, 'about $4.4 billion', 'Net debt, including leases'],
    [DEBT, 'about $4.4 billion', 'Net debt, excluding pensions'],
    [DEBT, 'about $4.4 billion', 'Net debt including leases, not excluding leases'],
    [BOTH, '$3.1 billion', 'Net debt, excluding leases'],
    [BOTH, '$4.4 billion', 'Net debt, including leases'],
    ['Costs were $5 million, including $1 million of leases.', '$5 million', 'Costs, excluding leases'],
    [JA, '31億ドル', '有利子負債（リースを除く）'],
    ['税引後の運用益は5億円だった。', '5億円', '税引後の運用益'],
  ])('%s: %s as %s', (line, words, is) => {
    expect(check(line, words, is)).toEqual([]);
  });
});
