// Every slide kind in every torment, in Japanese on narrow pages; and what XML finds hard as a finished file.
import { describe, expect, it } from '@jest/globals';
import { buildDeck, type PreparedDeck } from '../../src/build.ts';
import { ARE_TRIALS_WHOLE } from '../support/trials.ts';
import '../support/whole-characters.ts';
import { describeTorments } from './describe-torments.ts';

const HARD = [
  'emoji',
  'flags of regions',
  'rare kanji',
  'control characters',
  'XML specials',
  'right to left',
] as const;

const { ground, workshop, laid, laidInTurn } = describeTorments('4:3', 'ja');

/** A deck for each of them are trials; in every run each slide kind has one of them. */
const DECKS: readonly (readonly [name: string, laid: () => Promise<PreparedDeck>])[] = ARE_TRIALS_WHOLE
  ? HARD.map((name) => [name, () => laid(name)])
  : [['all of it, in turn', () => laidInTurn(HARD)]];

describe('what XML and file names find hard', () => {
  it.each(DECKS)(
    'is in a sound package, word by word: %s',
    async (_, made) => {
      const prepared = await made();
      const fitting = { ...prepared, findings: [] };
      const { findings } = await buildDeck(ground(), fitting, workshop());
      const kinds = new Set<string>(findings.map(({ kind }) => kind));
      expect([...kinds].filter((kind) => kind.startsWith('package-'))).toEqual([]);
      expect(kinds.has('words-differ')).toBe(false);
    },
    60_000,
  );
});
