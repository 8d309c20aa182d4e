// A project in the forms of earlier days → its files in those of today: whatever reads to the same content, and nothing else.
import { isDeepStrictEqual } from 'node:util';
import type { Content } from '../model/content/content.ts';
import { type Finding, type Found, hasErrors } from '../model/finding.ts';
import { type Place, startOf } from '../model/place.ts';
import type { FileReader } from '../model/world.ts';
import { foldersIn, LEDGER_FILE } from './files/folders.ts';
import { filesNamed, listFiles } from './files/read-text.ts';
import { sortFindings } from './files/read-yaml.ts';
import { dropCounts } from './migrate/drop-counts.ts';
import { moveDisclosures } from './migrate/move-disclosures.ts';
import { nameCounts } from './migrate/name-counts.ts';
import { type Left, type Rewrite, type Rewritten, staying } from './migrate/rewritten.ts';
import { isSameMetric, type Measure } from './migrate/short-entry.ts';
import { shortenLedger } from './migrate/shorten-ledger.ts';
import { type ContentRoots, readContent } from './read-content.ts';

export type MigratedFile = {
  readonly path: string;
  readonly before: string;
  readonly after: string;
  readonly rewrites: readonly Rewrite[];
  /** There was no such file. */
  readonly isNew: boolean;
};

/** The findings are those of the project as it will be, with a note for each entry that stays as it is. */
export function migrateContent(
  files: FileReader,
  roots: ContentRoots,
  linesOf: (original: string) => readonly string[] = () => [],
): Found<readonly MigratedFile[]> {
  const { value: content, findings } = readContent(files, roots);
  const measure = measureOf(content, roots, linesOf);
  const folders = foldersIn(roots).content;
  const ledgers = [
    ...listFiles(files, folders.figures),
    ...filesNamed(files, `${roots.content}/${LEDGER_FILE}`),
  ].filter((path) => !hasErrors(findings.filter(({ place }) => place.file === path)));
  const counting = findings.flatMap(({ kind, place }) =>
    kind === 'typed-count' || kind === 'wrong-count' ? [place.file] : [],
  );
  const rewriteCounts = (path: string, text: string) =>
    nameCounts(path, text, content) ?? dropCounts(path, text);
  const moved = moveDisclosures(files, roots, (path) => plain(files.read(path) ?? '').text);
  const rewritten = new Map([
    ...rewriteEach(files, ledgers, (_, text) => shortenLedger(text, measure)),
    ...rewriteEach(files, [...new Set(counting)], rewriteCounts),
    ...rewriteEach(files, [...moved.rewritten.keys()], (path) => moved.rewritten.get(path)),
  ]);
  const left: Finding[] = [];
  // What reads otherwise after all stays as it is, and all the rest is compared again.
  for (;;) {
    const after = readContent(overlaid(files, rewritten, moved.created), roots);
    const odd = [...rewritten.keys()].filter(
      (path) => ledgers.includes(path) && !isSameLedger(path, content, after.value, measure),
    );
    for (const path of odd) {
      rewritten.delete(path);
      left.push(readsOtherwise(path));
    }
    if (odd.length > 0) continue;
    left.push(...[...rewritten.values()].flatMap((each) => each.left.map((one) => placed(one, after.value))));
    const changed = [...rewritten].flatMap(([path, { text, rewrites }]): MigratedFile[] => {
      const before = files.read(path) ?? '';
      return text === before ? [] : [{ path, before, after: text, rewrites, isNew: false }];
    });
    const created = [...moved.created].map(([path, text]): MigratedFile => {
      return {
        path,
        before: '',
        after: text,
        rewrites: [{ line: 1, was: '', becomes: text.trimEnd() }],
        isNew: true,
      };
    });
    return { value: [...created, ...changed], findings: sortFindings([...after.findings, ...left]) };
  }
}

function measureOf(
  content: Content,
  { languages, house, fiscalYearEnds: _ }: ContentRoots,
  linesOf: (original: string) => readonly string[],
): Measure {
  const lines = new Map<string, readonly string[]>();
  return {
    content,
    located: { ...(languages && { languages }), ...(house && { house }) },
    ground: {
      kindOf: (source) => content.sources.get(source)?.kind,
      originalOf: (source) => content.sources.get(source)?.original,
      yearEndOf: () => undefined,
      tableAt: () => undefined,
    },
    linesOf: (source) => {
      const { original } = content.sources.get(source) ?? {};
      const known = lines.get(source) ?? (original === undefined ? [] : linesOf(original));
      lines.set(source, known);
      return known;
    },
  };
}

/** Line ends and byte order mark are left as they were. */
function rewriteEach(
  files: FileReader,
  paths: readonly string[],
  rewrite: (path: string, text: string) => Rewritten | undefined,
): readonly (readonly [string, Rewritten])[] {
  return paths.flatMap((path) => {
    const { text, write } = plain(files.read(path) ?? '');
    const done = rewrite(path, text);
    return done === undefined ? [] : [[path, { ...done, text: write(done.text) }] as const];
  });
}

/** A file as it was written → its words with plain line ends and without a mark, and the way back. */
function plain(written: string) {
  const mark = written.startsWith('\uFEFF') ? '\uFEFF' : '';
  const end = written.includes('\r\n') ? '\r\n' : '\n';
  return {
    text: written.slice(mark.length).replace(/\r\n?/g, '\n'),
    write: (text: string): string => mark + text.replaceAll('\n', end),
  };
}

function overlaid(
  files: FileReader,
  rewritten: ReadonlyMap<string, Rewritten>,
  created: ReadonlyMap<string, string>,
): FileReader {
  return {
    ...files,
    list: (folder) => [
      ...files.list(folder),
      ...[...created.keys()].filter((path) => path.startsWith(`${folder}/`)),
    ],
    read: (path) => rewritten.get(path)?.text ?? created.get(path) ?? files.read(path),
  };
}

function readsOtherwise(path: string): Finding {
  const met = 'ledger file whose short form does not read to the same';
  const hint = 'Let it stay: the long form is read as before';
  return { ...staying(met, 'the same metrics in the same order', hint), place: startOf(path) };
}

function placed({ metric, finding }: Left, { metrics }: Content): Finding {
  return { ...finding, place: metrics.get(metric)?.place ?? startOf('') };
}

/** The metrics of the file, in their order; groups too. */
function isSameLedger(path: string, before: Content, after: Content, measure: Measure): boolean {
  const within = <T extends { readonly place: Place }>(nouns: ReadonlyMap<string, T>) =>
    [...nouns.values()].filter(({ place }) => place.file === path);
  const groups = ({ comparables }: Content) => within(comparables).map(({ place: _, ...group }) => group);
  const [was, is] = [within(before.metrics), within(after.metrics)];
  return (
    was.length === is.length &&
    was.every((metric, at) => isSameMetric(metric, is[at], measure)) &&
    isDeepStrictEqual(groups(before), groups(after))
  );
}
