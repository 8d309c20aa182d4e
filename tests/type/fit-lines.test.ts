import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { breakWords, fitLines } from '../../src/type/fit-lines.ts';
import { fakeMeasure } from '../chart/fake-measure.ts';

const STYLE = { size: 10, bold: false };

describe('fitLines', () => {
  it('leaves a text that fits alone', () => {
    expect(fitLines('根拠の記載なし', STYLE, 70, 2, fakeMeasure)).toEqual({
      lines: ['根拠の記載なし'],
      cut: false,
    });
  });

  it('breaks Latin at spaces and Japanese anywhere but before closing marks', () => {
    expect(fitLines('Worked out in the report', STYLE, 80, 2, fakeMeasure).lines).toEqual([
      'Worked out in',
      'the report',
    ]);
    expect(fitLines('推計であり、不明', STYLE, 50, 2, fakeMeasure).lines).toEqual(['推計であ', 'り、不明']);
  });

  it('says so when words had to go', () => {
    expect(fitLines('推計であり、不明な点が多い', STYLE, 50, 2, fakeMeasure)).toEqual({
      lines: ['推計であ', 'り、不明…'],
      cut: true,
    });
  });

  it('loses nothing unless it says so, and no line is wider than its room', () => {
    const text = fc.string({
      unit: fc.constantFrom('研', '、', '」', '「', 'a', 'W', ' ', 'ー'),
      maxLength: 40,
    });
    fc.assert(
      fc.property(
        text,
        fc.integer({ min: 20, max: 200 }),
        fc.integer({ min: 1, max: 3 }),
        (words, width, most) => {
          const { lines, cut } = fitLines(words, STYLE, width, most, fakeMeasure);
          expect(lines.length).toBeLessThanOrEqual(most);
          for (const line of lines) expect(fakeMeasure(line.trimEnd(), STYLE)).toBeLessThanOrEqual(width);
          if (!cut) expect(lines.join('').replaceAll(' ', '')).toBe(words.replaceAll(' ', ''));
          else expect(lines.join('')).toContain('…');
        },
      ),
    );
  });
});

describe('breakWords', () => {
  it('parts no number from its unit and leaves no opening bracket at the end of a line', () => {
    expect(breakWords('学習費（自己申告）は約560万ドル', 44, STYLE)).toEqual([
      '学習費',
      '（自己申',
      '告）は',
      '約560万ドル',
    ]);
  });

  it('leaves a word whole that is wider than its line, and loses nothing', () => {
    expect(breakWords('a Mixture-of-Experts model', 30, STYLE)).toEqual(['a', 'Mixture-of-Experts', 'model']);
  });
});
