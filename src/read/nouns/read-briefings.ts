// content/briefings/*.md and content/editions/*.md → the editions, by id.
import * as z from 'zod/mini';
import { fridayOf, isWeek, readMoment } from '../../model/calendar.ts';
import type { Briefing, BriefingWords } from '../../model/content/briefing.ts';
import type { Prose } from '../../model/content/prose.ts';
import { editionFault } from '../../model/edition-id.ts';
import { type Finding, type Found, takerInto } from '../../model/finding.ts';
import { startOf } from '../../model/place.ts';
import { NOT_COMPLETED } from '../../model/template/disclosures.ts';
import type { FileReader } from '../../model/world.ts';
import { inLanguages, LANGUAGES, type Language } from '../../words/languages.ts';
import type { Folder } from '../files/folders.ts';
import { readFrontMatter } from '../files/front-matter.ts';
import { fileStem, listFiles } from '../files/read-text.ts';
import type { PlaceOf } from '../files/read-yaml.ts';
import { unexpected } from '../files/unexpected.ts';
import { localizedSchema } from '../schemas/localized-schema.ts';
import {
  daySchema,
  idSchema,
  textSchema,
  textsSchema,
  textThat,
  typedDateSchema,
} from '../schemas/words-schema.ts';
import { closedObject } from '../shape/check-shape.ts';
import type { Declared } from '../words/find-bare-numbers.ts';
import { readCounts } from '../words/read-counts.ts';
import {
  type LanguageBlocks,
  readField,
  readWords,
  titleFaults,
  wordsBeforeFields,
} from '../words/read-words.ts';
import { unevenLanguages } from '../words/uneven-languages.ts';
import { type Entry, idNotFileName, openShelf, type Shelf } from './shelf.ts';

/** Editions stand in either folder. */
export function readBriefings(files: FileReader, folders: readonly Folder[]): Found<Shelf<Briefing>> {
  const findings: Finding[] = [];
  const { shelf, add } = openShelf<Briefing>(findings);
  const stems = new Map<string, string>();
  for (const path of folders.flatMap((folder) => listFiles(files, folder))) {
    const stem = fileStem(path);
    const entry = readBriefing(files, path, findings);
    if (entry !== undefined && entry.noun.week !== stem) {
      findings.push(idNotFileName(entry.placeOf(['week']), entry.noun.week, stem));
    }
    // Some disks do not tell capitals from small letters.
    const other = stems.get(stem.toLowerCase());
    stems.set(stem.toLowerCase(), other ?? stem);
    if (other !== undefined && other !== stem) {
      const expected = `an id that differs from \`${other}\` in more than capitals`;
      findings.push(unexpected('duplicate-id', startOf(path), `\`${stem}\``, expected));
    }
    add(stem, entry);
  }
  return { value: shelf, findings };
}

function readBriefing(files: FileReader, path: string, findings: Finding[]): Entry<Briefing> | undefined {
  const take = takerInto(findings);
  const { languages = LANGUAGES, names = [], recall } = files;
  const file = take(readFrontMatter(files, path, briefingSchema));
  if (file === undefined) return undefined;
  const { front, body, bodyLine } = file;
  const blocks = take(readWords(path, body, bodyLine, BRIEFING_HEADINGS, languages));
  if (front === undefined) return undefined;
  const { dates, counts: typed, edition, week: weekly, date: written, theme = '', ...rest } = front;
  const key = edition === undefined && weekly !== undefined ? 'week' : 'edition';
  // What does not stand there has the name of the file.
  const placeOf: PlaceOf = ([first, ...more], part) =>
    file.placeOf(first === 'week' ? [key] : first === undefined ? [] : [first, ...more], part);
  if (edition !== undefined && weekly !== undefined) {
    const met = 'both `edition` and `week`';
    findings.push(
      unexpected('wrong-value', placeOf(['week'], 'key'), met, 'one of the two, which mean the same'),
    );
  }
  const id = edition ?? weekly ?? fileStem(path);
  const fault = editionFault(id);
  if (fault !== undefined) {
    findings.push(unexpected(fault.kind, placeOf(['week']), `\`${id}\``, fault.expected));
    return undefined;
  }
  const date = written ?? (isWeek(id) ? fridayOf(id) : undefined);
  if (date === undefined) {
    const met = `edition \`${id}\` without \`date\``;
    const hint = 'Only what was published by then is used; of an ISO week it is the Friday';
    findings.push(
      unexpected('missing-key', placeOf([], 'key'), met, 'a key `date`, as in `date: 2025-10-24`', hint),
    );
    return undefined;
  }
  const counts = take(readCounts(typed, placeOf));
  const declared = {
    dates: [...dates, date, ...(rest.review === undefined ? [] : [rest.review])],
    counts: counts.map((each) => each.words),
    names,
    ...(recall && { recall }),
    of: 'edition',
  } as const;
  const words = inLanguages(languages, (language) =>
    briefingWords(blocks[language], language, declared, findings),
  );
  findings.push(...unevenLanguages(blocks, false, languages));
  const noun: Briefing = { ...rest, week: id, date, counts, theme, words, place: placeOf(['week'], 'key') };
  findings.push(
    ...checkApproval(noun, placeOf),
    ...checkCompletion(noun, placeOf),
    ...checkReview(noun, placeOf),
  );
  return { noun, placeOf };
}

