import { describe, expect, it } from '@jest/globals';
import { lineAt } from '../../src/model/content/where.ts';
import { verifyEvidence } from '../../src/verify/verify-evidence.ts';
import { originalOf, place } from './build-ledger.ts';

const LINES = [
  '# 題',
  '',
  'V3は限られた計算資源で学習した。',
  '',
  '',
  '',
  '研究者は再現を試みている。',
  '',
  '以上',
];

function check(line: number, anchors: string[], lines = LINES) {
  const evidence = { source: 'letter', at: lineAt(line), anchors, place };
  const { value, findings } = verifyEvidence('cost-lead', evidence, originalOf(lines.join('\n')));
  return { ...value, kinds: findings.map(({ kind }) => kind), finding: findings[0] };
}

describe('evidence in words', () => {
  it('is verified when every anchor stands on the line or within two', () => {
    expect(check(3, ['V3', '計算資源'])).toMatchObject({
      state: 'verified',
      kinds: [],
      key: 'cost-lead/letter:3',
      token: 'V3 · 計算資源',
    });
    expect(check(1, ['計算資源']).state).toBe('verified');
    expect(check(5, ['計算資源', '再現']).state).toBe('verified');
  });

  it('has moved when all anchors stand together at one other place', () => {
    const result = check(7, ['V3', '計算資源']);
    expect(result).toMatchObject({ state: 'moved', metLine: 3, kinds: ['evidence-moved'] });
    expect(result.finding?.message).toContain('letter.md:7 without `V3`, `計算資源`');
    expect(result.finding?.hint).toContain('`line: 3`');
    expect(check(3, ['再現', '以上'])).toMatchObject({ state: 'moved', metLine: 7 });
  });

  it('is missing when one anchor is gone, or a number or name goes on', () => {
    expect(check(3, ['V3', '輸出規制'])).toMatchObject({ state: 'missing', kinds: ['evidence-missing'] });
    expect(check(3, ['V3'], ['', '', 'V3.1は速い。'])).toMatchObject({ state: 'missing' });
    expect(check(90, ['輸出規制'])).toMatchObject({ state: 'missing' });
  });

  it('is ambiguous when the passage is repeated and the stated line is neither', () => {
    const twice = [...LINES, '', '', '', ...LINES];
    const result = check(10, ['V3', '計算資源'], twice);
    expect(result).toMatchObject({ state: 'ambiguous', kinds: ['evidence-ambiguous'] });
    expect(result.finding?.hint).toContain('lines 3, 15');
  });

  it('may rest on the address of a picture, and is not checked without an original', () => {
    const picture = ['![題](https://x.example/1738134604-a.jpg)'];
    expect(check(1, ['1738134604'], picture).state).toBe('verified');
    const evidence = { source: 'letter', at: lineAt(3), anchors: ['V3'], place };
    expect(verifyEvidence('cost-lead', evidence, undefined).value.state).toBe('not-checked');
  });
});

describe('evidence in a cell', () => {
  const original = originalOf('Revenue,2024,2025\nStorage,398,412\nServices,61,60\n', 'prices.csv');
  const state = (cell: string, anchors: string[]) =>
    verifyEvidence('lead', { source: 'prices', at: { kind: 'cell', cell }, anchors, place }, original).value
      .state;

  it('is verified when every anchor stands in the cell, its row or its headings', () => {
    expect(state('C2', ['412', '2025', 'Storage'])).toBe('verified');
    expect(state('C3', ['412'])).not.toBe('verified');
    expect(state('C9', ['412'])).not.toBe('verified');
  });
});
