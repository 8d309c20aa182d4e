// Files and a cache → the content, parsed only when a file, its name or the program has changed since it was kept.
import { createHash } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import type { Content } from '../model/content/content.ts';
import { TABLES_FILE } from '../model/content/series.ts';
import type { Found } from '../model/finding.ts';
import type { Cache, FileReader } from '../model/world.ts';
import { type House, PLAIN_HOUSE } from '../words/house.ts';
import { type ContentRoots, isLeftAlone, SHIPPED_FOLDERS } from './files/folders.ts';

/** `key` is what the content goes by in the cache: where it is equal, so is all that follows from the content alone. */
type Remembered = Found<Content> & { readonly key?: string };

/** Reading the shipped content takes a few hundred milliseconds, most of it in the YAML parser; comparing it takes ten. */
export async function rememberContent(
  files: FileReader,
  roots: ContentRoots,
  cache: Cache | undefined,
): Promise<Remembered> {
  const key = cache && keyOf(files, roots, cache.program);
  const name = `content-${key}.v8`;
  const kept = key ? cache.read(name) : undefined;
  const thawed = kept && thaw(kept, roots.house);
  if (key && thawed) return { value: thawed, findings: [], key };
  // Loaded here: the parser and the schemas are not needed when nothing has changed.
  const { readContent } = await import('./read-content.ts');
  const { rememberParts } = await import('./remember-parts.ts');
  const parts = cache && rememberParts(cache);
  const found = readContent(parts ? { ...files, recall: parts.recall } : files, roots);
  parts?.keep();
  // Only content without any finding is kept, so that a fault is reported in every run until it is mended.
  if (key && found.findings.length === 0) cache.write(name, freeze(found.value));
  return key ? { ...found, key } : found;
}

function keyOf(files: FileReader, roots: ContentRoots, program: string): string {
  const hash = createHash('sha256').update(JSON.stringify([program, roots]));
  for (const root of [roots.content, roots.templates, ...SHIPPED_FOLDERS]) {
    for (const path of files.list(root)) {
      // Lengths part the fields: no two sets of files give the same stream. A file that nothing reads is a fault too.
      hash.update(`${path.length}:${path}`);
      if (isLeftAlone(path, root)) continue;
      if (/\.(?:png|jpe?g)$/iu.test(path)) hash.update(files.readBytes(path) ?? '-');
      if (!/\.(?:md|yaml)$/u.test(path) && !path.endsWith(`/${TABLES_FILE}`)) continue;
      const text = files.read(path);
      hash.update(text === undefined ? '-' : `${text.length}:${text}`);
    }
  }
  return hash.digest('hex').slice(0, 32);
}

/**
 * The house comes with the settings. Words that stand for two languages, and charts met by two ways, stay one and the same, which
 * JSON would part: rules that look at each once would look twice.
 */
function freeze({ house: _, ...content }: Content): Uint8Array {
  return serialize(content);
}

/** Undefined where somebody else has been at the file. */
function thaw(bytes: Uint8Array, house: House = PLAIN_HOUSE): Content | undefined {
  try {
    return { ...deserialize(bytes), house } as Content;
  } catch {
    return undefined;
  }
}
