// Shares, points, fractions, multiples, counts and durations, in both languages.
import { describe, expect, it } from '@jest/globals';
import { foundText } from './found-text.ts';

describe('shares and points', () => {
  it.each([
    ['40.2%', 'percent 40.2 exact'],
    ['40.2 %', 'percent 40.2 exact'],
    ['４０．２％', 'percent 40.2 exact'],
    ['40.2パーセント', 'percent 40.2 exact'],
    ['40.2 percent', 'percent 40.2 exact'],
    ['40.2 per cent', 'percent 40.2 exact'],
    ['forty percent', 'percent 40 exact'],
    ['4割', 'percent 40 exact'],
    ['三割', 'percent 30 exact'],
    ['2.5割', 'percent 25 exact'],
    ['-3%', 'percent -3 exact'],
    ['−3%', 'percent -3 exact'],
    ['▲3.5%', 'percent -3.5 exact'],
    ['△3.5％', 'percent -3.5 exact'],
    ['年20%以上', 'percent/year 20 at-least'],
    ['毎年20%以上', 'percent/year 20 at-least'],
    ['年率約20%', 'percent/year 20 about'],
    ['年平均20%', 'percent/year 20 exact'],
    ['at least 20% a year', 'percent/year 20 at-least'],
    ['at least 20% per year', 'percent/year 20 at-least'],
    ['at least 20 percent annually', 'percent/year 20 at-least'],
    ['20% p.a.', 'percent/year 20 exact'],
    ['20% or more a year', 'percent/year 20 at-least'],
    ['3ポイント', 'points 3 exact'],
    ['3.5%ポイント', 'points 3.5 exact'],
    ['3pp', 'points 3 exact'],
    ['3 percentage points', 'points 3 exact'],
    ['1 percentage point', 'points 1 exact'],
    ['25 basis points', 'points 0.25 exact'],
    ['25bps', 'points 0.25 exact'],
  ])('%s is %s', (text, value) => {
    expect(foundText(text)).toEqual([`${text} → ${value}`]);
  });

  it.each([
    ['2024年20%増', ['2024年 → date 2024 exact', '20% → percent 20 exact']],
    ['前年20%増', ['20% → percent 20 exact']],
    ['昨年 20%増', ['20% → percent 20 exact']],
  ])('does not take the year of %s for a rate', (text, found) => {
    expect(foundText(text)).toEqual(found);
  });
});

describe('fractions and multiples', () => {
  it.each([
    ['10分の1', 'fraction 1/10 exact'],
    ['10 分の 1', 'fraction 1/10 exact'],
    ['１０分の１', 'fraction 1/10 exact'],
    ['十分の一', 'fraction 1/10 exact'],
    ['3分の2', 'fraction 2/3 exact'],
    ['100万分の1', 'fraction 1/1000000 exact'],
    ['10 分の 1 未満', 'fraction 1/10 under'],
    ['約10分の1', 'fraction 1/10 about'],
    ['1/10', 'fraction 1/10 exact'],
    ['one tenth', 'fraction 1/10 exact'],
    ['one-tenth', 'fraction 1/10 exact'],
    ['a tenth', 'fraction 1/10 exact'],
    ['less than one tenth', 'fraction 1/10 under'],
    ['about a tenth', 'fraction 1/10 about'],
    ['two thirds', 'fraction 2/3 exact'],
    ['three quarters', 'fraction 3/4 exact'],
    ['one half', 'fraction 1/2 exact'],
    ['3倍', 'times 3 exact'],
    ['三倍', 'times 3 exact'],
    ['1.5 倍', 'times 1.5 exact'],
    ['約20倍', 'times 20 about'],
    ['100万倍', 'times 1000000 exact'],
    ['3 times', 'times 3 exact'],
    ['three times', 'times 3 exact'],
    ['3x', 'times 3 exact'],
    ['20×', 'times 20 exact'],
    ['threefold', 'times 3 exact'],
    ['3-fold', 'times 3 exact'],
    ['more than 20 times', 'times 20 over'],
  ])('%s is %s', (text, value) => {
    expect(foundText(text)).toEqual([`${text} → ${value}`]);
  });

  it.each([
    ['a tenth of the cost', ['a tenth → fraction 1/10 exact']],
    ['a third party', []],
    ['a third model', []],
    ['十分な性能', []],
    ['open 24/7', []],
  ])('%s gives %j', (text, found) => {
    expect(foundText(text)).toEqual(found);
  });
});

