// content/briefings/*.md → the weekly editions.
import type { Briefing } from '../../model/briefing.ts';
import type { FileReader } from '../../model/file-reader.ts';
import type { Found } from '../../model/finding.ts';
import { checkApproval } from '../check/check-approval.ts';
import { briefingSchema } from '../schemas/briefing-schema.ts';
import { BRIEFING_HEADINGS, briefingWords } from '../words/briefing-words.ts';
import { readWords } from '../words/read-words.ts';
import { readFrontMatter } from './read-front-matter.ts';
import { type Entry, readShelf, type Shelf } from './shelf.ts';

export function readBriefings(files: FileReader, folder: string): Found<Shelf<Briefing>> {
  return readShelf(
    files,
    folder,
    '.md',
    (path) => readBriefing(files, path),
    (briefing) => briefing.week,
    'week',
  );
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
