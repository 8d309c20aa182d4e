// briefdeck.yaml, which may be missing → the user's settings, with a finding for everything in it that is none.
import * as z from 'zod/mini';
import type { FileReader } from '../model/file-reader.ts';
import type { Found } from '../model/finding.ts';
import { readYamlFile } from './nouns/read-yaml-file.ts';
import { textSchema } from './schemas/words-schema.ts';
import { checkShape } from './shape/check-shape.ts';
import { closedObject } from './shape/closed-object.ts';

/** Folders are relative to the folder of the settings. */
export type Settings = {
  /** Where the documents themselves lie; they belong to their publishers and stay outside. */
  readonly originals?: string;
  /** Whose name the files carry. */
  readonly company: string;
  readonly out: string;
  readonly content: string;
  readonly templates: string;
};

export const SETTINGS_FILE = 'briefdeck.yaml';

const DEFAULTS: Settings = { company: 'briefdeck', out: 'out', content: 'content', templates: 'templates' };

const settingsSchema = closedObject({
  originals: z.exactOptional(textSchema),
  company: z.exactOptional(textSchema),
  out: z.exactOptional(textSchema),
  content: z.exactOptional(textSchema),
  templates: z.exactOptional(textSchema),
});

export function readSettings(files: FileReader): Found<Settings> {
  if (files.read(SETTINGS_FILE) === undefined) return { value: DEFAULTS, findings: [] };
  const located = readYamlFile(files, SETTINGS_FILE);
  if (located.value === undefined) return { value: DEFAULTS, findings: located.findings };
  // A file of comments alone.
  if (located.value.data === null) return { value: DEFAULTS, findings: [] };
  const shape = checkShape(settingsSchema, located.value);
  return { value: { ...DEFAULTS, ...shape.value }, findings: shape.findings };
}
