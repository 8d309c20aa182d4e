// The path of the settings → what is set in it, checked.
import * as z from 'zod/mini';
import { isDay } from '../model/calendar.ts';
import type { Term } from '../model/content/content.ts';
import type { Finding, Found } from '../model/finding.ts';
import { nearestName } from '../model/names.ts';
import type { FileReader } from '../model/world.ts';
import type { House } from '../words/house.ts';
import { type InLanguages, LANGUAGES, type Language } from '../words/languages.ts';
import { placeholderOf } from '../words/placeholders.ts';
import { type Located, type PlaceOf, readYamlFile } from './files/read-yaml.ts';
import { unexpected } from './files/unexpected.ts';
import { houseOf, styleSchema, unitsSchema } from './schemas/house-schema.ts';
import { localizedTextSchema } from './schemas/localized-schema.ts';
import { namesSchema, numberedNamesSchema, textSchema, textThat } from './schemas/words-schema.ts';
import { checkShape, closedObject } from './shape/check-shape.ts';

export function parseSettings(files: FileReader, file: string): Found<Partial<Settings>> {
  const located = readYamlFile(files, file);
  // No YAML, or nothing but comments.
  if (located.value === undefined || located.value.data === null)
    return { value: {}, findings: located.findings };
  const shape = checkMeant(located.value);
  const { languages, units, style, 'fiscal-year-ends': fiscalYearEnds, ...rest } = shape.value ?? {};
  const once = languages && { languages: LANGUAGES.filter((language) => languages.includes(language)) };
  const house = houseOf({ ...(units && { units }), ...(style && { style }) });
  return {
    value: { ...rest, ...once, ...(fiscalYearEnds && { fiscalYearEnds }), house },
    findings: [...shape.findings, ...unnamed(rest.company, located.value.placeOf)],
  };
}

/** The words that `init` writes for a house whose name it was not told. */
function unnamed(company: InLanguages | undefined, placeOf: PlaceOf): readonly Finding[] {
  const found = company === undefined ? undefined : placeholderOf(company);
  return found === undefined
    ? []
    : [
        unexpected(
          'company-placeholder',
          placeOf(['company']),
          `company \`${found}\``,
          'the name of your house, which every file carries',
        ),
      ];
}

/**
 * What is said under a misspelt key counts as meant, and a wrong value loses only itself: without the languages that were
 * written, every text of the project would be told as well.
 */
function checkMeant(located: Located): Found<z.infer<typeof settingsSchema> | undefined> {
  const known = Object.keys(settingsSchema.shape);
  const { data } = located;
  const written = typeof data === 'object' && data !== null && !Array.isArray(data) ? data : {};
  const meant = Object.entries(written).map(([key, value]) => {
    const nearest = known.includes(key) ? key : nearestName(key, known);
    return [nearest === undefined || Object.hasOwn(written, nearest) ? key : nearest, value] as const;
  });
  const standIns = {
    ...Object.fromEntries(known.map((key) => [key, undefined])),
    languages: languagesAmong(new Map(meant).get('languages')),
  };
  const asWritten = checkShape(settingsSchema, located, [], standIns);
  if (!asWritten.findings.some(({ kind }) => kind === 'unknown-key')) return asWritten;
  const { value } = checkShape(settingsSchema, { ...located, data: Object.fromEntries(meant) }, [], standIns);
  return { value, findings: asWritten.findings };
}

/** `en` where a list should stand, and what is a language beside what is none. */
function languagesAmong(value: unknown): readonly Language[] | undefined {
  const among = LANGUAGES.filter((language) => [value].flat().includes(language));
  return among.length > 0 ? among : undefined;
}

/** Folders are relative to the folder of the settings. */
export type Settings = {
  /** Where the documents themselves lie; they belong to their publishers and stay outside. */
  readonly originals?: string;
  /** Whose name the files carry; in each language where it is written so. */
  readonly company: InLanguages;
  readonly out: string;
  /** Folder of the record of who got what; `outbox` when not set. */
  readonly outbox?: string;
  readonly content: string;
  readonly templates: string;
  /** In which it is written, and in no other; at least one. */
  readonly languages: readonly Language[];
  /** Its `units` and `style`. */
  readonly house: House;
  /** The last month and day of business years (`06-30`), of all companies or by name. */
  readonly fiscalYearEnds?: string | Readonly<Record<string, string>>;
  /** Names that contain numbers: `Phase 3`, `72-week`. */
  readonly names: readonly string[];
  /** Which words are narrower than which. */
  readonly terms: readonly Term[];
};

const yearEndSchema = textThat(
  (text) => isDay(`2000-${text}`),
  'bad-date',
  'the month and day on which a business year ends, such as `06-30`',
);

const pathSchema = textThat(
  (path) => path !== '' && !/\p{Cc}/u.test(path),
  'wrong-value',
  'a path without control characters',
);

const spellingsSchema = namesSchema.check(z.minLength(1));

const termsSchema = z.array(closedObject({ wide: spellingsSchema, narrow: spellingsSchema }));

/** A key of the settings is a line here; editors know it by the JSON Schema made from this. */
export const settingsSchema = closedObject({
  originals: z.exactOptional(pathSchema),
  company: z.exactOptional(z.union([localizedTextSchema, textSchema])),
  out: z.exactOptional(pathSchema),
  outbox: z.exactOptional(pathSchema),
  content: z.exactOptional(pathSchema),
  templates: z.exactOptional(pathSchema),
  languages: z.exactOptional(z.array(z.enum(LANGUAGES)).check(z.minLength(1))),
  units: z.exactOptional(unitsSchema),
  style: z.exactOptional(styleSchema),
  'fiscal-year-ends': z.exactOptional(z.union([yearEndSchema, z.record(textSchema, yearEndSchema)])),
  names: z.exactOptional(numberedNamesSchema),
  terms: z.exactOptional(termsSchema),
});
