// The last page of a deck: what the house says, what the program counts itself, and what keeps a deck in the house.
import { describe, expect, it } from '@jest/globals';
import type { Briefing } from '../../src/model/content/briefing.ts';
import type { Content } from '../../src/model/content/content.ts';
import { severityOf } from '../../src/model/finding.ts';
import { DISCLOSURE_BLOCKS, type Disclosures } from '../../src/model/template/disclosures.ts';
import { type DeckFacts, disclosureItems, openDisclosures, paragraphsOf } from '../../src/plan/disclose.ts';
import type { Localized } from '../../src/words/languages.ts';
import { aBriefing, aContent, anAudience, aSource } from '../support/briefing-builder.ts';

const PLACE = { file: 'templates/disclosures/house.yaml', line: 3, column: 1 };

function both(text: string): Localized {
  return { ja: `${text}。`, en: `${text}.` };
}

const HOUSE: Disclosures = {
  id: 'house',
  producer: {
    name: both('Aomine'),
    form: both('private'),
    contact: both('a@b.example'),
    authors: both('Sato'),
  },
  completed: 'time',
  interests: both('Interests'),
  methods: { checks: both('Checks'), derivation: both('Derivation'), confidence: both('Confidence') },
  sources: { kinds: both('Kinds'), limits: both('Limits') },
  legal: [both('Legal')],
  undeclared: [],
  place: PLACE,
};

const SOURCES = [
  aSource('one', '2025-02-26'),
  aSource('two', '2025-10-21', { publisher: 'one' }),
  aSource('three', '2025-10-04'),
];

const FACTS: DeckFacts = {
  sources: ['one', 'two'],
  stances: ['reported', 'forecast'],
  isDerived: true,
  isLookedUp: true,
};

const SHOWING = [
  {
    kind: 'disclosures',
    slots: { paragraphs: { take: 'disclosures', blocks: DISCLOSURE_BLOCKS } },
    optional: false,
    place: PLACE,
  },
] as const;

function world(...files: readonly Disclosures[]): Content {
  return { ...aContent({ sources: SOURCES }), disclosures: new Map(files.map((file) => [file.id, file])) };
}

const { disclosures: _, ...AUDIENCE } = anAudience({ language: 'en', slides: SHOWING });
const FINISHED: Partial<Briefing> = { completed: '2025-10-24T17:00+09:00' };
const APPROVED: Partial<Briefing> = { status: 'approved', approved: { by: 'Mori', on: '2025-10-25' } };

function page(file: Disclosures, facts = FACTS, briefing = aBriefing({ ...FINISHED, ...APPROVED })) {
  const content = world(file);
  const items = paragraphsOf(disclosureItems(content, briefing, AUDIENCE), facts, content);
  return items.map(({ block, says }) => `${block}: ${says?.en}`);
}

