// Number words beside figures: what is true of them, what is not, what measures something else, and whose hedge is lost.
import { describe, expect, it } from '@jest/globals';
import type { Figure, Qualifier, Quantity } from '../../src/model/quantity.ts';
import { findTypedNumbers } from '../../src/quantity/find/find-typed-numbers.ts';
import { judgeWord, readNumberWord, type Verdict } from '../../src/quantity/number-words.ts';
import { LANGUAGES, wordsOf } from '../../src/words/languages.ts';

const UNITS: Readonly<Record<string, (amount: number) => Quantity>> = {
  '%': (amount) => ({ kind: 'percent', amount }),
  x: (amount) => ({ kind: 'multiple', amount }),
  '': (amount) => ({ kind: 'count', amount, counter: 'none' }),
  models: (amount) => ({ kind: 'count', amount, counter: 'model' }),
  GW: (amount) => ({ kind: 'count', amount, counter: 'GW' }),
  USD: (amount) => ({ kind: 'money', amount, currency: 'USD' }),
  '%/year': (amount) => ({ kind: 'percent', amount, per: 'year' }),
  pp: (amount) => ({ kind: 'points', amount }),
  months: (amount) => ({ kind: 'duration', amount, unit: 'month' }),
};

/** `about 50 %`, `1/3`, `[48, 49] %` */
function figureOf(written: string): Figure {
  const [, hedge = 'exact', number = '', unit = ''] =
    /^(?:([a-z-]+) )?(\[.+\]|[-\d./]+) ?(.*)$/.exec(written) ?? [];
  const qualifier = hedge as Qualifier;
  const [numerator, denominator] = number.split('/').map(Number);
  if (denominator !== undefined)
    return { quantity: { kind: 'fraction', numerator: numerator ?? 0, denominator }, qualifier };
  const make = UNITS[unit];
  if (make === undefined) throw new Error(`No unit in ${written}`);
  const [low = 0, high] = number.replace(/[[\]]/g, '').split(', ').map(Number);
  return {
    quantity: make(Number.isNaN(low) ? Number(number) : low),
    ...(high === undefined || Number.isNaN(high) ? {} : { high: make(high) }),
    qualifier,
  };
}

function verdictOf(word: string, figure: string): Verdict | 'unknown' {
  const said = readNumberWord(word);
  return said === undefined ? 'unknown' : judgeWord(said, figureOf(figure));
}

/** A word, figures of which it is true, and figures of which it is not. */
type Row = readonly [word: string, yes: readonly string[], no: readonly string[]];

