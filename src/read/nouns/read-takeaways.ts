// content/takeaways/*.md → takeaways with their words in every language.
import * as z from 'zod/mini';
import type { ChartSpec } from '../../model/content/chart-spec.ts';
import { STANCES } from '../../model/content/metric.ts';
import type { Prose } from '../../model/content/prose.ts';
import {
  FIELD_NAMES,
  type FieldName,
  TAKEAWAY_KINDS,
  type Takeaway,
  type TakeawayWords,
} from '../../model/content/takeaway.ts';
import { type Finding, type Found, takerInto } from '../../model/finding.ts';
import type { FileReader } from '../../model/world.ts';
import { inEachLanguage, LANGUAGES, type Language, type Localized } from '../../words/languages.ts';
import { unknownName } from '../check/library.ts';
import { readFrontMatter } from '../files/front-matter.ts';
import type { PlaceOf } from '../files/read-yaml.ts';
import { unexpected } from '../files/unexpected.ts';
import { chartSchema, type WrittenChart } from '../schemas/chart-schema.ts';
import { dateSchema, idSchema, textSchema, textsSchema, typedDateSchema } from '../schemas/words-schema.ts';
import { closedObject } from '../shape/check-shape.ts';
import type { Declared } from '../words/find-bare-numbers.ts';
import {
  type LanguageBlocks,
  readBlock,
  readField,
  readWords,
  strayWords,
  type Words,
} from '../words/read-words.ts';
import { toChartSpec } from './read-charts.ts';
import { type Entry, readShelf, type Shelf } from './shelf.ts';

/** `charts` are those of `content/charts/`, which a takeaway may name. */
export function readTakeaways(
  files: FileReader,
  folder: string,
  charts: Shelf<ChartSpec>,
): Found<Shelf<Takeaway>> {
  return readShelf(files, folder, '.md', (path) => readTakeaway(files, path, charts));
}

/** Keys on which no other check rests: a fault in one of them hides none in the words, figures and evidence. */
const STAND_INS = {
  kind: 'frame',
  theme: 'unknown',
  tags: [],
  stance: 'fact',
  weight: 50,
  order: undefined,
  chart: undefined,
};

function readTakeaway(
  files: FileReader,
  path: string,
  charts: Shelf<ChartSpec>,
): Found<Entry<Takeaway> | undefined> {
  const file = readFrontMatter(files, path, takeawaySchema, STAND_INS);
  if (file.value === undefined) return { value: undefined, findings: file.findings };
  const { front, placeOf, body, bodyLine } = file.value;
  const blocks = readWords(path, body, bodyLine, TAKEAWAY_HEADINGS);
  if (front === undefined) {
    // Which dates and counts the words may type is unknown, so only their frame is checked.
    return { value: undefined, findings: [...file.findings, ...blocks.findings] };
  }
  const { date, chart, evidence, ...rest } = front;
  const dates = date === undefined ? front.dates : [...front.dates, date];
  const words = takeawayWords(blocks.value, { dates, counts: front.counts });
  const shown =
    chart === undefined
      ? NO_CHART
      : chartOf(chart, rest.id, placeOf, { dates, counts: front.counts }, charts);
  const noun: Takeaway = {
    ...rest,
    ...(date === undefined ? {} : { date }),
    ...(shown.value === undefined ? {} : { chart: shown.value }),
    evidence: evidence.map((each, index) => ({ ...each, place: placeOf(['evidence', index]) })),
    words: words.value,
    place: placeOf(['id'], 'key'),
  };
  const findings = [...file.findings, ...shown.findings, ...blocks.findings, ...words.findings];
  return { value: { noun, placeOf }, findings };
}

const NO_CHART: Found<ChartSpec | undefined> = { value: undefined, findings: [] };

function chartOf(
  written: string | WrittenChart,
  id: string,
  placeOf: PlaceOf,
  declared: Declared,
  charts: Shelf<ChartSpec>,
): Found<ChartSpec | undefined> {
  if (typeof written !== 'string') return toChartSpec(id, written, placeOf, ['chart'], declared);
  const findings = unknownName('chart', written, charts.names, placeOf(['chart']));
  return { value: charts.entries.get(written)?.noun, findings };
}

