// A Markdown file and the schema of its front matter → the typed front matter, the places in it, and the body.
import type * as z from 'zod/mini';
import type { FileReader } from '../../model/file-reader.ts';
import type { Found } from '../../model/finding.ts';
import { readText } from '../files/read-text.ts';
import { type PlaceOf, readYaml } from '../files/read-yaml.ts';
import { splitFrontMatter } from '../files/split-front-matter.ts';
import { checkShape, type StandIns } from '../shape/check-shape.ts';

export type MarkdownNoun<T> = {
  /** Undefined when the schema refused it; the body can still be checked. */
  readonly front: T | undefined;
  readonly placeOf: PlaceOf;
  readonly body: string;
  readonly bodyLine: number;
};

export function readFrontMatter<T>(
  files: FileReader,
  path: string,
  schema: z.ZodMiniType<T>,
  standIns: StandIns = {},
): Found<MarkdownNoun<T> | undefined> {
  const text = readText(files, path);
  if (text.value === undefined) return { value: undefined, findings: text.findings };
  const split = splitFrontMatter(path, text.value);
  if (split.value === undefined) return { value: undefined, findings: split.findings };
  const { yaml, body, bodyLine } = split.value;
  const located = readYaml(path, yaml);
  if (located.value === undefined) return { value: undefined, findings: located.findings };
  const { placeOf } = located.value;
  const front = checkShape(schema, located.value, [], standIns);
  return { value: { front: front.value, placeOf, body, bodyLine }, findings: front.findings };
}
