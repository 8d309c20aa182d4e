// Words that bound or soften a number, before and behind it, and ranges.
import { describe, expect, it } from '@jest/globals';
import { findFigures } from '../../src/quantity/find/find-figures.ts';
import { foundText } from './found-text.ts';

describe('qualifiers', () => {
  it.each([
    ['約560万ドル', 'about'],
    ['約 560 万ドル', 'about'],
    ['およそ560万ドル', 'about'],
    ['ほぼ560万ドル', 'about'],
    ['560万ドル程度', 'about'],
    ['560万ドル前後', 'about'],
    ['560万ドルほど', 'about'],
    ['560万ドル弱', 'about'],
    ['560万ドル強', 'about'],
    ['560万ドル以上', 'at-least'],
    ['560 万ドル 以上', 'at-least'],
    ['少なくとも560万ドル', 'at-least'],
    ['560万ドル以下', 'at-most'],
    ['560万ドル以内', 'at-most'],
    ['最大560万ドル', 'at-most'],
    ['約560万ドル以下', 'at-most'],
    ['560万ドル未満', 'under'],
    ['560万ドル超', 'over'],
    ['560万ドルを超える', 'over'],
    ['560万ドル余り', 'over'],
    ['about $5.6 million', 'about'],
    ['approximately $5.6 million', 'about'],
    ['approx. $5.6 million', 'about'],
    ['around $5.6 million', 'about'],
    ['roughly $5.6 million', 'about'],
    ['some $5.6 million', 'about'],
    ['nearly $5.6 million', 'about'],
    ['almost $5.6 million', 'about'],
    ['~$5.6 million', 'about'],
    ['at least $5.6 million', 'at-least'],
    ['no less than $5.6 million', 'at-least'],
    ['$5.6 million or more', 'at-least'],
    ['$5.6 million+', 'at-least'],
    ['≥ $5.6 million', 'at-least'],
    ['at most $5.6 million', 'at-most'],
    ['no more than $5.6 million', 'at-most'],
    ['up to $5.6 million', 'at-most'],
    ['$5.6 million or less', 'at-most'],
    ['under $5.6 million', 'under'],
    ['less than $5.6 million', 'under'],
    ['below $5.6 million', 'under'],
    ['Less than $5.6 million', 'under'],
    ['< $5.6 million', 'under'],
    ['over $5.6 million', 'over'],
    ['more than $5.6 million', 'over'],
    ['exceeding $5.6 million', 'over'],
  ])('%s is %s', (text, qualifier) => {
    expect(foundText(text)).toEqual([`${text} → USD 5600000 ${qualifier}`]);
  });

  it.each([
    ['done within 18 months', ['within 18 months → month 18 at-most']],
    ['done within about three weeks', ['within about three weeks → week 3 at-most']],
    ['18か月以内に', ['18か月以内 → month 18 at-most']],
    ['612千台', ['612千 → none 612000 exact']],
    ['600円台', ['600円台 → JPY 600 about']],
    ['margins within 9–12%', ['9–12% → percent 9 exact .. percent 12 exact']],
    ['done within 9–12 months', ['9–12 months → month 9 exact .. month 12 exact']],
    ['within a range of 5 years', ['5 years → year 5 exact']],
    ['within the sector 5 years', ['5 years → year 5 exact']],
    ['within $5 million of it', ['$5 million → USD 5000000 exact']],
    ['わずか30万ドル', ['30万ドル → USD 300000 exact']],
    ['なんとわずか600万ドルと報告', ['600万ドル → USD 6000000 exact']],
    ['only $300,000', ['$300,000 → USD 300000 exact']],
    ['5社強化', ['5社 → company 5 exact']],
    ['AIモデル3件以上が', ['3件以上 → case 3 at-least']],
    ['3 or more companies', ['3 or more companies → company 3 at-least']],
    ['5 or fewer AI models', ['5 or fewer AI models → model 5 at-most']],
    ['契約5件', ['5件 → case 5 exact']],
    ['節約 3億円', ['3億円 → JPY 300000000 exact']],
    ['要約3点', ['3点 → item 3 exact']],
    ['以上、5件', ['5件 → case 5 exact']],
  ])('%s gives %j', (text, found) => {
    expect(foundText(text)).toEqual(found);
  });
});

