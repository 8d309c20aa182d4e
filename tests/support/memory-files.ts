// Paths and texts → a file reader that never touches the disk.
import type { FileReader } from '../../src/model/file-reader.ts';

export function memoryFiles(texts: Readonly<Record<string, string>>): FileReader {
  const paths = Object.keys(texts).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  return {
    list: (folder) => paths.filter((path) => path.startsWith(`${folder}/`)),
    read: (path) => texts[path],
  };
}
