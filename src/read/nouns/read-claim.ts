// The keys of one claim and its words as blocks → a takeaway with its words in every language.

import * as z from 'zod/mini';
import { CONFIDENCES, DIRECTIONS } from '../../model/content/call.ts';
import type { ChartSpec } from '../../model/content/chart-spec.ts';
import { STANCES, type Stance } from '../../model/content/metric.ts';
import type { Prose } from '../../model/content/prose.ts';
import type { SeriesPart } from '../../model/content/series.ts';
import {
  type Evidence,
  FIELD_NAMES,
  type FieldName,
  prosesOf,
  TAKEAWAY_KINDS,
  type Takeaway,
  type TakeawayKind,
  type TakeawayWords,
} from '../../model/content/takeaway.ts';
import { type Finding, takerInto } from '../../model/finding.ts';
import { spansIn } from '../../quantity/find/allowed-numbers.ts';
import { FIRST_LANGUAGE, inLanguages, LANGUAGES, type Language } from '../../words/languages.ts';
import { unknownName } from '../check/library.ts';
import type { Located, PlaceOf } from '../files/read-yaml.ts';
import { unexpected, unexpectedName } from '../files/unexpected.ts';
import { chartSchema, sliceKeys } from '../schemas/chart-schema.ts';
import {
  dateSchema,
  idSchema,
  nameSchema,
  namesSchema,
  textsSchema,
  typedDateSchema,
  whereSchema,
} from '../schemas/words-schema.ts';
import { checkShape, closedObject } from '../shape/check-shape.ts';
import { nameOfLine } from '../words/field-lines.ts';
import { type Declared, withAnchors } from '../words/find-bare-numbers.ts';
import { keysInWords } from '../words/keys-in-words.ts';
import { readCounts } from '../words/read-counts.ts';
import { markedEvidence } from '../words/read-marks.ts';
import { type PageGround, type PageWords, readPage } from '../words/read-page.ts';
import {
  hasWords,
  type LanguageBlocks,
  readBlock,
  readField,
  strayWords,
  titleFaults,
  type Words,
} from '../words/read-words.ts';
import { plainBlock } from '../words/split-blocks.ts';
import { unevenLanguages } from '../words/uneven-languages.ts';
import { toChartSpec } from './read-charts.ts';
import type { Entry, Shelf } from './shelf.ts';

/** Headings, and names of lines, below which the words of a claim stand. */
export const CLAIM_FIELDS: readonly string[] = [...FIELD_NAMES, 'notes'];

/** What a claim may name: charts of the content, pictures, and sources that it quotes. */
export type Beside = PageGround & { readonly charts: Shelf<ChartSpec> };

/** `marks` stand above the words, for all of them. Undefined when its keys lose it. */
export function readClaim(
  located: Located,
  blocks: Words,
  beside: Beside,
  findings: Finding[],
  marks: readonly Evidence[] = [],
): Entry<Takeaway> | undefined {
  const { charts } = beside;
  const take = takerInto(findings);
  const { languages = LANGUAGES } = located;
  const front = take(checkShape(claimSchema, located, [], STAND_INS));
  // Which dates and counts the words may type is unknown, so only their frame is checked.
  if (front === undefined) return undefined;
  const { date, chart: written, evidence: ownEvidence, kind, theme = '', ...others } = front;
  const { table: _, rows: __, columns: ___, totals: ____, ...rest } = others;
  const { placeOf } = located;
  const counts = take(readCounts(front.counts, placeOf));
  const declared = withAnchors(
    {
      dates: [...front.dates, ...(date === undefined ? [] : [date])],
      counts: counts.map((each) => each.words),
      names: located.names ?? [],
      ...(located.recall && { recall: located.recall }),
    },
    [...ownEvidence, ...marks].flatMap(({ anchors }) => anchors),
  );
  const ofSeries = tableOf(others, placeOf, findings);
  let chart: ChartSpec | undefined;
  if (typeof written === 'string') {
    findings.push(...unknownName('chart', written, charts.names, placeOf(['chart'])));
    chart = charts.entries.get(written)?.noun;
  } else if (written !== undefined) {
    chart = take(toChartSpec(rest.id, written, placeOf, ['chart'], declared));
  }
  const isPage = kind === 'page';
  const quoted: Evidence[] = [];
  const words = inLanguages(languages, (language) => {
    const page = isPage ? pageWords(blocks[language], language, declared, beside, findings) : undefined;
    quoted.push(...(page?.quoted ?? []));
    return takeawayWords(blocks[language], page, language, declared, front.stance, findings);
  });
  findings.push(...unevenLanguages(blocks, isPage, languages));
  const below = languages.flatMap((language) => markedEvidence(prosesOf(words[language])));
  const marked = [...marks, ...below, ...quoted];
  const noun: Takeaway = {
    ...rest,
    counts,
    theme,
    kind: kind ?? kindOf(date, words[languages[0] ?? FIRST_LANGUAGE]),
    ...(date === undefined ? {} : { date }),
    ...(chart === undefined ? {} : { chart }),
    ...(ofSeries === undefined ? {} : { table: ofSeries }),
    evidence: [
      ...ownEvidence.map(({ line: at, ...each }, index) => ({
        ...each,
        at,
        place: placeOf(['evidence', index]),
      })),
      ...marked,
    ],
    words,
    place: placeOf(['id'], 'key'),
  };
  return {
    noun,
    placeOf: (path, part) => {
      const [key, index] = path;
      const mark = key === 'evidence' ? marked[Number(index) - ownEvidence.length] : undefined;
      return mark?.place ?? placeOf(path, part);
    },
  };
}

