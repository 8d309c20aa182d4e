// Names, ordinals, marks and addresses hold digits but no figures.
import { describe, expect, it } from '@jest/globals';
import { findFigures } from '../../src/quantity/find/find-figures.ts';
import { foundText } from './found-text.ts';

describe('what is no figure', () => {
  it.each([
    ['R1'],
    ['V3.1'],
    ['V2'],
    ['R1-0528'],
    ['DeepSeek-R1-0528'],
    ['o1'],
    ['o1-preview'],
    ['o1級の性能'],
    ['GPT-4'],
    ['GPT-4o'],
    ['ChatGPT-4'],
    ['H800'],
    ['H100やA100などのGPU'],
    ['GLM-4.5'],
    ['R2'],
    ['01.AI'],
    ['DeepSeek-V3'],
    ['Ｒ１'],
    ['S&P 500'],
    ['5G'],
    ['G7'],
    ['1920x1080'],
    ['1. はじめに'],
    ['## 1. はじめに'],
    ['3.2 Method'],
    ['2) second'],
    ['第2章'],
    ['第2位の地位'],
    ['第 5 世代'],
    ['図表 3'],
    ['(図表 1)'],
    ['図4'],
    ['表2'],
    ['脚注 5 の資料'],
    ['Figure 4'],
    ['Table 2'],
    ['Chapter 3'],
    ['Section 3.2'],
    ['No. 1'],
    ['p. 12'],
    ['#3'],
    ['2番目'],
    ['1つ目'],
    ['1 つ目の米国企業'],
    ['3位'],
    ['the 2nd model'],
    ['the 21st century'],
    ['DeepSeek (1)'],
    ['（1）'],
    ['主張(1,3)'],
    ['利用可能だ<sup>1</sup>。'],
    ['https://example.com/2025/02/26/a1?width=1200'],
    ['![](https://example.com/1738134604-gG.jpg?width=1200)'],
    ['2025-W43'],
    ['02:15:20'],
    ['①フロンティアモデル、②低コスト'],
    ['㈱ ½ ²'],
    ['v2.1.177'],
    ['two'],
    ['twelve'],
    ['for one thing'],
    ['数十社'],
    ['一つ'],
    [''],
    ['四半期ごとの数字'],
    ['AI を使う'],
  ])('%s', (text) => {
    expect(foundText(text)).toEqual([]);
  });

  it('takes names from the caller', () => {
    const names = ['Orion #', '中期計画2030'];
    expect(findFigures('Orion 5.2と中期計画2030', { names })).toEqual([]);
    expect(findFigures('Orion 5.2').map(({ text }) => text)).toEqual(['5.2']);
    expect(findFigures('S&P 500', { names }).map(({ text }) => text)).toEqual(['500']);
  });

  it('finds what stands beside a name', () => {
    expect(foundText('GPT-4は1億ドル以上、S&P 500の約10分の1')).toEqual([
      '1億ドル以上 → USD 100000000 at-least',
      '約10分の1 → fraction 1/10 about',
    ]);
    expect(foundText('「日経225」のもと、2026年までに3倍')).toEqual([
      '2026年 → date 2026 exact',
      '3倍 → times 3 exact',
    ]);
    expect(foundText('V3 was trained on 2,048 H800 GPUs in two months')).toEqual([
      '2,048 → none 2048 exact',
      'two months → month 2 exact',
    ]);
  });

  it('gives places in the original text, whatever its width and whatever lies outside the basic plane', () => {
    const text = '𠮷①②：約　５６０　万ドル（👍🏽約２か月）';
    const found = findFigures(text);
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(['約　５６０　万ドル', '約２か月']);
    expect(found.map((each) => each.text)).toEqual(['約　５６０　万ドル', '約２か月']);
  });
});
