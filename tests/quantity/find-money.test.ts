// Amounts of money as Japanese and English write them.
import { describe, expect, it } from '@jest/globals';
import { foundText } from './found-text.ts';

describe('money in Japanese', () => {
  it.each([
    ['560万ドル', 'USD 5600000 exact'],
    ['560 万ドル', 'USD 5600000 exact'],
    ['560 万 ドル', 'USD 5600000 exact'],
    ['５６０万ドル', 'USD 5600000 exact'],
    ['５６０　万ドル', 'USD 5600000 exact'],
    ['560万米ドル', 'USD 5600000 exact'],
    ['30万ドル', 'USD 300000 exact'],
    ['3億ドル', 'USD 300000000 exact'],
    ['5.5億ドル', 'USD 550000000 exact'],
    ['５．５億ドル', 'USD 550000000 exact'],
    ['7,000億元', 'CNY 700000000000 exact'],
    ['７，０００億元', 'CNY 700000000000 exact'],
    ['7000億人民元', 'CNY 700000000000 exact'],
    ['14兆円', 'JPY 14000000000000 exact'],
    ['1兆2,000億円', 'JPY 1200000000000 exact'],
    ['1兆2000億円', 'JPY 1200000000000 exact'],
    ['1億2,345万円', 'JPY 123450000 exact'],
    ['1億2,345万6,789円', 'JPY 123456789 exact'],
    ['2万5000ドル', 'USD 25000 exact'],
    ['5千万円', 'JPY 50000000 exact'],
    ['5百万ドル', 'USD 5000000 exact'],
    ['3千円', 'JPY 3000 exact'],
    ['120円', 'JPY 120 exact'],
    ['0.5ドル', 'USD 0.5 exact'],
    ['200万ユーロ', 'EUR 2000000 exact'],
    ['十億ドル', 'USD 1000000000 exact'],
    ['▲30億円', 'JPY -3000000000 exact'],
    ['△ 30億円', 'JPY -3000000000 exact'],
    ['−5億ドル', 'USD -500000000 exact'],
    ['年5億ドル', 'USD/year 500000000 exact'],
    ['年間5億ドル以上', 'USD/year 500000000 at-least'],
    ['月額20ドル', 'USD/month 20 exact'],
    ['20ドル/月', 'USD/month 20 exact'],
  ])('%s is %s', (text, value) => {
    expect(foundText(text)).toEqual([`${text} → ${value}`]);
  });

  it('is no version of the name before it', () => {
    expect(foundText('Industry 14万ドル')).toEqual(['14万ドル → USD 140000 exact']);
    expect(foundText('Web 3.1億ドル')).toEqual(['3.1億ドル → USD 310000000 exact']);
    expect(foundText('Web 3.0 モデルとIndustry 4')).toEqual([]);
  });
});

describe('money in English', () => {
  it.each([
    ['$5.6 million', 'USD 5600000 exact'],
    ['$5.6-million', 'USD 5600000 exact'],
    ['$5.6m', 'USD 5600000 exact'],
    ['$5.6M', 'USD 5600000 exact'],
    ['US$5.6m', 'USD 5600000 exact'],
    ['USD 5.6m', 'USD 5600000 exact'],
    ['USD 5.6 m', 'USD 5600000 exact'],
    ['USD5.6mn', 'USD 5600000 exact'],
    ['5.6 million dollars', 'USD 5600000 exact'],
    ['5.6 million US dollars', 'USD 5600000 exact'],
    ['$5.6 million dollars', 'USD 5600000 exact'],
    ['$300,000', 'USD 300000 exact'],
    ['$300k', 'USD 300000 exact'],
    ['300 thousand dollars', 'USD 300000 exact'],
    ['$1.2bn', 'USD 1200000000 exact'],
    ['$1.2b', 'USD 1200000000 exact'],
    ['$1.2 trillion', 'USD 1200000000000 exact'],
    ['$1.2t', 'USD 1200000000000 exact'],
    ['RMB 700 billion', 'CNY 700000000000 exact'],
    ['RMB700bn', 'CNY 700000000000 exact'],
    ['CNY 700 billion', 'CNY 700000000000 exact'],
    ['700 billion yuan', 'CNY 700000000000 exact'],
    ['700bn RMB', 'CNY 700000000000 exact'],
    ['CN¥700 billion', 'CNY 700000000000 exact'],
    ['¥14 trillion', 'JPY 14000000000000 exact'],
    ['￥14 trillion', 'JPY 14000000000000 exact'],
    ['14 trillion yen', 'JPY 14000000000000 exact'],
    ['JPY 14tn', 'JPY 14000000000000 exact'],
    ['€5 million', 'EUR 5000000 exact'],
    ['5 million euros', 'EUR 5000000 exact'],
    ['two billion dollars', 'USD 2000000000 exact'],
    ['two hundred million dollars', 'USD 200000000 exact'],
    ['one dollar', 'USD 1 exact'],
    ['-$5 million', 'USD -5000000 exact'],
    ['$-5 million', 'USD -5000000 exact'],
    ['minus $5 million', 'USD -5000000 exact'],
    ['$5 million a year', 'USD/year 5000000 exact'],
    ['$5 million per year', 'USD/year 5000000 exact'],
    ['$20 a month', 'USD/month 20 exact'],
    ['$20/month', 'USD/month 20 exact'],
  ])('%s is %s', (text, value) => {
    expect(foundText(text)).toEqual([`${text} → ${value}`]);
  });
});

describe('what is no amount of dollars, yuan, yen or euros', () => {
  it.each([
    ['数億ドル規模の投資'],
    ['数十億ドル'],
    ['何億円'],
    ['数10億ドル'],
    ['several hundred million dollars'],
    ['several million dollars'],
    ['hundreds of millions of dollars'],
    ['次元の違い'],
  ])('%s holds no figure', (text) => {
    expect(foundText(text)).toEqual([]);
  });
});

it.each([
  ['$5 million a year earlier', '$5 million → USD 5000000 exact'],
  ['$5 million a year ago', '$5 million → USD 5000000 exact'],
  ['$5 million a year later', '$5 million → USD 5000000 exact'],
  ['$5 million a month before.', '$5 million → USD 5000000 exact'],
  ['$5 million a year before tax', '$5 million a year → USD/year 5000000 exact'],
  ['$5 million a year, later less', '$5 million a year → USD/year 5000000 exact'],
  ['前年5億円', '5億円 → JPY 500000000 exact'],
])('%s is a rate only where it says how often', (text, found) => {
  expect(foundText(text)).toEqual([found]);
});
