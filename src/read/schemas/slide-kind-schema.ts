// A template file for a slide kind.
import * as z from 'zod/mini';
import { closedObject } from '../shape/closed-object.ts';
import { slideNodeSchema } from './slide-node-schema.ts';
import { idSchema, localizedSchema, textSchema, textsSchema } from './words-schema.ts';

const slotSchema = closedObject({
  name: textSchema,
  min: z._default(z.int().check(z.minimum(0)), 1),
  max: z._default(z.int().check(z.positive()), 1),
  requires: textsSchema,
});

export const slideKindSchema = closedObject({
  id: idSchema,
  layout: z._default(z.enum(['cover', 'section', 'content']), 'content'),
  standing: z._default(z.boolean(), false),
  headline: z._default(textSchema, 'lead.claim'),
  slots: z._default(z.array(slotSchema), []),
  labels: z._default(z.record(z.string(), localizedSchema), {}),
  body: slideNodeSchema,
});
