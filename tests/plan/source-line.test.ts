// Citations → a source line: who, when, where, what is old or inferred, and where differing values stand.
import { describe, expect, it } from '@jest/globals';
import type { Citation } from '../../src/model/deck/plan.ts';
import { type SourceLineParts, sourceLines } from '../../src/plan/source-line.ts';
import type { Language } from '../../src/words/languages.ts';
import { aContent, aSource } from '../support/briefing-builder.ts';

const CONTENT = aContent({
  sources: [
    aSource('daiwa', '2025-02-26', { publisherName: { ja: '大和総研', en: 'Daiwa' } }),
    aSource('one', '2025-10-20', { publisher: 'af', publisherName: { ja: 'AF', en: 'ALLFORCES editorial' } }),
    aSource('two', '2025-10-21', { publisher: 'af', publisherName: { ja: 'AF', en: 'ALLFORCES editorial' } }),
    aSource('note', '2025-01-29', { publisherName: { ja: 'RCFX', en: 'RCFX' }, dateBasis: 'inferred' }),
  ],
});

function cite(mark: number, source: string, more: Partial<Citation> = {}): Citation {
  return { mark, source, lines: [61], figures: true, ...more };
}

function lines(
  citations: readonly Citation[],
  language: Language,
  more: Partial<SourceLineParts> = {},
): string[] {
  const parts = {
    content: CONTENT,
    language,
    staleBefore: '2025-01-01',
    listSlide: undefined,
    conflictPage: undefined,
    listPage: undefined,
  };
  return sourceLines(citations, { ...parts, ...more }).map((text) => text.map((run) => run.text).join(''));
}

describe('in full', () => {
  it('names publisher, date and lines', () => {
    expect(lines([cite(1, 'daiwa', { lines: [14, 61] })], 'ja')[0]).toBe(
      '出所：(1) 大和総研（2025年2月26日・14・61行）',
    );
    expect(lines([cite(1, 'daiwa', { lines: [14, 61] })], 'en')[0]).toBe(
      'Sources: (1) Daiwa (26 February 2025, l. 14, 61)',
    );
  });

  it('leaves out lines that are not known', () => {
    expect(lines([cite(1, 'daiwa', { lines: [] })], 'ja')[0]).toBe('出所：(1) 大和総研（2025年2月26日）');
    expect(lines([cite(1, 'daiwa', { lines: [] })], 'en')[0]).toBe('Sources: (1) Daiwa (26 February 2025)');
  });

  it('has cells that fill a rectangle of a sheet as one range, and names no other cell', () => {
    const cells = ['B4', 'C4', 'D4', 'B5', 'C5', 'D5'].map((cell) => `Sales!${cell}`);
    expect(lines([cite(1, 'daiwa', { lines: [14, ...cells, 'Sales!F5', 'Profit!AA1'] })], 'en')[0]).toBe(
      'Sources: (1) Daiwa (26 February 2025, l. 14, Sales!B4:D5, Sales!F5, Profit!AA1)',
    );
    expect(lines([cite(1, 'daiwa', { lines: ['A10', 'A9', 'C9', 'B10'] })], 'en')[0]).toBe(
      'Sources: (1) Daiwa (26 February 2025, A9, C9, A10:B10)',
    );
  });

  it('parts entries by a gap', () => {
    expect(lines([cite(1, 'daiwa'), cite(2, 'one')], 'ja')[0]).toBe(
      '出所：(1) 大和総研（2025年2月26日・61行）　(2) AF（2025年10月20日・61行）',
    );
  });

  it('shows the deck’s own arithmetic as such', () => {
    const citation = cite(2, 'derived', { lines: [], calculation: '100% − 40.2% = 59.8%' });
    expect(lines([cite(1, 'one'), citation], 'ja')[0]).toContain('(2) 本資料の計算：100% − 40.2% = 59.8%');
    expect(lines([cite(1, 'one'), citation], 'en')[0]).toContain('(2) Our arithmetic: 100% − 40.2% = 59.8%');
  });
});

