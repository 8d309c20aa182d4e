// A template file for an audience.
import * as z from 'zod/mini';
import { LANGUAGES } from '../../model/language.ts';
import { closedObject } from '../shape/closed-object.ts';
import { expects } from '../shape/expects.ts';
import { isSafeFileName } from './safe-file-name.ts';
import { selectorSchema } from './selector-schema.ts';
import { idSchema, localizedSchema, textSchema } from './words-schema.ts';

const slideSchema = closedObject({
  kind: textSchema,
  optional: z._default(z.boolean(), false),
  slots: z._default(z.record(z.string(), selectorSchema), {}),
});

const sectionSchema = closedObject({
  id: idSchema,
  title: localizedSchema,
  question: z.exactOptional(localizedSchema),
  slides: z.array(slideSchema),
});

export const audienceSchema = closedObject({
  id: idSchema,
  extends: z.exactOptional(textSchema),
  abstract: z._default(z.boolean(), false),
  name: localizedSchema,
  language: z.enum(LANGUAGES),
  depth: z.enum(['brief', 'standard', 'full']),
  theme: textSchema,
  maxContentSlides: z.int().check(z.positive()),
  staleAfterDays: z.int().check(z.positive()),
  fileName: z
    .string()
    .check(
      z.refine(
        isSafeFileName,
        expects(
          'unsafe-file-name',
          'letters, digits, `-`, `_`, single dots inside, and `{week}`, `{audience}`, `{language}`',
        ),
      ),
    ),
  sections: z.array(sectionSchema),
  disclosures: z.array(localizedSchema),
});

/** What an audience writes that extends another, or that is there only to be extended. */
export const audiencePartSchema = closedObject({ ...z.partial(audienceSchema).shape, id: idSchema });