const EN: readonly Row[] = [
  ['half', ['50 %', '1/2', '0.5 x', '0.5'], ['49.6 %', '51 %', '-50 %', '0.4']],
  ['half of', ['50 %'], ['48 %']],
  ['half as much', ['0.5 x'], ['2 x']],
  ['about half', ['52 %', '46 %', 'about 50 %'], ['56 %', '40 %', 'over 50 %']],
  ['nearly half', ['48 %', '45.5 %'], ['50 %', '52 %', '40 %']],
  ['almost half', ['49 %'], ['51 %']],
  ['just over half', ['52 %'], ['50 %', '60 %']],
  ['more than half', ['62 %', 'over 50 %', '50.1 %'], ['50 %', '49 %', 'about 50 %']],
  ['well over half', ['70 %'], ['50 %']],
  ['at least half', ['50 %', 'at-least 50 %', '80 %'], ['49 %', 'at-most 50 %']],
  ['half or more', ['50 %', 'at-least 50 %'], ['49 %']],
  ['less than half', ['49 %', 'under 50 %'], ['50 %', '51 %']],
  ['at most half', ['at-most 50 %', '50 %'], ['51 %', 'at-least 50 %']],
  ['a majority', ['51 %', '90 %', '0.6 x'], ['50 %', '40 %', '3.2 x']],
  ['a minority', ['30 %'], ['50 %']],
  ['a third', ['33 %', '33.3 %', '1/3', '0.333'], ['30 %', '33.1 %', '34 %']],
  ['two thirds', ['67 %', '66.7 %', '2/3'], ['65 %', '70 %']],
  ['three-quarters of', ['75 %', '3/4'], ['70 %', '74.9 %']],
  ['a quarter', ['25 %'], ['24 %', '4 x']],
  ['a tenth', ['10 %', '0.1', '1/10'], ['11 %', '10 x']],
  ['one in five', ['20 %', '1/5'], ['25 %', '5 x']],
  ['nine out of ten', ['90 %'], ['91 %']],
  ['every second', ['50 %'], ['2 x']],
  ['twice', ['2 x', '100 %', '2'], ['1.9 x', '200 %', '2.1 x']],
  ['doubled', ['100 %', '2 x'], ['99 %', '200 %', '50 %']],
  ['more than doubled', ['120 %', '2.3 x'], ['100 %', '90 %']],
  ['nearly doubled', ['90 %', '1.85 x'], ['100 %', '70 %', '105 %']],
  ['tripled', ['200 %', '3 x'], ['300 %', '2.9 x']],
  ['nearly tripled', ['180 %', '2.8 x'], ['150 %', '3 x']],
  ['halved', ['-50 %', '0.5 x'], ['50 %', '-48 %']],
  ['more than halved', ['-60 %', '0.4 x'], ['-50 %', '-40 %']],
  ['nearly halved', ['-48 %'], ['-52 %', '-30 %']],
  ['a third above', ['33.3 %', '1.333 x'], ['30 %', '1.3 x', '-33.3 %', '3 x']],
  ['about a third above', ['31 %', 'about 33 %'], ['25 %', '40 %']],
  ['a quarter less than', ['-25 %', '0.75 x'], ['25 %', '0.25 x']],
  ['up by a fifth', ['20 %', '1.2 x'], ['-20 %', '0.2 x']],
  ['three times', ['3 x', '200 %'], ['300 %', '3.4 x']],
  ['tenfold', ['10 x'], ['9 x', '100 x']],
  ['two and a half times', ['2.5 x'], ['2 x', '3 x']],
  ['an order of magnitude', ['10 x', '14 x'], ['8 x', '100 x']],
  ['a dozen', ['12 models'], ['11 models', '13 models']],
  ['about a dozen', ['13 models', 'about 12 models'], ['14 models']],
  ['half a dozen', ['6 models'], ['12 models']],
  ['dozens', ['36 models', 'about 40 models'], ['23 models', '120 models']],
  ['hundreds', ['350 models'], ['150 models', '2000 models']],
  ['tens of thousands', ['35000 models'], ['9000 models', '200000 models']],
  ['twelve', ['12 models', '12'], ['11 models']],
  ['double-digit', ['12 %', '[11, 13] %'], ['9 %', '[9, 11] %', '100 %']],
  ['single-digit', ['9.4 %', '2 pp'], ['10 %', '-3 %']],
];

const JA: readonly Row[] = [
  ['半分', ['50 %', '1/2', '0.5 x'], ['49.6 %', '51 %']],
  ['半分の', ['50 %'], ['45 %']],
  ['約半分', ['52 %', 'about 50 %'], ['56 %', '44 %']],
  ['ほぼ半分', ['49 %'], ['44 %']],
  ['半分近く', ['47 %'], ['50 %', '51 %']],
  ['半分弱', ['48 %'], ['50 %', '40 %']],
  ['半分強', ['52 %'], ['50 %', '60 %']],
  ['半分以上', ['50 %', '70 %', 'at-least 50 %'], ['49 %']],
  ['半分以下', ['50 %', '30 %', 'at-most 50 %'], ['51 %']],
  ['半分未満', ['49 %', 'under 50 %'], ['50 %']],
  ['半分超', ['51 %', 'over 50 %'], ['50 %']],
  ['半数を超える', ['62 %'], ['50 %']],
  ['過半', ['51 %', '62 %', 'over 50 %'], ['50 %', '48 %']],
  ['過半数', ['70 %'], ['50 %']],
  ['3分の1', ['33 %', '33.3 %', '1/3'], ['30 %', '3 x']],
  ['三分の二', ['66.7 %'], ['60 %']],
  ['3割', ['30 %', '0.3'], ['33 %', '3 x']],
  ['三割', ['30 %'], ['31 %']],
  ['3割5分', ['35 %'], ['30 %']],
  ['3割強', ['32 %'], ['30 %', '36 %']],
  ['3割弱', ['28 %'], ['30 %', '25 %']],
  ['約3割', ['31 %', 'about 30 %'], ['35 %']],
  ['5社に1社', ['20 %'], ['25 %']],
  ['倍', ['2 x', '100 %'], ['1.9 x', '200 %']],
  ['倍増', ['100 %', '2 x'], ['95 %', '200 %']],
  ['ほぼ倍増', ['95 %', '2.1 x'], ['75 %']],
  ['倍近く', ['1.9 x'], ['2 x', '1.5 x']],
  ['倍近い', ['1.9 x'], ['2 x', '1.5 x']],
  ['倍を超える', ['2.1 x'], ['2 x']],
  ['半数近い', ['48 %'], ['50 %']],
  ['倍以上', ['2.4 x', '130 %'], ['1.9 x']],
  ['3倍', ['3 x', '200 %'], ['300 %', '2.9 x']],
  ['約3倍', ['2.9 x', 'about 3 x'], ['3.5 x']],
  ['3倍超', ['3.2 x'], ['3 x']],
  ['3倍弱', ['2.8 x'], ['3 x', '2.5 x']],
  ['半減', ['-50 %', '0.5 x'], ['50 %', '-45 %']],
  ['3割増', ['30 %', '1.3 x'], ['-30 %', '3 x']],
  ['3割減', ['-30 %', '0.7 x'], ['30 %']],
  ['3分の1多い', ['33.3 %'], ['-33.3 %']],
  ['数十', ['36 models'], ['12 models', '100 models']],
  ['十数', ['15 models'], ['10 models', '25 models']],
  ['数百', ['300 models'], ['150 models', '1200 models']],
  ['数十万', ['350000 models'], ['35000 models']],
  ['1ダース', ['12 models'], ['10 models']],
  ['十二', ['12 models'], ['11 models']],
  ['二桁', ['12 %'], ['9 %', '100 %']],
  ['一桁', ['9 %'], ['10 %']],
];