describe('counts', () => {
  it.each([
    ['452千件', 'case 452000 exact'],
    ['1,509件', 'case 1509 exact'],
    ['1509モデル', 'model 1509 exact'],
    ['1,509 models', 'model 1509 exact'],
    ['1,509 AI models', 'model 1509 exact'],
    ['5300社超', 'company 5300 over'],
    ['5,300 companies', 'company 5300 exact'],
    ['5,300 Chinese AI companies', 'company 5300 exact'],
    ['3 firms', 'company 3 exact'],
    ['14億人', 'person 1400000000 exact'],
    ['1.4 billion people', 'person 1400000000 exact'],
    ['1.4bn people', 'person 1400000000 exact'],
    ['一億人', 'person 100000000 exact'],
    ['20か国', 'country 20 exact'],
    ['20カ国以上', 'country 20 at-least'],
    ['20 countries', 'country 20 exact'],
    ['2つ', 'item 2 exact'],
    ['2 つ', 'item 2 exact'],
    ['5本', 'item 5 exact'],
    ['3点', 'item 3 exact'],
    ['4項目', 'item 4 exact'],
    ['2,048 chips', 'chip 2048 exact'],
    ['2,048チップ', 'chip 2048 exact'],
    ['5万社', 'company 50000 exact'],
    ['two million people', 'person 2000000 exact'],
    ['42', 'none 42 exact'],
    ['1,509', 'none 1509 exact'],
    ['2,025', 'none 2025 exact'],
    ['3.5', 'none 3.5 exact'],
    ['30 million', 'none 30000000 exact'],
    ['two million', 'none 2000000 exact'],
    ['７５', 'none 75 exact'],
    ['14億', 'none 1400000000 exact'],
  ])('%s is %s', (text, value) => {
    expect(foundText(text)).toEqual([`${text} → ${value}`]);
  });

  it.each([
    ['4要因', ['4 → none 4 exact']],
    ['独自の3段階', ['3 → none 3 exact']],
    ['全6頁', ['6 → none 6 exact']],
    ['two models', []],
    ['the two of them', []],
    ['one of the reasons', []],
    ['in 2024 companies spent more', ['2024 → date 2024 exact']],
    ['10数社', []],
    ['数100社', []],
    ['件数100', ['100 → none 100 exact']],
    ['1,509システム', ['1,509 → none 1509 exact']],
    ['1,509 systems', ['1,509 → none 1509 exact']],
    ['one day AI will', []],
    ['二、三倍', []],
    ['十数倍', []],
    ['正月5社', ['5社 → company 5 exact']],
    ['5社会', ['5 → none 5 exact']],
  ])('%s gives %j', (text, found) => {
    expect(foundText(text)).toEqual(found);
  });
});

describe('durations', () => {
  it.each([
    ['約 2 か月', 'month 2 about'],
    ['約2か月', 'month 2 about'],
    ['2ヶ月', 'month 2 exact'],
    ['2カ月間', 'month 2 exact'],
    ['2ヵ月', 'month 2 exact'],
    ['two months', 'month 2 exact'],
    ['2 months', 'month 2 exact'],
    ['two-month', 'month 2 exact'],
    ['6-month', 'month 6 exact'],
    ['six months', 'month 6 exact'],
    ['半年', 'year 0.5 exact'],
    ['約半年', 'year 0.5 about'],
    ['half a year', 'year 0.5 exact'],
    ['about half a year', 'year 0.5 about'],
    ['20年間', 'year 20 exact'],
    ['20年', 'year 20 exact'],
    ['2年半', 'year 2.5 exact'],
    ['20 years', 'year 20 exact'],
    ['twenty years', 'year 20 exact'],
    ['3週間', 'week 3 exact'],
    ['3 weeks', 'week 3 exact'],
    ['10日間', 'day 10 exact'],
    ['10 days', 'day 10 exact'],
    ['2,025年', 'year 2025 exact'],
    ['twenty-five years', 'year 25 exact'],
  ])('%s is %s', (text, value) => {
    expect(foundText(text)).toEqual([`${text} → ${value}`]);
  });
});
