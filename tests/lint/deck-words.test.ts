// The words a deck is read back by are those it was planned with.
import { describe, expect, it } from '@jest/globals';
import { DECK_WORDS } from '../../src/lint/read-back/read-back.ts';
import { WORDS } from '../../src/plan/vocabulary.ts';

describe('the words of a finished deck', () => {
  it('are the same in reading back as in planning', () => {
    const { stale, conflictAt, sourceList, receipts, derived } = DECK_WORDS;
    expect({ stale, conflictAt, sourceList, receipts, derived }).toEqual({
      stale: WORDS.stale,
      conflictAt: WORDS.conflictAt,
      sourceList: WORDS.sourceList,
      receipts: WORDS.receipts,
      derived: WORDS.derived,
    });
  });
});
