// Who may get a deck, whether it may go, and whether the message fits: each rule with a case that breaks it alone.
import { describe, expect, it } from '@jest/globals';
import { emlFileName } from '../../src/commands/mail/write-drafts.ts';
import type { Briefing } from '../../src/model/content/briefing.ts';
import type { DeckPlan, PlannedSlide } from '../../src/model/deck/plan.ts';
import type { Recipient, Recipients } from '../../src/model/mail.ts';
import type { Audience } from '../../src/model/template/audience.ts';
import { checkGate, type GateDeck } from '../../src/send/check-gate.ts';
import { checkRecipients, chooseLetters } from '../../src/send/choose-letters.ts';
import { checkBudget } from '../../src/send/compose-draft.ts';
import { aBriefing, anAudience } from '../support/briefing-builder.ts';

const PLACE = { file: 'recipients.yaml', line: 7, column: 5 };
const PLAIN: Audience = anAudience({});
const AUDIENCE: Audience = { ...PLAIN, recipients: { domains: ['example.com'], groups: ['clients'] } };
const APPROVED: Briefing = aBriefing({ status: 'approved', approved: { by: 'Sato', on: '2025-10-24' } });

const person = (email: string, more: Partial<Recipient> = {}): Recipient => ({
  name: email,
  email,
  language: 'ja',
  audiences: [AUDIENCE.id],
  groups: [],
  place: PLACE,
  ...more,
});

const people = (...recipients: Recipient[]): Recipients => ({
  groups: new Map([
    ['board', { id: 'board', visible: true }],
    ['clients', { id: 'clients', visible: false }],
  ]),
  recipients,
});

describe('recipients', () => {
  it('may be of a domain or of a group, and nobody else', () => {
    const inside = [person('a@example.com'), person('b@elsewhere.org', { groups: ['clients'] })];
    expect(checkRecipients(AUDIENCE, people(...inside))).toEqual([]);
    const outside = [
      person('eve@evil.example.com'),
      person('eve@example.com.evil.org'),
      person('eve@notexample.com'),
      person('eve@elsewhere.org', { groups: ['board'] }),
    ];
    const found = checkRecipients(AUDIENCE, people(...inside, ...outside));
    expect(found.map(({ kind, message }) => `${kind} ${/`(\S+)`/.exec(message)?.[1]}`)).toEqual(
      outside.map(({ email }) => `recipient-outside ${email}`),
    );
    expect(found[0]?.place).toEqual(PLACE);
  });

  it('are nobody where the audience does not say who', () => {
    expect(checkRecipients(PLAIN, people(person('a@example.com'))).map(({ kind }) => kind)).toEqual([
      'recipient-outside',
    ]);
  });

  it('of other audiences do not matter, and none at all is worth a word', () => {
    const other = person('eve@evil.org', { audiences: ['other'] });
    expect(checkRecipients(AUDIENCE, people(other)).map(({ kind }) => kind)).toEqual(['nobody-to-mail']);
    expect(checkRecipients(AUDIENCE, people(other, person('a@example.com')))).toEqual([]);
  });

  it('get a message each, but a group that sees itself gets one in each language', () => {
    const letters = chooseLetters(
      AUDIENCE,
      people(
        person('a@example.com', { groups: ['board'] }),
        person('b@example.com', { groups: ['clients'] }),
        person('c@example.com', { groups: ['clients', 'board'] }),
        person('d@example.com', { groups: ['board'], language: 'en' }),
        person('E@example.com'),
        person('f@example.com', { audiences: ['other'], groups: ['board'] }),
      ),
    );
    expect(letters.map(({ group, language, to }) => [group, language, to.map(({ email }) => email)])).toEqual(
      [
        ['board', 'ja', ['a@example.com', 'c@example.com']],
        ['b@example.com', 'ja', ['b@example.com']],
        ['board', 'en', ['d@example.com']],
        ['e@example.com', 'ja', ['E@example.com']],
      ],
    );
  });
});

const text = (name: string): DeckPlan['slides'][number]['body'] => ({
  node: 'text',
  name,
  text: [{ text: 'x', strong: false }],
  type: 'body',
  color: 'ink',
  textAlign: 'left',
  vAlign: 'top',
  minLines: 0,
  even: false,
});

const SLIDE = {
  id: 's',
  kind: 'executive-summary',
  layout: 'content',
  standing: false,
  headline: [],
  sourceLines: [],
  takeaways: ['one', 'two'],
  body: { node: 'column', children: [text('one.short'), text('two.short')] },
} as unknown as PlannedSlide;

const DECK: GateDeck = {
  briefing: APPROVED,
  audience: AUDIENCE,
  plan: { slides: [SLIDE] } as unknown as DeckPlan,
  findings: [],
  evidence: { total: 9, unseen: 0 },
  withoutOriginals: undefined,
  today: '2025-10-24',
};

