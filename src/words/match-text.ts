// Patterns tied to a place in a text.

/** A sign of the scripts that Japanese is written in. */
export const JAPANESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** What matches as a pattern does. */
export type Matcher = Pick<RegExp, 'lastIndex' | 'unicode' | 'exec'>;

/**
 * A pattern behind a small one that matches wherever it does. V8 compiles a pattern up to three times, when it is first looked for;
 * of one with the words of all units each takes longer than reading a page. Made when the small one has matched.
 */
export function behindLook(look: RegExp, make: () => RegExp): Matcher {
  let pattern: RegExp | undefined;
  return {
    lastIndex: 0,
    unicode: look.unicode,
    exec(text) {
      look.lastIndex = this.lastIndex;
      const isLikely = look.test(text);
      pattern ??= isLikely ? make() : undefined;
      if (!isLikely || pattern === undefined) {
        this.lastIndex = 0;
        return null;
      }
      pattern.lastIndex = this.lastIndex;
      const match = pattern.exec(text);
      this.lastIndex = pattern.lastIndex;
      return match;
    },
  };
}

/** A sticky pattern, matched right there. */
export function matchAt(pattern: Matcher, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

/**
 * Every match of a global pattern, one after the other. `matchAll` makes a copy of the pattern for each text, and a large one is then
 * compiled anew whenever memory was tidied.
 */
export function matchesOf(pattern: Matcher, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex += widthAt(text, match.index, pattern);
  }
  return found;
}

function widthAt(text: string, at: number, { unicode }: Matcher): number {
  return unicode && (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

/** Whether a global pattern matches anywhere. */
export function isIn(pattern: RegExp, text: string): boolean {
  pattern.lastIndex = 0;
  return pattern.test(text);
}

/** Longest stretch of words looked at before a number. */
const REACH = 28;

/** `pattern` ends in `$`; nothing before `floor` is looked at, so a neighbour's words stay the neighbour's. */
export function matchBefore(
  pattern: Matcher,
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
