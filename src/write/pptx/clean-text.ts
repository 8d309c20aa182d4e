// Any text → the text that XML can carry on one line: no control characters, no half surrogate pairs, nothing that turns the direction.

/** Has to happen before pptxgenjs: what it writes from such text is no XML and cannot be mended afterwards. */
export function cleanText(text: string): string {
  return text
    .replace(/[\t\n\p{Zl}\p{Zp}]|\p{Cc}/gu, (character) => (/\s|\x85/.test(character) ? ' ' : ''))
    .replace(/[\p{Cs}\uFFFE\uFFFF\u202A-\u202E\u2066-\u2069]/gu, '');
}
