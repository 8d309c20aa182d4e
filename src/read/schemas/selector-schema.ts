// What fills a slot, as an audience writes it → the selector of the model.
import * as z from 'zod/mini';
import type { Selector } from '../../model/audience.ts';
import { STANCES } from '../../model/stance.ts';
import { TAKEAWAY_KINDS } from '../../model/takeaway.ts';
import { closedObject } from '../shape/closed-object.ts';
import { textSchema } from './words-schema.ts';

const takeawaysSchema = closedObject({
  ids: z.exactOptional(z.array(textSchema)),
  kind: z.exactOptional(z.enum(TAKEAWAY_KINDS)),
  tags: z.exactOptional(z.array(textSchema)),
  stance: z.exactOptional(z.array(z.enum(STANCES))),
  limit: z.exactOptional(z.int().check(z.positive())),
  sort: z.exactOptional(z.enum(['weight', 'order', 'date'])),
});

/** Not a plain union: that one takes a form with strange keys for the right one. */
export const selectorSchema = z.xor([
  z.pipe(
    takeawaysSchema,
    z.transform((given): Selector => ({ take: 'takeaways', ...given })),
  ),
  z.pipe(
    closedObject({ reports: textSchema }),
    z.transform((given): Selector => ({ take: 'reports', of: given.reports })),
  ),
  z.pipe(
    closedObject({ sources: z.enum(['cited', 'known']) }),
    z.transform((given): Selector => ({ take: 'sources', which: given.sources })),
  ),
  z.pipe(
    closedObject({ chartValues: textSchema }),
    z.transform((given): Selector => ({ take: 'chart-values', of: given.chartValues })),
  ),
  z.pipe(
    closedObject({ stances: z.literal('used') }),
    z.transform((): Selector => ({ take: 'stances' })),
  ),
  z.pipe(
    closedObject({ disclosures: z.literal(true) }),
    z.transform((): Selector => ({ take: 'disclosures' })),
  ),
]);
