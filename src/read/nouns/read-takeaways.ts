// One of content/takeaways/*.md → a takeaway with its words in every language.

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
import { type Finding, takerInto } from '../../model/finding.ts';
import { counted } from '../../model/names.ts';
import type { FileReader } from '../../model/world.ts';
import { inLanguages, LANGUAGES, type Language } from '../../words/languages.ts';
import { unknownName } from '../check/library.ts';
import { readFrontMatter } from '../files/front-matter.ts';
import { unexpected } from '../files/unexpected.ts';
import { chartSchema } from '../schemas/chart-schema.ts';
import {
  dateSchema,
  idSchema,
  nameSchema,
  namesSchema,
  textsSchema,
  typedDateSchema,
} from '../schemas/words-schema.ts';
import { closedObject } from '../shape/check-shape.ts';
import type { Declared } from '../words/find-bare-numbers.ts';
import {
  hasWords,
  type LanguageBlocks,
  readBlock,
  readField,
  readWords,
  strayWords,
  titleFaults,
  type Words,
} from '../words/read-words.ts';
import { toChartSpec } from './read-charts.ts';
import type { Entry, Shelf } from './shelf.ts';

/** `charts` are those of `content/charts/`, which a takeaway may name. */
export function readTakeaway(
  charts: Shelf<ChartSpec>,
  files: FileReader,
  path: string,
  findings: Finding[],
): Entry<Takeaway> | undefined {
  const take = takerInto(findings);
  const { languages = LANGUAGES } = files;
  const file = take(readFrontMatter(files, path, takeawaySchema, STAND_INS));
  if (file === undefined) return undefined;
  const { front, placeOf, body, bodyLine } = file;
  const blocks = take(readWords(path, body, bodyLine, [...FIELD_NAMES, 'notes'], languages));
  // Which dates and counts the words may type is unknown, so only their frame is checked.
  if (front === undefined) return undefined;
  const { date, chart: written, evidence, ...rest } = front;
  const declared = { dates: [...front.dates, ...(date === undefined ? [] : [date])], counts: front.counts };
  let chart: ChartSpec | undefined;
  if (typeof written === 'string') {
    findings.push(...unknownName('chart', written, charts.names, placeOf(['chart'])));
    chart = charts.entries.get(written)?.noun;
  } else if (written !== undefined) {
    chart = take(toChartSpec(rest.id, written, placeOf, ['chart'], declared));
  }
  const words = inLanguages(languages, (language) =>
    takeawayWords(blocks[language], language, declared, findings),
  );
  findings.push(...unevenLanguages(blocks, languages));
  const noun: Takeaway = {
    ...rest,
    ...(date === undefined ? {} : { date }),
    ...(chart === undefined ? {} : { chart }),
    evidence: evidence.map((each, index) => ({ ...each, place: placeOf(['evidence', index]) })),
    words,
    place: placeOf(['id'], 'key'),
  };
  return { noun, placeOf };
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

function takeawayWords(
  blocks: LanguageBlocks | undefined,
  language: Language,
  declared: Declared,
  findings: Finding[],
): TakeawayWords {
  if (blocks === undefined) return { claim: [], points: [], fields: {}, notes: [] };
  const take = takerInto(findings);
  const prose = (block: (typeof blocks.lead)[number]): Prose => take(readBlock(block, language, declared));
  const [claim, ...more] = blocks.lead.filter((block) => block.kind === 'paragraph');
  if (claim === undefined) {
    const met = `\`# ${language}\` without a claim`;
    findings.push(unexpected('empty-claim', blocks.place, met, 'one full sentence below it'));
  }
  if (claim !== undefined) findings.push(...titleFaults(claim));
  findings.push(
    ...more
      .filter(hasWords)
      .map((block) => strayWords(block.place, 'second paragraph before the first field')),
  );
  const fields: Partial<Record<FieldName, Prose>> = {};
  for (const name of FIELD_NAMES) {
    const field = blocks.fields.get(name);
    const read = field && take(readField(name, field, language, declared));
    if (read !== undefined && read.length > 0) fields[name] = read;
  }
  return {
    claim: claim === undefined ? [] : prose(claim),
    points: itemsOf(blocks).map(prose),
    fields,
    notes: (blocks.fields.get('notes')?.blocks ?? []).map(prose),
  };
}

function unevenLanguages(words: Words, languages: readonly Language[]): readonly Finding[] {
  const findings: Finding[] = [];
  for (const language of languages) {
    for (const other of languages) {
      const [here, there] = [words[language], words[other]];
      if (here === undefined || there === undefined || here === there) continue;
      for (const [name, field] of here.fields) {
        if (there.fields.has(name)) continue;
        const met = `\`## ${name}\` in \`${language}\` only`;
        findings.push(unexpected('uneven-languages', field.place, met, `the same field in \`${other}\``));
      }
      const [points, otherPoints] = [itemsOf(here).length, itemsOf(there).length];
      if (points > otherPoints) {
        const met = `${counted(points, 'point')} in \`${language}\` and ${otherPoints} in \`${other}\``;
        findings.push(unexpected('uneven-languages', here.place, met, 'as many points in each language'));
      }
    }
  }
  return findings;
}

function itemsOf({ lead }: LanguageBlocks): LanguageBlocks['lead'] {
  return lead.filter(({ kind }) => kind === 'item');
}

const evidenceSchema = closedObject({
  source: nameSchema,
  line: z.int().check(z.positive()),
  anchors: namesSchema.check(z.minLength(1)),
});

/** Everything about a claim that has no language. */
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