const BRIEFING_HEADINGS = ['title', 'subtitle', 'lead'] as const;

function briefingWords(
  blocks: LanguageBlocks | undefined,
  language: Language,
  declared: Declared,
  findings: Finding[],
): BriefingWords {
  findings.push(...wordsBeforeFields(blocks));
  const field = (name: (typeof BRIEFING_HEADINGS)[number]): Prose => {
    const found = blocks?.fields.get(name);
    const [first] = found?.blocks ?? [];
    if (name !== 'lead' && first !== undefined) findings.push(...titleFaults(first));
    if (found !== undefined) return takerInto(findings)(readField(name, found, language, declared));
    if (blocks !== undefined && name === 'title') {
      const met = `\`# ${language}\` without \`## ${name}\``;
      findings.push(unexpected('missing-key', blocks.place, met, `a heading \`## ${name}\``));
    }
    return [];
  };
  return { title: field('title'), subtitle: field('subtitle'), lead: field('lead') };
}

function checkApproval({ status, approved }: Briefing, placeOf: PlaceOf): readonly Finding[] {
  if ((status === 'approved') === (approved !== undefined)) return [];
  if (status === 'approved') {
    const met = '`status: approved` without `approved`';
    const hint = 'Write `approved: { by: Name, on: 2025-10-24 }`';
    return [
      unexpected('approval-missing', placeOf(['status']), met, 'who approved it, and on which day', hint),
    ];
  }
  const place = placeOf(['approved'], 'key');
  return [unexpected('wrong-value', place, '`approved` on a draft', '`status: approved`, or no approval')];
}

/** What was published until a day is not known before that day, and nobody approves what is not finished. */
function checkCompletion({ completed, date, approved }: Briefing, placeOf: PlaceOf): readonly Finding[] {
  const moment = completed === undefined ? undefined : readMoment(completed);
  if (moment === undefined) return [];
  const { day } = moment;
  if (day < date) {
    const expected = `the as-of date ${date} or later`;
    return [unexpected('wrong-value', placeOf(['completed']), `completion on ${day}`, expected)];
  }
  if (approved === undefined || approved.on >= day) return [];
  const expected = `the day of completion, ${day}, or later`;
  return [unexpected('wrong-value', placeOf(['approved', 'on']), `approval on ${approved.on}`, expected)];
}

function checkReview({ review, date }: Briefing, placeOf: PlaceOf): readonly Finding[] {
  if (review === undefined || review > date) return [];
  const expected = `a day after the as-of date ${date}`;
  return [unexpected('wrong-value', placeOf(['review']), `review on ${review}`, expected)];
}

/** The cover has room for this many conclusions. */
const MOST_CONCLUSIONS = 3;

const briefingSchema = closedObject({
  edition: z.exactOptional(z.string()),
  week: z.exactOptional(z.string()),
  label: z.exactOptional(localizedSchema),
  date: z.exactOptional(daySchema),
  theme: z.exactOptional(idSchema),
  status: z._default(z.enum(['draft', 'approved']), 'draft'),
  completed: z.exactOptional(
    textThat(
      (text) => text === NOT_COMPLETED || readMoment(text) !== undefined,
      'bad-date',
      `a day with time and zone such as \`2025-10-24T17:00+09:00\`, or \`${NOT_COMPLETED}\``,
    ),
  ),
  approved: z.exactOptional(closedObject({ by: textSchema, on: daySchema })),
  review: z.exactOptional(daySchema),
  classification: z.exactOptional(localizedSchema),
  conclusions: z._default(z.array(textSchema).check(z.maxLength(MOST_CONCLUSIONS)), []),
  omit: textsSchema,
  dates: z._default(z.array(typedDateSchema), []),
  counts: textsSchema,
});
