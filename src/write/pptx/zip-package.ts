// Parts by name ↔ the bytes of the file: the same parts always give the same bytes.
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { InternalError } from '../../model/errors.ts';

/** Insertion order is the order in the file. */
export type Parts = ReadonlyMap<string, string | Uint8Array>;

/** Local midnight, because the library reads the clock in local time: the file says 1980-01-01 in every zone. */
const EPOCH = new Date(1980, 0, 1);

export function zipPackage(parts: Parts): Uint8Array {
  const files: Zippable = {};
  for (const [name, content] of parts) {
    const bytes = typeof content === 'string' ? strToU8(content) : content;
    files[name] = [bytes, { level: name.endsWith('.png') ? 0 : 6, mtime: EPOCH }];
  }
  return zipSync(files);
}

/** The parts whose names match; pptxgenjs also writes entries for folders. */
export function unzipParts(bytes: Uint8Array, names: RegExp): Map<string, Uint8Array> {
  return new Map(Object.entries(unzipSync(bytes, { filter: (file) => names.test(file.name) })));
}

export function readPart(parts: ReadonlyMap<string, Uint8Array>, name: string): string {
  const bytes = parts.get(name);
  if (!bytes) throw new InternalError(`Unexpected package without \`${name}\``);
  return strFromU8(bytes);
}
