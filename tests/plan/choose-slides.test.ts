// An audience and what is known → slides in order; holes are findings, optional slides and empty chapters are left out.
import { describe, expect, it } from '@jest/globals';
import type { Takeaway } from '../../src/model/content/takeaway.ts';
import { selectSlides } from '../../src/plan/plan-deck.ts';
import {
  aBriefing,
  aContent,
  anAudience,
  aPlan,
  aSlide,
  aSlideKind,
  aTakeaway,
  SOURCES_SLIDE,
  statementOn,
  type World,
} from '../support/briefing-builder.ts';

function idsOf(world: World): string[] {
  return aPlan(world).value.slides.map(({ id }) => id);
}

const SECTION = (id: string, slides: NonNullable<World['slides']>) => ({
  id,
  title: { ja: `${id}章`, en: `Chapter ${id}` },
  slides,
});

describe('a required slot without an item', () => {
  const world = { takeaways: [aTakeaway('there')], slides: [statementOn('there'), statementOn('missing')] };

  it('is a finding that names slot, kind and what is missing', () => {
    const { findings } = aPlan(world);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({
      kind: 'slot-empty',
      message:
        'Unexpected 0 items for slot `lead` of slide kind `statement` in 2025-W43, expected at least 1',
    });
    expect(findings[0]?.hint).toContain('`missing`');
  });

  it('leaves the slide out', () => {
    expect(idsOf(world)).toEqual(['statement']);
  });

  it('is no finding where the slide is optional', () => {
    const optional = aSlide('statement', { lead: { take: 'takeaways', ids: ['missing'] } }, true);
    expect(aPlan({ ...world, slides: [optional] }).findings).toEqual([]);
    expect(idsOf({ ...world, slides: [optional] })).toEqual([]);
  });

  it('hints at the tag that was meant', () => {
    const slides = [aSlide('statement', { lead: { take: 'takeaways', tags: ['lead-csot'] } })];
    const takeaways = [aTakeaway('a', { tags: ['lead-cost'] })];
    expect(aPlan({ takeaways, slides }).findings[0]?.hint).toBe(
      'No takeaway has the tag `lead-csot`: write `lead-cost`',
    );
  });

  it('hints at takeaways that nearly match', () => {
    const slides = [aSlide('statement', { lead: { take: 'takeaways', tags: ['lead', 'cost'] } })];
    const takeaways = [aTakeaway('near', { tags: ['cost'] })];
    expect(aPlan({ takeaways, slides }).findings[0]?.hint).toContain('`near`');
    expect(aPlan({ takeaways: [], slides }).findings[0]?.hint).toContain('No takeaway of this edition');
  });
});

