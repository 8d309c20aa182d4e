// Text as typed in; the same text with half-width digits, Latin letters and signs out, every offset unchanged.

/**
 * Not NFKC: that would turn ① into 1 (a circled number is an ordinal, not a figure) and would move offsets.
 * One UTF-16 unit always becomes one unit, so a place in the result is the same place in the original.
 */
const SIGNS = new Map<number, string>([
  [0x0009, ' '],
  [0x00a0, ' '],
  [0x2009, ' '],
  [0x202f, ' '],
  [0x3000, ' '],
  [0x2010, '-'],
  [0x2011, '-'],
  [0x2212, '-'],
  [0xffe1, '\u00a3'],
  [0xffe5, '¥'],
  [0xffe6, '\u20a9'],
]);

const FULL_WIDTH_FIRST = 0xff01;
const FULL_WIDTH_LAST = 0xff5d;
const FULL_WIDTH_SHIFT = 0xfee0;

const NEEDS_CHANGE = /[\t\u00a0\u2009\u202f\u3000\u2010\u2011\u2212\uff01-\uff5d\uffe1\uffe5\uffe6]/;
const EACH_CHANGE = new RegExp(NEEDS_CHANGE.source, 'g');

export function normaliseText(text: string): string {
  if (!NEEDS_CHANGE.test(text)) return text;
  return text.replace(EACH_CHANGE, (unit) => {
    const code = unit.charCodeAt(0);
    if (code >= FULL_WIDTH_FIRST && code <= FULL_WIDTH_LAST) {
      return String.fromCharCode(code - FULL_WIDTH_SHIFT);
    }
    return SIGNS.get(code) ?? unit;
  });
}