describe('the last page', () => {
  it('says who made the deck, when, with which interests, how and from what', () => {
    expect(page(HOUSE)).toEqual([
      'producer: Aomine. (private.)',
      'producer: Prepared by Sato.',
      'producer: Approved by Mori, 25 October 2025',
      'producer: Contact: a@b.example.',
      'completed: 24 October 2025, 17:00 (UTC+9). Only documents published by 24 October 2025 are used.',
      'interests: Interests.',
      expect.stringMatching(/^methods: Checks\. A program has found every figure/),
      expect.stringMatching(/^methods: Derivation\. “Our arithmetic” marks/),
      'methods: Confidence. Labels set apart what is not an established fact: Reported, Outlook.',
      'sources: This deck cites 2 documents by 1 publisher; the newest is dated 21 October 2025. Kinds. Limits.',
      'legal: Legal.',
    ]);
  });

  it('says nothing of what the deck does not do', () => {
    const bare = page(HOUSE, { sources: [], stances: [], isDerived: false, isLookedUp: false });
    expect(bare.filter((words) => /^(?:methods|sources)/.test(words))).toEqual([
      'methods: Checks.',
      'methods: Derivation.',
      'methods: Confidence.',
      'sources: Kinds. Limits.',
    ]);
  });

  it('says what the house has not declared, and that an edition is not finished', () => {
    const { producer: __, interests: ___, ...open } = HOUSE;
    const said = page(
      { ...open, undeclared: ['producer', 'interests'] },
      FACTS,
      aBriefing({ completed: 'not-yet' }),
    );
    expect(said.slice(0, 3)).toEqual([
      'producer: Not declared yet: this deck is a draft and may not be passed on.',
      'completed: Not completed: this is a draft. Only documents published by 24 October 2025 are used.',
      'interests: Not declared yet: this deck is a draft and may not be passed on.',
    ]);
  });

  it('is that of the project before that of the package, and what an audience of earlier days holds', () => {
    const shipped = {
      ...HOUSE,
      id: 'shipped',
      place: { ...PLACE, file: 'briefdeck:templates/disclosures/x.yaml' },
    };
    const ids = (content: Content, more = {}) =>
      disclosureItems(content, aBriefing(), { ...AUDIENCE, ...more }).map(({ place }) => place.file);
    expect(new Set(ids(world(shipped, HOUSE)))).toEqual(new Set([PLACE.file]));
    expect(new Set(ids(world(shipped)))).toEqual(new Set([shipped.place.file]));
    expect(ids(world({ ...HOUSE, id: 'one' }, { ...HOUSE, id: 'other' }))).toEqual([]);
    const other = { ...HOUSE, id: 'other', place: shipped.place };
    expect(new Set(ids(world(other, HOUSE)))).toEqual(new Set([PLACE.file]));
    expect(ids(world(HOUSE), { disclosures: [both('Held')] })).toEqual([AUDIENCE.place.file]);
  });
});

describe('what is left open', () => {
  const found = (file: Disclosures | undefined, briefing: Partial<Briefing>, audience = {}) =>
    openDisclosures(world(...(file ? [file] : [])), aBriefing(briefing), { ...AUDIENCE, ...audience }).map(
      (finding) => [finding.kind, severityOf(finding), finding.place.file],
    );
  const OPEN: Disclosures = { ...HOUSE, undeclared: ['interests'] };

  it('is nothing where all is said', () => {
    expect(found(HOUSE, FINISHED)).toEqual([]);
    expect(found(HOUSE, { ...FINISHED, ...APPROVED })).toEqual([]);
    expect(found({ ...HOUSE, completed: 'date' }, APPROVED)).toEqual([]);
  });

  it('warns while the edition is a draft, and stops it when it is approved', () => {
    expect(found(OPEN, FINISHED)).toEqual([['disclosures-open', 'note', PLACE.file]]);
    expect(found(OPEN, { ...FINISHED, ...APPROVED })).toEqual([
      ['disclosures-unfilled', 'error', PLACE.file],
    ]);
    const unfinished = { completed: 'not-yet' };
    expect(found(HOUSE, unfinished)).toEqual([['disclosures-open', 'note', 'content/test.md']]);
    expect(found(HOUSE, { ...unfinished, ...APPROVED })).toEqual([
      ['disclosures-unfilled', 'error', 'content/test.md'],
    ]);
  });

  it('is an error where the file asks for a time that the edition does not say', () => {
    expect(found(HOUSE, {})).toEqual([['missing-key', 'error', 'content/test.md']]);
  });

  it('stops an approved edition whose audience shows none, or holds paragraphs alone', () => {
    const none = { sections: [] };
    expect(found(HOUSE, FINISHED, none)).toEqual([]);
    expect(found(HOUSE, { ...FINISHED, ...APPROVED }, none)).toMatchObject(
      [['disclosures-unfilled', 'error']].map((each) => [...each, AUDIENCE.place.file]),
    );
    expect(found(undefined, APPROVED, { disclosures: [both('Held')] })).toMatchObject([
      ['disclosures-unfilled', 'error', AUDIENCE.place.file],
    ]);
  });
});
