// A text for a header → the same on one line, without characters that a mail program could take for an end of the line.

/** Controls, line and paragraph separators, and signs that turn the direction of what follows around. */
const BREAKS = /[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069\u200E\u200F]+/gu;

export function headerText(text: string): string {
  return text.replace(BREAKS, ' ').replace(/ {2,}/gu, ' ').trim();
}
