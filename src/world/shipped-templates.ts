// The files of a project → the same, and beside them the templates that lie in the package of this program.
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SHIPPED_TEMPLATES } from '../model/place.ts';
import type { FileReader } from '../model/world.ts';
import { buildId } from './cache.ts';
import { diskFiles } from './files.ts';

const [SCHEME = '', FOLDER = ''] = SHIPPED_TEMPLATES.split(/(?<=:)/u);

export function withShipped(own: FileReader): FileReader {
  const shipped = diskFiles(packageFolder(), [FOLDER]);
  const at =
    <T>(ask: (files: FileReader, path: string) => T) =>
    (path: string): T =>
      path.startsWith(SCHEME) ? ask(shipped, path.slice(SCHEME.length)) : ask(own, path);
  return {
    list: (folder) =>
      folder.startsWith(SCHEME)
        ? shipped.list(folder.slice(SCHEME.length)).map((path) => SCHEME + path)
        : own.list(folder),
    read: at((files, path) => files.read(path)),
    readBytes: at((files, path) => files.readBytes(path)),
    obstacle: at((files, path) => files.obstacle(path)),
  };
}

/** The bundled program lies one folder below it, this file two. */
export function packageFolder(): string {
  const here = dirname(fileURLToPath(import.meta.url));
  return buildId() === undefined ? dirname(dirname(here)) : dirname(here);
}
