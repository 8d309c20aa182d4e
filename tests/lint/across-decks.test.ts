// Decks of one week that show one metric with one value, or do not.
import { describe, expect, it } from '@jest/globals';
import { checkAcrossDecks } from '../../src/lint/read-back/check-across-decks.ts';
import { PLAN, reworded, TEXTS } from './small-deck.ts';

const OTHER = { ...PLAN, fileName: 'other' };

describe('decks of a week', () => {
  it('agree when each metric has one value, in whatever language', () => {
    const english = reworded(1, '約560万ドル ←', 'about $5.6 million ←');
    expect(
      checkAcrossDecks([
        { plan: PLAN, texts: TEXTS },
        { plan: OTHER, texts: english },
      ]),
    ).toEqual([]);
  });

  it('disagree when one was built from another ledger', () => {
    const texts = reworded(1, '約560万ドル ←', '約580万ドル ←');
    const [finding, ...more] = checkAcrossDecks([
      { plan: PLAN, texts: TEXTS },
      { plan: OTHER, texts },
    ]);
    expect(more).toEqual([]);
    expect(finding?.kind).toBe('decks-disagree');
    expect(finding?.message).toBe(
      'Unexpected `約580万ドル` for `v3-cost@daiwa` in other, expected `約560万ドル` (USD 5600000 about) as in deck',
    );
  });

  it('may differ from those of another week', () => {
    const texts = reworded(1, '約560万ドル ←', '約580万ドル ←');
    expect(
      checkAcrossDecks([
        { plan: PLAN, texts: TEXTS },
        { plan: { ...OTHER, week: '2025-W44' }, texts },
      ]).map(({ message }) => message),
    ).toEqual([
      'Unexpected `約560万ドル` for `v3-cost@daiwa` in other, expected `約580万ドル` (USD 5800000 about) as in other',
    ]);
  });
});
