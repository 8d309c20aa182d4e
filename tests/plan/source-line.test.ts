// Citations → a source line: who, when, where, what is old or inferred, and where differing values stand.
import { describe, expect, it } from '@jest/globals';
import type { Citation } from '../../src/model/deck/plan.ts';
import { type SourceLineParts, sourceLines } from '../../src/plan/source-line.ts';
import type { Language } from '../../src/words/languages.ts';
import { aContent, aMetric, aSource } from '../support/briefing-builder.ts';

const CONTENT = aContent({
  sources: [
    aSource('daiwa', '2025-02-26', { publisherName: { ja: '大和総研', en: 'Daiwa' } }),
    aSource('one', '2025-10-20', { publisher: 'af', publisherName: { ja: 'AF', en: 'ALLFORCES editorial' } }),
    aSource('two', '2025-10-21', { publisher: 'af', publisherName: { ja: 'AF', en: 'ALLFORCES editorial' } }),
    aSource('note', '2025-01-29', { publisherName: { ja: 'RCFX', en: 'RCFX' }, dateBasis: 'inferred' }),
  ],
});

function cite(mark: number, source: string, more: Partial<Citation> = {}): Citation {
  return { mark, source, lines: [61], figures: ['price'], ...more };
}

function lines(
  citations: readonly Citation[],
  language: Language,
  more: Partial<SourceLineParts> = {},
): string[] {
  const parts = {
    content: CONTENT,
    language,
    date: '2025-10-24',
    staleAfterDays: 365,
    listSlide: undefined,
    conflictPage: undefined,
    listPage: undefined,
  };
  return sourceLines(citations, { ...parts, ...more }).map((text) => text.map((run) => run.text).join(''));
}

describe('in full', () => {
  it('names publisher, title and date, and no line of a file that no reader has', () => {
    expect(lines([cite(1, 'daiwa', { lines: [14, 61] })], 'ja')[0]).toBe(
      '出所：(1) 大和総研（『daiwaの表題』・2025年2月26日）',
    );
  });

  it('tells the kind of a document whose title is in another language', () => {
    expect(lines([cite(1, 'daiwa')], 'en')[0]).toBe('Sources: (1) Daiwa (Research report, 26 February 2025)');
  });

  it('parts entries by a gap', () => {
    expect(lines([cite(1, 'daiwa'), cite(2, 'one')], 'ja')[0]).toBe(
      '出所：(1) 大和総研（『daiwaの表題』・2025年2月26日）　(2) AF（『oneの表題』・2025年10月20日）',
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
    expect(lines([cite(1, 'note')], 'ja')[0]).toContain('2025年1月29日・推定');
    expect(lines([cite(1, 'note')], 'en')[0]).toContain('29 January 2025, inferred');
  });

  it('that is old is marked behind figures, and only there', () => {
    const on = { staleAfterDays: 180 };
    expect(lines([cite(1, 'daiwa')], 'ja', on)[0]).toContain('2025年2月26日時点の見方');
    expect(lines([cite(1, 'daiwa')], 'en', on)[0]).toContain('view of 26 February 2025');
    expect(lines([cite(1, 'daiwa', { figures: [] })], 'ja', on)[0]).not.toContain('時点の見方');
    expect(lines([cite(1, 'one')], 'ja', on)[0]).not.toContain('時点の見方');
  });

  it('is marked by what the figure is, before the document', () => {
    const price = aMetric('price', [], { ages: 21 });
    const content = { ...CONTENT, metrics: new Map([['price', price]]) };
    const on = { staleAfterDays: undefined, content, date: '2025-03-31' };
    const isMarked = (figures: readonly string[]): boolean =>
      lines([cite(1, 'daiwa', { figures })], 'en', on)[0]?.includes('view of') === true;
    expect([['price'], ['structure', 'price'], ['structure'], []].map(isMarked)).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(lines([cite(1, 'daiwa')], 'en', { ...on, staleAfterDays: 365 })[0]).not.toContain('view of');
  });

  it('may be both', () => {
    const on = { staleAfterDays: 180 };
    expect(lines([cite(1, 'note')], 'ja', on)[0]).toContain('2025年1月29日時点の見方・日付は推定');
    expect(lines([cite(1, 'note')], 'en', on)[0]).toContain('view of 29 January 2025, inferred');
  });

  it('is not old on the very day of the limit', () => {
    expect(lines([cite(1, 'daiwa')], 'ja', { staleAfterDays: 240 })[0]).not.toContain('時点の見方');
    expect(lines([cite(1, 'daiwa')], 'ja', { staleAfterDays: 239 })[0]).toContain('時点の見方');
  });

  it('ages by the kind of document, by its card before that, and by the audience before both', () => {
    const old = (more: Partial<Parameters<typeof aSource>[2]>, staleAfterDays?: number): boolean => {
      const source = aSource('daiwa', '2025-02-26', more);
      const content = aContent({ sources: [source] });
      return lines([cite(1, 'daiwa')], 'ja', { content, staleAfterDays })[0]?.includes('時点の見方') ?? false;
    };
    expect(old({ kind: 'research-report' })).toBe(false);
    expect(old({ kind: 'editorial' })).toBe(true);
    expect(old({ kind: 'research-report', ages: 21 })).toBe(true);
    expect(old({ kind: 'research-report', ages: 21 }, 365)).toBe(false);
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
      date: '2025-10-24',
      staleAfterDays: 365,
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
