import { execFileSync } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';
import { findMissingGlyphs } from '../../src/chart/picture/picture-faults.ts';
import { BARS_EN, COST_JA, COST_TEN } from './sample-charts.ts';

describe('findMissingGlyphs', () => {
  it('finds nothing missing in ordinary charts', () => {
    expect([COST_JA, COST_TEN, BARS_EN].flatMap(findMissingGlyphs)).toEqual([]);
  });

  it('names what neither font has, once', () => {
    const unit = { ...COST_JA.columns, value: '✔約560万ドル✔ 한 😀' };
    expect(findMissingGlyphs({ ...COST_JA, columns: unit })).toEqual(['✔', '한', '😀']);
  });

  it('knows rare and supplementary characters, and skips the invisible', () => {
    const rare = { ...COST_JA.columns, value: '𠮷髙﨑①㈱㍿▲※€é\u00a0\u200b\ufe0f' };
    expect(findMissingGlyphs({ ...COST_JA, columns: rare })).toEqual([]);
  });

  it('rests on a table that agrees with the installed fonts', () => {
    expect(() =>
      execFileSync(process.execPath, ['scripts/write-glyph-coverage.mjs', '--check']),
    ).not.toThrow();
  });
});
