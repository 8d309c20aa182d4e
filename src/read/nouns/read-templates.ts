// A folder of template files that may extend one another → complete, typed templates, and all their names.
import type * as z from 'zod/mini';
import { type Finding, type Found, takerInto } from '../../model/finding.ts';
import type { FileReader } from '../../model/world.ts';
import type { Folder } from '../files/folders.ts';
import { type Located, type Path, type PlaceOf, readYamlFile } from '../files/read-yaml.ts';
import { unexpected, unexpectedName } from '../files/unexpected.ts';
import { checkShape, rawText, rawValue } from '../shape/check-shape.ts';
import { type Entry, readShelf, type Shelf } from './shelf.ts';

type TemplateReading<Whole, Noun> = {
  readonly whole: z.ZodMiniType<Whole>;
  /** What one file of a chain may hold. */
  readonly part: z.ZodMiniType;
  /** Inherited key by key (the colours of a theme); every other key is inherited as a whole. */
  readonly mergedKeys: readonly string[];
  /** Faults go into the list. */
  readonly toNoun: (whole: Whole, placeOf: PlaceOf, findings: Finding[]) => Noun;
};

/**
 * Each file is checked by itself, then together with what it inherits, when keys may be found missing. Faults of
 * a parent come up again in its children, at the same place: the caller drops findings that are equal.
 */
export function readTemplates<Whole, Noun>(
  files: FileReader,
  folder: Folder,
  { whole, part, mergedKeys, toNoun }: TemplateReading<Whole, Noun>,
): Found<Shelf<Noun>> {
  const findings: Finding[] = [];
  const take = takerInto(findings);
  const readPart = (_: FileReader, path: string): Entry<Template> | undefined => {
    const located = take(readYamlFile(files, path));
    if (located === undefined) return undefined;
    take(checkShape(part, located));
    const id = rawText(located.data, ['id']);
    return id === undefined ? undefined : { noun: { id, located }, placeOf: located.placeOf };
  };
  const parts = take(readShelf(files, folder, readPart));
  const entries = new Map<string, Entry<Noun>>();
  for (const [id, located] of take(resolveExtends(parts, mergedKeys))) {
    if (rawValue(located.data, ['abstract']) === true) continue;
    const { placeOf } = located;
    const template = take(checkShape(whole, located));
    if (template !== undefined) entries.set(id, { noun: toNoun(template, placeOf, findings), placeOf });
  }
  return { value: { entries, names: parts.names }, findings };
}

type Template = { readonly id: string; readonly located: Located };

/** A template, the one it extends, and so on. */
type Chain = [Template, ...Template[]];

/** Keys that belong to the file itself. */
const OWN_KEYS = ['id', 'extends', 'abstract'];

/** Templates whose chain is broken are left out. */
function resolveExtends(
  { entries, names }: Shelf<Template>,
  mergedKeys: readonly string[],
): Found<ReadonlyMap<string, Located>> {
  const findings: Finding[] = [];
  const resolved = new Map<string, Located>();
  for (const { noun: template } of entries.values()) {
    const chain: Chain = [template];
    let complete = true;
    for (let last = template; ; ) {
      const parentId = rawText(last.located.data, ['extends']);
      if (parentId === undefined) break;
      const parent = entries.get(parentId)?.noun;
      const place = last.located.placeOf(['extends']);
      if (parent === undefined || chain.includes(parent)) {
        complete = false;
        const met = `\`extends: ${parentId}\``;
        if (parent === template) {
          const hint = `Break the circle ${[...chain, template].map(({ id }) => `\`${id}\``).join(' → ')}`;
          findings.push(unexpected('extends-cycle', place, met, 'a chain that ends', hint));
        } else if (parent === undefined && last === template && !names.has(parentId)) {
          const others = [...names].filter((name) => name !== template.id);
          findings.push(
            unexpectedName('unknown-reference', place, met, 'a known template', parentId, others),
          );
        }
        break;
      }
      chain.push(parent);
      last = parent;
    }
    if (complete) resolved.set(template.id, merge(chain, mergedKeys));
  }
  return { value: resolved, findings };
}

function merge([{ located: own }, ...rest]: Chain, mergedKeys: readonly string[]): Located {
  if (rest.length === 0) return own;
  const parents = rest.map(({ located }) => located);
  const data = parents.reduce<Record<string, unknown>>(
    (merged, parent) => inherit(merged, asKeys(parent.data), mergedKeys),
    asKeys(own.data),
  );
  const placeOf: PlaceOf = (path, part) => {
    const owner = [own, ...parents].find((each) => holds(each.data, path, mergedKeys)) ?? own;
    return owner.placeOf(path, part);
  };
  return { ...own, data, placeOf };
}

function inherit(
  own: Record<string, unknown>,
  parent: Record<string, unknown>,
  mergedKeys: readonly string[],
): Record<string, unknown> {
  const merged = { ...own };
  for (const [key, value] of Object.entries(parent)) {
    if (OWN_KEYS.includes(key)) continue;
    if (!Object.hasOwn(own, key)) merged[key] = value;
    else if (mergedKeys.includes(key)) merged[key] = { ...asKeys(value), ...asKeys(own[key]) };
  }
  return merged;
}

function holds(data: unknown, path: Path, mergedKeys: readonly string[]): boolean {
  const depth = mergedKeys.includes(String(path[0])) ? 2 : 1;
  return rawValue(data, path.slice(0, depth)) !== undefined;
}

function asKeys(data: unknown): Record<string, unknown> {
  return typeof data === 'object' && data !== null && !Array.isArray(data) ? { ...data } : {};
}