/** The body of a takeaway, cut into blocks → its claim, points, fields and notes in each language. */
const TAKEAWAY_HEADINGS = [...FIELD_NAMES, 'notes'] as const;

const NO_WORDS: TakeawayWords = { claim: [], points: [], fields: {}, notes: [] };

function takeawayWords(words: Words, declared: Declared): Found<Localized<TakeawayWords>> {
  const findings: Finding[] = [];
  const take = takerInto(findings);
  const read = (language: Language): TakeawayWords => {
    const blocks = words[language];
    if (blocks === undefined) return NO_WORDS;
    return take(wordsIn(language, blocks, declared));
  };
  return { value: inEachLanguage(read), findings: [...findings, ...unevenLanguages(words)] };
}

function wordsIn(language: Language, blocks: LanguageBlocks, declared: Declared): Found<TakeawayWords> {
  const findings: Finding[] = [];
  const take = takerInto(findings);
  const prose = (block: (typeof blocks.lead)[number]): Prose => take(readBlock(block, language, declared));
  const [claim, ...more] = blocks.lead.filter((block) => block.kind === 'paragraph');
  if (claim === undefined) {
    const met = `\`# ${language}\` without a claim`;
    findings.push(unexpected('empty-claim', blocks.place, met, 'one full sentence below it'));
  }
  findings.push(...more.map((block) => strayWords(block.place, 'second paragraph before the first field')));
  const fields: Partial<Record<FieldName, Prose>> = {};
  for (const name of FIELD_NAMES) {
    const field = blocks.fields.get(name);
    if (field === undefined) continue;
    const read = take(readField(name, field, language, declared));
    if (read.length > 0) fields[name] = read;
  }
  const value: TakeawayWords = {
    claim: claim === undefined ? [] : prose(claim),
    points: blocks.lead.filter((block) => block.kind === 'item').map(prose),
    fields,
    notes: (blocks.fields.get('notes')?.blocks ?? []).map(prose),
  };
  return { value, findings };
}

function unevenLanguages(words: Words): readonly Finding[] {
  const findings: Finding[] = [];
  for (const language of LANGUAGES) {
    for (const other of LANGUAGES) {
      const [here, there] = [words[language], words[other]];
      if (here === undefined || there === undefined || here === there) continue;
      for (const [name, field] of here.fields) {
        if (there.fields.has(name)) continue;
        const met = `\`## ${name}\` in \`${language}\` only`;
        findings.push(unexpected('uneven-languages', field.place, met, `the same field in \`${other}\``));
      }
      const [points, otherPoints] = [here, there].map((side) => side.lead.filter(isItem).length);
      if (points !== undefined && otherPoints !== undefined && points > otherPoints) {
        const met = `${points} points in \`${language}\` and ${otherPoints} in \`${other}\``;
        findings.push(unexpected('uneven-languages', here.place, met, 'as many points in each language'));
      }
    }
  }
  return findings;
}

function isItem(block: LanguageBlocks['lead'][number]): boolean {
  return block.kind === 'item';
}

const evidenceSchema = closedObject({
  source: textSchema,
  line: z.int().check(z.positive()),
  anchors: z.array(textSchema).check(z.minLength(1)),
});

/** The front matter of a takeaway: everything about a claim that has no language. */
const takeawaySchema = closedObject({
  id: idSchema,
  kind: z.enum(TAKEAWAY_KINDS),
  theme: idSchema,
  tags: textsSchema,
  stance: z.enum(STANCES),
  weight: z._default(z.number(), 50),
  order: z.exactOptional(z.number()),
  date: z.exactOptional(dateSchema),
  evidence: z._default(z.array(evidenceSchema), []),
  dates: z._default(z.array(typedDateSchema), []),
  counts: textsSchema,
  /** Written here, or the id of one in `content/charts/`. */
  chart: z.exactOptional(z.union([idSchema, chartSchema])),
});
