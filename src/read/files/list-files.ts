// A folder and an extension → the files in it that hold content: no notes for people, no drafts.
import type { FileReader } from '../../model/file-reader.ts';

/** Files named README.md, and files and folders whose name begins with `_` or `.`, are left alone. */
export function listFiles(files: FileReader, folder: string, extension: '.md' | '.yaml'): readonly string[] {
  return files.list(folder).filter((path) => {
    const names = path.slice(folder.length + 1).split('/');
    const hidden = names.some((name) => name.startsWith('_') || name.startsWith('.'));
    return path.endsWith(extension) && !hidden && names.at(-1) !== 'README.md';
  });
}

/** `content/takeaways/cost-lead.md` → `cost-lead` */
export function fileStem(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return name.slice(0, name.lastIndexOf('.'));
}
