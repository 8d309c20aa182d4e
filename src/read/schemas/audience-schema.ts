// What fills a slot, as an audience writes it → the selector of the model.
import * as z from 'zod/mini';
import { CHART_FORMS } from '../../model/content/chart-spec.ts';
import { STANCES } from '../../model/content/metric.ts';
import { TAKEAWAY_KINDS } from '../../model/content/takeaway.ts';
import { PAGE_SHAPES } from '../../model/length.ts';
import type { Selector } from '../../model/template/audience.ts';
import { LANGUAGES } from '../../words/languages.ts';
import { closedObject, expects } from '../shape/check-shape.ts';
import { idSchema, isSafeFileName, localizedSchema, textSchema } from './words-schema.ts';

const takeawaysSchema = closedObject({
  ids: z.exactOptional(z.array(textSchema)),
  kind: z.exactOptional(z.enum(TAKEAWAY_KINDS)),
  tags: z.exactOptional(z.array(textSchema)),
  stance: z.exactOptional(z.array(z.enum(STANCES))),
  limit: z.exactOptional(z.int().check(z.positive())),
  sort: z.exactOptional(z.enum(['weight', 'order', 'date'])),
});

/** Not a plain union: that one takes a form with strange keys for the right one. */
const selectorSchema = z.xor([
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

/** A template file for an audience. */
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
