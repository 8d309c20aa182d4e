// Rows as a table for a person: a long list goes on below itself, everything else stands as it is.
import { describe, expect, it } from '@jest/globals';
import { orderFindings, tableText } from '../../src/commands/print.ts';
import type { Finding } from '../../src/model/finding.ts';

describe('a table', () => {
  const uses = Array.from({ length: 9 }, (_, index) => `2025-W${10 + index}: executive 3, technical 4`).join(
    '; ',
  );

  it('keeps within the columns of a terminal, and loses none of a long list', () => {
    const [head, ...lines] = tableText([
      { takeaway: 'a', number: 3, 'used on': uses },
      { takeaway: 'b', number: 12, 'used on': 'no slide' },
    ]).split('\n');
    expect(head).toBe('takeaway  number  used on');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(120);
    const listed = lines.slice(0, -1).map((line) => line.slice('takeaway  number  '.length));
    expect(listed.join(' ')).toBe(uses);
    expect(lines.filter((line) => /^\S/u.test(line))).toHaveLength(2);
  });

  it('never parts a word or a path, however long', () => {
    const path = `content/${'deep/'.repeat(40)}file.md`;
    expect(tableText([{ id: 'a', path }])).toContain(path);
  });
});

describe('findings', () => {
  it('say nothing of cut words in a chart that has too many values, and all of any other', () => {
    const at = (line: number) => ({ file: 'content/charts.yaml', line, column: 1 });
    const full: Finding = { kind: 'chart-too-many', place: at(1), message: 'Unexpected x, expected y' };
    const cut = (line: number): Finding => ({ ...full, kind: 'chart-text-cut', place: at(line) });
    expect(orderFindings([full, cut(1), cut(9)])).toEqual([full, cut(9)]);
    expect(orderFindings([cut(1), cut(9)])).toHaveLength(2);
  });
});
