// Patterns tied to a place in a text.

/** A sign of the scripts that Japanese is written in. */
export const JAPANESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** A sticky pattern, matched right there. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

/** Longest stretch of words looked at before a number. */
const REACH = 28;

/** `pattern` ends in `$`; nothing before `floor` is looked at, so a neighbour's words stay the neighbour's. */
export function matchBefore(
  pattern: RegExp,
  text: string,
  at: number,
  floor: number,
): RegExpExecArray | undefined {
  return pattern.exec(text.slice(Math.max(floor, at - REACH), at)) ?? undefined;
}

/** Any words → a pattern source that matches just them. */
export function literally(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

/** Words → a pattern source that matches any of them, the longest first; nothing where there are none. */
export function anyOf(words: readonly string[]): string {
  return anyPattern([...words].sort((a, b) => b.length - a.length).map(literally));
}

/** Words → a pattern source that matches any of them, the longest first, and where it ends in a Latin letter as a whole word. */
export function anyWord(words: readonly string[]): string {
  const sorted = [...words].sort((a, b) => b.length - a.length);
  return anyPattern(sorted.map((word) => literally(word) + (endsLatin(word) ? '(?![A-Za-z0-9])' : '')));
}

export function endsLatin(word: string): boolean {
  return /[A-Za-z]$/.test(word);
}

/** Pattern sources, empty ones left out → one that matches what any of them does; nothing where there are none. */
export function anyPattern(sources: readonly string[]): string {
  const given = sources.filter((source) => source !== '');
  return given.length === 0 ? '(?!)' : `(?:${given.join('|')})`;
}
