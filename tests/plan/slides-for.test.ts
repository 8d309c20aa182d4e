// Slides that an audience asks for by what takeaways have, and `each` of them: what is written decides how many there are.
import { describe, expect, it } from '@jest/globals';
import type { Selector } from '../../src/model/template/audience.ts';
import { selectSlides } from '../../src/plan/plan-deck.ts';
import {
  aBriefing,
  aContent,
  anAudience,
  aPlan,
  aSlide,
  aSlideKind,
  aTakeaway,
  type World,
} from '../support/briefing-builder.ts';

const takeaways = [
  aTakeaway('light', { weight: 10, points: ['一'] }),
  aTakeaway('heavy', { weight: 90, points: ['一'] }),
  aTakeaway('bare', { weight: 50, points: [] }),
];
const lead = (more: object): Selector => ({ take: 'takeaways', ...more });
const withPoints = {
  ...aSlide('statement', { lead: lead({ has: ['points'], unshown: true }) }, true),
  each: 'lead',
};
const list = aSlideKind(
  'list',
  [{ name: 'rows', max: 9 }],
  [{ node: 'column', each: 'rows', children: [{ node: 'text', bind: 'item.claim', type: 'body' }] }],
  { headline: 'rows.claim' },
);
const rest = aSlide('list', { rows: lead({ unshown: true }) }, true);

const shownOn = (world: World) =>
  aPlan({ kinds: [list], ...world }).value.slides.map((slide) => slide.takeaways);

describe('a slide for each', () => {
  it('stands once for every takeaway that is found, the heaviest first, and not at all where there is none', () => {
    expect(shownOn({ takeaways, slides: [withPoints] })).toEqual([['heavy'], ['light']]);
    expect(shownOn({ takeaways: [aTakeaway('bare', { points: [] })], slides: [withPoints] })).toEqual([]);
  });

  it('leaves to later slides what it does not show, and a recap leaves them everything', () => {
    expect(shownOn({ takeaways, slides: [withPoints, rest] })).toEqual([['heavy'], ['light'], ['bare']]);
    const recap = { ...aSlide('list', { rows: lead({ limit: 2 }) }), recap: true };
    expect(shownOn({ takeaways, slides: [recap, withPoints, rest] })).toEqual([
      ['heavy', 'bare'],
      ['heavy'],
      ['light'],
      ['bare'],
    ]);
  });

  it('is not written down as left out', () => {
    const world: World = { takeaways, slides: [withPoints] };
    expect(selectSlides(aContent(world), aBriefing(), anAudience(world), []).leftOut).toEqual([]);
  });

  it('of the conflicts has every report, under the takeaway that shows them, unless a slide before does', () => {
    const table = aSlideKind(
      'reports',
      [{ name: 'lead' }, { name: 'rows', max: 9 }],
      [{ node: 'table', rows: 'rows', columns: [{ head: '', bind: 'item.amount', width: 0 }] }],
    );
    const place = { file: 'content/figures/cost.yaml', line: 1, column: 1 };
    const said = { ja: '費用', en: 'cost' };
    const group = { id: 'costs', title: said, metrics: ['v3-cost', 'r1-cost'], caution: said, place };
    const conflicts = [{ id: 'costs', sides: ['v3-cost@daiwa', 'r1-cost@allforces'], shownBy: 'heavy' }];
    const slots: Record<string, Selector> = {
      lead: { take: 'shown-by', of: 'rows' },
      rows: { take: 'reports', of: 'conflicts' },
    };
    const each = { ...aSlide('reports', slots, true), each: 'rows' };
    const world = { takeaways, kinds: [table, list], comparables: new Map([['costs', group]]), conflicts };
    expect(shownOn({ ...world, slides: [each] })).toEqual([['heavy']]);
    expect(shownOn({ ...world, slides: [withPoints, each] })).toEqual([['heavy'], ['light']]);
  });
});

it('says words of its slide kind otherwise where an audience writes them', () => {
  const named = aSlideKind('named', [], [], {
    headline: 'label.title',
    labels: { title: { ja: '元', en: 'as is' } },
  });
  const other = { ...aSlide('named', {}), labels: { title: { ja: '別', en: 'otherwise' } } };
  const { value } = aPlan({ kinds: [named], slides: [aSlide('named', {}), other] });
  expect(JSON.stringify(value.slides[0])).toContain('元');
  expect(JSON.stringify(value.slides[1])).toContain('別');
});
