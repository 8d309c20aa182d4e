import { describe, expect, it } from '@jest/globals';
import { isSafeFileName } from '../../src/read/schemas/words-schema.ts';

describe('a file name pattern', () => {
  it.each(['{week}_{audience}_{language}', '投資家向け_{week}', 'Wochenbericht Äpfel {week}', 'v1.2-{week}'])(
    'may be %s',
    (pattern) => {
      expect(isSafeFileName(pattern)).toBe(true);
    },
  );

  it.each([
    '',
    '.',
    '..',
    '../x',
    'a/b',
    'a\\b',
    '.hidden',
    'a..b',
    'a.',
    'a ',
    ' a',
    '-rf',
    'a\nb',
    '{date}',
  ])('may not be %j', (pattern) => {
    expect(isSafeFileName(pattern)).toBe(false);
  });

  it.each(['C:evil', 'CON', 'nul.week', 'a\u0000b', 'a\u202Eb', '{week', 'a:b', 'a*'])(
    'may not be %j, which some system or reader takes for something else',
    (pattern) => {
      expect(isSafeFileName(pattern)).toBe(false);
    },
  );
});
