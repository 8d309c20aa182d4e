// Paths and texts or bytes → a file reader that never touches the disk.
import type { FileReader } from '../../src/model/world.ts';

export function memoryFiles(texts: Readonly<Record<string, string | Uint8Array>>): FileReader {
  const paths = Object.keys(texts).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  return {
    list: (folder) => paths.filter((path) => path.startsWith(`${folder}/`)),
    read: (path) => {
      const content = texts[path];
      return typeof content === 'string' ? content : undefined;
    },
    readBytes: (path) => {
      const content = texts[path];
      return typeof content === 'string' ? new TextEncoder().encode(content) : content;
    },
    obstacle: (path) => (texts[path] instanceof Uint8Array ? { what: 'not in UTF-8' } : undefined),
  };
}
