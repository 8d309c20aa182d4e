// The schemas that read files → JSON Schemas by noun, from which an editor completes and checks files.
import * as z from 'zod/mini';
import { LANGUAGES } from '../../words/languages.ts';
import { sourceSchema } from '../nouns/read-sources.ts';
import { settingsSchema } from '../parse-settings.ts';
import { audiencePartSchema } from './audience-schema.ts';
import { chartFileSchema, chartsFileSchema } from './chart-schema.ts';
import { disclosuresSchema } from './disclosures-schema.ts';
import { ledgerFileSchema } from './figures-schema.ts';
import { slideKindSchema } from './slide-kind-schema.ts';
import { themePartSchema } from './theme-schema.ts';

/** Audiences and themes as one file may write them: what it inherits is not required. */
const SCHEMAS = {
  audience: { schema: audiencePartSchema, title: 'An audience of a briefing' },
  disclosures: { schema: disclosuresSchema, title: 'The disclosures of a house' },
  charts: { schema: chartsFileSchema, title: 'Charts: each key is the id of one' },
  ledger: { schema: ledgerFileSchema, title: 'A ledger of figures: each key is the id of one' },
  chart: { schema: chartFileSchema, title: 'A chart' },
  settings: { schema: settingsSchema, title: 'The settings of a project' },
  source: { schema: sourceSchema, title: 'The card of a source' },
  slide: { schema: slideKindSchema, title: 'A kind of slide' },
  theme: { schema: themePartSchema, title: 'A theme: colours, type and fonts' },
};

export function templateJsonSchemas(): Readonly<Record<string, object>> {
  return Object.fromEntries(
    Object.entries(SCHEMAS).map(([noun, { schema, title }]) => {
      const { $schema, ...rest } = z.toJSONSchema(schema, {
        io: 'input',
        unrepresentable: 'any',
        reused: 'ref',
        override: ({ jsonSchema }) => allowPlainWords(jsonSchema),
      });
      return [noun, { $schema, title, ...rest }];
    }),
  );
}

/** Where words in every language stand, a project of one language has a plain text. */
function allowPlainWords(schema: z.core.JSONSchema.BaseSchema): void {
  const { properties = {}, ...rest } = schema;
  const keys = Object.keys(properties);
  if (keys.length !== LANGUAGES.length || !LANGUAGES.every((language) => keys.includes(language))) return;
  for (const key of Object.keys(schema)) delete schema[key];
  const { required: _, ...words } = { properties, ...rest };
  schema.anyOf = [{ type: 'string' }, words];
}
