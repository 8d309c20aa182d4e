// One fault after the other planted into a small finished deck: each is found as what it is, and its twin is not.
import { describe, expect, it } from '@jest/globals';
import { checkReadBack } from '../../src/lint/read-back/check-read-back.ts';
import { toReadBack } from '../../src/lint/read-back/to-read-back.ts';
import type { Metric, Report } from '../../src/model/content/metric.ts';
import type { Prose } from '../../src/model/content/prose.ts';
import { lineAt } from '../../src/model/content/where.ts';
import type { DeckTexts } from '../../src/model/deck/deck-texts.ts';
import type { DeckPlan } from '../../src/model/deck/plan.ts';
import type { FindingKind } from '../../src/model/finding.ts';
import { CONTENT, DERIVED, figure, LEAD, PLAN, retold, reworded, TEXTS } from './small-deck.ts';

function found(texts: DeckTexts, plan: DeckPlan = PLAN, content = CONTENT) {
  return checkReadBack(texts, plan, content, DERIVED, []);
}

/** What is told from the meaning; that the words are not the planned ones is told in every case. */
function kinds(texts: DeckTexts, plan: DeckPlan = PLAN, content = CONTENT): FindingKind[] {
  const all = found(texts, plan, content).map(({ kind }) => kind);
  return [...new Set(all)].filter((kind) => kind !== 'words-differ').sort();
}

/** The plan with the same words as the file, so that only the meaning can tell. */
function replanned(
  page: number,
  change: (slide: DeckPlan['slides'][number]) => DeckPlan['slides'][number],
): DeckPlan {
  return { ...PLAN, slides: PLAN.slides.map((slide, index) => (index === page - 1 ? change(slide) : slide)) };
}

describe('a deck as planned', () => {
  it('has nothing to find', () => {
    expect(found(TEXTS).map(({ message }) => message)).toEqual([]);
  });
});

