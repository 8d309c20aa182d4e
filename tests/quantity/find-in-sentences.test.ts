// Whole sentences with several figures, in both languages.
import { describe, expect, it } from '@jest/globals';
import { foundText } from './found-text.ts';

describe('sentences', () => {
  it.each([
    [
      'DeepSeek-V3の学習費は約560万ドル、期間は約2か月とされる（2024年12月）。',
      ['約560万ドル → USD 5600000 about', '約2か月 → month 2 about', '2024年12月 → date 2024-12 exact'],
    ],
    [
      'R1の費用は30万ドルとも600万ドル以下とも言われる',
      ['30万ドル → USD 300000 exact', '600万ドル以下 → USD 6000000 at-most'],
    ],
    [
      '市場は7,000億元（約14兆円）で、年20%以上伸びる',
      [
        '7,000億元 → CNY 700000000000 exact',
        '約14兆円 → JPY 14000000000000 about',
        '年20%以上 → percent/year 20 at-least',
      ],
    ],
    ['創業半年で3億ドルを集めた', ['半年 → year 0.5 exact', '3億ドル → USD 300000000 exact']],
    ['世界の40.2%にあたる1,509件', ['40.2% → percent 40.2 exact', '1,509件 → case 1509 exact']],
    ['5本の文書は3者による', ['5本 → item 5 exact', '3 → none 3 exact']],
    [
      'V3 cost about $5.6 million and took about 2 months, less than one tenth of GPT-4o.',
      [
        'about $5.6 million → USD 5600000 about',
        'about 2 months → month 2 about',
        'less than one tenth → fraction 1/10 under',
      ],
    ],
    [
      'GPT-4 is said to have cost at least $100 million, 18 times V3.',
      ['at least $100 million → USD 100000000 at-least', '18 times → times 18 exact'],
    ],
    [
      'By 2026, output should be 3 times that of 2025.',
      ['2026 → date 2026 exact', '3 times → times 3 exact', '2025 → date 2025 exact'],
    ],
    [
      'The industry (RMB 700 billion, about ¥14 trillion) grows at least 20% a year.',
      [
        'RMB 700 billion → CNY 700000000000 exact',
        'about ¥14 trillion → JPY 14000000000000 about',
        'at least 20% a year → percent/year 20 at-least',
      ],
    ],
    [
      'China has 1,509 models, 40.2% of the world total, for 1.4 billion people.',
      [
        '1,509 models → model 1509 exact',
        '40.2% → percent 40.2 exact',
        '1.4 billion people → person 1400000000 exact',
      ],
    ],
    [
      'It raised $300 million half a year after its start in March 2023.',
      [
        '$300 million → USD 300000000 exact',
        'half a year → year 0.5 exact',
        'March 2023 → date 2023-03 exact',
      ],
    ],
    ['先頭の行\n3件\n4件', ['3件 → case 3 exact', '4件 → case 4 exact']],
  ])('%s', (text, found) => {
    expect(foundText(text)).toEqual(found);
  });
});