/** Of a claim that does not say: what happened on a day, what gives its number a place of its own, or what is argued. */
function kindOf(date: string | undefined, { fields }: TakeawayWords): TakeawayKind {
  if (date !== undefined) return 'event';
  return fields.key === undefined ? 'argument' : 'figure';
}

/** Keys on which no other check rests: a fault in one of them hides none in the words, figures and evidence. */
const STAND_INS = {
  kind: 'frame',
  theme: 'unknown',
  tags: [],
  stance: 'fact',
  weight: 50,
  order: undefined,
  direction: undefined,
  confidence: undefined,
  chart: undefined,
  table: undefined,
  rows: undefined,
  columns: undefined,
  totals: undefined,
};

/** Of a page, all that stands below its claim. */
function pageWords(
  blocks: LanguageBlocks | undefined,
  language: Language,
  declared: Declared,
  ground: PageGround,
  findings: Finding[],
): PageWords | undefined {
  if (blocks === undefined) return undefined;
  const claim = claimOf(blocks.lead);
  const below = blocks.lead.filter((block) => block !== claim);
  const page = takerInto(findings)(readPage(below, language, declared, ground));
  if (below.length === 0) {
    const expected = 'paragraphs, points, a table or a picture below it';
    findings.push(unexpected('empty-claim', blocks.place, 'page of a claim alone', expected));
  }
  return page;
}

type Blocks = LanguageBlocks['lead'];

function claimOf(lead: Blocks): Blocks[number] | undefined {
  return lead.find(({ kind }) => kind === 'paragraph');
}

function takeawayWords(
  blocks: LanguageBlocks | undefined,
  page: PageWords | undefined,
  language: Language,
  declared: Declared,
  stance: Stance,
  findings: Finding[],
): TakeawayWords {
  if (blocks === undefined) return { claim: [], points: [], fields: {}, notes: [] };
  const take = takerInto(findings);
  const prose = (block: (typeof blocks.lead)[number]): Prose => take(readBlock(block, language, declared));
  const lead = page
    ? blocks.lead
    : blocks.lead.map((block) => (block.isSub ? block : plainBlock(block, findings)));
  const claim = claimOf(lead);
  const more = page ? [] : lead.filter((block) => block.kind === 'paragraph' && block !== claim);
  const items = page ? [] : itemsOf(lead);
  if (claim === undefined) {
    const met = `\`${blocks.heading}\` without a claim`;
    findings.push(unexpected('empty-claim', blocks.place, met, 'one full sentence below it'));
  }
  if (claim !== undefined) findings.push(...titleFaults(claim));
  if (page === undefined) findings.push(...keysInWords(lead, CLAIM_KEYS));
  findings.push(...more.filter(hasWords).flatMap(strayParagraph));
  const fields: Partial<Record<FieldName, Prose>> = {};
  for (const name of FIELD_NAMES) {
    const field = blocks.fields.get(name);
    // Until when its own view holds is the house's to say.
    const isOwn = name === 'horizon' && stance === 'house-view';
    const read =
      field && take(readField(name, field, language, isOwn ? withSpans(declared, field) : declared));
    if (read !== undefined && read.length > 0) fields[name] = read;
  }
  return {
    claim: claim === undefined ? [] : prose(claim),
    points: items.map(({ point }) => prose(point)),
    ...(items.some(({ below }) => below.length > 0)
      ? { subPoints: items.map(({ below }) => below.map(prose)) }
      : {}),
    ...(page === undefined ? {} : { blocks: page.blocks }),
    fields,
    notes: (blocks.fields.get('notes')?.blocks ?? []).map(prose),
  };
}