describe('numbers', () => {
  const faults: readonly (readonly [string, number, string, string, FindingKind])[] = [
    ['a digit', 1, '約560万ドル(1)', '約580万ドル(1)', 'untraced-number'],
    ['a scale', 1, '約560万ドル(1)', '約560億ドル(1)', 'untraced-number'],
    ['a currency', 1, '約560万ドル(1)', '約560万元(1)', 'untraced-number'],
    ['an undeclared year', 1, '2023年10月', '2022年10月', 'untraced-number'],
    ['an undeclared count', 1, '4要因(1)', '14要因(1)', 'untraced-number'],
    ['a number typed by hand', 1, '4要因', '4要因と7社', 'untraced-number'],
    ['a number in a cell', 2, '600万ドル\t', '650万ドル\t', 'untraced-number'],
    ['a number in what is said', 1, '額は約560万ドルである', '額は約590万ドルである', 'untraced-number'],
    ['a dropped hedge', 1, '約560万ドル(1)', '560万ドル(1)', 'hedge-dropped'],
    ['another hedge', 1, '約560万ドル(1)', '560万ドル以上(1)', 'hedge-dropped'],
    ['a hedge dropped from the neighbouring cell', 2, '20%\t以上', '20%\t', 'hedge-dropped'],
  ];

  it.each(faults)('are not passed with %s changed', (_, page, from, to, kind) => {
    expect(kinds(reworded(page, from, to))).toContain(kind);
  });

  it.each([
    ['約560万ドルを上回る(1)', '560万ドルを上回る(1)'],
    ['約560万ドルを下回る(1)', '560万ドルを下回る(1)'],
    ['exceeding about $5.6 million(1)', 'exceeding $5.6 million(1)'],
    ['above about $5.6 million(1)', 'more than $5.6 million(1)'],
  ])('pass as what something is compared with, with the hedge of their own: %s, not %s', (compared, lost) => {
    expect(kinds(reworded(1, '約560万ドル(1)', compared))).not.toContain('hedge-dropped');
    expect(kinds(reworded(1, '約560万ドル(1)', lost))).toContain('hedge-dropped');
  });

  it.each([
    ['600万ドルを上回る\t', '600万ドル以上\t'],
    ['above $6 million\t', 'at least $6 million\t'],
  ])('without a hedge get none from a comparison: %s, not %s', (compared, hedged) => {
    expect(kinds(reworded(2, '600万ドル\t', compared))).not.toContain('hedge-dropped');
    expect(kinds(reworded(2, '600万ドル\t', hedged))).toContain('hedge-dropped');
  });

  it.each([
    ['約560万ドルから600万ドル', false],
    ['560万ドルから600万ドル', true],
    ['560万ドルから約600万ドル', true],
    ['約560万ドルから約600万ドル', true],
  ])('of two figures side by side each keeps its own hedge: %s', (apart, isTold) => {
    const told = kinds(reworded(2, '開きは約7%(3)', `開きは${apart}、約7%(3)`));
    expect(told.includes('hedge-dropped')).toBe(isTold);
  });

  it('say which figure was probably meant', () => {
    const [finding] = found(reworded(1, '約560万ドル(1)', '約580万ドル(1)'));
    expect(finding?.message).toBe(
      'Unexpected `約580万ドル` in `headline` of slide 1, expected only figures of the ledger that this slide cites',
    );
    expect(finding?.hint).toBe('Nearest figure on this slide: 約560万ドル (`v3-cost@daiwa`)');
    expect(finding?.page).toBe(1);
  });

  it('are told where they were typed, if one place has them', () => {
    const [lead] = CONTENT.takeaways.values();
    if (lead === undefined) throw new Error('no takeaway');
    const typed = (line: number) => [
      { kind: 'text' as const, text: '参加は7社である', strong: false, place: { ...lead.place, line } },
    ];
    const placesOf = (...lines: readonly number[]) => {
      const ja = { ...lead.words.ja, points: lines.map(typed) };
      const one = { ...lead, words: { ...lead.words, ja } };
      const content = { ...CONTENT, takeaways: new Map([[lead.id, one]]) };
      return found(reworded(1, '4要因', '4要因と7社'), PLAN, content)
        .filter(({ kind }) => kind === 'untraced-number')
        .map(({ place }) => place.line);
    };
    expect(placesOf(12)).toEqual([12]);
    expect(placesOf(12, 14)).toEqual(placesOf());
    expect(placesOf()).not.toEqual([12]);
  });

  it('pass as a less exact form of a declared date, and as words of a template', () => {
    expect(kinds(reworded(1, '2023年10月', '2023年'))).toEqual([]);
    expect(kinds(reworded(1, '4要因(1)', '3つの章(1)'))).toEqual([]);
  });

  it('pass as the number of a point, but not as any number beside it', () => {
    const point = (text: string) =>
      retold(1, (entry) =>
        entry.shape === 'lead.aside' ? [entry, { shape: 'point-2', kind: 'text', text, marks: [] }] : entry,
      );
    expect(kinds(point('2'))).toEqual([]);
    expect(kinds(point('2社'))).toEqual(['untraced-number']);
  });

  it('pass in a quotation as the original has them, and nowhere else', () => {
    const [lead] = CONTENT.takeaways.values();
    if (lead === undefined) throw new Error('no takeaway');
    const quoted = {
      source: 'daiwa',
      at: lineAt(70),
      anchors: ['損失の3分の1は720万ドル'],
      quotedIn: 'ja',
    } as const;
    const evidence = [...lead.evidence, { ...quoted, place: lead.place }];
    const content = { ...CONTENT, takeaways: new Map([[lead.id, { ...lead, evidence }]]) };
    const said = (shape: string, text: string) =>
      kinds(
        retold(1, (entry) =>
          entry.shape === 'lead.aside' ? [entry, { shape, kind: 'text', text, marks: [] }] : entry,
        ),
        PLAN,
        content,
      );
    expect(said('quotation-2', '「損失の3分の1は720万ドル」')).toEqual([]);
    expect(said('quotation-2', '「損失の3分の1は730万ドル」')).toEqual(['untraced-number']);
    expect(said('paragraph', '損失の3分の1は720万ドル')).toEqual(['untraced-number']);
  });

  it('are read in native charts', () => {
    const chart = (value: number) =>
      retold(1, (entry) =>
        entry.kind === 'title'
          ? [entry, { shape: 'chart', kind: 'chart', text: 'V3', marks: [], value }]
          : entry,
      );
    expect(kinds(chart(5_600_000))).toEqual([]);
    expect(kinds(chart(5_700_000))).toEqual(['untraced-number']);
  });
});

