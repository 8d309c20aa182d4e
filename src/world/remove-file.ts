// A path → no file there.
import { rmSync } from 'node:fs';
import { tellTrouble } from './file-trouble.ts';

export function removeFile(path: string): void {
  tellTrouble(path, () => rmSync(path, { force: true }));
}
