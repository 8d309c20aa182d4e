// Currencies, measures, rates and declared nouns: read in every usual spelling, and read back as they are written.
import { describe, expect, it } from '@jest/globals';
import { compareFigures, sameFigure } from '../../src/quantity/compare.ts';
import { entryValue, figureFromEntry } from '../../src/quantity/entry.ts';
import { findFigures } from '../../src/quantity/find/find-figures.ts';
import { figureText, formatFigure } from '../../src/quantity/format/format-figure.ts';
import { headingUnit } from '../../src/quantity/table/heading-unit.ts';
import { unitOf } from '../../src/quantity/units.ts';
import { CURRENCY_SIGNS } from '../../src/words/currencies.ts';
import { declareNouns, type House, PLAIN_HOUSE } from '../../src/words/house.ts';
import { LANGUAGES } from '../../src/words/languages.ts';
import { foundText } from './found-text.ts';

const CODES = Object.keys(CURRENCY_SIGNS);
const HOUSE: House = {
  ...PLAIN_HOUSE,
  nouns: declareNouns([
    { en: ['cells'], ja: ['セル'] },
    { en: ['index', 'indices'], ja: ['指数'] },
    { en: ['GPU hours'], ja: ['GPU時間'] },
  ]),
};

function written(value: number, unit: string, language: 'ja' | 'en', house = HOUSE): string {
  const figure = figureFromEntry({ value, unit }, house.nouns);
  return figure ? figureText(formatFigure(figure, language, house)) : `no figure: ${unit}`;
}

function unitsIn(text: string): readonly string[] {
  return findFigures(text, HOUSE).map(({ figure }) => `${entryValue(figure)} ${unitOf(figure)}`);
}

describe('every currency of ISO 4217', () => {
  it('is read by its code before and behind an amount', () => {
    expect(CODES.length).toBeGreaterThan(160);
    const wrong = CODES.flatMap((code) => [
      [code, `${code} 5.6 million`],
      [code, `5.6 million ${code}`],
      [code, `${code}5.6bn`],
      [code, `560万${code}`],
    ]).filter(
      ([code = '', text = '']) =>
        unitsIn(text)
          .map((unit) => unit.split(' ')[1])
          .join() !== code,
    );
    expect(wrong).toEqual([]);
  });

  it.each(LANGUAGES)('is read back as it is written, in %s', (language) => {
    const wrong = CODES.flatMap((code) =>
      [1, 2.5, 40, 1234, 5_600_000, -3_100_000_000].flatMap((value) => {
        const figure = figureFromEntry({ value, unit: code });
        const text = written(value, code, language);
        const [found, ...more] = findFigures(`so ${text}`);
        return figure && found && sameFigure(found.figure, figure) && more.length === 0 ? [] : [text];
      }),
    );
    expect(wrong).toEqual([]);
  });
});

it.each([
  ['£61', '61 GBP'],
  ['￡61 million', '61000000 GBP'],
  ['₩1.2tn', '1200000000000 KRW'],
  ['₹500 crore', '5000000000 INR'],
  ['HK$500', '500 HKD'],
  ['A$3 million', '3000000 AUD'],
  ['C$4.5bn', '4500000000 CAD'],
  ['NT$ 20', '20 TWD'],
  ['CHF 1,234', '1234 CHF'],
  ['61 EUR', '61 EUR'],
  ['61 Swiss francs', '61 CHF'],
  ['5 million South Korean won', '5000000 KRW'],
  ['300億香港ドル', '30000000000 HKD'],
  ['3億5000万ウォン', '350000000 KRW'],
  ['100英ポンド', '100 GBP'],
  ['COP 4,100', '4100 COP'],
  ['TRY 3 million', '3000000 TRY'],
  ['2.4 GW', '2.4 GW'],
  ['2.4GW', '2.4 GW'],
  ['12 mg', '12 mg'],
  ['15mg', '15 mg'],
  ['1.5 tonnes', '1.5 t'],
  ['３００トン', '300 t'],
  ['5,600 MWh', '5600 MWh'],
  ['80GB', '80 GB'],
  ['$1.23 per share', '1.23 USD/share'],
  ['$1.23/share', '1.23 USD/share'],
  ['1株あたり42円', '42 JPY/share'],
  ['一株当たり 約42円', '42 JPY/share'],
  ['42円/株', '42 JPY/share'],
  ['EUR 500 per patient per month', '500 EUR/patient/month'],
  ['EUR 500 per month per patient', '500 EUR/patient/month'],
  ['患者1人あたり月500ドル', '500 USD/patient/month'],
  ['$2/GPU-hour', '2 USD/GPU-hour'],
  ['$2 per GPU hour', '2 USD/GPU-hour'],
  ['1GPU時間あたり2ドル', '2 USD/GPU-hour'],
  ['£0.21 per kWh', '0.21 GBP/kWh'],
  ['1kWhあたり21円', '21 JPY/kWh'],
  ['¥149.5 per dollar', '149.5 JPY/USD'],
  ['1ドルあたり149.5円', '149.5 JPY/USD'],
  ['1米ドル＝148円', '148 JPY/USD'],
  ['1米ドル＝約148円', '148 JPY/USD'],
  ['1ドル148円', '148 JPY/USD'],
  ['1ドル=148〜150円', '[148, 150] JPY/USD'],
  ['1ユーロ：162.5円', '162.5 JPY/EUR'],
  ['１ユーロ：１６２.５円', '162.5 JPY/EUR'],
  ['$1 = ¥148', '148 JPY/USD'],
  ['US$1: JPY 148', '148 JPY/USD'],
  ['USD 1 = JPY 148.25', '148.25 JPY/USD'],
  ['€1 = $1.08', '1.08 USD/EUR'],
  ['3 GW a year', '3 GW/year'],
  ['5億ドル/年', '500000000 USD/year'],
  ['300 cells', '300 cell'],
  ['1 cell', '1 cell'],
  ['300セル', '300 cell'],
  ['$5 per cell', '5 USD/cell'],
  ['1セルあたり5ドル', '5 USD/cell'],
  ['12 indices', '12 index'],
  ['2.8 million GPU hours', '2800000 GPU-hour'],
  ['278万GPU時間', '2780000 GPU-hour'],
] as const)('%s is read as %s', (text, unit) => {
  expect(unitsIn(text)).toEqual([unit]);
});

