// Two-sided ranges and signs, from the words of an original to the words of a deck and back.
import { describe, expect, it } from '@jest/globals';
import type { Figure } from '../../src/model/quantity.ts';
import { compareFigures, normalisedValue } from '../../src/quantity/compare.ts';
import { entryValue, figureFromEntry } from '../../src/quantity/entry.ts';
import { asMeasured } from '../../src/quantity/find/as-measured.ts';
import { findFigures } from '../../src/quantity/find/find-figures.ts';
import { figureText, formatFigure } from '../../src/quantity/format/format-figure.ts';
import { negated } from '../../src/quantity/negate.ts';
import { unitOf } from '../../src/quantity/units.ts';
import { PLAIN_HOUSE } from '../../src/words/house.ts';

function found(text: string): readonly string[] {
  return findFigures(text).map((one) => `${one.text} = ${normalisedValue(one.figure)}`);
}

function only(text: string): Figure {
  const [one, ...more] = findFigures(text);
  if (one === undefined || more.length > 0) throw new Error(`Not one figure: ${text}`);
  return one.figure;
}

describe('a loss that a noun says', () => {
  it.each(['a loss of £4.8m', 'the loss narrowed to £4.8m', 'losses fell to £4.8m', 'the deficit was £4.8m'])(
    '%s is below zero',
    (words) => expect(only(words).quantity).toMatchObject({ amount: -4_800_000 }),
  );

  it('is not any figure behind the word', () => {
    expect(only('no loss, and sales of £4.8m').quantity).toMatchObject({ amount: 4_800_000 });
  });
});

describe('a loss that a verb says, with a hedge between', () => {
  it.each([
    ['約3％下がって', '約3％下がっ = percent -3 about'],
    ['計画を約3％下回った', '約3％下回っ = percent -3 about'],
    ['約3％の減', '約3％の減 = percent -3 about'],
    ['3%落ち込んだ', '3%落ち = percent -3 exact'],
    ['3％のマイナスだった', '3％のマイナス = percent -3 exact'],
    ['fell by just over 3%', 'fell by just over 3% = percent -3 under'],
    ['declined slightly more than 3%', 'declined slightly more than 3% = percent -3 under'],
    ['fell a further 3%', 'fell a further 3% = percent -3 exact'],
    ['fell in the quarter by about 3%', 'fell in the quarter by about 3% = percent -3 about'],
    ['was lower by about 3%', 'lower by about 3% = percent -3 about'],
  ])('%s', (words, expected) => expect(found(words)).toEqual([expected]));

  it.each([
    ['3%に下がった', '3% = percent 3 exact'],
    ['3%を下回る', '3%を下回る = percent 3 under'],
    ['3%で落ち着いた', '3% = percent 3 exact'],
    ['3％の減税', '3％ = percent 3 exact'],
    ['3%マイナス金利', '3% = percent 3 exact'],
    ['fell to about 3%', 'about 3% = percent 3 about'],
    ['prices fell while demand rose by 3%', '3% = percent 3 exact'],
    ['prices fell as sales went up by 3%', '3% = percent 3 exact'],
  ])('%s says where it went, or what something else did', (words, expected) =>
    expect(found(words)).toEqual([expected]),
  );
});

describe('a range in words', () => {
  it.each([
    ['backlog between $1.2bn and $1.4bn', 'between $1.2bn and $1.4bn = USD [1200000000, 1400000000] exact'],
    ['from 5% to 10% of sales', 'from 5% to 10% = percent [5, 10] exact'],
    ['[17.2, 17.8] billion dollars', '[17.2, 17.8] billion dollars = USD [17200000000, 17800000000] exact'],
    ['sales of $[17.2, 17.8] billion', '$[17.2, 17.8] billion = USD [17200000000, 17800000000] exact'],
    ['[$5, $6] million', '[$5, $6] million = USD [5000000, 6000000] exact'],
    ['margin of [-2, 3]%', '[-2, 3]% = percent [-2, 3] exact'],
    ['172億〜178億ドル', '172億〜178億ドル = USD [17200000000, 17800000000] exact'],
    ['約172億～178億ドル', '約172億～178億ドル = USD [17200000000, 17800000000] about'],
    ['$17.2–17.8 billion', '$17.2–17.8 billion = USD [17200000000, 17800000000] exact'],
    ['20% ± 2%', '20% ± 2% = percent [18, 22] exact'],
    ['$100 ± 5 million', '$100 ± 5 million = USD [95000000, 105000000] exact'],
    ['$5 million ± 0.2 million', '$5 million ± 0.2 million = USD [4800000, 5200000] exact'],
    ['$100 million ± 5%', '$100 million ± 5% = USD [95000000, 105000000] exact'],
    ['100±5人', '100±5人 = person [95, 105] exact'],
    ['-6% to -4%', '-6% to -4% = percent [-6, -4] exact'],
    [
      'a result between $(24.5) million and $(22.5) million',
      'between $(24.5) million and $(22.5) million = USD [-24500000, -22500000] exact',
    ],
    ['from (7.1)% to (6.1)% of sales', 'from (7.1)% to (6.1)% = percent [-7.1, -6.1] exact'],
    ['fell 4–6% in June', 'fell 4–6% = percent [-6, -4] exact'],
    ['5億ドルから6億ドルの間', '5億ドルから6億ドル = USD [500000000, 600000000] exact'],
  ])('%s', (text, expected) => expect(found(text)).toEqual([expected]));

  it.each([
    [
      'rose from $5 million to $6 million',
      ['$5 million = USD 5000000 exact', '$6 million = USD 6000000 exact'],
    ],
    ['sales grew from 5% to 6%', ['5% = percent 5 exact', '6% = percent 6 exact']],
    ['5億ドルから6億ドルに増えた', ['5億ドル = USD 500000000 exact', '6億ドル = USD 600000000 exact']],
    [
      'see [1, 2] and [3, 4]',
      ['1 = none 1 exact', '2 = none 2 exact', '3 = none 3 exact', '4 = none 4 exact'],
    ],
  ])('%s holds none', (text, expected) => expect(found(text)).toEqual(expected));
});

