// An audience, its edition and its deck → what the last page says, block by block, and what keeps the deck in the house.
import { readMoment } from '../model/calendar.ts';
import type { Briefing } from '../model/content/briefing.ts';
import type { Content } from '../model/content/content.ts';
import type { Stance } from '../model/content/metric.ts';
import type { DeckFact, ItemOf } from '../model/deck/item.ts';
import type { Finding } from '../model/finding.ts';
import { quoted } from '../model/names.ts';
import { isShipped } from '../model/place.ts';
import type { Audience } from '../model/template/audience.ts';
import {
  type Declaration,
  DISCLOSURE_BLOCKS,
  type DisclosureBlock,
  type Disclosures,
  disclosuresFor,
  NOT_COMPLETED,
} from '../model/template/disclosures.ts';
import { dateWords } from '../quantity/format/format-date.ts';
import { inEachLanguage, type Language, type Localized, wordsOf } from '../words/languages.ts';

/** Counted when all other pages are planned. */
export type DeckFacts = {
  /** Ids of the sources that are cited. */
  readonly sources: readonly string[];
  readonly stances: readonly Stance[];
  /** Whether a page shows what the deck has calculated itself. */
  readonly isDerived: boolean;
  /** Whether receipts are at hand. */
  readonly isLookedUp: boolean;
};

type Item = ItemOf<'disclosure'>;

/** A sentence or more; those of one list are set as one paragraph. */
type Saying = Localized | DeckFact;
type Sayings = Readonly<Record<DisclosureBlock, readonly (readonly Saying[])[]>>;

/** Everything that the page says, facts of the deck still to be counted. */
export function disclosureItems(content: Content, briefing: Briefing, audience: Audience): readonly Item[] {
  const found = disclosuresFor(audience, content.disclosures);
  if (found === undefined) return [];
  const file = isFile(found) ? found : undefined;
  const said: Sayings = isFile(found)
    ? sayings(found, content, briefing)
    : {
        producer: [],
        completed: [],
        interests: [],
        methods: [],
        sources: [],
        legal: found.map((one) => [one]),
      };
  const place = file?.place ?? audience.place;
  return DISCLOSURE_BLOCKS.flatMap((block) =>
    said[block].flatMap((paragraph, index) =>
      paragraph.map((saying): Item => {
        const named = { kind: 'disclosure', id: `${block}-${index + 1}`, block, place } as const;
        return typeof saying === 'string'
          ? { ...named, says: undefined, fact: saying }
          : { ...named, says: saying };
      }),
    ),
  );
}

function isFile(found: Disclosures | readonly Localized[]): found is Disclosures {
  return !Array.isArray(found);
}

function sayings(file: Disclosures, { house }: Content, briefing: Briefing): Sayings {
  const { producer, methods, sources } = file;
  const { approved, date } = briefing;
  const write = (words: (language: Language) => string): Localized => inEachLanguage(words);
  const wordsIn = (language: Language) => wordsOf(language).disclosures;
  const dated = (day: string, language: Language): string => dateWords(day, language, house);
  const open = write((language) => wordsIn(language).undeclared);
  const made = producer && [
    write((language) => {
      const { bracketed } = wordsOf(language).punctuation;
      const form = producer.form?.[language];
      return producer.name[language] + (form === undefined ? '' : bracketed(form));
    }),
    write((language) => wordsIn(language).authors(producer.authors[language])),
    ...(approved === undefined
      ? []
      : [write((language) => wordsIn(language).approved(approved.by, dated(approved.on, language)))]),
    ...(producer.contact === undefined ? [] : [contactOf(producer.contact)]),
  ];
  return {
    producer: (made ?? [open]).map((one) => [one]),
    completed: [
      [
        ...completion(file, briefing, dated),
        write((language) => wordsIn(language).usedUntil(dated(date, language))),
      ],
    ],
    interests: [[file.interests ?? open]],
    methods: [
      [methods?.checks ?? open, 'looked-up'],
      [...(methods ? [methods.derivation] : []), 'arithmetic'],
      [...(methods ? [methods.confidence] : []), 'stances'],
    ],
    sources: [['documents', ...(sources ? [sources.kinds, sources.limits] : [open])]],
    legal: file.legal.map((one) => [one]),
  };
}

function contactOf(contact: Localized): Localized {
  return inEachLanguage((language) => wordsOf(language).disclosures.contact(contact[language]));
}

function completion(
  { completed: asked }: Disclosures,
  { completed }: Briefing,
  dated: (day: string, language: Language) => string,
): readonly Localized[] {
  const moment = completed === undefined ? undefined : readMoment(completed);
  if (moment === undefined)
    return asked === 'time' ? [inEachLanguage((language) => wordsOf(language).disclosures.notCompleted)] : [];
  const { day, time, zone } = moment;
  return [
    inEachLanguage((language) => wordsOf(language).disclosures.completed(dated(day, language), time, zone)),
  ];
}

/** Sentences, facts of the deck among them → paragraphs; a fact that does not hold of this deck goes. */
export function paragraphsOf(items: readonly Item[], facts: DeckFacts, content: Content): readonly Item[] {
  const paragraphs = new Map<string, Item>();
  for (const item of items) {
    const { fact, id } = item;
    const says =
      fact === undefined
        ? item.says
        : inEachLanguage((language) => factWords(fact, facts, content, language));
    if (says === undefined || Object.values(says).includes('')) continue;
    const before = paragraphs.get(id)?.says;
    paragraphs.set(id, {
      ...item,
      says:
        before === undefined
          ? says
          : inEachLanguage(
              (language) => before[language] + wordsOf(language).punctuation.wordSpace + says[language],
            ),
    });
  }
  return [...paragraphs.values()];
}

