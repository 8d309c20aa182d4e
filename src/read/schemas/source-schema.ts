// The front matter of a source card.
import * as z from 'zod/mini';
import { SOURCE_KINDS, TRUST_LEVELS } from '../../model/content/source.ts';
import { LANGUAGES } from '../../words/languages.ts';
import { closedObject } from '../shape/check-shape.ts';
import { daySchema, idSchema, localizedSchema, plainFileNameSchema, textSchema } from './words-schema.ts';

export const sourceSchema = closedObject({
  id: idSchema,
  title: textSchema,
  publisher: idSchema,
  publisherName: localizedSchema,
  author: z.exactOptional(textSchema),
  kind: z.enum(SOURCE_KINDS),
  date: daySchema,
  dateBasis: z.enum(['stated', 'inferred']),
  dateNote: z.exactOptional(localizedSchema),
  language: z.enum(LANGUAGES),
  original: plainFileNameSchema,
  trust: z.enum(TRUST_LEVELS),
  trustReason: localizedSchema,
  use: localizedSchema,
});