describe('slots', () => {
  const kind = aSlideKind(
    'cards',
    [{ name: 'lead' }, { name: 'items', min: 2, max: 3, requires: ['label', 'points'] }],
    [
      {
        node: 'row',
        each: 'items',
        children: [{ node: 'text', bind: 'item.label', type: 'body', marks: 'none' }],
      },
    ],
  );
  const slides = [
    aSlide('cards', {
      lead: { take: 'takeaways', ids: ['lead'] },
      items: { take: 'takeaways', tags: ['card'] },
    }),
  ];
  const card = (id: string, more: object = {}): Takeaway =>
    aTakeaway(id, { tags: ['card'], fields: { label: id }, points: ['点'], ...more });

  it('go on over as many pages as their items need, as many on each as the kind takes', () => {
    const many = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    const takeaways = [aTakeaway('lead'), ...many.map((id, index) => card(id, { weight: 90 - index }))];
    const { value, findings } = aPlan({ kinds: [kind], slides, takeaways });
    expect(value.slides.map(({ part, takeaways: shown }) => [part, shown])).toEqual([
      ['1/3', ['lead', 'a', 'b', 'c']],
      ['2/3', ['lead', 'd', 'e']],
      ['3/3', ['lead', 'f', 'g']],
    ]);
    expect(findings).toEqual([]);
  });

  it.each([
    ['each page would have too few', { ...kind, slots: [kind.slots[0], { ...kind.slots[1], max: 2 }] }, 3],
    ['the page is no page of content', { ...kind, layout: 'cover' as const }, 4],
    [
      'only the first is shown',
      { ...kind, body: { node: 'text' as const, bind: 'items.label', type: 'body' as const } },
      4,
    ],
  ])('that cannot go on are a finding that counts and names what is left out: %s', (_, other, count) => {
    const many = ['a', 'b', 'c', 'd'].slice(0, count);
    const takeaways = [aTakeaway('lead'), ...many.map((id, index) => card(id, { weight: 90 - index }))];
    const { findings } = aPlan({ kinds: [other as typeof kind], slides, takeaways });
    const most = count - 1;
    expect(findings.map(({ message, hint }) => [message, hint])).toEqual([
      [
        `Unexpected ${count} items for slot \`items\` of slide kind \`cards\` in 2025-W43, expected at most ${most}: \`${many.at(-1)}\` would be left out`,
        expect.stringContaining(`\`limit: ${most}\``),
      ],
    ]);
  });

  it('need as many as the kind says', () => {
    const { findings } = aPlan({ kinds: [kind], slides, takeaways: [aTakeaway('lead'), card('a')] });
    expect(findings.map((finding) => finding.message)).toEqual([
      'Unexpected 1 item for slot `items` of slide kind `cards` in 2025-W43, expected at least 2',
    ]);
  });

  it('of an optional slide that is left out are no findings', () => {
    const optional = aSlide(
      'two',
      { items: { take: 'takeaways', tags: ['card'] }, lead: { take: 'takeaways', ids: ['none'] } },
      true,
    );
    const two = aSlideKind('two', [{ name: 'items' }, { name: 'lead' }], []);
    const { findings } = aPlan({ kinds: [two], slides: [optional], takeaways: [card('a'), card('b')] });
    expect(findings).toEqual([]);
  });

  it('find a takeaway without a field that the slide shows', () => {
    const bare = aTakeaway('bare', { tags: ['card'], fields: { label: '札' } });
    const takeaways = [aTakeaway('lead'), card('a'), bare];
    const { findings } = aPlan({ kinds: [kind], slides, takeaways });
    expect(findings).toEqual([
      expect.objectContaining({
        kind: 'field-missing',
        place: bare.place,
        hint: expect.stringContaining('list items'),
      }),
    ]);
  });
});

describe('what a timeline or a chart is drawn from', () => {
  const timeline = aSlideKind(
    'dates',
    [{ name: 'lead' }, { name: 'events', max: 9 }],
    [{ node: 'timeline', events: 'events' }],
  );
  const drawn = aSlideKind('drawn', [{ name: 'lead' }], [{ node: 'chart', bind: 'lead.chart' }]);
  const lead = { take: 'takeaways', ids: ['a'] } as const;
  const takeaways = [aTakeaway('a', { date: '2025-01' }), aTakeaway('b', { tags: ['event'] })];

  it('must be there, else an event or the chart would be missing in silence', () => {
    const slides = [
      aSlide('dates', { lead, events: { take: 'takeaways', tags: ['event'] } }),
      aSlide('drawn', { lead }),
    ];
    const { findings } = aPlan({ kinds: [timeline, drawn], slides, takeaways });
    expect(findings.map(({ kind, place, hint }) => [kind, place.file, hint])).toEqual([
      ['field-missing', 'content/takeaways/b.md', 'Give it a key `date`'],
      ['field-missing', 'content/takeaways/a.md', 'Give it a key `chart`'],
    ]);
  });

  it('may be missing where the slide kind says so', () => {
    const open = { node: 'chart', bind: 'lead.chart', when: 'lead.chart' } as const;
    const kinds = [aSlideKind('drawn', [{ name: 'lead' }], [open])];
    expect(aPlan({ kinds, slides: [aSlide('drawn', { lead })], takeaways }).findings).toEqual([]);
  });
});

