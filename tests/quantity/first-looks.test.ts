// Small patterns that are looked for before large ones leave nothing out: every word of the tables behind them is found.
import { describe, expect, it } from '@jest/globals';
import { findFigures } from '../../src/quantity/find/find-figures.ts';
import { findMeasures } from '../../src/quantity/find/find-measures.ts';
import { findTypedNumbers } from '../../src/quantity/find/find-typed-numbers.ts';
import { BLANK, maskTerms } from '../../src/quantity/find/mask-terms.ts';
import { isAmountBehind } from '../../src/quantity/find/names.ts';
import { spellOut } from '../../src/quantity/find/spell-out.ts';
import { plainWord, vocabularyOf } from '../../src/quantity/find/vocabulary.ts';
import { PLAIN_HOUSE, unitWordsOf } from '../../src/words/house.ts';
import { LANGUAGES, wordsOf } from '../../src/words/languages.ts';
import { behindLook, matchAt, matchBefore, matchesOf } from '../../src/words/match-text.ts';
import { MEASURE_IDS } from '../../src/words/measures.ts';
import { PER_NOUNS, UNIT_IDS, unitById } from '../../src/words/units.ts';

const GRAMMARS = LANGUAGES.map((language) => wordsOf(language).figures);

describe('a pattern behind a look', () => {
  const texts = ['', 'a', 'aab', 'ba ab aab', '😀a 😀aab', 'bbb'];

  it.each(['g', 'gu', 'y', ''])('matches as it does alone, with `%s`', (flags) => {
    const alone = new RegExp('(a+)b|a|(?:)', flags);
    const behind = behindLook(new RegExp('(?:)', flags), () => new RegExp(alone.source, flags));
    for (const text of texts) {
      for (let at = 0; at <= text.length; at += 1)
        expect(matchAt(behind, text, at)).toEqual(matchAt(alone, text, at));
      alone.lastIndex = 0;
      if (flags.includes('g')) expect(matchesOf(behind, text)).toEqual([...text.matchAll(alone)]);
    }
  });

  it('is made when the look has matched', () => {
    let made = 0;
    const behind = behindLook(/a/g, () => {
      made += 1;
      return /ab/g;
    });
    expect(matchesOf(behind, 'xyz')).toEqual([]);
    expect(made).toBe(0);
    expect(matchesOf(behind, 'a ab ab').map(({ index }) => index)).toEqual([2, 5]);
    expect(made).toBe(1);
  });
});

it('reads an amount per everything that it may be counted by', () => {
  const names = [
    ...PER_NOUNS.flatMap((id) =>
      LANGUAGES.flatMap((language) => {
        const { per } = wordsOf(language).figures;
        return per.nouns[id].map((word) => ({ id, word, written: per.write(word) }));
      }),
    ),
    ...UNIT_IDS.filter((id) => id !== 'none' && ['money', 'count'].includes(unitById(id).kind)).flatMap(
      (id) =>
        LANGUAGES.flatMap((language) => {
          const { per } = wordsOf(language).figures;
          const [word = ''] = per.unit(id, unitWordsOf(id, language, PLAIN_HOUSE));
          return [{ id, word, written: per.write(word) }];
        }),
    ),
  ];
  const { perBefore, perAfter, perIds, eachPerOne } = vocabularyOf(PLAIN_HOUSE.nouns);
  const unread = names.filter(({ id, written: [before, after] }) => {
    const met = matchBefore(perBefore, before, before.length, 0) ?? matchAt(perAfter, after, 0);
    const word = met?.slice(1).find((group) => group !== undefined) ?? '';
    const isBlanked = !/^\d/.test(before) || matchesOf(eachPerOne, before).length === 1;
    return perIds.get(plainWord(word)) !== id || !isBlanked;
  });
  expect(names.length).toBeGreaterThan(400);
  expect(unread).toEqual([]);
});

it('reads a loss in brackets before every unit, and behind every sign', () => {
  const words = UNIT_IDS.filter((id) => unitById(id).kind === 'money').flatMap((id) =>
    LANGUAGES.map((language) => ({ id, word: wordsOf(language).figures.units[id].read[0] ?? '' })),
  );
  const scales = GRAMMARS.flatMap(({ numbers }) => Object.keys(numbers.powers)).filter((word) =>
    GRAMMARS.some(({ numbers }) => new RegExp(`^(?:${numbers.scale})$`, 'i').test(word)),
  );
  const texts = [
    ...words.filter(({ word }) => word !== '').map(({ word }) => `(6) ${scales[0]} ${word}`),
    ...scales.map((scale) => `(6) ${scale} USD`),
    ...UNIT_IDS.flatMap((id) => (unitById(id).before ?? []).map((sign) => `${sign}(6)`)),
    '(6)%',
  ];
  const unseen = texts.filter((text) => spellOut(text, text).stretches.length === 0);
  expect(texts.length).toBeGreaterThan(400);
  expect(unseen).toEqual([]);
});

it('finds every measure by every name that is plain words', () => {
  const names = MEASURE_IDS.flatMap((measure) =>
    LANGUAGES.flatMap((language) =>
      (wordsOf(language).measures.names[measure] ?? []).map((name) => ({ measure, name })),
    ),
  ).filter(({ name }) => /^[\p{L} -]+$/u.test(name));
  const unfound = names.filter(
    ({ measure, name }) => !findMeasures(`x ${name} y`).some((one) => one.measure === measure),
  );
  expect(names.length).toBeGreaterThan(80);
  expect(unfound).toEqual([]);
});

describe('a name that ends in a number', () => {
  const words = GRAMMARS.flatMap(({ units }) => units.percent.read);

  it('is none before what makes an amount of it, and one further on', () => {
    for (const word of [...words, '%', '万ドル', ' million'])
      expect([word, isAmountBehind(`3${word}`, 1)]).toEqual([word, true]);
    const text = 'Phase 3 million, Phase 3 and phase-3';
    const blanked = `Phase 3 million, ${BLANK.repeat(7)} and ${BLANK.repeat(7)}`;
    expect(maskTerms(text, ['Phase 3'])).toBe(blanked);
    expect(maskTerms(text, ['Phase ３ '])).toBe(blanked);
  });

  it('is told by itself among those of no theme', () => {
    expect(findFigures('Industry 4.0 and Web 3')).toEqual([]);
    expect(findFigures('Industry 4%').map(({ bare }) => bare)).toEqual(['4%']);
  });
});

it('reads every number in words whole, and none that it is not', () => {
  const { inWords, worth } = wordsOf('en').figures.numbers;
  const small = 'one two three four five six seven eight nine'.split(' ');
  const teens = 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
  const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
  const all = [...small, ...teens, ...tens.flatMap((ten) => [ten, ...small.map((one) => `${ten}-${one}`)])];
  expect(all.map(worth)).toEqual(all.map((_, index) => index + 1));
  const hundreds = small.map((one) => `${one} hundred`);
  expect(hundreds.map(worth)).toEqual(hundreds.map((_, index) => (index + 1) * 100));
  for (const word of [...all, ...hundreds]) {
    expect(new RegExp(inWords, 'i').exec(`${word} models`)?.[0]).toBe(word);
    // Eleven and more are numbers by themselves.
    const said = findTypedNumbers(`with ${word} sites`).map(({ text }) => text);
    expect([word, said]).toEqual([word, worth(word) > 10 ? [word] : []]);
  }
});
