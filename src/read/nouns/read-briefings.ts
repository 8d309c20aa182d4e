// One of content/briefings/*.md → a weekly edition.
import * as z from 'zod/mini';
import type { Briefing, BriefingWords } from '../../model/content/briefing.ts';
import type { Prose } from '../../model/content/prose.ts';
import { type Finding, takerInto } from '../../model/finding.ts';
import type { FileReader } from '../../model/world.ts';
import { inLanguages, LANGUAGES, type Language } from '../../words/languages.ts';
import { readFrontMatter } from '../files/front-matter.ts';
import type { PlaceOf } from '../files/read-yaml.ts';
import { unexpected } from '../files/unexpected.ts';
import { localizedSchema } from '../schemas/localized-schema.ts';
import {
  daySchema,
  idSchema,
  textSchema,
  textsSchema,
  typedDateSchema,
  weekSchema,
} from '../schemas/words-schema.ts';
import { closedObject } from '../shape/check-shape.ts';
import { checkCounts } from '../words/check-counts.ts';
import type { Declared } from '../words/find-bare-numbers.ts';
import {
  type LanguageBlocks,
  readField,
  readWords,
  titleFaults,
  wordsBeforeFields,
} from '../words/read-words.ts';
import type { Entry } from './shelf.ts';

export function readBriefing(
  files: FileReader,
  path: string,
  findings: Finding[],
): Entry<Briefing> | undefined {
  const take = takerInto(findings);
  const { languages = LANGUAGES, names = [] } = files;
  const file = take(readFrontMatter(files, path, briefingSchema));
  if (file === undefined) return undefined;
  const { front, placeOf, body, bodyLine } = file;
  const blocks = take(readWords(path, body, bodyLine, BRIEFING_HEADINGS, languages));
  if (front === undefined) return undefined;
  const { dates, counts, ...rest } = front;
  findings.push(...checkCounts(counts, placeOf));
  const declared = { dates: [...dates, front.date], counts, names };
  const words = inLanguages(languages, (language) =>
    briefingWords(blocks[language], language, declared, findings),
  );
  const noun: Briefing = { ...rest, words, place: placeOf(['week'], 'key') };
  findings.push(...checkApproval(noun, placeOf));
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
    if (blocks !== undefined) {
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

/** The cover has room for this many conclusions. */
const MOST_CONCLUSIONS = 3;

const briefingSchema = closedObject({
  week: weekSchema,
  date: daySchema,
  theme: idSchema,
  status: z.enum(['draft', 'approved']),
  approved: z.exactOptional(closedObject({ by: textSchema, on: daySchema })),
  classification: localizedSchema,
  conclusions: z._default(z.array(textSchema).check(z.maxLength(MOST_CONCLUSIONS)), []),
  omit: textsSchema,
  dates: z._default(z.array(typedDateSchema), []),
  counts: textsSchema,
});