/** Empty for what does not hold. */
function factWords(
  fact: DeckFact,
  facts: DeckFacts,
  { sources, house }: Content,
  language: Language,
): string {
  const { disclosures, deck } = wordsOf(language);
  switch (fact) {
    case 'documents': {
      const cited = facts.sources.flatMap((id) => sources.get(id) ?? []);
      const newest = cited
        .map(({ date }) => date)
        .sort()
        .at(-1);
      if (newest === undefined) return '';
      const publishers = new Set(cited.map(({ publisher }) => publisher)).size;
      return disclosures.cites(
        disclosures.counted.documents(cited.length),
        disclosures.counted.publishers(publishers),
        dateWords(newest, language, house),
      );
    }
    case 'looked-up':
      return facts.isLookedUp ? disclosures.lookedUp : '';
    case 'arithmetic':
      return facts.isDerived ? disclosures.arithmetic(deck.ownArithmetic) : '';
    case 'stances':
      return facts.stances.length === 0
        ? ''
        : disclosures.stances(facts.stances.map((stance) => deck.stances[stance].name));
  }
}

/** What the last page leaves open: a warning while the edition is a draft, an error when it has been approved. */
export function openDisclosures(
  content: Content,
  briefing: Briefing,
  audience: Audience,
): readonly Finding[] {
  const { id, place } = audience;
  const found = disclosuresFor(audience, content.disclosures);
  const isHeld = found !== undefined && !isFile(found) && found.length > 0;
  const isApproved = briefing.status === 'approved';
  // Of a draft the reader has said already what its audience holds itself.
  if (isHeld || found === undefined || !isFile(found)) {
    if (!isApproved) return [];
    const met = isHeld ? 'paragraphs in the audience alone' : 'no disclosures';
    return [
      {
        kind: 'disclosures-unfilled',
        place,
        message: `Unexpected ${met} in the deck of \`${id}\` for ${briefing.week}, which is approved, expected who made it, when, with which interests, how and from what`,
        hint: isHeld
          ? 'Run `briefdeck migrate`, then write what it leaves under `undeclared`'
          : 'Write `templates/disclosures/house.yaml`, begun by `briefdeck new disclosures house`, and give the audience a slide that shows it',
      },
    ];
  }
  return [
    ...unshown(found, briefing, audience),
    ...undeclared(found, briefing),
    ...unfinished(found, briefing),
  ];
}

function unshown(
  file: Disclosures,
  briefing: Briefing,
  { id, place, sections }: Audience,
): readonly Finding[] {
  const isShown = sections.some(({ slides }) =>
    slides.some(({ slots }) => Object.values(slots).some(({ take }) => take === 'disclosures')),
  );
  if (isShown || briefing.status !== 'approved') return [];
  return [
    {
      kind: 'disclosures-unfilled',
      place,
      message: `Unexpected audience \`${id}\` without a page of disclosures for ${briefing.week}, which is approved, expected one that shows \`${file.id}\``,
      hint: 'Add `- { kind: disclosures, slots: { paragraphs: { disclosures: true } } }` to its last section',
    },
  ];
}

/** What each leaves open, as the finding says it. */
const OPEN: Readonly<Record<Declaration, string>> = {
  producer: 'who produced it',
  interests: 'the interests of who produced it',
  methods: 'how it was made',
  sources: 'what its sources are worth',
};

function undeclared({ id, undeclared: open, place }: Disclosures, briefing: Briefing): readonly Finding[] {
  if (open.length === 0) return [];
  const isOurs = isShipped(place);
  const isApproved = briefing.status === 'approved';
  const of = isApproved ? `, with ${briefing.week} approved` : '';
  return [
    {
      kind: isApproved ? 'disclosures-unfilled' : 'disclosures-open',
      place: isOurs ? briefing.place : place,
      message: `Unexpected ${quoted(open)} left open by ${isOurs ? 'a project without disclosures of its own' : `\`${id}\``}${of}, expected ${open.map((key) => OPEN[key]).join(', ')}`,
      hint: isOurs
        ? 'Begin a file of your own with `briefdeck new disclosures house`, and write what it asks for'
        : `Write ${quoted(open)} into the file, and take what is written out of \`undeclared\``,
    },
  ];
}

const MOMENT = '2025-10-24T17:00+09:00';

function unfinished({ id, completed: asked }: Disclosures, briefing: Briefing): readonly Finding[] {
  const { week, completed, place, status, date } = briefing;
  if (asked === 'date' || (completed !== undefined && completed !== NOT_COMPLETED)) return [];
  const hint = `Write \`completed: ${date}${MOMENT.slice(date.length)}\` with the day, the time and the zone in which it was finished${status === 'draft' && completed === undefined ? `, or \`completed: ${NOT_COMPLETED}\` while it is not` : ''}`;
  if (completed === undefined)
    return [
      {
        kind: 'missing-key',
        place,
        message: `Unexpected edition ${week} without \`completed\`, expected the day, time and zone that disclosures \`${id}\` ask for`,
        hint,
      },
    ];
  const kind = status === 'approved' ? 'disclosures-unfilled' : 'disclosures-open';
  const expected =
    status === 'approved'
      ? 'an approved edition to be completed'
      : 'the day, time and zone before it is approved';
  return [
    {
      kind,
      place,
      message: `Unexpected \`completed: ${NOT_COMPLETED}\` of ${week}, expected ${expected}`,
      hint,
    },
  ];
}
