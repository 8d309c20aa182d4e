// The deck's own words have one place: what the plan writes is what reading back looks for.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { isReceiptsHeading } from '../../src/lint/read-back/read-back.ts';
import { readSourceLine } from '../../src/lint/read-back/read-numbers.ts';
import { LANGUAGES, type Language, wordsOf } from '../../src/words/languages.ts';

/** Every string a deck says by itself in a language, long enough to be nobody else's. */
function wordsSaid(language: Language): readonly string[] {
  const { deck, chart, preview, mail, prompts } = wordsOf(language);
  const strings = (value: unknown): readonly string[] =>
    typeof value === 'string'
      ? [value.trim()]
      : typeof value === 'object' && value !== null
        ? Object.values(value).flatMap(strings)
        : [];
  return strings([deck, chart, preview, mail, prompts]).filter((word) =>
    /[^\p{ASCII}]/u.test(word) ? word.length >= 4 : word.includes(' ') && word.length >= 10,
  );
}

const SAID = LANGUAGES.flatMap(wordsSaid);
const FILES = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.startsWith('words/'))
  .map((path) => ({ path, text: readFileSync(join('src', path), 'utf8') }));

/** In quotes of its own, as a constant has it. */
function copiesIn(text: string): readonly string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '');
  return SAID.filter((word) => [`'${word}`, `"${word}`, `\`${word}`].some((quoted) => code.includes(quoted)));
}

describe("the deck's own words", () => {
  it('are written down once', () => {
    const found = FILES.flatMap(({ path, text }) => copiesIn(text).map((word) => `${path}: ${word}`));
    expect(found).toEqual([]);
  });

  it.each([
    "export const DECK_WORDS = { stale: { ja: '時点の見方', en: 'view of ' } };",
    "const POINTER = 'Differing values: p. ';",
    "const HEAD = '本資料の計算：';",
  ])('would be found a second time: %s', (code) => {
    expect(copiesIn(code)).not.toEqual([]);
  });

  it('leave other words alone', () => {
    expect(copiesIn("const message = 'Unexpected words, expected a source';")).toEqual([]);
  });

  describe.each(LANGUAGES)('in %s', (language) => {
    const { deck, punctuation } = wordsOf(language);
    const entry = (name: string, lines: string) =>
      name +
      punctuation.bracketed(
        [deck.cited('2025', { isInferred: true, isStale: true }), lines].join(punctuation.and),
      );
    const line =
      deck.sources +
      [`(1) ${entry('A', deck.titled('B 61'))}`, `(2) ${deck.derived}1 + 2 = 3`].join(punctuation.gap) +
      [`${deck.conflictAt}7`, `${deck.sourceList}9`].map((words) => punctuation.stop + words).join('');

    it('read a source line back as it was written', () => {
      const { entries, conflictPage } = readSourceLine(line, language);
      expect(conflictPage).toBe(7);
      expect(entries.map(({ mark }) => mark)).toEqual([1, 2]);
      expect(entries[0]?.text).toContain(deck.stale);
      expect(entries[1]?.text.trim()).toMatch(/= 3/);
    });

    it('know the heading of the receipts', () => {
      expect(isReceiptsHeading(`${deck.receipts}:`, language)).toBe(true);
      expect(isReceiptsHeading(deck.sources, language)).toBe(false);
    });
  });
});
