// What fills a slot, as an audience writes it → the selector of the model.
import * as z from 'zod/mini';
import { CHART_FORMS } from '../../model/content/chart-spec.ts';
import { STANCES } from '../../model/content/metric.ts';
import { TAKEAWAY_KINDS, TAKEAWAY_PARTS } from '../../model/content/takeaway.ts';
import { PAGE_SHAPES } from '../../model/length.ts';
import { LIMITS } from '../../model/limits.ts';
import type { Selector } from '../../model/template/audience.ts';
import { DISCLOSURE_BLOCKS } from '../../model/template/disclosures.ts';
import { LANGUAGES } from '../../words/languages.ts';
import { closedObject, expects } from '../shape/check-shape.ts';
import { localizedSchema, localizedTextSchema } from './localized-schema.ts';
import { idSchema, isSafeFileName, namesSchema, textSchema, textThat } from './words-schema.ts';

const takeawaysSchema = closedObject({
  ids: z.exactOptional(namesSchema),
  kind: z.exactOptional(
    z.pipe(
      z.union([z.enum(TAKEAWAY_KINDS), z.array(z.enum(TAKEAWAY_KINDS))]),
      z.transform((kind) => (Array.isArray(kind) ? kind : [kind])),
    ),
  ),
  tags: z.exactOptional(namesSchema),
  stance: z.exactOptional(z.array(z.enum(STANCES))),
  has: z.exactOptional(z.array(z.enum(TAKEAWAY_PARTS))),
  unshown: z.exactOptional(z.literal(true)),
  limit: z.exactOptional(z.int().check(z.positive())),
  sort: z.exactOptional(z.enum(['weight', 'order', 'date', 'conclusions'])),
});

/** Not a plain union: that one takes a form with strange keys for the right one. */
const selectorSchema = z.xor([
  selectorFrom(takeawaysSchema, (given) => ({ take: 'takeaways', ...given })),
  selectorFrom(closedObject({ conclusions: z.literal(true) }), () => ({ take: 'conclusions' })),
  selectorFrom(closedObject({ reports: textSchema }), ({ reports }) => ({ take: 'reports', of: reports })),
  selectorFrom(closedObject({ shownBy: textSchema }), ({ shownBy }) => ({ take: 'shown-by', of: shownBy })),
  selectorFrom(closedObject({ sources: z.enum(['cited', 'known']) }), ({ sources }) => ({
    take: 'sources',
    which: sources,
  })),
  selectorFrom(closedObject({ chartValues: textSchema }), ({ chartValues }) => ({
    take: 'chart-values',
    of: chartValues,
  })),
  selectorFrom(closedObject({ stances: z.literal('used') }), () => ({ take: 'stances' })),
  selectorFrom(
    closedObject({ disclosures: z.union([z.literal(true), z.array(z.enum(DISCLOSURE_BLOCKS))]) }),
    ({ disclosures }) => ({
      take: 'disclosures',
      blocks: disclosures === true ? DISCLOSURE_BLOCKS : disclosures,
    }),
  ),
]);

function selectorFrom<Given>(schema: z.ZodMiniType<Given>, toSelector: (given: Given) => Selector) {
  return z.pipe(schema, z.transform(toSelector));
}

const labelsSchema = z.record(z.string(), localizedSchema);

const slideSchema = closedObject({
  kind: textSchema,
  optional: z._default(z.boolean(), false),
  slots: z._default(z.record(z.string(), selectorSchema), {}),
  each: z.exactOptional(textSchema),
  labels: z.exactOptional(labelsSchema),
  recap: z.exactOptional(z.boolean()),
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
  staleAfterDays: z.exactOptional(z.int().check(z.positive())),
  fileName: textThat(
    isSafeFileName,
    'unsafe-file-name',
    'letters, digits, `-`, `_`, single dots inside, and `{edition}` (or `{week}`), `{audience}`, `{language}`',
  ),
  sections: z.array(sectionSchema),
  // A list of paragraphs is the form of earlier days.
  disclosures: z.exactOptional(
    z.union([idSchema, z.array(localizedTextSchema).check(z.maxLength(LIMITS.blocks.most))]),
  ),
  labels: z.exactOptional(z.record(z.string(), labelsSchema)),
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
