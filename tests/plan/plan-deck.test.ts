// A whole deck: budget, conflicts and where they are shown, the list of sources, and the receipts in the notes.
import { describe, expect, it } from '@jest/globals';
import type { PlannedSlide, Split } from '../../src/model/deck/plan.ts';
import { severityOf } from '../../src/model/finding.ts';
import { daysBefore } from '../../src/plan/source-line.ts';
import { withinSplits } from '../../src/plan/split.ts';
import {
  aMetric,
  aPlan,
  aSlide,
  aSlideKind,
  aSource,
  aTakeaway,
  dollars,
  SOURCES,
  SOURCES_SLIDE,
  shown,
  statementOn,
  textsIn,
  type World,
} from '../support/briefing-builder.ts';

function slidesOf(world: World): readonly PlannedSlide[] {
  return aPlan(world).value.slides;
}

describe('the plan', () => {
  const world: World = { takeaways: [aTakeaway('a')], slides: [statementOn('a'), SOURCES_SLIDE] };

  it('names its file by week, audience and language', () => {
    expect(aPlan(world).value.fileName).toBe('2025-W43_readers_ja');
    expect(aPlan({ ...world, language: 'en' }).value.fileName).toBe('2025-W43_readers_en');
  });

  it('puts week, date and classification into the footer', () => {
    expect(aPlan(world).value.footer).toEqual({
      left: '題名｜2025-W43',
      leftShort: '2025-W43',
      right: '基準日 2025年10月24日｜社外秘',
    });
    expect(aPlan({ ...world, language: 'en' }).value.footer.right).toBe(
      'As of 24 October 2025 | Confidential',
    );
  });

  it('is the same every time', () => {
    expect(aPlan(world)).toEqual(aPlan(world));
  });
});

describe('the budget', () => {
  const takeaways = ['a', 'b', 'c'].map((id) => aTakeaway(id));
  const slides = [statementOn('a'), statementOn('b'), statementOn('c'), SOURCES_SLIDE];

  it('counts slides with content only', () => {
    expect(aPlan({ takeaways, slides, audience: { maxContentSlides: 3 } }).findings).toEqual([]);
  });

  it('that is exceeded is an error', () => {
    const { findings } = aPlan({ takeaways, slides, audience: { maxContentSlides: 2 } });
    expect(findings.map((finding) => [finding.kind, severityOf(finding)])).toEqual([
      ['over-budget', 'error'],
    ]);
    expect(findings[0]?.message).toContain(
      'Unexpected 3 content slides for audience `readers` in 2025-W43, expected at most 2',
    );
  });
});

describe('a conflict', () => {
  const metrics = [
    aMetric(
      'v3-cost',
      [
        { source: 'daiwa', figure: dollars(5_600_000, 'about') },
        { source: 'allforces', figure: dollars(6_000_000) },
      ],
      { preferred: 'daiwa' },
    ),
  ];
  const sides = ['v3-cost@daiwa', 'v3-cost@allforces'];
  const one = aTakeaway('one', { claim: 'V3は{{v3-cost}}とされる' });
  const all = aTakeaway('all', { claim: 'V3は{{v3-cost}}、別の資料では{{v3-cost@allforces}}' });
  const conflicts = [{ id: 'cost', sides, shownBy: 'all' }];

  it('of which a slide shows one side points to the page that shows all', () => {
    const [first, second] = slidesOf({
      metrics,
      conflicts,
      takeaways: [one, all],
      slides: [statementOn('one'), statementOn('all')],
    });
    expect(first?.conflictPage).toBe(2);
    expect(shown(first?.sourceLines[0] ?? [])).toMatch(/食い違う値はp\.2$/u);
    expect(second?.conflictPage).toBeUndefined();
    expect(second?.figures).toEqual(sides);
  });

  it('of which one side stands alone in the deck is an error', () => {
    const world = { metrics, conflicts, takeaways: [one, all], slides: [statementOn('one')] };
    const { findings } = aPlan(world);
    expect(findings).toEqual([expect.objectContaining({ kind: 'conflict-hidden', page: 1 })]);
    expect(findings[0]?.message).toContain('`cost`');
  });

  it('may be shown by a table of its reports', () => {
    const table = aSlideKind(
      'table',
      [{ name: 'lead' }, { name: 'rows', max: 9 }],
      [
        {
          node: 'table',
          rows: 'rows',
          columns: [{ head: '', bind: 'item.amount', width: 0, marks: 'none' }],
        },
      ],
    );
    const comparable = {
      id: 'cost',
      title: { ja: '費用', en: 'cost' },
      metrics: ['v3-cost'],
      caution: { ja: '', en: '' },
      place: one.place,
    };
    const { value, findings } = aPlan({
      metrics,
      comparables: new Map([['cost', comparable]]),
      conflicts: [{ id: 'cost', sides, shownBy: undefined }],
      takeaways: [one, aTakeaway('lead')],
      kinds: [table],
      slides: [
        statementOn('one'),
        aSlide('table', {
          lead: { take: 'takeaways', ids: ['lead'] },
          rows: { take: 'reports', of: 'cost' },
        }),
      ],
    });
    expect(findings).toEqual([]);
    expect(value.slides[0]?.conflictPage).toBe(2);
    expect(value.slides[1] && textsIn(value.slides[1].body)).toEqual(['560万ドル', '600万ドル']);
  });

  it('without a page of its own does not hide the page of another', () => {
    const two = [{ id: 'lost', sides, shownBy: 'nobody' }, ...conflicts];
    const [first] = slidesOf({
      metrics,
      conflicts: two,
      takeaways: [one, all],
      slides: [statementOn('one'), statementOn('all')],
    });
    expect(first?.conflictPage).toBe(2);
  });

  it('of which no side is shown is nobody’s business', () => {
    const world = { metrics, conflicts, takeaways: [aTakeaway('plain')], slides: [statementOn('plain')] };
    expect(aPlan(world).findings).toEqual([]);
  });
});

