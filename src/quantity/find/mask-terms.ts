// A text and terms with numbers in them that are no figures → the same text with these blanked out, as long as before.

/** Takes the place of a letter that is not to be read. */
export const BLANK = '\uFFFC';

/** `4要因` may stand by itself, not as the end of `14要因`. */
export function maskTerms(text: string, terms: readonly string[]): string {
  return terms.reduce((masked, term) => {
    let next = masked;
    for (let at = next.indexOf(term); at >= 0; at = next.indexOf(term, at + term.length)) {
      if (/[\d.,]/.test(next[at - 1] ?? '')) continue;
      next = next.slice(0, at) + BLANK.repeat(term.length) + next.slice(at + term.length);
    }
    return next;
  }, text);
}
