// Declared dates against the passages of their evidence, and those of source cards against their documents.

import { describe, expect, it } from '@jest/globals';
import type { Content } from '../../src/model/content/content.ts';
import { lineAt } from '../../src/model/content/where.ts';
import { readOriginal } from '../../src/verify/originals.ts';
import { verifyDates } from '../../src/verify/verify-dates.ts';
import { CONTENT, LEAD } from '../lint/small-deck.ts';

const LINES = [
  '2025年2月26日',
  '',
  '2023年11月に最初の、12月に次の、2024 年 5 月にその次のモデルが出た。',
  '',
  '',
  '',
  'ほかの話',
  '2022年',
];

function messages(
  lines: readonly string[],
  declared: { date?: string; dates?: readonly string[]; stance?: 'house-view' },
  card = '2025-02-26',
  anchors: readonly string[] = ['x'],
): string[] {
  const source = CONTENT.sources.get('daiwa');
  if (source === undefined) throw new Error('No source');
  const evidence = [{ source: 'daiwa', at: lineAt(3), anchors, place: LEAD.place }];
  const content: Content = {
    ...CONTENT,
    sources: new Map([['daiwa', { ...source, date: card }]]),
    takeaways: new Map([[LEAD.id, { ...LEAD, dates: [], evidence, ...declared }]]),
  };
  const original = readOriginal(new TextEncoder().encode(lines.join('\n')), 'daiwa.txt');
  return verifyDates(content, new Map([['daiwa', original]])).map(({ message }) => message);
}

describe('the date of a card', () => {
  it('may stand in any cell of a table', () => {
    // As a workbook is read: cells, and no lines.
    const table = (date: string) => {
      const bytes = new TextEncoder().encode(`Sales,"as of ${date}"\nV3,5`);
      return { ...readOriginal(bytes, 'a.csv'), fileName: 'a.xlsx', lines: [], words: [] };
    };
    const content = { ...CONTENT, takeaways: new Map() };
    const daiwa = content.sources.get('daiwa');
    if (daiwa === undefined) throw new Error('No source');
    const day = new Date(`${daiwa.date}T00:00:00Z`);
    const words = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(day);
    expect(verifyDates(content, new Map([['daiwa', table(words)]]))).toEqual([]);
    expect(verifyDates(content, new Map([['daiwa', table('1 May 1999')]]))).toMatchObject([
      { kind: 'date-unsupported' },
    ]);
  });
});

describe('dates of takeaways', () => {
  it.each(['2023-11', '2024-05', '2023', '2024'])('are given by the passage: %s', (date) => {
    expect(messages(LINES, { date })).toEqual([]);
  });

  it('take the year named last where a month has none', () => {
    expect(messages(LINES, { date: '2023-12' })).toEqual([]);
    expect(messages(LINES, { date: '2024-12' })).toHaveLength(1);
    expect(messages(LINES, { date: '2022-12' })).toHaveLength(1);
  });

  it('are the one that an anchor is made of, where there is one', () => {
    expect(messages(LINES, { date: '2023-12' }, '2025-02-26', ['12月に次の'])).toEqual([]);
    expect(messages(LINES, { date: '2023-11' }, '2025-02-26', ['12月に次の'])).toHaveLength(1);
    expect(messages(LINES, { date: '2024-05' }, '2025-02-26', ['2024年5月'])).toEqual([]);
  });

  it('are not given by a passage far off', () => {
    expect(messages(LINES, { dates: ['2022'] })).toEqual([
      'Unexpected date 2022 of `lead-cost`, expected one that the passages of its evidence give or that its documents bear',
    ]);
  });

  it('that come after all documents are a house view’s own, and nobody else’s', () => {
    expect(messages(LINES, { dates: ['2026-03'], stance: 'house-view' })).toEqual([]);
    expect(messages(LINES, { dates: ['2024-03'], stance: 'house-view' })).toHaveLength(1);
    expect(messages(LINES, { dates: ['2026-03'] })).toHaveLength(1);
  });

  it('may be that of the document', () => {
    expect(messages(LINES, { dates: ['2025-02'] })).toEqual([]);
    expect(messages(LINES, { dates: ['2025-03'] })).toHaveLength(1);
  });
});

describe('dates of source cards', () => {
  it('stand in the document', () => {
    expect(messages(LINES, {}, '2025-02-26')).toEqual([]);
    expect(messages(LINES, {}, '2024-02-26')).toEqual([
      'Unexpected date 2024-02-26 of `daiwa`, expected one that daiwa.txt states',
    ]);
  });
});

describe('without originals', () => {
  it('nothing is said about dates', () => {
    expect(verifyDates(CONTENT, new Map())).toEqual([]);
  });
});
