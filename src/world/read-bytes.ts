// A path the user typed → the bytes of that file, or undefined when there is none.
import { readFileSync, statSync } from 'node:fs';

export function readBytes(path: string): Uint8Array | undefined {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true ? readFileSync(path) : undefined;
}
