// Figures as the deck writes them, and the law that what is written is found again unchanged.

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Figure } from '../../src/model/quantity.ts';
import { figureFromEntry } from '../../src/quantity/entry.ts';
import { findFigures } from '../../src/quantity/find/find-figures.ts';
import { figureText, formatFigure } from '../../src/quantity/format/format-figure.ts';
import { PLAIN_HOUSE } from '../../src/words/house.ts';
import { ledgerFigures } from './ledger-figures.ts';

function figureOf(entry: string): Figure {
  const [unit = '', value = '', qualifier] = entry.split(' ');
  const figure = figureFromEntry({ unit, value, qualifier });
  if (!figure) throw new Error(`No figure: ${entry}`);
  return figure;
}

describe('formatFigure', () => {
  it.each([
    ['USD 5600000 about', '約560万ドル', 'about $5.6 million'],
    ['USD 5500000', '550万ドル', '$5.5 million'],
    ['USD 100000000 at-least', '1億ドル以上', 'at least $100 million'],
    ['USD 300000', '30万ドル', '$300,000'],
    ['USD 6000000 at-most', '600万ドル以下', 'at most $6 million'],
    ['USD 300000000', '3億ドル', '$300 million'],
    ['USD 550000000 under', '5.5億ドル未満', 'less than $550 million'],
    ['USD 1234 over', '1,234ドル超', 'more than $1,234'],
    ['USD -5600000', '−560万ドル', '−$5.6 million'],
    ['USD 20.5', '20.5ドル', '$20.5'],
    ['USD/year 500000000 at-least', '年5億ドル以上', 'at least $500 million a year'],
    ['USD/month 20', '月20ドル', '$20 a month'],
    ['CNY 700000000000', '7,000億元', 'RMB 700 billion'],
    ['JPY 14000000000000 about', '約14兆円', 'about ¥14 trillion'],
    ['JPY 1200000000000', '1兆2,000億円', '¥1.2 trillion'],
    ['JPY 123456789', '1億2,345万6,789円', '¥123,456,789'],
    ['JPY 123450000', '1億2,345万円', '¥123.45 million'],
    ['EUR 25000', '2.5万ユーロ', '€25,000'],
    ['model 1509', '1,509モデル', '1,509 models'],
    ['model 1', '1モデル', '1 model'],
    ['case 452000', '45.2万件', '452,000'],
    ['case 3754 about', '約3,754件', 'about 3,754'],
    ['company 5300 over', '5,300社超', 'more than 5,300 companies'],
    ['person 1400000000', '14億人', '1.4 billion people'],
    ['country 20', '20か国', '20 countries'],
    ['item 4', '4点', '4 items'],
    ['chip 2048', '2,048チップ', '2,048 chips'],
    ['none 2025', '2,025', '2,025'],
    ['percent 40.2', '40.2%', '40.2%'],
    ['percent -3.5', '−3.5%', '−3.5%'],
    ['percent/year 20 at-least', '年20%以上', 'at least 20% a year'],
    ['percent/year 20 about', '年約20%', 'about 20% a year'],
    ['points 3', '3ポイント', '3 percentage points'],
    ['fraction 1/10 under', '10分の1未満', 'less than one tenth'],
    ['fraction 1/10 about', '約10分の1', 'about one tenth'],
    ['fraction 2/3', '3分の2', '2/3'],
    ['times 3', '3倍', '3 times'],
    ['times 20', '20倍', '20 times'],
    ['month 2 about', '約2か月', 'about 2 months'],
    ['month 1', '1か月', '1 month'],
    ['year 0.5', '半年', 'half a year'],
    ['year 0.5 about', '約半年', 'about half a year'],
    ['year 20', '20年', '20 years'],
    ['week 3', '3週間', '3 weeks'],
    ['day 10', '10日間', '10 days'],
    ['date 2025-01', '2025年1月', 'January 2025'],
    ['date 2025-02-26', '2025年2月26日', '26 February 2025'],
    ['date 2025', '2025年', '2025'],
    ['date FY2025', '2025年度', 'FY2025'],
    ['date 2025-Q3', '2025年第3四半期', 'Q3 2025'],
    ['date FY2025-Q3', '2025年度第3四半期', 'Q3 FY2025'],
    ['date --10-20', '10月20日', '20 October'],
    ['date 2025-01 about', '2025年1月頃', 'around January 2025'],
    ['date 2025-01 at-least', '2025年1月以降', 'January 2025 or later'],
  ])('writes %s as %s and %s', (entry, japanese, english) => {
    const figure = figureOf(entry);
    expect(figureText(formatFigure(figure, 'ja', PLAIN_HOUSE))).toBe(japanese);
    expect(figureText(formatFigure(figure, 'en', PLAIN_HOUSE))).toBe(english);
  });

  it.each([
    ['USD 5600000 about', 'ja', ['qualifier:約', 'number:560', 'unit:万ドル']],
    ['USD 100000000 at-least', 'ja', ['number:1', 'unit:億ドル', 'qualifier:以上']],
    ['JPY 1200000000000', 'ja', ['number:1兆2,000', 'unit:億円']],
    ['percent/year 20 at-least', 'ja', ['unit:年', 'number:20', 'unit:%', 'qualifier:以上']],
    ['fraction 1/10 under', 'ja', ['number:10分の1', 'qualifier:未満']],
    ['none 42', 'ja', ['number:42']],
    ['USD 5600000 about', 'en', ['qualifier:about ', 'number:$5.6', 'unit: million']],
    ['USD 300000', 'en', ['number:$300,000']],
    ['CNY 700000000000', 'en', ['number:RMB 700', 'unit: billion']],
    ['person 1400000000', 'en', ['number:1.4', 'unit: billion people']],
    ['percent/year 20 at-least', 'en', ['qualifier:at least ', 'number:20', 'unit:% a year']],
  ] as const)('parts %s in %s', (entry, language, parts) => {
    const found = formatFigure(figureOf(entry), language, PLAIN_HOUSE).map(
      ({ role, text }) => `${role}:${text}`,
    );
    expect(found).toEqual(parts);
  });
});

describe.each(['ja', 'en'] as const)('the law in %s', (language) => {
  it('finds exactly the figure that was written, and all of it', () => {
    fc.assert(
      fc.property(ledgerFigures(language), (figure) => {
        const text = figureText(formatFigure(figure, language, PLAIN_HOUSE));
        expect(findFigures(text)).toMatchObject([{ start: 0, end: text.length, text, figure }]);
      }),
      { numRuns: 5000, seed: 43 },
    );
  });

  it('finds it inside a sentence too', () => {
    const [before, after] =
      language === 'ja' ? ['DeepSeek-V3では', 'とされる（R1は別）'] : ['DeepSeek-V3 reports ', ' for R1.'];
    fc.assert(
      fc.property(ledgerFigures(language), (figure) => {
        const text = figureText(formatFigure(figure, language, PLAIN_HOUSE));
        const found = findFigures(before + text + after);
        const end = before.length + text.length;
        expect(found).toMatchObject([{ start: before.length, end, text, figure }]);
      }),
      { numRuns: 3000, seed: 43 },
    );
  });
});
