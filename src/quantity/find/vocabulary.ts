// The nouns of a project → all words that figures are read with: units, and what amounts are counted by.
import { onceFor } from '../../model/once-for.ts';
import { CURRENCY_SIGNS } from '../../words/currencies.ts';
import { type Nouns, unitWordsOf } from '../../words/house.ts';
import { inAnyLanguage, LANGUAGES, wordsOf } from '../../words/languages.ts';
import { anyOf, anyPattern, behindLook, endsLatin, literally, type Matcher } from '../../words/match-text.ts';
import { idsOf, PER_NOUNS, UNIT_IDS, unitById } from '../../words/units.ts';

/** Words by their first character, the longest first, each with its unit: nine hundred are too many for a pattern. */
type WordIndex = ReadonlyMap<string, readonly (readonly [word: string, id: string])[]>;

export type Vocabulary = {
  /** Signs and codes, in just these letters; and words in small letters. */
  readonly exact: WordIndex;
  readonly units: WordIndex;
  /** `1,509 AI models`: a few plain words may stand between a number and what it counts. */
  readonly counted: RegExp;
  /** `per share` behind an amount and `1株あたり` before it; the word that matched is a group. */
  readonly perAfter: Matcher;
  readonly perBefore: Matcher;
  /** `1株あたり` where its 1 stands, right there and anywhere. */
  readonly perOne: Matcher;
  readonly eachPerOne: Matcher;
  readonly perIds: ReadonlyMap<string, string>;
  /** Signs that may be glued to digits: `15mg`. */
  readonly glued: RegExp;
};

export const vocabularyOf = onceFor(makeVocabulary);

/** The longest word that stands there, whole where it ends in a Latin letter; `index` of small letters takes any. */
export function wordAt(
  { exact, units }: Pick<Vocabulary, 'exact' | 'units'>,
  text: string,
  at: number,
): { readonly word: string; readonly id: string } | undefined {
  const lower = text.slice(at, at + LONGEST).toLowerCase();
  const isThere = (word: string, there: string) =>
    there.startsWith(word) && !(endsLatin(word) && /[A-Za-z0-9]/.test(there.charAt(word.length)));
  const named = units.get(lower.charAt(0))?.find(([word]) => isThere(word, lower));
  const signed = exact.get(text.charAt(at))?.find(([word]) => isThere(word, text.slice(at, at + LONGEST)));
  // %ポイント is longer than its sign.
  const met = (signed?.[0].length ?? 0) > (named?.[0].length ?? 0) ? signed : named;
  return met && { word: met[0], id: met[1] };
}

/** Characters of the longest unit, and one more. */
const LONGEST = 64;

function makeVocabulary(nouns: Nouns): Vocabulary {
  const ids = [...UNIT_IDS, ...Object.keys(nouns)];
  const exact = new Map(ids.flatMap((id) => (unitById(id).behind ?? []).map((sign) => [sign, id] as const)));
  const units = new Map(
    ids.flatMap((id) =>
      LANGUAGES.flatMap((language) =>
        unitWordsOf(id, language, { nouns }).read.map((word) => [word.toLowerCase(), id] as const),
      ),
    ),
  );
  const counts = [...units].flatMap(([word, id]) =>
    unitById(id).kind === 'count' && endsLatin(word) ? [word] : [],
  );
  const adjectives = inAnyLanguage(({ figures }) => figures.adjectives);
  const signs = [...exact].flatMap(([sign, id]) => (unitById(id).measures ? [sign] : []));
  return {
    exact: indexOf(exact),
    units: indexOf(units),
    counted: new RegExp(`(?: ${adjectives}){1,2} (${anyOf(counts)})(?![A-Za-z0-9])`, 'iy'),
    glued: new RegExp(`^(?:\\d+(?:\\.\\d+)?${anyOf(signs)}|1(?:GPU|${anyOf(signs)}))$`),
    ...perWords(ids, nouns),
  };
}

function indexOf(words: ReadonlyMap<string, string>): WordIndex {
  const index = new Map<string, (readonly [string, string])[]>();
  for (const entry of [...words].sort(([a], [b]) => b.length - a.length)) {
    const first = entry[0].charAt(0);
    index.set(first, [...(index.get(first) ?? []), entry]);
  }
  return index;
}

type PerPatterns = Pick<Vocabulary, 'perAfter' | 'perBefore' | 'perOne' | 'eachPerOne' | 'perIds'>;

/** Of a currency what is written, and its code. */
function perNames(id: string, names: readonly string[]): readonly string[] {
  const { kind, behind = [] } = unitById(id);
  return [...(kind === 'money' && id in CURRENCY_SIGNS ? names.slice(0, 1) : names), ...behind];
}

/** Times have words of their own: `a year`, 年. */
function perWords(ids: readonly string[], nouns: Nouns): PerPatterns {
  const times: readonly string[] = idsOf('duration');
  const counted = ids.filter((id) => {
    const { kind } = unitById(id);
    return !times.includes(id) && id !== 'none' && (kind === 'count' || kind === 'money');
  });
  const byLanguage = LANGUAGES.map((language) => {
    const { per } = wordsOf(language).figures;
    const words = new Map<string, string>([
      ...counted.flatMap((id) =>
        perNames(id, per.unit(id, unitWordsOf(id, language, { nouns }))).map(
          (word) => [word.toLowerCase(), id] as const,
        ),
      ),
      ...PER_NOUNS.flatMap((id) => per.nouns[id].map((word) => [word.toLowerCase(), id] as const)),
    ]);
    return { per, words };
  });
  const longest = Math.max(
    ...byLanguage.flatMap(({ words }) => [...words.keys()].map(({ length }) => length)),
  );
  const anyWords = `[^]{0,${longest + ONE_MORE}}?`;
  const patternsOf = (side: 'before' | 'after') =>
    byLanguage.map(({ per, words }) => {
      const sorted = [...words.keys()].sort((a, b) => b.length - a.length);
      return per[side](sorted.map(withoutOne).join('|'));
    });
  const likely = (side: 'before' | 'after') => byLanguage.map(({ per }) => per[side](anyWords));
  const looked = (
    side: 'before' | 'after',
    flags: string,
    source: (patterns: readonly string[]) => string = anyPattern,
  ): Matcher =>
    behindLook(new RegExp(source(likely(side)), flags), () => new RegExp(source(patternsOf(side)), flags));
  const beginningWithOne = (before: readonly string[]) =>
    anyPattern(before.map((pattern) => pattern && `(?=${ONE})${pattern}`));
  return {
    perIds: new Map(
      byLanguage.flatMap(({ words }) => [...words].map(([word, id]) => [plainWord(word), id] as const)),
    ),
    perAfter: looked('after', 'iy'),
    perBefore: looked('before', 'i', (before) => `${anyPattern(before)}$`),
    perOne: looked('before', 'iy', beginningWithOne),
    eachPerOne: looked('before', 'gi', beginningWithOne),
  };
}

const ONE = inAnyLanguage(({ figures }) => figures.per.one);
const EACH_ONE = new RegExp(ONE, 'g');
/** What its 1 may be longer as written than in the table: `1 株`. */
const ONE_MORE = 1;

/** A word of one thing → a pattern in which its 1 may be missing. */
function withoutOne(word: string): string {
  return literally(word).replace('1', `${ONE}?`);
}

/** A word as it was met → how `perIds` has it. */
export function plainWord(word: string): string {
  return word.toLowerCase().replace(EACH_ONE, '');
}
