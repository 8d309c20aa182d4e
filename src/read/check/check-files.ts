// Files below content and templates, and which of them were read → a finding for each that nothing reads.
import { TRANSLATIONS_FILE } from '../../model/content/content.ts';
import { LOCK_FILE } from '../../model/content/receipt.ts';
import { TABLES_FILE } from '../../model/content/series.ts';
import type { Finding } from '../../model/finding.ts';
import { nearestName, quoted } from '../../model/names.ts';
import { startOf } from '../../model/place.ts';
import type { FileReader } from '../../model/world.ts';
import { type ContentRoots, type Ending, type Folder, foldersIn, isLeftAlone } from '../files/folders.ts';
import { unexpected } from '../files/unexpected.ts';

/** `roots` are plain; `asked` has the path of every file whose text or bytes somebody wanted. */
export function checkFiles(
  { list }: FileReader,
  roots: ContentRoots,
  asked: ReadonlySet<string>,
): readonly Finding[] {
  const folders = foldersIn(roots);
  return (['content', 'templates'] as const).flatMap((name) => {
    const root = roots[name];
    const other = roots[name === 'content' ? 'templates' : 'content'];
    const isOthers = (path: string) => other.startsWith(`${root}/`) && path.startsWith(`${other}/`);
    const unread = list(root).filter(
      (path) => !asked.has(path) && !isLeftAlone(path, root) && !isMade(path, roots) && !isOthers(path),
    );
    // Where the root is the project itself, what lies beside its folders is not ours to judge.
    const judged = root === '.' ? unread.filter((path) => folderOf(path, folders[name])) : unread;
    return findingsOf(judged, root, folders[name]);
  });
}

/** Written by the program, for itself and for editors. */
function isMade(path: string, { content, templates }: ContentRoots): boolean {
  return (
    [LOCK_FILE, TABLES_FILE, TRANSLATIONS_FILE].some((file) => path === `${content}/${file}`) ||
    path.startsWith(`${templates}/schemas/`)
  );
}

type Folders = Readonly<Record<string, Folder>>;

function folderOf(file: string, folders: Folders): Folder | undefined {
  return Object.values(folders).find(({ path }) => file.startsWith(`${path}/`));
}

/** A folder that nothing is read from is one fault, however many files it has. */
function findingsOf(unread: readonly string[], root: string, folders: Folders): readonly Finding[] {
  const strange = new Map<string, string[]>();
  const findings: Finding[] = [];
  for (const file of unread) {
    const folder = folderOf(file, folders);
    const [name = '', ...below] = file.slice(root.length + 1).split('/');
    if (folder !== undefined) findings.push(unreadIn(folder, file));
    else if (below.length > 0) strange.set(name, [...(strange.get(name) ?? []), file]);
    else if (name in folders) {
      const expected = 'a folder, not a file or a link that leads out of it';
      findings.push(unexpected('unreadable-file', startOf(file), `\`${file}\``, expected));
    } else {
      const expected = `it in one of the folders of \`${root}/\` (${quoted(Object.keys(folders))})`;
      findings.push(unexpected('file-unused', startOf(file), `file \`${file}\``, expected));
    }
  }
  const names = Object.keys(folders);
  for (const [name, files] of strange) {
    const near = nearestName(name, names);
    const count =
      files.length === 1 ? `file \`${files[0]}\`` : `${files.length} files in \`${root}/${name}/\``;
    findings.push(
      unexpected(
        near === undefined ? 'file-unused' : 'file-unread',
        startOf(files[0] ?? ''),
        count,
        `one of the folders of \`${root}/\` (${quoted(names)})`,
        near === undefined ? undefined : `Move what it holds to \`${root}/${near}/\``,
      ),
    );
  }
  return findings;
}

/** Other spellings of the endings, also with the one that Windows hides. */
const SPELLINGS: readonly (readonly [spelling: RegExp, ending: Ending])[] = [
  [/\.(?:md|markdown|mdown|mkd)(?:\.txt)?$/iu, '.md'],
  [/\.ya?ml(?:\.txt)?$/iu, '.yaml'],
];

function unreadIn({ path, ending }: Folder, file: string): Finding {
  const [spelling, meant] = SPELLINGS.find(([each]) => each.test(file)) ?? [];
  const met = `file \`${file}\``;
  if (ending === '.png') return unexpected('file-unused', startOf(file), met, 'one that a page shows');
  if (spelling === undefined) {
    const expected = `files that end in \`${ending}\` in \`${path}/\`, and what they name`;
    return unexpected('file-unused', startOf(file), met, expected);
  }
  const hint =
    meant === ending
      ? `Rename it to \`${file.slice(file.lastIndexOf('/') + 1).replace(spelling, ending)}\``
      : 'Move it to the folder that it was written for';
  return unexpected('file-unread', startOf(file), met, `a name that ends in \`${ending}\``, hint);
}
