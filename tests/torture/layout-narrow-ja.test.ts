// Every slide kind in every torment, in Japanese on narrow pages; and what XML finds hard as a finished file.
import { describe, expect, it } from '@jest/globals';
import { buildDeck } from '../../src/build.ts';
import '../support/whole-characters.ts';
import { describeTorments } from './describe-torments.ts';

const { ground, workshop, laid } = describeTorments('4:3', 'ja');

describe('what XML and file names find hard', () => {
  it.each([
    'emoji',
    'flags of regions',
    'rare kanji',
    'control characters',
    'XML specials',
    'right to left',
  ] as const)(
    'is in a sound package, word by word: %s',
    async (name) => {
      const prepared = await laid(name);
      const fitting = { ...prepared, findings: [] };
      const { findings } = await buildDeck(ground(), fitting, workshop());
      const kinds = new Set<string>(findings.map(({ kind }) => kind));
      expect([...kinds].filter((kind) => kind.startsWith('package-'))).toEqual([]);
      expect(kinds.has('words-differ')).toBe(false);
    },
    60_000,
  );
});
