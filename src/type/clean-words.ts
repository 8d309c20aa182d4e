// Any words → the words that can be measured and written: no control characters, no half surrogate pairs.

/**
 * A line break that was asked for stays; every other kind of break is a space. Orders to set words backwards go: they
 * would turn the numbers and marks behind them.
 */
export function cleanWords(text: string): string {
  return text
    .replace(/[\t\r\v\f\u0085\p{Zl}\p{Zp}]/gu, ' ')
    .replace(/(?!\n)\p{Cc}|[\p{Cs}\uFFFE\uFFFF\u202A-\u202E\u2066-\u2069]/gu, '');
}
