// The front matter of one week's edition.
import * as z from 'zod/mini';
import { closedObject } from '../shape/check-shape.ts';
import {
  daySchema,
  idSchema,
  localizedSchema,
  textSchema,
  textsSchema,
  typedDateSchema,
  weekSchema,
} from './words-schema.ts';

/** The cover has room for this many conclusions. */
const MOST_CONCLUSIONS = 3;

export const briefingSchema = closedObject({
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