describe('the list of sources', () => {
  const takeaways = [
    aTakeaway('a', { on: ['daiwa:1'] }),
    aTakeaway('b', { on: ['allforces:2', 'daiwa:3'], stance: 'opinion' }),
    aTakeaway('c', { on: ['allforces:4'], stance: 'fact' }),
  ];
  const world: World = {
    sources: [...SOURCES, aSource('uncited', '2025-03-01')],
    takeaways,
    slides: [statementOn('a'), statementOn('b'), statementOn('c'), SOURCES_SLIDE],
  };
  const body = (given: World, at: number): string[] => {
    const slide = slidesOf(given)[at];
    return slide ? textsIn(slide.body) : [];
  };

  it('has each cited source once, oldest first, with the pages that cite it', () => {
    // A point is marked only where the kind shows one: here the claim is the headline, marked by nothing.
    const marked = takeaways.map((takeaway) => ({
      ...takeaway,
      words: {
        ja: { ...takeaway.words.ja, points: [takeaway.words.ja.claim] },
        en: takeaway.words.en,
      },
    }));
    const rows = body({ ...world, takeaways: marked }, 3);
    expect(rows).toEqual([
      '1 | 大和総研 | 2025年2月26日 | 1, 2',
      '2 | ALLFORCES | 2025年10月20日 | 2, 3',
      '自己申告',
      '意見',
    ]);
  });

  it('links each page number to its slide', () => {
    const points = aTakeaway('a', { points: ['点'] });
    const slide = slidesOf({ ...world, takeaways: [points], slides: [statementOn('a'), SOURCES_SLIDE] })[1];
    const table = slide?.body.node === 'column' ? slide.body.children[0] : undefined;
    const cell = table?.node === 'table' ? table.rows[0]?.cells[3] : undefined;
    expect(cell?.map((run) => [run.text, run.link])).toEqual([['1', 'statement']]);
  });

  it('runs over as many pages as layout asks for, its legend on the last', () => {
    const sources = Array.from({ length: 9 }, (_, index) => aSource(`s${index}`, `2025-03-0${index + 1}`));
    const takeaway = aTakeaway('a', { points: ['点'], on: sources.map(({ id }) => `${id}:1`) });
    const slides = slidesOf({
      sources,
      takeaways: [takeaway],
      slides: [statementOn('a'), SOURCES_SLIDE],
      splits: new Map([
        ['sources', { pages: [[{ slot: 'rows', from: 0, to: 7 }], [{ slot: 'rows', from: 7, to: 9 }]] }],
      ]),
    });
    expect(slides.map(({ part }) => part)).toEqual([undefined, '1/2', '2/2']);
    expect(new Set(slides.map(({ id }) => id)).size).toBe(3);
    expect(slides.slice(1).map(({ headline }) => shown(headline))).toEqual([
      'sourcesの題（1/2）',
      'sourcesの題（2/2）',
    ]);
    const [, first, second] = slides.map((slide) => textsIn(slide.body));
    expect(first).toHaveLength(7);
    expect(second?.map((text) => text.slice(0, 1))).toEqual(['8', '9', '自']);
  });
});

