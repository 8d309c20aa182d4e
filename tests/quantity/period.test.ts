import { describe, expect, it } from '@jest/globals';
import { periodText, readPeriod, writtenNames } from '../../src/quantity/period.ts';

describe('the period that a heading names', () => {
  it.each([
    ['Q3 FY25', '2025-01-01 2025-03-31', 'Q3 FY6/25', '25/6期3Q'],
    ['Q3 FY2025', '2025-01-01 2025-03-31', 'Q3 FY6/25', '25/6期3Q'],
    ['FY25 Q3', '2025-01-01 2025-03-31', 'Q3 FY6/25', '25/6期3Q'],
    ['3Q25', '2025-01-01 2025-03-31', 'Q3 FY6/25', '25/6期3Q'],
    ['３Ｑ ＦＹ２５', '2025-01-01 2025-03-31', 'Q3 FY6/25', '25/6期3Q'],
    ['Q3 2025', '2025-07-01 2025-09-30', 'Q3 2025', '2025年3Q'],
    ['2025年度第2四半期', '2025-10-01 2025-12-31', 'Q2 FY6/26', '2025年度2Q'],
    ['25年3月期', '2024-04-01 2025-03-31', 'FY3/25', '25/3期'],
    ['2025年3月期第3四半期累計', '2024-04-01 2024-12-31', '9M FY3/25', '25/3期3Q累計'],
    ['2025年', '2025-01-01 2025-12-31', '2025', '2025年'],
    ['9M FY24', '2023-07-01 2024-03-31', '9M FY6/24', '24/6期3Q累計'],
    ['1H FY25', '2024-07-01 2024-12-31', 'H1 FY6/25', '25/6期上期'],
    ['LTM Q2 FY25', '2024-01-01 2024-12-31', 'LTM Q2 FY6/25', '25/6期2Qまでの12カ月'],
    ['FY25', '2024-07-01 2025-06-30', 'FY6/25', '25/6期'],
    ['2025', '2025-01-01 2025-12-31', '2025', '2025年'],
    ['2025E', '2025-01-01 2025-12-31', '2025E', '2025年予'],
    ['2025年度予想', '2025-07-01 2026-06-30', 'FY6/26E', '2025年度予'],
  ])('%s', (words, days, en, ja) => {
    const period = readPeriod(words, '06-30');
    expect(period && `${period.first} ${period.last}`).toBe(days);
    expect(period && periodText(period, 'en', '06-30')).toBe(en);
    expect(period && periodText(period, 'ja', '06-30')).toBe(ja);
  });

  it('is of the calendar where nobody says when the business year ends, and its words read as themselves', () => {
    const period = readPeriod('Q3 FY25');
    expect(period?.last).toBe('2025-09-30');
    expect(period && periodText(period, 'en')).toBe('Q3 FY25');
    expect(period && periodText(period, 'ja')).toBe('FY25 3Q');
    for (const language of ['en', 'ja'] as const)
      expect(period && readPeriod(periodText(period, language))?.last).toBe('2025-09-30');
  });

  it.each(['Tarvexa', '25', '9M', 'Volume', 'Q5 FY25', '5025', '2025-09-01', 'FY', 'Model 3Q25x'])(
    'is none in %s',
    (words) => expect(readPeriod(words)).toBeUndefined(),
  );
});

it('names a period in every way in which charts and tables may', () => {
  expect(writtenNames('2026年度第2四半期')).toEqual(expect.arrayContaining(['Q2 FY3/27', 'Q2 FY26']));
  expect(writtenNames('Sales')).toEqual([]);
});
