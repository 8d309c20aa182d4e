// A template file for a theme, whole or as the part that a theme writes which extends another.
import * as z from 'zod/mini';
import { COLOR_ROLES, TYPE_STYLES } from '../../model/template/theme.ts';
import { closedObject, expects } from '../shape/check-shape.ts';
import { localizedSchema } from './localized-schema.ts';
import { idSchema, plainFileNameSchema, textSchema } from './words-schema.ts';

const colorSchema = z.pipe(
  z.string().check(z.regex(/^#?[0-9A-Fa-f]{6}$/, expects('wrong-value', 'a colour such as `#1F3A5F`'))),
  z.transform((color: string) => color.replace('#', '').toUpperCase()),
);

const styleSchema = closedObject({
  size: z.number().check(z.positive()),
  line: z.number().check(z.positive()),
  bold: z._default(z.boolean(), false),
});

const colorsSchema = closedObject(everyKey(COLOR_ROLES, colorSchema));
const typeSchema = closedObject({
  ...everyKey(TYPE_STYLES, styleSchema),
  // Themes of earlier days have none: it follows from their largest number.
  display: z.exactOptional(styleSchema),
});
/** Files beside the theme that names them. */
const logoSchema = closedObject({
  file: plainFileNameSchema,
  onCover: z.exactOptional(plainFileNameSchema),
  alt: localizedSchema,
});
const fontsSchema = closedObject({ latin: textSchema, japanese: textSchema });

export const themeSchema = closedObject({
  id: idSchema,
  extends: z.exactOptional(textSchema),
  name: textSchema,
  appearance: z.enum(['light', 'dark']),
  colors: colorsSchema,
  type: typeSchema,
  fonts: fontsSchema,
  logo: z.exactOptional(logoSchema),
  footer: z.exactOptional(localizedSchema),
});

export const themePartSchema = closedObject({
  ...z.partial(themeSchema).shape,
  id: idSchema,
  colors: z.optional(z.partial(colorsSchema)),
  type: z.optional(z.partial(typeSchema)),
  fonts: z.optional(z.partial(fontsSchema)),
});

function everyKey<Key extends string, Schema>(keys: readonly Key[], schema: Schema): Record<Key, Schema> {
  return Object.fromEntries(keys.map((key) => [key, schema])) as Record<Key, Schema>;
}
