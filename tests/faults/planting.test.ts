// The parts faults are planted with: a generator that repeats itself, and edits that change what they say and no more.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { Clean } from '../../scripts/faults/clean.ts';
import { markAt, withMark } from '../../scripts/faults/content/mark-sites.ts';
import { withQuotation, withValues } from '../../scripts/faults/content/plant-entry.ts';
import { entryLines, withoutLines } from '../../scripts/faults/content/sites.ts';
import { changedDigits } from '../../scripts/faults/content/value-faults.ts';
import { decksDisagree } from '../../scripts/faults/deck/deck-faults.ts';
import { FAULT_KINDS } from '../../scripts/faults/fault-kinds.ts';
import { seededRandom, seedOf } from '../../scripts/faults/random.ts';

describe('the generator', () => {
  it('repeats itself for a seed, and differs for another', () => {
    const things = Array.from({ length: 50 }, (_, index) => index);
    expect(seededRandom(7).shuffled(things)).toEqual(seededRandom(7).shuffled(things));
    expect(seededRandom(7).shuffled(things)).not.toEqual(seededRandom(8).shuffled(things));
    expect([...seededRandom(7).shuffled(things)].sort((a, b) => a - b)).toEqual(things);
  });

  it('stays below what it is asked for', () => {
    const random = seededRandom(seedOf('unit swapped'));
    const numbers = Array.from({ length: 500 }, () => random.below(6));
    expect(new Set(numbers)).toEqual(new Set([0, 1, 2, 3, 4, 5]));
  });
});

const YAML = `metrics:
  - id: one
    reports:
      - source: a
        value: 5
        token: "5 %"
      - source: b
        value: 6
  - id: two
    reports: []
`;

describe('an entry of the ledger', () => {
  it('ends where the next begins', () => {
    expect([...entryLines(YAML, 4).at]).toEqual([
      ['source', 3],
      ['value', 4],
      ['token', 5],
    ]);
    expect(entryLines(YAML, 4).end).toBe(6);
    expect(entryLines(YAML, 7).end).toBe(8);
    expect(entryLines(YAML, 2).end).toBe(8);
  });

  it('is changed in the keys named, and nowhere else', () => {
    expect(withValues(YAML, { line: 4, column: 9 }, { value: '7', qualifier: 'about' })).toBe(
      YAML.replace('value: 5', 'value: 7'),
    );
    expect(withValues(YAML, { line: 7, column: 9 }, { source: 'c' })).toBe(
      YAML.replace('source: b', 'source: c'),
    );
  });

  it('is taken out whole', () => {
    const { end } = entryLines(YAML, 4);
    expect(withoutLines(YAML, 3, end)).toBe(YAML.replace(/ {6}- source: a\n.*\n.*\n/, ''));
  });
});

describe('a derivation in one line', () => {
  it('is another line, with the unit beside it left alone', () => {
    const short = 'growth:\n  derived: (a / b - 1) * 100\n  unit: percent\n';
    expect(withValues(short, { line: 2, column: 3 }, { derived: '"a - b"' })).toBe(
      short.replace('(a / b - 1) * 100', '"a - b"'),
    );
  });
});

const QUOTED = `v3:
  of: V3
  says:
    daiwa:61: 約560 万ドル
    other:24: { words: '600万ドル、V3', figure: 600万ドル, stance: reported }
    third:2:
      words: >-
        about $5.6 million
      stance: reported
`;

describe('a quotation of the ledger', () => {
  const change = (line: number, to: { place?: string; words?: string; figure?: string }) =>
    withQuotation(QUOTED, { line, column: 5 }, (before) => ({ ...before, ...to }));

  it('is changed in its words alone, plain, in braces or folded', () => {
    expect(change(4, { words: '約570 万ドル' })).toBe(QUOTED.replace('約560 万ドル', '"約570 万ドル"'));
    expect(change(5, { words: '6億ドル、V3', figure: '6億ドル' })).toBe(
      QUOTED.replace("'600万ドル、V3', figure: 600万ドル", '"6億ドル、V3", figure: "6億ドル"'),
    );
    expect(change(6, { words: '$5.6 million' })).toBe(
      QUOTED.replace('>-\n        about $5.6 million', '"$5.6 million"'),
    );
  });

  it('is moved to another place', () => {
    expect(change(4, { place: 'daiwa:62' })).toBe(QUOTED.replace('daiwa:61', '"daiwa:62"'));
  });
});

describe('a changed digit', () => {
  it('is another digit, and never a leading zero', () => {
    const changed = changedDigits('9.5');
    expect(changed).toEqual(['1.5', '7.5', '9.6', '9.7', '9.3']);
    expect(changed.every((text) => text !== '9.5')).toBe(true);
  });
});

describe('a mark', () => {
  const text =
    '---\nevidence:\n  - { source: a, line: 2, anchors: [x] }\n---\nClaim [@b:26 words, others].\n';
  const at = (line: number, column: number) => ({ file: 'f.md', line, column });

  it('is found where it stands, in words and in front matter', () => {
    expect(markAt(text, at(5, 7))).toBe('[@b:26 words, others]');
    expect(markAt(text, at(3, 5))).toBe('{ source: a, line: 2, anchors: [x] }\n');
  });

  it('is changed there alone', () => {
    expect(withMark(text, at(5, 7), (mark) => mark.replace('26', '56'))).toBe(text.replace('26', '56'));
  });
});

describe('another value in one deck of a week', () => {
  const deckOf = (week: string, ...keys: readonly string[]) => {
    const receipts = keys.map((key) => `about $5.6 million ← Daiwa [${key}]`);
    const runs = receipts.map((receipt) => `<a:r><a:t>${receipt}</a:t></a:r>`).join('');
    return {
      plan: { week, fileName: `${week}.pptx` },
      parts: new Map([['ppt/notesSlides/notesSlide1.xml', new TextEncoder().encode(runs)]]),
      texts: { slides: [{ texts: receipts.map((text) => ({ kind: 'notes', text })) }] },
    };
  };
  const planted = (...decks: ReturnType<typeof deckOf>[]) =>
    decksDisagree.candidates({ decks } as unknown as Clean, seededRandom(1)).map(({ what }) => what);

  it('is a fault where another deck of that week shows the figure, and nowhere else', () => {
    const met = planted(deckOf('w1', 'shared', 'alone'), deckOf('w1', 'shared'), deckOf('w2', 'alone'));
    expect(met.length).toBeGreaterThan(0);
    expect(met.every((what) => what.startsWith('w1.pptx') && what.includes('[shared]'))).toBe(true);
  });
});

describe('the kinds of fault', () => {
  it.each(['README.md', 'docs/faults.md'])('are as many as %s says, each with a name of its own', (file) => {
    expect(readFileSync(file, 'utf8')).toContain(`plants faults of ${FAULT_KINDS.length} kinds`);
    expect(new Set(FAULT_KINDS.map(({ name }) => name)).size).toBe(FAULT_KINDS.length);
  });
});