describe('ranges', () => {
  it.each([
    ['5〜6億ドル', 'USD 500000000 exact .. USD 600000000 exact'],
    ['5～6億ドル', 'USD 500000000 exact .. USD 600000000 exact'],
    ['5億〜6億ドル', 'USD 500000000 exact .. USD 600000000 exact'],
    ['約5〜6億ドル', 'USD 500000000 about .. USD 600000000 about'],
    ['30万ドルから600万ドル', 'USD 300000 exact .. USD 6000000 exact'],
    ['30万ドルから600万ドルまで', 'USD 300000 exact .. USD 6000000 exact'],
    ['1.5兆〜2兆円', 'JPY 1500000000000 exact .. JPY 2000000000000 exact'],
    ['$5–6 million', 'USD 5000000 exact .. USD 6000000 exact'],
    ['$5 million to $6 million', 'USD 5000000 exact .. USD 6000000 exact'],
    ['$5 to $6 million', 'USD 5000000 exact .. USD 6000000 exact'],
    ['3ドルから6億ドル', 'USD 3 exact .. USD 600000000 exact'],
    ['$300,000 to $6 million', 'USD 300000 exact .. USD 6000000 exact'],
    ['from $300,000 to $6 million', 'USD 300000 exact .. USD 6000000 exact'],
    ['between 5 and 6 million dollars', 'USD 5000000 exact .. USD 6000000 exact'],
    ['5-10%', 'percent 5 exact .. percent 10 exact'],
    ['5%〜10%', 'percent 5 exact .. percent 10 exact'],
    ['from 10% to 5%', 'percent 5 exact .. percent 10 exact'],
    ['two to three months', 'month 2 exact .. month 3 exact'],
    ['2～3か月', 'month 2 exact .. month 3 exact'],
    ['10–20 companies', 'company 10 exact .. company 20 exact'],
    ['2000–3000 companies', 'company 2000 exact .. company 3000 exact'],
    ['2023年7月〜2025年1月', 'date 2023-07 exact .. date 2025-01 exact'],
    ['2025年1月〜3月', 'date 2025-01 exact .. date 2025-03 exact'],
    ['10〜12月', 'date --10 exact .. date --12 exact'],
    ['2023–2025', 'date 2023 exact .. date 2025 exact'],
    ['from 2023 to 2025', 'date 2023 exact .. date 2025 exact'],
    ['3〜5', 'none 3 exact .. none 5 exact'],
  ])('%s is %s', (text, value) => {
    expect(foundText(text)).toEqual([`${text} → ${value}`]);
  });

  it('gives both ends, never a middle', () => {
    expect(findFigures('5〜6億ドル')[0]?.figure).toEqual({
      quantity: { kind: 'money', amount: 500_000_000, currency: 'USD' },
      high: { kind: 'money', amount: 600_000_000, currency: 'USD' },
      qualifier: 'exact',
    });
  });

  it.each([
    ['約 560 万ドル・約 2 か月', ['約 560 万ドル → USD 5600000 about', '約 2 か月 → month 2 about']],
    ['rose 3 times to $5 million', ['3 times → times 3 exact', '$5 million → USD 5000000 exact']],
    ['in 2024 to 20%', ['2024 → date 2024 exact', '20% → percent 20 exact']],
    ['2023年7月から20年', ['2023年7月 → date 2023-07 exact', '20年 → year 20 exact']],
  ])('%s is no range', (text, found) => {
    expect(foundText(text)).toEqual(found);
  });
});