describe('a slide that layout shares out', () => {
  const takeaway = aTakeaway('a', { points: ['一つ目', '二つ目', '三つ目'] });
  const world: World = {
    takeaways: [takeaway, aTakeaway('b')],
    slides: [statementOn('a'), statementOn('b'), SOURCES_SLIDE],
    splits: new Map([
      [
        'statement',
        { pages: [[{ slot: 'lead.points', from: 0, to: 2 }], [{ slot: 'lead.points', from: 2, to: 3 }]] },
      ],
    ]),
  };

  it('goes on with its points where it stopped', () => {
    const [first, second, third] = slidesOf(world);
    expect(first && textsIn(first.body)).toEqual(['一つ目[(1)]', '二つ目[(1)]']);
    expect(second && textsIn(second.body)).toEqual(['三つ目[(1)]']);
    expect(third?.takeaways).toEqual(['b']);
  });

  it('counts every page against the budget, and pages behind it move on', () => {
    expect(aPlan({ ...world, audience: { maxContentSlides: 2 } }).findings.map(({ kind }) => kind)).toEqual([
      'over-budget',
    ]);
    const list = slidesOf(world).at(-1);
    expect(list && textsIn(list.body)[0]).toBe('1 | 大和総研 | 2025年2月26日 | 1, 2');
  });
});

describe('pages that layout asks for, and the most that a slide kind takes', () => {
  const shares = (slot: string, ...ends: number[]) => ({
    pages: ends.map((to, index) => [{ slot, from: ends[index - 1] ?? 0, to }]),
  });
  const most = new Map([['risks', shares('rows', 4, 8, 11)]]);
  const kept = (...given: [string, Split][]) => withinSplits(most, new Map(given)).get('risks');

  it('stay as layout asks where no page has more', () => {
    const asked = shares('rows', 3, 6, 9, 11);
    expect(kept(['risks', asked])).toBe(asked);
  });

  it('are the kind’s own where layout asks for none, for longer ones, or for those of another list', () => {
    for (const given of [[], [['risks', shares('rows', 6, 11)]], [['risks', shares('points', 1, 2)]]] as [
      string,
      Split,
    ][][])
      expect(kept(...given)).toEqual(shares('rows', 4, 8, 11));
  });

  it('are not touched where nothing is too long', () => {
    const splits = new Map([['other', shares('rows', 1, 2)]]);
    expect(withinSplits(new Map(), splits)).toBe(splits);
  });
});

describe('the notes of a slide', () => {
  const takeaway = aTakeaway('a', {
    claim: 'V3は{{v3-cost}}、残りは{{other-share}}',
    points: ['点'],
    notes: ['まず{{v3-cost}}を説明する。', '次に範囲。'],
    on: ['daiwa:75'],
  });
  const lock = {
    version: 2,
    receipts: [
      {
        key: 'v3-cost@daiwa',
        source: 'daiwa',
        hash: '0123456789abcdef'.repeat(4),
        line: 61,
        token: 'token of daiwa',
        value: 'USD 5600000 about',
        verified: '2025-10-23',
        tool: '0.1.0',
        seal: 'f'.repeat(64),
      },
    ],
  } as const;
  const notes = (world: Partial<World> = {}): readonly string[] =>
    slidesOf({ takeaways: [takeaway], slides: [statementOn('a')], ...world })[0]?.notes ?? [];

  it('begin with what to say, figures written out and unmarked', () => {
    expect(notes().slice(0, 2)).toEqual(['まず約560万ドルを説明する。', '次に範囲。']);
  });

  it('give the receipt of every figure: value, document, line, token, hash and day', () => {
    expect(notes({ lock })).toContain(
      '約560万ドル ← 大和総研 daiwa.txt:61「token of daiwa」[v3-cost@daiwa] sha256 0123456789ab 2025-10-23',
    );
  });

  it('give no proof that is not there', () => {
    expect(notes()).toContain('約560万ドル ← 大和総研 daiwa.txt:61「token of daiwa」[v3-cost@daiwa]');
  });

  it('show the arithmetic of a derived figure', () => {
    expect(notes()).toContain('100% − 40.2% = 59.8% [other-share]');
  });

  it('tell for every mark where the claim stands', () => {
    expect(notes()).toContain('(1) 大和総研 2025年2月26日 daiwa.txt:61,75');
  });

  it('are only what to say where nothing is cited', () => {
    const plain = aTakeaway('a', { notes: ['話す。'], on: [] });
    expect(notes({ takeaways: [plain] })).toEqual(['話す。']);
  });
});

describe('old figures', () => {
  const takeaway = aTakeaway('a', { claim: 'V3は{{v3-cost}}とされる' });
  const line = (staleAfterDays: number): string => {
    const [slide] = slidesOf({
      takeaways: [takeaway],
      slides: [statementOn('a')],
      audience: { staleAfterDays },
    });
    return shown(slide?.sourceLines[0] ?? []);
  };

  it('are marked once they are older than the audience allows', () => {
    expect(line(180)).toContain('時点の見方');
    expect(line(365)).not.toContain('時点の見方');
  });

  it('are counted in days of the calendar', () => {
    expect(daysBefore('2025-03-01', 1)).toBe('2025-02-28');
    expect(daysBefore('2024-03-01', 1)).toBe('2024-02-29');
    expect(daysBefore('2025-10-24', 365)).toBe('2024-10-24');
    expect(line(240)).not.toContain('時点の見方');
    expect(line(239)).toContain('時点の見方');
  });
});
