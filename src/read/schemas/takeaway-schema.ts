// The front matter of a takeaway: everything about a claim that has no language.
import * as z from 'zod/mini';
import { STANCES } from '../../model/content/metric.ts';
import { TAKEAWAY_KINDS } from '../../model/content/takeaway.ts';
import { closedObject } from '../shape/check-shape.ts';
import { chartSchema } from './chart-schema.ts';
import { dateSchema, idSchema, textSchema, textsSchema, typedDateSchema } from './words-schema.ts';

const evidenceSchema = closedObject({
  source: textSchema,
  line: z.int().check(z.positive()),
  anchors: z.array(textSchema).check(z.minLength(1)),
});

export const takeawaySchema = closedObject({
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
