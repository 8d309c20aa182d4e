// A path → the text of the file with plain line ends and without a byte order mark, or a finding.
import type { FileReader } from '../../model/file-reader.ts';
import type { Found } from '../../model/finding.ts';
import { unexpected } from './unexpected.ts';

export function readText(files: FileReader, path: string): Found<string | undefined> {
  const text = files.read(path);
  if (text === undefined) {
    const place = { file: path, line: 1, column: 1 };
    const finding = unexpected(
      'unreadable-file',
      place,
      `\`${path}\``,
      'a UTF-8 text file inside the folder',
    );
    return { value: undefined, findings: [finding] };
  }
  return { value: text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'), findings: [] };
}