describe('what a briefing concludes', () => {
  const cover = aSlideKind(
    'front',
    [{ name: 'conclusions', max: 3 }],
    [{ node: 'column', each: 'conclusions', children: [{ node: 'text', bind: 'item.claim', type: 'body' }] }],
    { layout: 'cover', standing: true, headline: 'briefing.title' },
  );
  const world = {
    kinds: [cover],
    takeaways: [aTakeaway('a'), aTakeaway('b'), aTakeaway('later', { on: ['allforces:1'] })],
    slides: [aSlide('front', { conclusions: { take: 'conclusions' } })],
  };

  it('stands on the cover of who asks for it, in its order', () => {
    const { value, findings } = aPlan({ ...world, briefing: { conclusions: ['b', 'a'] } });
    expect([value.slides[0]?.takeaways, findings]).toEqual([['b', 'a'], []]);
  });

  it('must be known in its week, wherever it is asked for', () => {
    const briefing = { conclusions: ['a', 'later'], date: '2025-03-01' };
    expect(aPlan({ ...world, briefing }).findings.map(({ kind, message }) => [kind, message])).toEqual([
      [
        'unknown-reference',
        expect.stringMatching(/^Unexpected conclusion `later` of 2025-W43, .* by 2025-03-01$/u),
      ],
    ]);
    expect(aPlan({ ...world, slides: [statementOn('a')], briefing }).findings).toEqual([]);
  });
});

describe('what an audience keeps out', () => {
  it('is written down: limits, points beyond the depth, names not known in the week, optional slides', () => {
    const takeaways = [
      aTakeaway('a', { weight: 90, points: ['一', '二', '三', '四', '五'] }),
      aTakeaway('b', { weight: 80 }),
      aTakeaway('later', { on: ['allforces:1'] }),
    ];
    const world: World = {
      takeaways,
      audience: { depth: 'standard' },
      slides: [
        aSlide('statement', { lead: { take: 'takeaways', kind: ['factor'], limit: 1 } }),
        aSlide('statement', { lead: { take: 'takeaways', ids: ['b', 'later'] } }),
        aSlide('statement', { lead: { take: 'takeaways', tags: ['none'] } }, true),
      ],
    };
    const early = aBriefing({ date: '2025-03-01' });
    const { leftOut } = selectSlides(aContent(world), early, anAudience(world), []);
    expect(leftOut).toEqual([
      { slide: 'statement', by: 'optional', what: [] },
      { slide: 'statement', slot: 'lead', by: 'limit', what: ['b'] },
      { slide: 'statement', slot: 'lead', by: 'depth', what: ['a, point 5'] },
      { slide: 'statement-2', slot: 'lead', by: 'week', what: ['later'] },
    ]);
  });
});

it('reports that are not known in the week are written down too', () => {
  const place = { file: 'content/figures/cost.yaml', line: 1, column: 1 };
  const said = { ja: '費用', en: 'cost' };
  const group = { id: 'costs', title: said, metrics: ['v3-cost', 'r1-cost'], caution: said, place };
  const table = aSlideKind(
    'reports',
    [{ name: 'rows', max: 9 }],
    [{ node: 'table', rows: 'rows', columns: [{ head: '', bind: 'item.amount', width: 0 }] }],
  );
  const world: World = {
    kinds: [table],
    comparables: new Map([['costs', group]]),
    slides: [aSlide('reports', { rows: { take: 'reports', of: 'costs' } })],
  };
  const early = aBriefing({ date: '2025-03-01' });
  expect(selectSlides(aContent(world), early, anAudience(world), []).leftOut).toEqual([
    { slide: 'reports', slot: 'rows', by: 'week', what: ['r1-cost@allforces'] },
  ]);
});