describe('a loss in words', () => {
  it.each([
    ['−6.1%', '−6.1% = percent -6.1 exact'],
    ['a change of –6.1%', '–6.1% = percent -6.1 exact'],
    ['▲6.1%', '▲6.1% = percent -6.1 exact'],
    ['△ 6.1%', '△ 6.1% = percent -6.1 exact'],
    ['マイナス6.1%', 'マイナス6.1% = percent -6.1 exact'],
    ['margin (6.1)%', '(6.1)% = percent -6.1 exact'],
    ['lost (20.9)%', 'lost (20.9)% = percent -20.9 exact'],
    ['営業損益は(62)百万円', '(62)百万円 = JPY -62000000 exact'],
    ['(1.5)十億円だった', '(1.5)十億円 = JPY -1500000000 exact'],
    ['a result of (48.6) million yen', '(48.6) million yen = JPY -48600000 exact'],
    ['(6)%', '(6)% = percent -6 exact'],
    ['(6.1) pp', '(6.1) pp = points -6.1 exact'],
    ['a result of $(6.1) million', '$(6.1) million = USD -6100000 exact'],
    ['EBITDA | ($412 million) | note', '($412 million) = USD -412000000 exact'],
    ['EBITDA\t(6.1%)\t5%'.split('\t5')[0] ?? '', '(6.1%) = percent -6.1 exact'],
    ['a loss of $5 million', 'loss of $5 million = USD -5000000 exact'],
    ['took away $138 million', 'took away $138 million = USD -138000000 exact'],
    ['lost about $5 million', 'lost about $5 million = USD -5000000 about'],
    ['a loss of more than $5 million', 'loss of more than $5 million = USD -5000000 under'],
    ['revenue fell by 6.1%', 'fell by 6.1% = percent -6.1 exact'],
    ['likely to be negative by $5 million', 'negative by $5 million = USD -5000000 exact'],
    ['a further cut of 5% to 8%', '5% to 8% = percent [5, 8] exact'],
    ['could rise to 5.2% to 5.8%', '5.2% to 5.8% = percent [5.2, 5.8] exact'],
    ['1株当たり18円42銭', '1株当たり18円42銭 = JPY/share 18.42 exact'],
    ['上限は15億円', '上限は15億円 = JPY 1500000000 at-most'],
    ['revenue has fallen by 6.1%', 'fallen by 6.1% = percent -6.1 exact'],
    ['expected to lose $5 million', 'lose $5 million = USD -5000000 exact'],
    ['when revenue falls by 6.1%', 'falls by 6.1% = percent -6.1 exact'],
    ['that falls $5 million short', '$5 million = USD 5000000 exact'],
    ['revenue fell 6.1%', 'fell 6.1% = percent -6.1 exact'],
    ['売上高は6.1%減', '6.1%減 = percent -6.1 exact'],
    ['売上高は6.1%減少した', '6.1%減少 = percent -6.1 exact'],
    ['10億ドルの純損失', '10億ドルの純損失 = USD -1000000000 exact'],
  ])('%s', (text, expected) => expect(found(text)).toEqual([expected]));

  it.each([
    ['a share (40.2%) of all', '40.2% = percent 40.2 exact'],
    ['全体（40.2%）', '40.2% = percent 40.2 exact'],
    ['（40.2%）', '40.2% = percent 40.2 exact'],
    ['fell to 6.1%', '6.1% = percent 6.1 exact'],
    ['lost ground, with 6.1%', '6.1% = percent 6.1 exact'],
    ['10億円の減価償却費', '10億円 = JPY 1000000000 exact'],
    ['6.1%減税', '6.1% = percent 6.1 exact'],
    ['up 6.1%', '6.1% = percent 6.1 exact'],
  ])('%s is none', (text, expected) => expect(found(text).at(-1)).toBe(expected));

  it('is the size of what is defined as a loss', () => {
    const [met] = findFigures('a net loss of $5 million');
    if (met === undefined) throw new Error('nothing found');
    expect(asMeasured(met, { ja: '純損失', en: 'Net loss' })).toEqual(only('$5 million'));
    expect(asMeasured(met, { ja: '純利益', en: 'Net income' })).toEqual(only('-$5 million'));
    const [sign] = findFigures('$(5) million');
    if (sign === undefined) throw new Error('nothing found');
    expect(asMeasured(sign, { ja: '純損失', en: 'Net loss' })).toEqual(only('-$5 million'));
  });

  it('turns a range and its hedge round', () => {
    expect(negated(only('4–6%'))).toEqual(only('-6% to -4%'));
    expect(negated(negated(only('at least 5%')))).toEqual(only('at least 5%'));
  });
});

