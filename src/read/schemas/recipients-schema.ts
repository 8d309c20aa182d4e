// recipients.yaml: the sender, the groups, and who gets what.
import * as z from 'zod/mini';
import { LANGUAGES } from '../../model/language.ts';
import { readEmail } from '../read-address.ts';
import { closedObject } from '../shape/closed-object.ts';
import { expects } from '../shape/expects.ts';
import { isSafeName } from './safe-name.ts';
import { idSchema, textsSchema } from './words-schema.ts';

const nameSchema = z
  .string()
  .check(
    z.refine(
      (name) => isSafeName(name),
      expects('unsafe-name', 'a name of printable characters without `/ \\ < > @ ..`'),
    ),
  );

const emailSchema = z
  .string()
  .check(
    z.refine(
      (text) => readEmail(text) !== undefined,
      expects('bad-address', 'one plain address such as `taro.yamada@example.com`'),
    ),
  );

/** One name for every language, or one for each. */
const senderSchema = closedObject({
  name: z.union([nameSchema, closedObject({ ja: nameSchema, en: nameSchema })]),
  email: emailSchema,
});

const groupSchema = z.nullable(closedObject({ visible: z._default(z.boolean(), false) }));

const recipientSchema = closedObject({
  name: nameSchema,
  email: emailSchema,
  language: z.enum(LANGUAGES),
  audiences: textsSchema,
  groups: textsSchema,
});

export const recipientsSchema = closedObject({
  from: z.exactOptional(senderSchema),
  groups: z._default(z.record(idSchema, groupSchema), {}),
  recipients: z.array(recipientSchema),
});
