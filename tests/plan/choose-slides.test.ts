// An audience and what is known → slides in order; holes are findings, optional slides and empty chapters are left out.
import { describe, expect, it } from '@jest/globals';
import type { Takeaway } from '../../src/model/content/takeaway.ts';
import {
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
      message: 'Unexpected 0 items for slot `lead` of slide kind `statement`, expected at least 1',
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

  it('hints at takeaways that nearly match', () => {
    const slides = [aSlide('statement', { lead: { take: 'takeaways', tags: ['lead', 'cost'] } })];
    const takeaways = [aTakeaway('near', { tags: ['cost'] })];
    expect(aPlan({ takeaways, slides }).findings[0]?.hint).toContain('`near`');
    expect(aPlan({ takeaways: [], slides }).findings[0]?.hint).toContain('No takeaway of this week');
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

  it('take no more items than the kind has room for, the heaviest', () => {
    const takeaways = [
      aTakeaway('lead'),
      ...['a', 'b', 'c', 'd'].map((id, index) => card(id, { weight: index })),
    ];
    const [slide] = aPlan({ kinds: [kind], slides, takeaways }).value.slides;
    expect(slide?.takeaways).toEqual(['lead', 'd', 'c', 'b']);
  });

  it('need as many as the kind says', () => {
    const { findings } = aPlan({ kinds: [kind], slides, takeaways: [aTakeaway('lead'), card('a')] });
    expect(findings.map((finding) => finding.message)).toEqual([
      'Unexpected 1 items for slot `items` of slide kind `cards`, expected at least 2',
    ]);
  });

  it('find a takeaway without a field that the slide shows', () => {
    const bare = aTakeaway('bare', { tags: ['card'], fields: { label: '札' } });
    const takeaways = [aTakeaway('lead'), card('a'), bare];
    const { findings } = aPlan({ kinds: [kind], slides, takeaways });
    expect(findings).toEqual([
      expect.objectContaining({
        kind: 'field-missing',
        place: bare.place,
        hint: expect.stringContaining('## points'),
      }),
    ]);
  });
});

describe('chapters', () => {
  const chapter = aSlide('chapter');
  const takeaways = [aTakeaway('a'), aTakeaway('b')];

  it('without a slide of content lose their opening page', () => {
    const optional = aSlide('statement', { lead: { take: 'takeaways', ids: ['missing'] } }, true);
    const sections = [SECTION('one', [chapter, optional]), SECTION('two', [chapter, statementOn('a')])];
    expect(idsOf({ takeaways, sections })).toEqual(['chapter', 'statement']);
  });

  it('are numbered as they come, those without content not counted', () => {
    const sections = [
      SECTION('one', [chapter, statementOn('a')]),
      SECTION('none', [chapter]),
      SECTION('two', [chapter, statementOn('b')]),
      SECTION('end', [SOURCES_SLIDE]),
    ];
    const { slides } = aPlan({ takeaways, sections }).value;
    expect(slides.map(({ kicker }) => kicker)).toEqual(['1', '1  one章', '2', '2  two章', 'end章']);
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
