// content/briefings/*.md → the weekly editions.
import * as z from 'zod/mini';
import type { Briefing, BriefingWords } from '../../model/content/briefing.ts';
import type { Prose } from '../../model/content/prose.ts';
import { type Finding, type Found, takerInto } from '../../model/finding.ts';
import type { FileReader } from '../../model/world.ts';
import { inEachLanguage, type Language, type Localized } from '../../words/languages.ts';
import { readFrontMatter } from '../files/front-matter.ts';
import type { PlaceOf } from '../files/read-yaml.ts';
import { unexpected } from '../files/unexpected.ts';
import {
  daySchema,
  idSchema,
  localizedSchema,
  textSchema,
  textsSchema,
  typedDateSchema,
  weekSchema,
} from '../schemas/words-schema.ts';
import { closedObject } from '../shape/check-shape.ts';
import type { Declared } from '../words/find-bare-numbers.ts';
import { readField, readWords, strayWords, type Words } from '../words/read-words.ts';
import { type Entry, readShelf, type Shelf } from './shelf.ts';

export function readBriefings(files: FileReader, folder: string): Found<Shelf<Briefing>> {
  return readShelf(files, folder, '.md', (path) => readBriefing(files, path));
}

function readBriefing(files: FileReader, path: string): Found<Entry<Briefing> | undefined> {
  const file = readFrontMatter(files, path, briefingSchema);
  if (file.value === undefined) return { value: undefined, findings: file.findings };
  const { front, placeOf, body, bodyLine } = file.value;
  const blocks = readWords(path, body, bodyLine, BRIEFING_HEADINGS);
  if (front === undefined) return { value: undefined, findings: [...file.findings, ...blocks.findings] };
  const { dates, counts, ...rest } = front;
  const words = briefingWords(blocks.value, { dates: [...dates, front.date], counts });
  const noun: Briefing = { ...rest, words: words.value, place: placeOf(['week'], 'key') };
  const findings = [...file.findings, ...checkApproval(noun, placeOf), ...blocks.findings, ...words.findings];
  return { value: { noun, placeOf }, findings };
}

/** The body of a briefing, cut into blocks → its title, subtitle and lead in each language. */
const BRIEFING_HEADINGS = ['title', 'subtitle', 'lead'] as const;

function briefingWords(words: Words, declared: Declared): Found<Localized<BriefingWords>> {
  const findings: Finding[] = [];
  const take = takerInto(findings);
  const read = (language: Language): BriefingWords => {
    const blocks = words[language];
    findings.push(
      ...(blocks?.lead ?? []).map((block) => strayWords(block.place, 'words before the first field')),
    );
    const field = (name: (typeof BRIEFING_HEADINGS)[number]): Prose => {
      if (blocks === undefined) return [];
      const found = blocks.fields.get(name);
      if (found === undefined) {
        const met = `\`# ${language}\` without \`## ${name}\``;
        findings.push(unexpected('missing-key', blocks.place, met, `a heading \`## ${name}\``));
        return [];
      }
      return take(readField(name, found, language, declared));
    };
    return { title: field('title'), subtitle: field('subtitle'), lead: field('lead') };
  };
  return { value: inEachLanguage(read), findings };
}

/** A briefing's status and approval → findings when they do not go together. */
function checkApproval({ status, approved }: Briefing, placeOf: PlaceOf): readonly Finding[] {
  if (status === 'approved' && approved === undefined) {
    return [
      unexpected(
        'approval-missing',
        placeOf(['status']),
        '`status: approved` without `approved`',
        'who approved it, and on which day',
        'Write `approved: { by: Name, on: 2025-10-24 }`',
      ),
    ];
  }
  if (status === 'draft' && approved !== undefined) {
    return [
      unexpected(
        'wrong-value',
        placeOf(['approved'], 'key'),
        '`approved` on a draft',
        '`status: approved`, or no approval',
      ),
    ];
  }
  return [];
}

/** The cover has room for this many conclusions. */
const MOST_CONCLUSIONS = 3;

/** The front matter of one week's edition. */
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