it.each([
  '1ドル、148円',
  '$1 and ¥148',
  '$1, ¥148',
  '$1 (¥148)',
  '$1 ¥148',
  '2ドル＝296円',
  '$1.50 = ¥222',
  '$1 million = ¥148 million',
  '約1ドル＝148円',
  '1ドル 148円',
  '1ドルは148円',
  '$1 = $1.00',
  '10ドル148円',
])('%s are two figures', (text) => {
  expect(unitsIn(text)).toHaveLength(2);
});

it.each([
  ['TOP 10 companies', '10 company'],
  ['COP 28', '28 none'],
  ['TRY 3', '3 none'],
  ['3 top models', '3 none'],
  ['5 MG', '5 none'],
  ['12 excellent', '12 none'],
  ['1株は', '1 none'],
])('%s is no money, measure or rate: %s', (text, unit) => {
  expect(unitsIn(text)).toEqual([unit]);
});

it('a noun is one only where it is declared', () => {
  expect(foundText('300 cells')).toEqual(['300 → none 300 exact']);
});

it.each([
  [1, 'USD/share', '$1 per share', '1株あたり1ドル'],
  [500, 'EUR/patient/month', '€500 per patient per month', '患者1人あたり月500ユーロ'],
  [500, 'EUR/month/patient', '€500 per patient per month', '患者1人あたり月500ユーロ'],
  [2, 'USD/GPU-hour', '$2 per GPU-hour', '1GPU時間あたり2ドル'],
  [149.5, 'JPY/USD', '¥149.5 per USD', '1ドルあたり149.5円'],
  [0.21, 'GBP/kWh', '£0.21 per kWh', '1kWhあたり0.21英ポンド'],
  [2.4, 'GW', '2.4 GW', '2.4GW'],
  [1, 'cells', '1 cell', '1セル'],
  [5_600_000, 'cell', '5.6 million cells', '560万セル'],
  [2, 'index', '2 indices', '2指数'],
  [5, 'USD/cells', '$5 per cell', '1セルあたり5ドル'],
  [120, 'cell/month', '120 cells a month', '月120セル'],
])('%s %s is written %s and %s, and read back', (value, unit, en, ja) => {
  expect([written(value, unit, 'en'), written(value, unit, 'ja')]).toEqual([en, ja]);
  const figure = figureFromEntry({ value, unit }, HOUSE.nouns);
  for (const text of [en, ja]) {
    const [found, ...more] = findFigures(text, HOUSE);
    expect([text, found?.text, found && figure && sameFigure(found.figure, figure), more]).toEqual([
      text,
      text,
      true,
      [],
    ]);
  }
});

