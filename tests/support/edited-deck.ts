// A built deck with one number of one slide changed, and every hash beside it with it, as a person could who may write there.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../../src/model/hash.ts';
import { unzipParts, zipPackage } from '../../src/package/zip.ts';

/** `deck` without its ending, in the folder of its week. Gives back what puts everything right again. */
export function editDeck(week: string, deck: string, from: string, to: string): () => void {
  const names = [`${deck}.pptx`, `${deck}.json`, 'manifest.json'].map((name) => join(week, name));
  const before = names.map((name) => [name, readFileSync(name)] as const);
  const [[file, bytes], ...beside] = before as [[string, Buffer], ...[string, Buffer][]];
  const parts = unzipParts(bytes, /(?:)/);
  const edited = new Map([...parts].map(([name, part]) => [name, changed(name, part, from, to)]));
  const after = zipPackage(edited);
  if ([...parts].every(([name, part]) => Buffer.compare(part, edited.get(name) ?? part) === 0))
    throw new Error(`no \`${from}\` in ${deck}`);
  writeFileSync(file, after);
  for (const [name, text] of beside)
    writeFileSync(name, text.toString('utf8').replaceAll(sha256(bytes), sha256(after)));
  return () => {
    for (const [name, content] of before) writeFileSync(name, content);
  };
}

function changed(name: string, part: Uint8Array, from: string, to: string): Uint8Array {
  if (!/^ppt\/slides\/slide\d+\.xml$/.test(name)) return part;
  return Buffer.from(Buffer.from(part).toString('utf8').replaceAll(from, to));
}
