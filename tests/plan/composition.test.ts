// A slide with variants takes the composition that suits its lead, and no two neighbours the same where another fits.
import { expect, it } from '@jest/globals';
import { aPlan, aSlideKind, aTakeaway, POINTS, statementOn } from '../support/briefing-builder.ts';

const TEXT = { node: 'text', bind: 'lead.key', type: 'body' } as const;
const kinds = [
  aSlideKind('statement', [{ name: 'lead', requires: ['points'] }], [POINTS], {
    variants: ['figure', 'chain'],
  }),
  aSlideKind('figure', [{ name: 'lead', requires: ['key', 'scope'] }], [TEXT]),
  aSlideKind('chain', [{ name: 'lead', requires: ['trigger'] }], [{ ...TEXT, bind: 'lead.trigger' }]),
];
const points = ['一'];
const takeaways = [
  aTakeaway('plain', { points }),
  aTakeaway('half', { points, fields: { key: '甲' } }),
  aTakeaway('figure', { points, fields: { key: '甲', scope: '乙' } }),
  aTakeaway('figures', { fields: { key: '甲', scope: '乙' } }),
  aTakeaway('both', { points, fields: { key: '甲', scope: '乙', trigger: '丙' } }),
];

function kindsOf(...leads: string[]): string[] {
  const slides = leads.map((id) => statementOn(id));
  return aPlan({ kinds, takeaways, slides }).value.slides.map(({ kind }) => kind);
}

it('takes the first variant whose fields its lead has, and else itself', () => {
  expect(kindsOf('plain')).toEqual(['statement']);
  expect(kindsOf('half')).toEqual(['statement']);
  expect(kindsOf('figure')).toEqual(['figure']);
  expect(kindsOf('both')).toEqual(['figure']);
});

it('takes another than the page before where another fits', () => {
  expect(kindsOf('figure', 'both', 'both')).toEqual(['figure', 'chain', 'figure']);
  expect(kindsOf('figure', 'figure')).toEqual(['figure', 'statement']);
  expect(kindsOf('figures', 'figures')).toEqual(['figure', 'figure']);
});

it('names its pages by the composition they took', () => {
  const slides = ['figure', 'plain', 'figure'].map((id) => statementOn(id));
  expect(aPlan({ kinds, takeaways, slides }).value.slides.map(({ id }) => id)).toEqual([
    'figure',
    'statement',
    'figure-2',
  ]);
});
