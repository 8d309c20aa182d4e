// A file of disclosures, as a house writes it.
import * as z from 'zod/mini';
import { LIMITS } from '../../model/limits.ts';
import { DECLARED } from '../../model/template/disclosures.ts';
import { closedObject, expects } from '../shape/check-shape.ts';
import { localizedTextSchema } from './localized-schema.ts';
import { idSchema } from './words-schema.ts';

const producerSchema = closedObject({
  name: localizedTextSchema,
  form: z.exactOptional(localizedTextSchema),
  contact: z.exactOptional(localizedTextSchema),
  authors: localizedTextSchema,
}).check(
  z.refine(
    ({ form, contact }) => form !== undefined || contact !== undefined,
    expects('missing-key', '`form` (legal form and seat) or `contact` (how it is reached), or both'),
  ),
);

/** What may stand under `undeclared` instead is asked for by the reader, which says what to write. */
export const disclosuresSchema = closedObject({
  id: idSchema,
  producer: z.exactOptional(producerSchema),
  completed: z.exactOptional(z.enum(['time', 'date'])),
  interests: z.exactOptional(localizedTextSchema),
  methods: z.exactOptional(
    closedObject({
      checks: localizedTextSchema,
      derivation: localizedTextSchema,
      confidence: localizedTextSchema,
    }),
  ),
  sources: z.exactOptional(closedObject({ kinds: localizedTextSchema, limits: localizedTextSchema })),
  legal: z._default(z.array(localizedTextSchema).check(z.maxLength(LIMITS.blocks.most)), []),
  undeclared: z._default(z.array(z.enum(DECLARED)), []),
});
