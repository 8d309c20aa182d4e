// What of any words is measured and written.
import { describe, expect, it } from '@jest/globals';
import { cleanWords } from '../../src/elements/setting.ts';

describe('cleaned words', () => {
  it('have no control characters and no half pairs, and keep everything else', () => {
    expect(cleanWords('前\u0000後\u0007\u001b中\ud83d独\udc00り\ufffe')).toBe('前後中独り');
    expect(cleanWords('𠮷野家 👩‍👩‍👧 葛󠄀城 a\u0301 ﾊﾝｶｸ')).toBe('𠮷野家 👩‍👩‍👧 葛󠄀城 a\u0301 ﾊﾝｶｸ');
  });

  it('have spaces for every break but one that was asked for', () => {
    expect(cleanWords('a\tb\rc\u2028d\u2029e\u0085f\ng')).toBe('a b c d e f\ng');
  });

  it('are not set backwards, while right-to-left words stay what they are', () => {
    expect(cleanWords('\u200fעברית \u202e123\u202c \u2067x\u2069')).toBe('\u200fעברית 123 x');
  });
});
