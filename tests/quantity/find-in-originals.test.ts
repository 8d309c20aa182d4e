// The real documents, where they are at hand: the figures the deck rests on are found as they stand.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { foundText } from './found-text.ts';

/** Outside the project: the documents belong to their publishers. Skipped, and listed as skipped, without them. */
const folder = fileURLToPath(new URL('../../../shared/sources', import.meta.url));
const files = existsSync(folder) ? readdirSync(folder) : [];

const FIGURES = [
  ['000', 16, '30万ドル → USD 300000 exact'],
  ['000', 16, '600万ドル以下 → USD 6000000 at-most'],
  ['004', 6, '550万ドル → USD 5500000 exact'],
  ['002', 61, '約 560 万ドル → USD 5600000 about'],
  ['002', 61, '約 2 か月 → month 2 about'],
  ['002', 61, '10 分の 1 未満 → fraction 1/10 under'],
  ['001', 24, '600万ドル → USD 6000000 exact'],
  ['001', 24, '1億ドル以上 → USD 100000000 at-least'],
  ['001', 24, '約10分の1 → fraction 1/10 about'],
  ['003', 20, '1,509 → none 1509 exact'],
  ['003', 20, '40.2% → percent 40.2 exact'],
  ['003', 20, '7,000億元 → CNY 700000000000 exact'],
  ['003', 20, '約14兆円 → JPY 14000000000000 about'],
  ['003', 20, '毎年20%以上 → percent/year 20 at-least'],
  ['003', 20, '半年 → year 0.5 exact'],
  ['003', 20, '3億ドル → USD 300000000 exact'],
  ['003', 22, '3倍 → times 3 exact'],
  ['004', 30, '14億人 → person 1400000000 exact'],
] as const;

const LINES_WITHOUT = [
  ['002', 67],
  ['002', 69],
  ['004', 1],
  ['004', 11],
  ['004', 13],
] as const;

const inOriginals = files.length > 0 ? describe : describe.skip;

inOriginals('the originals (skipped without ../shared/sources)', () => {
  const lineOf = (prefix: string, line: number): string => {
    const file = files.find((name) => name.startsWith(`${prefix}_`));
    const lines = file === undefined ? [] : readFileSync(`${folder}/${file}`, 'utf8').split('\n');
    return lines[line - 1] ?? '';
  };

  it.each(FIGURES)('%s:%i has %s', (prefix, line, figure) => {
    expect(foundText(lineOf(prefix, line))).toContain(figure);
  });

  it.each(LINES_WITHOUT)('%s:%i has names and marks only', (prefix, line) => {
    const text = lineOf(prefix, line);
    expect(text).toMatch(/\d/);
    expect(foundText(text)).toEqual([]);
  });
});
