// A path → the text of the file with plain line ends and without a byte order mark, or a finding.
import type { Finding, Found } from '../../model/finding.ts';
import { overLimit } from '../../model/limits.ts';
import { startOf } from '../../model/place.ts';
import type { FileReader } from '../../model/world.ts';
import { type Folder, isLeftAlone } from './folders.ts';
import { unexpected } from './unexpected.ts';

export function readText(files: FileReader, path: string): Found<string | undefined> {
  const text = files.read(path);
  if (text === undefined) return { value: undefined, findings: [unreadable(files, path)] };
  const findings = overLimit(
    'file',
    text.length,
    () => startOf(path),
    (count) => `file of ${count} characters`,
  );
  if (findings.length > 0) return { value: undefined, findings };
  return { value: text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'), findings: [] };
}

function unreadable(files: FileReader, path: string): Finding {
  const { what, line = 1 } = files.obstacle(path) ?? { what: 'no longer there' };
  const expected = 'a UTF-8 text file inside the folder';
  return unexpected('unreadable-file', { ...startOf(path), line }, `\`${path}\` (${what})`, expected);
}

/** The files of a folder that are its content, those of its folders too, and those of the package that it has not itself. */
export function listFiles(files: FileReader, { path, ending, shipped }: Folder): readonly string[] {
  const held = (folder: string) =>
    files.list(folder).filter((file) => file.endsWith(ending) && !isLeftAlone(file, folder));
  const own = held(path);
  if (shipped === undefined) return own;
  const ids = new Set(own.map(fileStem));
  return [...own, ...held(shipped).filter((file) => !ids.has(fileStem(file)))];
}

/** A file by its whole path, where it is there. */
export function filesNamed(files: FileReader, path: string): readonly string[] {
  return files.list(path.slice(0, path.lastIndexOf('/'))).filter((each) => each === path);
}

/** `content/takeaways/cost-lead.md` → `cost-lead` */
export function fileStem(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return name.slice(0, name.lastIndexOf('.'));
}