describe('the gate', () => {
  const kinds = (deck: Partial<GateDeck>, purpose: 'draft' | 'send' = 'send') =>
    checkGate({ ...DECK, ...deck }, purpose).map(({ kind }) => kind);

  it('opens for a deck that is built, unchanged, clean and approved', () => {
    expect(kinds({})).toEqual([]);
  });

  it.each<[string, Partial<GateDeck>, string]>([
    [
      'with a receipt that is stale',
      { findings: [{ kind: 'receipt-stale', place: PLACE, message: 'm' }] },
      'deck-unclean',
    ],
  ])('stays shut for a deck %s, for drafts too', (_, deck, kind) => {
    expect(kinds(deck)).toEqual([kind]);
    expect(kinds(deck, 'draft')).toEqual([kind]);
  });

  it('lets what is not approved become a draft, and go no further', () => {
    expect(kinds({ briefing: aBriefing() })).toEqual(['deck-not-approved']);
    expect(kinds({ briefing: aBriefing({ status: 'approved' }) })).toEqual(['deck-not-approved']);
    expect(kinds({ briefing: aBriefing() }, 'draft')).toEqual([]);
  });

  it('lets nobody approve on a day to come', () => {
    const approved = (on: string) => aBriefing({ status: 'approved', approved: { by: 'Sato', on } });
    expect(kinds({ briefing: approved('2025-10-25') })).toEqual([]);
    expect(kinds({ briefing: approved('2031-10-24') })).toEqual(['deck-not-approved']);
  });

  it('lets nothing go that was not looked up in its original, unless a person answers for it', () => {
    const evidence = { total: 9, unseen: 1 };
    expect(kinds({ evidence })).toEqual(['deck-not-looked-up']);
    expect(kinds({ evidence, withoutOriginals: 'Hanako Sato' })).toEqual([]);
    expect(kinds({ evidence }, 'draft')).toEqual([]);
    expect(checkGate({ ...DECK, evidence }, 'send')[0]?.message).toContain('1 of 9 reports and passages');
  });

  it('lets notes and warnings through', () => {
    expect(kinds({ findings: [{ kind: 'original-absent', place: PLACE, message: 'm' }] })).toEqual([]);
  });

  it('says when the message will have no takeaways', () => {
    expect(kinds({ plan: { slides: [] } as unknown as DeckPlan })).toEqual(['mail-without-takeaways']);
  });
});

describe('the budget', () => {
  const message = { bytes: 10_000_001, attachmentName: 'x.pptx' };
  const parts = [
    { name: 'ppt/media/a.png', bytes: 5_200_000 },
    { name: 'ppt/slides/slide1.xml', bytes: 9000 },
    { name: 'ppt/media/b.png', bytes: 2_000_000 },
    { name: 'ppt/theme/theme1.xml', bytes: 2000 },
  ];

  it('is kept to the byte', () => {
    expect(checkBudget({ ...message, bytes: 10_000_000 }, AUDIENCE, parts)).toEqual([]);
    expect(checkBudget(message, AUDIENCE, parts)).toHaveLength(1);
    expect(checkBudget(message, { ...AUDIENCE, mailBudgetMB: 10.1 }, parts)).toEqual([]);
  });

  it('names what is large, and what could be done', () => {
    const [finding] = checkBudget(message, AUDIENCE, parts);
    expect(finding).toMatchObject({ kind: 'mail-too-large', place: AUDIENCE.place });
    expect(finding?.message).toContain(
      '`x.pptx` (7.2 MB before encoding; largest: `ppt/media/a.png` 5.2 MB, `ppt/media/b.png` 2.0 MB, `ppt/slides/slide1.xml` 9 kB)',
    );
    expect(finding?.hint).toMatch(/PDF.*lower scale/);
  });
});

describe('the name of a draft', () => {
  it('stays in its folder and is nobody else’s', () => {
    const taken = new Set<string>();
    const names = [
      'board',
      'a.b@example.com',
      'a+b@example.com',
      'a-b@example.com',
      '../../x',
      '..',
      '名前',
      'BOARD',
    ].map((group) => emlFileName('2025-W43_x_ja', group, taken));
    expect(names).toEqual([
      '2025-W43_x_ja_board.eml',
      '2025-W43_x_ja_a.b_at_example.com.eml',
      '2025-W43_x_ja_a-b_at_example.com.eml',
      '2025-W43_x_ja_a-b_at_example.com-2.eml',
      '2025-W43_x_ja_x.eml',
      '2025-W43_x_ja_mail.eml',
      '2025-W43_x_ja_mail-2.eml',
      '2025-W43_x_ja_board-2.eml',
    ]);
  });
});