describe('chapters', () => {
  const chapter = aSlide('chapter');
  const takeaways = [aTakeaway('a'), aTakeaway('b')];

  it('without a slide of content lose their opening page', () => {
    const optional = aSlide('statement', { lead: { take: 'takeaways', ids: ['missing'] } }, true);
    const sections = [
      SECTION('one', [chapter, optional]),
      SECTION('two', [chapter, statementOn('a'), statementOn('b')]),
    ];
    expect(idsOf({ takeaways, sections })).toEqual(['chapter', 'statement', 'statement-2']);
  });

  it('of one slide have none, which would be as long as the chapter', () => {
    const sections = [SECTION('one', [chapter, statementOn('a')]), SECTION('two', [statementOn('b')])];
    const { slides } = aPlan({ takeaways, sections }).value;
    expect(slides.map(({ kicker }) => kicker)).toEqual(['1  one章', '2  two章']);
  });

  it('are numbered as they come, those without content not counted', () => {
    const sections = [
      SECTION('one', [chapter, statementOn('a'), statementOn('b')]),
      SECTION('none', [chapter]),
      SECTION('two', [chapter, statementOn('b'), statementOn('a')]),
      SECTION('end', [SOURCES_SLIDE]),
    ];
    const { slides } = aPlan({ takeaways, sections }).value;
    expect(slides.map(({ kicker }) => kicker)).toEqual([
      '1',
      '1  one章',
      '1  one章',
      '2',
      '2  two章',
      '2  two章',
      'end章',
    ]);
  });
});

it('slides of one kind have names of their own', () => {
  const takeaways = [aTakeaway('a'), aTakeaway('b'), aTakeaway('c')];
  expect(idsOf({ takeaways, slides: [statementOn('a'), statementOn('b'), statementOn('c')] })).toEqual([
    'statement',
    'statement-2',
    'statement-3',
  ]);
});

describe('an edition without conclusions', () => {
  const slides = [aSlide('statement', { lead: { take: 'conclusions' } })];
  const kinds = [
    aSlideKind(
      'statement',
      [{ name: 'lead', requires: ['label'] }],
      [{ node: 'text', bind: 'lead.label', type: 'body' }],
    ),
  ];
  const takeaways = [
    aTakeaway('light', { fields: { label: '軽' }, weight: 1 }),
    aTakeaway('heavy', { fields: { label: '重' }, weight: 2 }),
    aTakeaway('heavier-without-label', { weight: 3 }),
  ];

  it('concludes its heaviest takeaways that have what the slot shows', () => {
    const words = JSON.stringify(aPlan({ slides, kinds, takeaways }).value.slides);
    expect([words.includes('重'), words.includes('軽')]).toEqual([true, false]);
  });

  it('is told what to write where there are none', () => {
    const { findings } = aPlan({ slides, kinds, takeaways: takeaways.slice(2) });
    expect(findings.map(({ hint }) => hint)).toEqual([
      'Give a takeaway of this edition the fields that the slot shows (`label`), and name it under `conclusions`',
    ]);
  });
});

describe('the footer of an edition', () => {
  const footer = (briefing: NonNullable<World['briefing']>) => {
    const { footer: lines, edition } = aPlan({ briefing, language: 'en' }).value;
    return [lines.left, lines.leftShort, lines.right, edition];
  };

  it('has its week, its label, or its date once', () => {
    expect(footer({})).toEqual([
      '題名 | 2025-W43',
      '2025-W43',
      'As of 24 October 2025 | Confidential',
      undefined,
    ]);
    expect(footer({ week: 'results-q3', label: { ja: '速報', en: 'Flash' } })[0]).toBe('題名 | Flash');
    expect(footer({ week: 'results-q3' })).toEqual([
      '題名',
      '24 October 2025',
      'As of 24 October 2025 | Confidential',
      '24 October 2025',
    ]);
  });
});