describe('subjects', () => {
  it('are not another model than the metric is about', () => {
    expect(kinds(reworded(1, '学習費はV3の', '学習費はR1の'))).toEqual(['wrong-subject']);
  });

  it('are taken for a place or a product only where the ledger says the same kind of thing of it', () => {
    const plant = (unit: string) => {
      const r1 = CONTENT.metrics.get('r1-floor');
      if (r1 === undefined) throw new Error('no metric');
      const report = { ...r1.reports[0], metric: 'size', figure: figure(3, unit) } as Report;
      const subject = { ja: 'Limerick', en: 'Limerick' };
      const size: Metric = { ...r1, id: 'size', subject, subjectAnchors: ['Limerick'], reports: [report] };
      return { ...CONTENT, metrics: new Map([...CONTENT.metrics, ['size', size]]) };
    };
    const beside = reworded(1, '学習費はV3の', '学習費はLimerickの');
    expect(kinds(beside, PLAN, plant('USD'))).toEqual(['wrong-subject']);
    expect(kinds(beside, PLAN, plant('GWh'))).toEqual([]);
    // What a row is of is no other than the row.
    const cells = plant('USD');
    const cost = CONTENT.metrics.get('v3-cost');
    if (cost === undefined) throw new Error('no metric');
    cells.metrics.set('v3-cost', { ...cost, cell: { series: 'costs', row: 'V3' } });
    const { definition, place } = cost;
    const subject = { ja: 'Limerick', en: 'Limerick' };
    const series = {
      id: 'costs',
      definition,
      subject,
      rows: ['V3'],
      columns: [],
      names: {},
      ends: {},
      place,
    };
    expect(kinds(beside, PLAN, { ...cells, series: new Map([['costs', series]]) })).toEqual([]);
    const ordinary = { ...plant('USD') };
    const size = ordinary.metrics.get('size');
    if (size !== undefined)
      ordinary.metrics.set('size', { ...size, definition: { ja: 'x', en: 'what limerick cost' } });
    expect(kinds(beside, PLAN, ordinary)).toEqual([]);
  });

  it('may be left out, and others may be named beside the right one', () => {
    expect(kinds(reworded(1, '学習費はV3の', '学習費は'))).toEqual([]);
    expect(kinds(reworded(1, '学習費はV3の', 'R1ではなくV3の'))).toEqual([]);
    expect(kinds(reworded(1, '学習費はV3の', 'V3.1ではなく'))).toEqual([]);
  });
});

describe('citations', () => {
  it('stand at every figure', () => {
    expect(kinds(reworded(1, '約560万ドル(1)', '約560万ドル'))).toEqual(['citation-missing']);
  });

  it('lead to the source of the figure', () => {
    expect(kinds(reworded(2, 'ALLFORCES(2)', 'ALLFORCES(1)'))).toEqual(['citation-wrong']);
    expect(kinds(reworded(2, '開きは約7%(3)', '開きは約7%(2)'))).toContain('citation-wrong');
  });

  it('lead to a source of the takeaway where there is no figure', () => {
    const plan = replanned(1, (slide) => ({
      ...slide,
      citations: [...slide.citations, { mark: 2, source: 'allforces', lines: [24], figures: [] }],
    }));
    expect(kinds(reworded(1, '4要因(1)', '4要因(2)'), plan)).toContain('citation-wrong');
    expect(kinds(reworded(1, '4要因(1)', '4要因(2)'), plan)).toContain('citation-dangling');
  });

  it('are all led to by a mark', () => {
    expect(kinds(reworded(2, '開きは約7%(3)である', '開きは小さい'))).toEqual(['citation-missing']);
  });

  it('do not lead nowhere', () => {
    expect(kinds(reworded(1, '4要因(1)', '4要因(1,3)'))).toEqual(['citation-dangling']);
  });

  it('are named in the source line, with the right name', () => {
    expect(kinds(reworded(1, '(1) 大和総研（', '(1) 大和証券（'))).toEqual(['source-line-missing']);
    expect(kinds(reworded(2, '　(2) ALLFORCES（2025年10月21日）', ''))).toContain('source-line-missing');
  });

  it('may name a publisher for the second time as the same', () => {
    const content = {
      ...CONTENT,
      sources: new Map([...CONTENT.sources].map(([id, one]) => [id, { ...one, publisher: 'one' }])),
    };
    expect(kinds(reworded(2, '(2) ALLFORCES（', '(2) 同（'), PLAN, content)).toEqual([]);
    expect(kinds(reworded(2, '(2) ALLFORCES（', '(2) 同（'))).toEqual(['source-line-missing']);
  });
});

describe('the list of sources', () => {
  it('has every cited source once, with number and pages', () => {
    expect(kinds(retold(3, (entry) => (entry.text.startsWith('2\t') ? [] : entry)))).toEqual([
      'source-list-wrong',
    ]);
    expect(kinds(retold(3, (entry) => (entry.text.startsWith('2\t') ? [entry, entry] : entry)))).toEqual([
      'source-list-wrong',
    ]);
    expect(kinds(reworded(3, '\t1, 2', '\t1, 3'))).toEqual(['source-list-wrong']);
    expect(kinds(reworded(3, '2\tALLFORCES', '3\tALLFORCES'))).toEqual(['source-list-wrong']);
  });

  it('has no source that is not cited', () => {
    const plan = replanned(2, (slide) => ({
      ...slide,
      citations: slide.citations.filter(({ source }) => source !== 'allforces'),
    }));
    expect(kinds(TEXTS, plan)).toContain('source-list-wrong');
  });
});

