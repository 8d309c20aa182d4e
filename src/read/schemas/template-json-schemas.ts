// The schemas that read templates → JSON Schemas by noun, from which an editor completes and checks template files.
import * as z from 'zod/mini';
import { audiencePartSchema } from './audience-schema.ts';
import { slideKindSchema } from './slide-kind-schema.ts';
import { themePartSchema } from './theme-schema.ts';

/** Audiences and themes as one file may write them: what it inherits is not required. */
const SCHEMAS = {
  audience: { schema: audiencePartSchema, title: 'An audience of a briefing' },
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
      });
      return [noun, { $schema, title, ...rest }];
    }),
  );
}
