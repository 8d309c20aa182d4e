// One of content/sources/*.md → a source card.
import * as z from 'zod/mini';
import { SOURCE_KINDS, type Source, TRUST_LEVELS } from '../../model/content/source.ts';
import { type Finding, takerInto } from '../../model/finding.ts';
import type { FileReader } from '../../model/world.ts';
import { inEachLanguage, LANGUAGES } from '../../words/languages.ts';
import { readFrontMatter } from '../files/front-matter.ts';
import { fileStem } from '../files/read-text.ts';
import { unexpected } from '../files/unexpected.ts';
import { localizedSchema, localizedTextSchema } from '../schemas/localized-schema.ts';
import { daySchema, idSchema, plainFileNameSchema, textSchema } from '../schemas/words-schema.ts';
import { closedObject } from '../shape/check-shape.ts';
import { takeOutComments } from '../words/take-out-comments.ts';
import type { Entry } from './shelf.ts';

export function readSource(files: FileReader, path: string, findings: Finding[]): Entry<Source> | undefined {
  const card = takerInto(findings)(readFrontMatter(files, path, sourceSchema));
  if (card?.front === undefined) return undefined;
  const { front, placeOf, body, bodyLine } = card;
  const { text, placeAt } = takerInto(findings)(takeOutComments(path, body, bodyLine));
  const words = text.search(/\S/);
  if (words !== -1) {
    const met = 'words below the front matter of a card';
    const expected = 'none: a deck shows of a source what its front matter says';
    findings.push(
      unexpected(
        'stray-words',
        placeAt(words),
        met,
        expected,
        'Move them to `trustReason`, or take them out',
      ),
    );
  }
  if (front.dateBasis === 'inferred' && front.dateNote === undefined) {
    const expected = 'a key `dateNote` that says how the date was worked out';
    findings.push(
      unexpected('missing-key', placeOf(['dateBasis']), '`inferred` without `dateNote`', expected),
    );
  }
  // The name of the file is the id, and who publishes under one name has no need of a second.
  const { id = fileStem(path), publisherName = inEachLanguage(() => front.publisher), ...rest } = front;
  return { noun: { ...rest, id, publisherName, place: placeOf(['id'], 'key') }, placeOf };
}

export const sourceSchema = closedObject({
  id: z.exactOptional(idSchema),
  title: textSchema,
  publisher: textSchema,
  publisherName: z.exactOptional(localizedSchema),
  author: z.exactOptional(textSchema),
  kind: z.enum(SOURCE_KINDS),
  date: daySchema,
  dateBasis: z._default(z.enum(['stated', 'inferred']), 'stated'),
  dateNote: z.exactOptional(localizedTextSchema),
  language: z.enum(LANGUAGES),
  original: plainFileNameSchema,
  trust: z.enum(TRUST_LEVELS),
  ages: z.exactOptional(z.int().check(z.positive())),
  trustReason: localizedTextSchema,
  reliedOn: z.exactOptional(localizedTextSchema),
  use: localizedSchema,
});
