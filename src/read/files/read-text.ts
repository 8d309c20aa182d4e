// A path → the text of the file with plain line ends and without a byte order mark, or a finding.
import type { Found } from '../../model/finding.ts';
import { startOf } from '../../model/place.ts';
import type { FileReader } from '../../model/world.ts';
import { type Folder, isLeftAlone } from './folders.ts';
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

/** The files of a folder that are its content, those of its folders too. */
export function listFiles(files: FileReader, { path: folder, ending }: Folder): readonly string[] {
  return files.list(folder).filter((path) => path.endsWith(ending) && !isLeftAlone(path, folder));
}

/** `content/takeaways/cost-lead.md` → `cost-lead` */
export function fileStem(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return name.slice(0, name.lastIndexOf('.'));
}