describe('old figures', () => {
  it('are marked as old in the source line', () => {
    expect(kinds(reworded(1, '時点の見方', ''))).toEqual(['stale-unmarked']);
  });

  it('need no mark where their audience allows their age', () => {
    const audiences = new Map(
      [...CONTENT.audiences].map(([id, one]) => [id, { ...one, staleAfterDays: 365 }]),
    );
    expect(kinds(reworded(1, '時点の見方', ''), PLAN, { ...CONTENT, audiences })).toEqual([]);
  });
});

describe('conflicts', () => {
  it('are not hidden behind one side without the way to the others', () => {
    expect(kinds(reworded(1, '。食い違う値はp.2', ''))).toEqual(['conflict-hidden']);
    expect(kinds(reworded(1, '食い違う値はp.2', '食い違う値はp.3'))).toEqual(['conflict-hidden']);
  });

  it('are not hidden by a row taken out', () => {
    expect(kinds(retold(2, (entry) => (entry.text.includes('600万ドル\t') ? [] : entry)))).toContain(
      'conflict-hidden',
    );
  });

  it('need only the sides known by the date of the deck', () => {
    const content = {
      ...CONTENT,
      sources: new Map(
        [...CONTENT.sources].map(([id, one]) => [
          id,
          id === 'allforces' ? { ...one, date: '2025-11-01' } : one,
        ]),
      ),
    };
    expect(kinds(reworded(1, '。食い違う値はp.2', ''), PLAN, content)).not.toContain('conflict-hidden');
  });
});

describe('receipts in the notes', () => {
  it('say value, document, line and token of every figure', () => {
    expect(kinds(reworded(1, 'daiwa.txt:61', 'daiwa.txt:62'))).toEqual(['receipt-unread']);
    expect(kinds(reworded(1, '「560 万ドル」', '「560 億ドル」'))).toEqual(['receipt-unread']);
    expect(kinds(retold(1, (entry) => (entry.text.includes('[v3-cost@daiwa]') ? [] : entry)))).toEqual([
      'receipt-unread',
    ]);
  });

  it('say the calculation of the deck', () => {
    expect(kinds(reworded(2, '÷ 約560万ドル × 100 = 約7% [gap]', '÷ 600万ドル × 100 = 約7% [gap]'))).toEqual([
      'receipt-unread',
    ]);
  });
});

describe('words', () => {
  it('are those of the plan, no more and no less', () => {
    const messages = found(reworded(1, 'とされる', 'である')).map(
      ({ kind, message }) => `${kind}: ${message}`,
    );
    expect(messages).toEqual([
      'words-differ: Unexpected `学習費はV3の約560万ドル(1)である` in `headline` of slide 1, expected words of its plan',
      'words-differ: Unexpected slide 1 without `学習費はV3の約560万ドル(1)とされる`, expected every text of its plan',
    ]);
  });

  it('may be broken into lines with other spaces', () => {
    expect(found(reworded(1, '学習費はV3の', '学習費は V3の '))).toEqual([]);
  });

  it('stand on as many slides as planned', () => {
    const texts = { slides: TEXTS.slides.slice(0, 2) };
    expect(found(texts).map(({ message }) => message)).toContain(
      'Unexpected 2 slides in the file, expected 3 as planned',
    );
  });
});

describe('number words', () => {
  const at = { strong: false, place: LEAD.place };
  const prose: Prose = [
    { kind: 'text', text: '額の', ...at },
    { kind: 'figure', ref: { metric: 'r1-floor' }, as: '2割以上', ...at },
  ];
  const claims = { ja: { ...LEAD.words.ja, claim: prose }, en: LEAD.words.en };
  const content = { ...CONTENT, takeaways: new Map([[LEAD.id, { ...LEAD, words: claims }]]) };
  const numbers = (words: string, page: number) =>
    toReadBack(reworded(page, page === 1 ? '学習費' : '開き', words), PLAN, content, DERIVED).slides[
      page - 1
    ]?.numbers.filter((one) => words.includes(one.words));

  it('lead to their figure where the slide has it, over a line break, and nowhere else', () => {
    const led = [{ trace: { kind: 'ledger', keys: ['r1-floor@allforces'] } }];
    expect(numbers('額の2割以上', 2)).toMatchObject(led);
    expect(numbers('額の2割\n以上', 2)).toMatchObject(led);
    expect(numbers('額の2割以上', 1)).toMatchObject([{ trace: { kind: 'nowhere' } }]);
    expect(numbers('額の12割以上', 2)).toMatchObject([{ trace: { kind: 'nowhere' } }]);
  });
});