describe('a date', () => {
  it('that was worked out says so', () => {
    expect(lines([cite(1, 'note')], 'ja')[0]).toContain('2025年1月29日・推定・61行');
    expect(lines([cite(1, 'note')], 'en')[0]).toContain('29 January 2025, inferred, l. 61');
  });

  it('that is old is marked behind figures, and only there', () => {
    const staleBefore = '2025-04-27';
    expect(lines([cite(1, 'daiwa')], 'ja', { staleBefore })[0]).toContain('2025年2月26日時点・要更新・61行');
    expect(lines([cite(1, 'daiwa')], 'en', { staleBefore })[0]).toContain('26 February 2025; stale, l. 61');
    expect(lines([cite(1, 'daiwa', { figures: false })], 'ja', { staleBefore })[0]).not.toContain('要更新');
    expect(lines([cite(1, 'one')], 'ja', { staleBefore })[0]).not.toContain('要更新');
  });

  it('may be both', () => {
    const staleBefore = '2025-04-27';
    expect(lines([cite(1, 'note')], 'ja', { staleBefore })[0]).toContain(
      '2025年1月29日時点・要更新・日付は推定',
    );
    expect(lines([cite(1, 'note')], 'en', { staleBefore })[0]).toContain('29 January 2025, inferred; stale');
  });

  it('is not old on the very day of the limit', () => {
    expect(lines([cite(1, 'daiwa')], 'ja', { staleBefore: '2025-02-26' })[0]).not.toContain('要更新');
    expect(lines([cite(1, 'daiwa')], 'ja', { staleBefore: '2025-02-27' })[0]).toContain('要更新');
  });
});

describe('pointers', () => {
  it('lead to the page where every side of a conflict stands', () => {
    expect(lines([cite(1, 'daiwa')], 'ja', { conflictPage: 11 })[0]).toMatch(/。食い違う値はp\.11$/u);
    expect(lines([cite(1, 'daiwa')], 'en', { conflictPage: 11 })[0]).toMatch(/\. Differing values: p\. 11$/u);
  });

  it('lead to the list of sources where places were left out', () => {
    const [full, ...shorter] = lines([cite(1, 'daiwa')], 'ja', { listPage: 28 });
    expect(full).not.toContain('一覧は');
    for (const line of shorter) expect(line).toMatch(/一覧はp\.28$/u);
  });

  it('make the line a link to the list', () => {
    const [text] = sourceLines([cite(1, 'daiwa')], {
      content: CONTENT,
      language: 'ja',
      staleBefore: '2025-01-01',
      listSlide: 'sources',
      conflictPage: undefined,
      listPage: 28,
    });
    expect(text?.[0]?.link).toBe('sources');
  });
});

describe('shorter wordings', () => {
  const long = [cite(1, 'one', { lines: [1, 2, 3] }), cite(2, 'two'), cite(3, 'daiwa')];

  it.each(['ja', 'en'] as const)('get shorter step by step (%s)', (language) => {
    const lengths = lines(long, language).map((line) => line.length);
    expect(lengths).toHaveLength(3);
    expect([...lengths].sort((a, b) => b - a)).toEqual(lengths);
    expect(lengths[2]).toBeLessThan(lengths[0] ?? 0);
  });

  it('name a publisher once', () => {
    expect(lines(long, 'ja')[2]).toBe(
      '出所：(1) AF（2025年10月20日）　(2) 同（2025年10月21日）　(3) 大和総研（2025年2月26日）',
    );
    expect(lines(long, 'en')[2]).toContain('(1) ALLFORCES editorial (20 October 2025)');
    expect(lines(long, 'en')[2]).toContain('(2) same publisher (21 October 2025)');
  });

  it('repeat a name that is shorter than saying so', () => {
    const short = [cite(1, 'daiwa'), cite(2, 'daiwa-2')];
    const again = aSource('daiwa-2', '2025-03-01', {
      publisher: 'daiwa',
      publisherName: { ja: '大和総研', en: 'Daiwa' },
    });
    const content = { ...CONTENT, sources: new Map([...CONTENT.sources, [again.id, again]]) };
    expect(lines(short, 'en', { content })[2]).toContain('(2) Daiwa (1 March 2025)');
    expect(lines(short, 'ja', { content })[2]).toContain('(2) 同（2025年3月1日）');
  });
});

it('a slide that cites nothing has none', () => {
  expect(lines([], 'ja')).toEqual([]);
});
