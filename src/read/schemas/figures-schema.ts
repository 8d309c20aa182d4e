// A topic of the ledger: metrics with their reports, and what may be compared.
import * as z from 'zod/mini';
import { STANCES } from '../../model/content/metric.ts';
import { LIMITS, limitWords } from '../../model/limits.ts';
import { QUALIFIERS } from '../../model/quantity.ts';
import { closedObject } from '../shape/check-shape.ts';
import { localizedSchema, localizedTextSchema } from './localized-schema.ts';
import { idSchema, nameSchema, namesSchema, textSchema, textThat, whereSchema } from './words-schema.ts';

const qualifierSchema = z._default(z.enum(QUALIFIERS), 'exact');

/** Metrics, reports and groups are checked one by one, so that one fault loses no more than itself. */
export const figuresSchema = closedObject({
  topic: idSchema,
  metrics: z._default(z.array(z.unknown()), []),
  comparable: z._default(z.array(z.unknown()), []),
});

/** What is measured, of whom: said of a metric and of a series alike. */
const measureKeys = {
  is: z.exactOptional(localizedSchema),
  definition: z.exactOptional(localizedSchema),
  of: z.exactOptional(localizedSchema),
  subject: z.exactOptional(localizedSchema),
  scope: z.exactOptional(localizedSchema),
  anchors: z.exactOptional(z.array(textSchema)),
  subjectAnchors: z.exactOptional(z.array(textSchema)),
  ages: z.exactOptional(z.int().check(z.positive())),
};

/** Worked out by hand, of a range both ends. */
const resultSchema = z.union([z.number(), z.array(z.number()).check(z.length(2))]);

const metricKeys = {
  ...measureKeys,
  'rely-on': z.exactOptional(textSchema),
  unit: z.exactOptional(nameSchema),
  preferred: z.exactOptional(textSchema),
  says: z._default(z.record(z.string(), z.unknown()), {}),
  reports: z._default(z.array(z.unknown()), []),
  derived: z.exactOptional(z.unknown()),
  result: z.exactOptional(resultSchema),
};

export const metricSchema = closedObject({ id: idSchema, ...metricKeys });

/** An entry of the short form: its key is its id. */
export const shortMetricSchema = closedObject(metricKeys);

/** `results-q3:31-36`, `results-q3-tables#Revenue!A3:I6` */
const tablePlaceSchema = textThat(
  (place) => /^[^\s:#]+(?::[1-9]\d*-[1-9]\d*|#.+)$/.test(place),
  'wrong-value',
  'a source and its lines or a range of cells, as in `results-q3:31-36` or `results-q3-tables#Revenue!A3:I6`',
);

const saidOfReport = {
  basis: z.exactOptional(localizedSchema),
  scope: z.exactOptional(localizedSchema),
  use: z.exactOptional(localizedSchema),
};

const valueSchema = z.union([z.number(), textSchema]);

export const reportSchema = closedObject({
  source: nameSchema,
  value: z.union([valueSchema, z.array(valueSchema).check(z.length(2))]),
  unit: textSchema,
  qualifier: qualifierSchema,
  token: nameSchema,
  line: whereSchema,
  stance: z.enum(STANCES),
  ...saidOfReport,
});

/** Rows or columns that are wanted: a list, `first..last`, or a map to what the deck calls them. */
const choiceSchema = z.union([nameSchema, namesSchema, z.record(nameSchema, localizedSchema)]);

/** A series of the short form: from a table of an original, or cell by cell. */
export const seriesSchema = closedObject({
  ...measureKeys,
  unit: z.exactOptional(nameSchema),
  table: z.exactOptional(tablePlaceSchema),
  cells: z.exactOptional(z.record(nameSchema, z.record(nameSchema, z.unknown()))),
  rows: z.exactOptional(choiceSchema),
  columns: z.exactOptional(choiceSchema),
});

/** The short form of a report, below its place: the words that stand there, alone or with what is said of them. */
export const quotationSchema = z.union([
  nameSchema,
  closedObject({
    words: nameSchema,
    figure: z.exactOptional(nameSchema),
    stance: z.exactOptional(z.enum(STANCES)),
    note: z.exactOptional(localizedSchema),
    ...saidOfReport,
  }),
]);

const formulaSchema = textThat(
  (formula) => formula !== '' && formula.length <= LIMITS.formula.most,
  'beyond-limit',
  limitWords('formula'),
);

/** The short form of a derivation: its inputs are the names in it. */
export const shortDerivationSchema = formulaSchema;

export const derivationSchema = closedObject({
  formula: formulaSchema,
  inputs: z.record(z.string(), nameSchema),
  unit: textSchema,
  decimals: z._default(z.int().check(z.minimum(0), z.maximum(6)), 0),
  result: z.exactOptional(resultSchema),
  qualifier: qualifierSchema,
});

const comparableKeys = {
  title: localizedSchema,
  metrics: namesSchema,
  caution: localizedTextSchema,
  decision: z.exactOptional(
    closedObject({
      show: z.enum(['all', 'preferred']),
      preferred: z.exactOptional(textSchema),
      reason: z.exactOptional(z.enum(['primary', 'narrower-scope', 'newer'])),
      note: localizedTextSchema,
      shownBy: textSchema,
    }),
  ),
};

export const comparableSchema = closedObject({ id: idSchema, ...comparableKeys });

export const shortComparableSchema = closedObject(comparableKeys);

/** Groups of the short form: a list, or a map by id. */
export const groupsSchema = z.union([z.array(z.unknown()), z.record(idSchema, z.unknown())]);

/** A whole file of the short form, for editors: `readLedger` checks its entries one by one. */
export const ledgerFileSchema = z.catchall(
  z.object({
    comparable: z.exactOptional(
      z.union([z.array(comparableSchema), z.record(idSchema, shortComparableSchema)]),
    ),
  }),
  z.union([
    seriesSchema,
    closedObject({
      ...metricKeys,
      says: z.exactOptional(z.record(z.string(), quotationSchema)),
      reports: z.exactOptional(z.array(reportSchema)),
      derived: z.exactOptional(z.union([shortDerivationSchema, derivationSchema])),
    }),
  ]),
);
