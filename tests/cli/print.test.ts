// Rows as a table for a person: a long list goes on below itself, everything else stands as it is.
import { describe, expect, it } from '@jest/globals';
import { tableText } from '../../src/commands/print.ts';

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