describe.each([
  ['English', EN],
  ['Japanese', JA],
] as const)('number words in %s', (_, rows) => {
  it.each(rows)('%s is true of %j and not of %j', (word, yes, no) => {
    expect(yes.filter((figure) => verdictOf(word, figure) !== 'true')).toEqual([]);
    expect(no.filter((figure) => ['true', 'unknown', 'unfit'].includes(verdictOf(word, figure)))).toEqual([]);
  });

  it('are words that nobody may type, too', () => {
    // Alone some may say nothing: a third model, 一倍; beside these words they say a number.
    const beside = (word: string) => [
      `${word} of it`,
      `${word} more`,
      `by ${word}`,
      `${word}に`,
      `${word}社`,
    ];
    const silent = rows
      .map(([word]) => word)
      .filter((word) => beside(word).every((text) => findTypedNumbers(text).length === 0));
    expect(silent).toEqual([]);
  });
});

it.each([
  ['half', '5.6 USD'],
  ['half', '50 pp'],
  ['half', '6 months'],
  ['a fifth', '20 %/year'],
  ['doubled', '1/2'],
  ['a dozen', '12 %'],
  ['dozens', '30 GW'],
  ['3割', '30 models'],
])('%s does not measure what %s does', (word, figure) => {
  expect(verdictOf(word, figure)).toBe('unfit');
});

it.each([
  ['half', 'about 50 %'],
  ['half', 'at-least 50 %'],
  ['doubled', 'about 100 %'],
  ['半分', 'about 50 %'],
  ['過半', 'about 51 %'],
  ['more than half', 'at-least 51 %'],
] as const)('%s keeps the hedge of %s or is refused', (word, figure) => {
  expect(verdictOf(word, figure)).toBe(figure === 'at-least 51 %' ? 'true' : 'unhedged');
});

it.each(['a lot', 'most', '大半', '多く', 'half-life', '半導体', 'about dozens', '約過半', '', 'half half'])(
  '%j is no number word',
  (word) => {
    expect(readNumberWord(word)).toBeUndefined();
  },
);

it('reads every word that it names as possible', () => {
  const such = LANGUAGES.flatMap((language) => {
    const { numberWords, figures } = wordsOf(language);
    const [before, after] = figures.hedges.about.write;
    return numberWords.phrases.flatMap((row) =>
      row.such.flatMap((word) => {
        const said = readNumberWord(word);
        const isPlain = said?.bound === 'exact' && said.to === undefined;
        return [word, ...(isPlain ? [before + word + after] : [])];
      }),
    );
  });
  expect(such.filter((word) => readNumberWord(word) === undefined)).toEqual([]);
});