const RANGES: readonly (readonly [entry: readonly [string, string, string], ja: string, en: string])[] = [
  [['USD', '[17200000000, 17800000000]', 'exact'], '172億〜178億ドル', '$17.2–17.8 billion'],
  [['USD', '[17200000000, 17800000000]', 'about'], '約172億〜178億ドル', 'about $17.2–17.8 billion'],
  [['USD', '[900000000, 1100000000]', 'exact'], '9億〜11億ドル', '$900 million to $1.1 billion'],
  [['USD/month', '[20, 30]', 'at-most'], '月20〜30ドル以下', 'at most $20–30 a month'],
  [['percent', '[5, 6.5]', 'exact'], '5〜6.5%', '5–6.5%'],
  [['percent', '[-6, -4]', 'exact'], '−6〜−4%', '−6% to −4%'],
  [['percent', '[-2, 3]', 'exact'], '−2〜3%', '−2% to 3%'],
  [['month', '[1, 3]', 'exact'], '1〜3か月', '1–3 months'],
  [['model', '[1509, 2000]', 'under'], '1,509〜2,000モデル未満', 'less than 1,509–2,000 models'],
  [['date', '[2025-01, 2025-03]', 'exact'], '2025年1月〜2025年3月', 'January 2025 to March 2025'],
];

describe('a range of the ledger', () => {
  it.each(RANGES)('%s is written %s and %s, and read again', ([unit, value, qualifier], ja, en) => {
    const figure = figureFromEntry({ unit, value, qualifier });
    if (figure === undefined) throw new Error(`No figure: ${value}`);
    expect(figureText(formatFigure(figure, 'ja', PLAIN_HOUSE))).toBe(ja);
    expect(figureText(formatFigure(figure, 'en', PLAIN_HOUSE))).toBe(en);
    expect([only(ja), only(en)]).toEqual([figure, figure]);
    expect([unitOf(figure), entryValue(figure)]).toEqual([unit, value]);
  });

  it('has its lower end first, and two of them', () => {
    expect(figureFromEntry({ unit: 'USD', value: [5, 6] })).toBeDefined();
    for (const value of [[6, 5], [5, 5], [5], [5, 6, 7]]) {
      expect(figureFromEntry({ unit: 'USD', value })).toBeUndefined();
    }
  });
});

describe('ranges side by side', () => {
  it.each([
    ['$5–6 billion', '$6–7 billion', 'compatible'],
    ['$5–6 billion', '$7–8 billion', 'conflict'],
    ['about $5–6 billion', '$6.1–7 billion', 'compatible'],
    ['$5–6 billion', '$5.5 billion', 'compatible'],
    ['$5–6 billion', '$5 billion', 'compatible'],
    ['$5–6 billion', '$4 billion', 'conflict'],
    ['$5–6 billion', 'at least $7 billion', 'conflict'],
    ['$5–6 billion', '50億〜60億ドル', 'same'],
    ['$5–6 billion', 'about $5–6 billion', 'same'],
    ['-6% to -4%', '4–6%', 'conflict'],
  ])('%s and %s: %s', (a, b, expected) => {
    expect(compareFigures(only(a), only(b))).toBe(expected);
    expect(compareFigures(only(b), only(a))).toBe(expected);
  });
});
