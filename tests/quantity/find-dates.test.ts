// Days, months, quarters, years and decades, with and without a year, calendar and fiscal.
import { describe, expect, it } from '@jest/globals';
import { foundText } from './found-text.ts';

describe('dates', () => {
  it.each([
    ['2025年1月', 'date 2025-01 exact'],
    ['2025 年 1 月', 'date 2025-01 exact'],
    ['２０２５年１月', 'date 2025-01 exact'],
    ['2025年2月26日', 'date 2025-02-26 exact'],
    ['2025年', 'date 2025 exact'],
    ['2025/02/26', 'date 2025-02-26 exact'],
    ['2025/2/6', 'date 2025-02-06 exact'],
    ['2025-02-26', 'date 2025-02-26 exact'],
    ['2025.02.26', 'date 2025-02-26 exact'],
    ['2025-02', 'date 2025-02 exact'],
    ['2025/02', 'date 2025-02 exact'],
    ['January 2025', 'date 2025-01 exact'],
    ['Jan 2025', 'date 2025-01 exact'],
    ['Jan. 2025', 'date 2025-01 exact'],
    ['26 February 2025', 'date 2025-02-26 exact'],
    ['26th February 2025', 'date 2025-02-26 exact'],
    ['February 26, 2025', 'date 2025-02-26 exact'],
    ['Feb. 26, 2025', 'date 2025-02-26 exact'],
    ['Feb. 26', 'date --02-26 exact'],
    ['26 Feb', 'date --02-26 exact'],
    ['May 2025', 'date 2025-05 exact'],
    ['10月20日', 'date --10-20 exact'],
    ['12月', 'date --12 exact'],
    ['2025', 'date 2025 exact'],
    ['2025年度', 'date FY2025 exact'],
    ['FY2025', 'date FY2025 exact'],
    ['FY 2025', 'date FY2025 exact'],
    ['FY25', 'date FY2025 exact'],
    ['fiscal 2025', 'date FY2025 exact'],
    ['fiscal year 2025', 'date FY2025 exact'],
    ['Q3 2025', 'date 2025-Q3 exact'],
    ['Q3 of 2025', 'date 2025-Q3 exact'],
    ['2025 Q3', 'date 2025-Q3 exact'],
    ['2025-Q3', 'date 2025-Q3 exact'],
    ['Q3', 'date --Q3 exact'],
    ['Q3 FY2025', 'date FY2025-Q3 exact'],
    ['FY2025 Q3', 'date FY2025-Q3 exact'],
    ['2025年第3四半期', 'date 2025-Q3 exact'],
    ['2025年度第3四半期', 'date FY2025-Q3 exact'],
    ['第3四半期', 'date --Q3 exact'],
    ['第 3 四半期', 'date --Q3 exact'],
    ['令和7年2月', 'date 2025-02 exact'],
    ['2025年1月頃', 'date 2025-01 about'],
    ['2025年1月以降', 'date 2025-01 at-least'],
    ['2025年1月以前', 'date 2025-01 at-most'],
    ['2025年1月より前', 'date 2025-01 under'],
    ['around January 2025', 'date 2025-01 about'],
    ['before January 2025', 'date 2025-01 under'],
    ['after 26 February 2025', 'date 2025-02-26 over'],
    ['January 2025 or later', 'date 2025-01 at-least'],
    ['1980年代', 'date 1980 exact .. date 1989 exact'],
    ['1980s', 'date 1980 exact .. date 1989 exact'],
  ])('%s is %s', (text, value) => {
    expect(foundText(text)).toEqual([`${text} → ${value}`]);
  });

  it.each([
    ['2026年までに', ['2026年 → date 2026 exact']],
    ['by 2026', ['2026 → date 2026 exact']],
    ['DeepSeek (2024)', ['2024 → date 2024 exact']],
    ['mid-2025', ['2025 → date 2025 exact']],
    ['2025-10-21 02:15:20 +0000', ['2025-10-21 → date 2025-10-21 exact']],
    ['they may 5 times', ['5 times → times 5 exact']],
    ['13月', ['13 → none 13 exact']],
    ['3 or 4 in May', ['3 → none 3 exact', '4 → none 4 exact']],
    ['In May 20% of models', ['20% → percent 20 exact']],
  ])('%s gives %j', (text, found) => {
    expect(foundText(text)).toEqual(found);
  });
});
