// A template file for an audience.
import * as z from 'zod/mini';
import { CHART_FORMS } from '../../model/chart-spec.ts';
import { LANGUAGES } from '../../model/language.ts';
import { PAGE_SHAPES } from '../../model/page-shape.ts';
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

const DOMAIN = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/;

const domainSchema = z
  .string()
  .check(z.regex(DOMAIN, expects('wrong-value', 'a domain in small letters such as `example.com`')));

export const audienceSchema = closedObject({
  id: idSchema,
  extends: z.exactOptional(textSchema),
  abstract: z._default(z.boolean(), false),
  name: localizedSchema,
  language: z.enum(LANGUAGES),
  depth: z.enum(['brief', 'standard', 'full']),
  theme: textSchema,
  charts: z._default(z.enum(CHART_FORMS), 'picture'),
  page: z._default(z.enum(PAGE_SHAPES), '16:9'),
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
  classification: z.exactOptional(localizedSchema),
  recipients: z.exactOptional(
    closedObject({
      domains: z.exactOptional(z.array(domainSchema)),
      groups: z.exactOptional(z.array(idSchema)),
    }),
  ),
  mailBudgetMB: z._default(z.number().check(z.positive()), 10),
  email: z._default(textSchema, 'weekly'),
});

/** What an audience writes that extends another, or that is there only to be extended. */
export const audiencePartSchema = closedObject({ ...z.partial(audienceSchema).shape, id: idSchema });
