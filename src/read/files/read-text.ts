// A path → the text of the file with plain line ends and without a byte order mark, or a finding.
import type { Found } from '../../model/finding.ts';
import { startOf } from '../../model/place.ts';
import type { FileReader } from '../../model/world.ts';
import { unexpected } from './unexpected.ts';

export function readText(files: FileReader, path: string): Found<string | undefined> {
  const text = files.read(path);
  if (text === undefined) {
    const expected = 'a UTF-8 text file inside the folder';
    return {
      value: undefined,
      findings: [unexpected('unreadable-file', startOf(path), `\`${path}\``, expected)],
    };
  }
  return { value: text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'), findings: [] };
}

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
