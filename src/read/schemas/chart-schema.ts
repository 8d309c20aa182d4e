// A chart as an analyst writes it, in a takeaway or in a file of its own.
import * as z from 'zod/mini';
import { CHART_KIND_IDS } from '../../chart/kinds/chart-kinds.ts';
import { closedObject } from '../shape/check-shape.ts';
import { localizedSchema, sentenceSchema } from './localized-schema.ts';
import {
  idSchema,
  nameSchema,
  namesSchema,
  textSchema,
  textsSchema,
  typedDateSchema,
} from './words-schema.ts';

const entrySchema = closedObject({
  of: textSchema,
  name: z.exactOptional(localizedSchema),
  set: z.exactOptional(localizedSchema),
  panel: z.exactOptional(localizedSchema),
  at: z.exactOptional(textSchema),
  total: z.exactOptional(z.boolean()),
});

const choiceSchema = z.union([nameSchema, namesSchema]);

/** What of a series is meant. */
export const sliceKeys = {
  rows: z.exactOptional(choiceSchema),
  columns: z.exactOptional(choiceSchema),
  totals: z.exactOptional(namesSchema),
};

const chartKeys = {
  kind: z.enum(CHART_KIND_IDS),
  title: localizedSchema,
  message: z.exactOptional(sentenceSchema),
  caveat: z.exactOptional(sentenceSchema),
  annotations: z._default(z.array(closedObject({ on: textSchema, text: sentenceSchema })), []),
  scale: z._default(z.enum(['log', 'linear']), 'linear'),
  unit: z.exactOptional(textSchema),
  series: z.exactOptional(z.array(z.union([textSchema, entrySchema])).check(z.minLength(1))),
  of: z.exactOptional(nameSchema),
  ...sliceKeys,
  emphasis: z.exactOptional(textSchema),
  comparison: textsSchema,
  unclear: textsSchema,
  split: z.exactOptional(z.literal('scope')),
  mixed: z.exactOptional(z.literal('currencies')),
};

export const chartSchema = closedObject(chartKeys);

const ownKeys = { ...chartKeys, dates: z._default(z.array(typedDateSchema), []), counts: textsSchema };

/** `content/charts/<id>.yaml` */
export const chartFileSchema = closedObject({ id: idSchema, ...ownKeys });

/** What stands below its id in `content/charts.yaml`. */
export const chartEntrySchema = closedObject(ownKeys);

/** `content/charts.yaml` */
export const chartsFileSchema = z.record(idSchema, chartEntrySchema);

export type WrittenChart = z.infer<typeof chartSchema>;
