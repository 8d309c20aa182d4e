// The path of the settings → what is set in it, checked.
import * as z from 'zod/mini';
import type { FileReader } from '../model/file-reader.ts';
import type { Found } from '../model/finding.ts';
import { readYamlFile } from './nouns/read-yaml-file.ts';
import type { Settings } from './read-settings.ts';
import { textSchema } from './schemas/words-schema.ts';
import { checkShape } from './shape/check-shape.ts';
import { closedObject } from './shape/closed-object.ts';

const settingsSchema = closedObject({
  originals: z.exactOptional(textSchema),
  company: z.exactOptional(textSchema),
  out: z.exactOptional(textSchema),
  outbox: z.exactOptional(textSchema),
  content: z.exactOptional(textSchema),
  templates: z.exactOptional(textSchema),
});

export function parseSettings(files: FileReader, file: string): Found<Partial<Settings>> {
  const located = readYamlFile(files, file);
  // No YAML, or nothing but comments.
  if (located.value === undefined || located.value.data === null)
    return { value: {}, findings: located.findings };
  const shape = checkShape(settingsSchema, located.value);
  return { value: shape.value ?? {}, findings: shape.findings };
}
