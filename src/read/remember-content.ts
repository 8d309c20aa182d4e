// Files and a cache → the content, parsed only when a file, its name or the program has changed since it was kept.
import { createHash } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import type { Content } from '../model/content/content.ts';
import { TABLES_FILE } from '../model/content/series.ts';
import type { Found } from '../model/finding.ts';
import type { Cache, FileReader } from '../model/world.ts';
import { type House, PLAIN_HOUSE } from '../words/house.ts';
import { type ContentRoots, foldersIn, isLeftAlone, plainFolder, SHIPPED_FOLDERS } from './files/folders.ts';

/** `around` is what the content but for its claims goes by in the cache: where it is equal, so is all that is not in `takeaways`. */
type Remembered = Found<Content> & { readonly around?: string };

/** Reading the shipped content takes a few hundred milliseconds, most of it in the YAML parser; comparing it takes ten. */
export async function rememberContent(
  files: FileReader,
  roots: ContentRoots,
  cache: Cache | undefined,
): Promise<Remembered> {
  if (cache === undefined) return (await import('./read-content.ts')).readContent(files, roots);
  const { key, around } = keysOf(files, roots, cache.program);
  const name = `content-${key}.v8`;
  const kept = cache.read(name);
  const thawed = kept && thaw(kept, roots.house);
  if (thawed) return { value: thawed, findings: [], around };
  // Loaded here: the parser and the schemas are not needed when nothing has changed.
  const { readContent } = await import('./read-content.ts');
  const { rememberParts } = await import('./remember-parts.ts');
  const parts = rememberParts(cache);
  const found = readContent({ ...files, recall: parts.recall }, roots);
  parts.keep();
  // Only content without any finding is kept, so that a fault is reported in every run until it is mended.
  if (found.findings.length === 0) cache.write(name, freeze(found.value));
  return { ...found, around };
}

/** Of all files, and of all but those of claims. */
function keysOf(
  files: FileReader,
  roots: ContentRoots,
  program: string,
): { readonly key: string; readonly around: string } {
  const all = createHash('sha256').update(JSON.stringify([program, roots]));
  const around = all.copy();
  const { content } = foldersIn({ content: plainFolder(roots.content), templates: '' });
  for (const root of [roots.content, roots.templates, ...SHIPPED_FOLDERS]) {
    for (const path of files.list(root)) {
      const hashes = path.startsWith(`${content.takeaways.path}/`) ? [all] : [all, around];
      for (const part of partsOf(files, path, root)) for (const hash of hashes) hash.update(part);
    }
  }
  const [key, rest] = [all, around].map((hash) => hash.digest('hex').slice(0, 32));
  return { key: key as string, around: rest as string };
}

/** Lengths part the fields: no two sets of files give the same stream. A file that nothing reads is a fault too. */
function partsOf(files: FileReader, path: string, root: string): readonly (string | Uint8Array)[] {
  const name = `${path.length}:${path}`;
  if (isLeftAlone(path, root)) return [name];
  if (/\.(?:png|jpe?g)$/iu.test(path)) return [name, files.readBytes(path) ?? '-'];
  if (!/\.(?:md|yaml)$/u.test(path) && !path.endsWith(`/${TABLES_FILE}`)) return [name];
  const text = files.read(path);
  return [name, text === undefined ? '-' : `${text.length}:${text}`];
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
