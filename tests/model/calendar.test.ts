import { describe, expect, it } from '@jest/globals';
import { isDay, isMonth, isWeek } from '../../src/model/calendar.ts';

describe('the calendar', () => {
  it('knows its days', () => {
    expect(['2025-02-28', '2024-02-29', '2025-12-31'].map(isDay)).toEqual([true, true, true]);
    expect(['2025-02-29', '2025-13-01', '2025-00-10', '2025-1-1', '2025-01', ''].filter(isDay)).toEqual([]);
  });

  it('knows its months', () => {
    expect(['2025-01', '2025-12'].map(isMonth)).toEqual([true, true]);
    expect(['2025-13', '2025-00', '2025-01-01', '2025'].filter(isMonth)).toEqual([]);
  });

  it('knows which years have 53 weeks', () => {
    expect(['2025-W01', '2025-W52', '2020-W53', '2026-W53'].map(isWeek)).toEqual([true, true, true, true]);
    expect(['2025-W53', '2025-W00', '2025-W1', '2024-W53'].filter(isWeek)).toEqual([]);
  });
});
