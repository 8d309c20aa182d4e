// A folder of template files that may extend one another → complete, typed templates, and all their names.
import type * as z from 'zod/mini';
import type { FileReader } from '../../model/file-reader.ts';
import type { Finding, Found } from '../../model/finding.ts';
import { fileStem, listFiles } from '../files/list-files.ts';
import { checkShape } from '../shape/check-shape.ts';
import { rawText, rawValue } from '../shape/raw-value.ts';
import { readYamlFile } from './read-yaml-file.ts';
import { resolveExtends, type Template } from './resolve-extends.ts';
import { duplicateId, type Entry, idNotFileName, type Shelf } from './shelf.ts';

export type TemplateSchemas<Whole> = {
  readonly whole: z.ZodMiniType<Whole>;
  /** What one file of a chain may hold. */
  readonly part: z.ZodMiniType;
  readonly mergedKeys: readonly string[];
};

/**
 * Each file is checked by itself, then together with what it inherits, when keys may be found missing. Faults of
 * a parent come up again in its children, at the same place: the caller drops findings that are equal.
 */
export function readTemplates<Whole>(
  files: FileReader,
  folder: string,
  schemas: TemplateSchemas<Whole>,
): Found<Shelf<Whole>> {
  const findings: Finding[] = [];
  const names = new Set<string>();
  const templates = new Map<string, Template>();
  for (const path of listFiles(files, folder, '.yaml')) {
    const stem = fileStem(path);
    names.add(stem);
    const { value: located, findings: faults } = readYamlFile(files, path);
    findings.push(...faults);
    if (located === undefined) continue;
    findings.push(...checkShape(schemas.part, located).findings);
    const id = rawText(located.data, ['id']);
    if (id === undefined) continue;
    const earlier = templates.get(id);
    if (id !== stem) findings.push(idNotFileName(located.placeOf(['id']), id, stem));
    if (earlier === undefined) templates.set(id, { id, located });
    else findings.push(duplicateId(located.placeOf(['id']), id, earlier.located.placeOf(['id'])));
    names.add(id);
  }
  const resolved = resolveExtends(templates, names, schemas.mergedKeys);
  findings.push(...resolved.findings);
  const entries = new Map<string, Entry<Whole>>();
  for (const [id, located] of resolved.value) {
    if (rawValue(located.data, ['abstract']) === true) continue;
    const whole = checkShape(schemas.whole, located);
    findings.push(...whole.findings);
    if (whole.value !== undefined) entries.set(id, { noun: whole.value, placeOf: located.placeOf });
  }
  return { value: { entries, names }, findings };
}

export function mapShelf<From, To>(shelf: Shelf<From>, toNoun: (entry: Entry<From>) => To): Shelf<To> {
  const entries = new Map(
    [...shelf.entries].map(([id, entry]) => [id, { noun: toNoun(entry), placeOf: entry.placeOf }]),
  );
  return { entries, names: shelf.names };
}