function strayParagraph(block: LanguageBlocks['lead'][number]): readonly Finding[] {
  const name = nameOfLine(block.lines[0]);
  if (name === undefined) return [strayWords(block.place, 'second paragraph before the first field')];
  // Told as a key already.
  if (CLAIM_KEYS.includes(name)) return [];
  const met = `words that begin with \`${name}:\``;
  return [unexpectedName('unknown-field', block.place, met, 'a paragraph of a field', name, CLAIM_FIELDS)];
}

function withSpans(declared: Declared, { blocks }: { readonly blocks: Blocks }): Declared {
  const texts = blocks.flatMap(({ lines }) => lines.map(({ text }) => text));
  return { ...declared, counts: [...declared.counts, ...texts.flatMap(spansIn)] };
}

/** The points, each with those below it. */
function itemsOf(lead: Blocks): readonly { readonly point: Blocks[number]; readonly below: Blocks }[] {
  const items: { readonly point: Blocks[number]; readonly below: Blocks[number][] }[] = [];
  for (const block of lead) {
    if (block.kind !== 'item') continue;
    if (block.isSub) items.at(-1)?.below.push(block);
    else items.push({ point: block, below: [] });
  }
  return items;
}

/** Nothing is known yet of what the series has. */
function tableOf(
  { table, rows, columns, totals }: Pick<z.infer<typeof claimSchema>, 'table' | keyof typeof sliceKeys>,
  placeOf: PlaceOf,
  findings: Finding[],
): SeriesPart | undefined {
  const given = { ...(rows && { rows }), ...(columns && { columns }), ...(totals && { totals }) };
  const [key] = Object.keys(given);
  if (table === undefined) {
    const expected = '`table` with the series that it is taken from';
    if (key !== undefined)
      findings.push(
        unexpected('wrong-value', placeOf([key], 'key'), `\`${key}\` without \`table\``, expected),
      );
    return undefined;
  }
  return { of: table, rows: [], columns: [], totals: [], asked: { of: table, ...given } };
}

const evidenceSchema = closedObject({
  source: nameSchema,
  line: whereSchema,
  anchors: namesSchema.check(z.minLength(1)),
});

/** Everything about a claim that has no language. */
const claimSchema = closedObject({
  id: idSchema,
  kind: z.exactOptional(z.enum(TAKEAWAY_KINDS)),
  theme: z.exactOptional(idSchema),
  tags: textsSchema,
  stance: z.enum(STANCES),
  weight: z._default(z.number(), 50),
  order: z.exactOptional(z.number()),
  direction: z.exactOptional(z.enum(DIRECTIONS)),
  confidence: z.exactOptional(z.enum(CONFIDENCES)),
  date: z.exactOptional(dateSchema),
  evidence: z._default(z.array(evidenceSchema), []),
  dates: z._default(z.array(typedDateSchema), []),
  counts: textsSchema,
  /** Written here, or the id of one of the content. */
  chart: z.exactOptional(z.union([idSchema, chartSchema])),
  /** A series, and which rows and columns of it stand in a table. */
  table: z.exactOptional(nameSchema),
  ...sliceKeys,
});

const CLAIM_KEYS: readonly string[] = Object.keys(claimSchema.def.shape);