it.each([
  ['2.4 GW', '2,400 MW', 'same'],
  ['2.4 GW', '2.4 GWh', 'not-comparable'],
  ['500 mg', '0.5 g', 'same'],
  ['$5 per share', '$5', 'not-comparable'],
  ['£5', '$5', 'not-comparable'],
  ['300 cells', '300 indices', 'not-comparable'],
])('%s and %s are %s', (a, b, how) => {
  const [first, second] = [a, b].map((text) => findFigures(text, HOUSE)[0]?.figure);
  expect(first && second && compareFigures(first, second)).toBe(how);
});

it.each(['USD/month/month', 'USD/nothing', 'percent/share', 'model/month', 'USD/a/b/c', 'GW/'])(
  '%s is no unit',
  (unit) => {
    expect(figureFromEntry({ value: 1, unit }, HOUSE.nouns)).toBeUndefined();
  },
);

it.each([
  ['4.30%', '4.30%', '4.30%'],
  ['4.3%', '4.3%', '4.3%'],
  ['a stake of 40.0%', '40.0%', '40.0%'],
  ['$4.30 billion', '$4.30 billion', '43.0億ドル'],
  ['43.0億ドル', '$4.30 billion', '43.0億ドル'],
  ['$4,300.0 million', '$4.3 billion', '43億ドル'],
  ['15.000%', '15.000%', '15.000%'],
  ['EPS of $1.50 per share', '$1.50 per share', '1株あたり1.50ドル'],
  ['−6.10 pp', '−6.10 percentage points', '−6.10ポイント'],
  ['1.0x', '1.0 times', '1.0倍'],
  ['$17.0–17.8 billion', '$17.0–17.8 billion', '170億〜178億ドル'],
])('%s keeps the digits of its source: %s, %s', (words, en, ja) => {
  const [found] = findFigures(words);
  const texts = LANGUAGES.map((language) =>
    found ? figureText(formatFigure(found.figure, language, HOUSE)) : '',
  );
  expect(texts).toEqual([ja, en]);
});

describe('hundredths of a currency', () => {
  it('are read with signs, words and what they are counted by, and in brackets as a loss', () => {
    const read = (text: string) => unitsIn(text).join(', ');
    expect(read('5.81 US cents')).toBe('5.81 USD-cent');
    expect(read('5.2¢ a share')).toBe('5.2 cent/share');
    expect(read('a dividend of 12.5p per share')).toBe('12.5 GBP-penny/share');
    expect(read('(2.4) pence')).toBe('-2.4 GBP-penny');
    expect(read('5.81 US cents per available seat kilometre')).toBe('5.81 USD-cent/ASK');
    expect(read('1座席キロあたり5.81米セント')).toBe('5.81 USD-cent/ASK');
    expect(read('1株あたり82銭')).toBe('82 JPY-sen/share');
    expect(read('18円42銭')).toBe('18.42 JPY');
    expect(read('between 5 and 6 euro cents')).toBe('[5, 6] EUR-cent');
  });

  it('are none where the same letters say something else', () => {
    for (const text of ['at 5p.m.', 'at 5 p.m.', '2.3p増', 'in 2025p', '3銭湯', '1セントラル'])
      expect([text, unitsIn(text).some((unit) => /cent|penny|sen/.test(unit))]).toEqual([text, false]);
    expect(unitsIn('1080p video')).toEqual([]);
    expect(unitsIn('5 per cent, 5パーセント')).toEqual(['5 percent', '5 percent']);
  });

  it('are written as the source does, with its digits, and compare with their currency', () => {
    const shown = (text: string, language: 'ja' | 'en') =>
      findFigures(text).map(({ figure }) => figureText(formatFigure(figure, language, HOUSE)));
    expect(shown('5.80 US cents per ASK', 'en')).toEqual(['5.80 US cents per ASK']);
    expect(shown('5.80 US cents per ASK', 'ja')).toEqual(['1座席キロあたり5.80米セント']);
    const [cents, dollars, euros] = findFigures('5 cents, $0.05, €0.05');
    if (!cents || !dollars || !euros) throw new Error('not read');
    expect(compareFigures(cents.figure, dollars.figure)).toBe('same');
    expect(compareFigures(cents.figure, euros.figure)).toBe('not-comparable');
  });

  it('are units of headings', () => {
    const under = (heading: string) => {
      const figure = headingUnit(heading)?.('5.80');
      return figure && `${entryValue(figure)} ${unitOf(figure)}`;
    };
    expect(['US cents', 'CASK (US cents per ASK)', '¢', 'EPS (p)', '単位：銭'].map(under)).toEqual([
      '5.8 USD-cent',
      '5.8 USD-cent/ASK',
      '5.8 cent',
      '5.8 GBP-penny',
      '5.8 JPY-sen',
    ]);
  });
});
