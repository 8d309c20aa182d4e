// Files → content with its evidence checked: what every deck of a project is made from.
import { checkCompany } from './lint/content/check-company.ts';
import { lintBesideOriginals } from './lint/lint-content.ts';
import { checkTranslations } from './lint/translations.ts';
import { type Content, TRANSLATIONS_FILE } from './model/content/content.ts';
import type { Conflict } from './model/content/metric.ts';
import { TABLES_FILE, type Table } from './model/content/series.ts';
import { type Finding, type Found, hasErrors } from './model/finding.ts';
import { withoutFollowOns } from './model/findings/follow-ons.ts';
import type { Figure } from './model/quantity.ts';
import type { Cache, FileReader } from './model/world.ts';
import { evaluateDerived } from './quantity/ledger/evaluate-derived.ts';
import { keptTablesText, readKeptTables } from './quantity/table/kept-tables.ts';
import type { ContentRoots } from './read/read-content.ts';
import { rememberContent } from './read/remember-content.ts';
import { lintOnce } from './remember/remember-claims.ts';
import type { Mark } from './stages.ts';
import { checkEvidence, type Evidence } from './verify/check-evidence.ts';
import { findConflicts } from './verify/find-conflicts.ts';
import { lockPath } from './verify/lock.ts';
import { isWorkbook, readOriginal, type WorkbookReader } from './verify/originals.ts';
import { readTable } from './verify/read-table.ts';
import type { InLanguages } from './words/languages.ts';

export type Inputs = {
  readonly files: FileReader;
  readonly roots: ContentRoots;
  /** Bytes of an original by file name; undefined where originals are not at hand. */
  readonly original?: (fileName: string) => Uint8Array | undefined;
  /** Whether tables that are kept are read again. */
  readonly readTables?: boolean;
  /** Needed where an original is a workbook. */
  readonly readWorkbook?: WorkbookReader | undefined;
  /** ISO date of today, for receipts. */
  readonly today: string;
  /** Whose name the files carry. */
  readonly company: InLanguages;
  /** Content and pictures from earlier runs; without it everything is made again. */
  readonly cache?: Cache;
  readonly mark?: Mark;
};

export type Ground = {
  readonly content: Content;
  readonly derived: ReadonlyMap<string, Figure>;
  readonly conflicts: readonly Conflict[];
  readonly evidence: Evidence;
  /** What the file of kept tables holds, or would: undefined where no series needs one. */
  readonly tables: string | undefined;
  /** Whether everything could be read. If not, decks are made of the rest, to be looked at and not to be kept. */
  readonly canPlan: boolean;
  /** Errors of reading and of the ledger. */
  readonly unread: readonly Finding[];
  readonly company: InLanguages;
  readonly mark: Mark;
};

/** Files → content with its evidence checked: against the originals where they are at hand, else against the lock. */
export async function readGround(inputs: Inputs): Promise<Found<Ground>> {
  const withTables = { ...inputs, files: await keptTables(inputs) };
  const read = await rememberContent(withTables.files, inputs.roots, inputs.cache);
  inputs.mark?.('read');
  const names = [...read.value.sources.values()].map((source) => source.original);
  return checkGround(read, { ...withTables, readWorkbook: await workbookReader(names, inputs) });
}

/** Tables of series that nobody has kept yet, or with `readTables` all of them, are read from the originals at hand. */
async function keptTables({ files, roots, original, readTables }: Inputs): Promise<FileReader> {
  const path = `${roots.content}/${TABLES_FILE}`;
  if (original === undefined) return files;
  const { askedTables } = await import('./read/asked-tables.ts');
  const asked = askedTables(files, roots);
  const readWorkbook = await workbookReader([...asked.values()], { original });
  const kept = readKeptTables(files.read(path) ?? '') ?? new Map<string, Table>();
  const tables = [...asked].flatMap(([place, fileName]): [string, Table][] => {
    const before = kept.get(place);
    if (before !== undefined && !readTables) return [[place, before]];
    const bytes = original(fileName);
    const nouns = roots.house === undefined ? {} : { nouns: roots.house.nouns };
    const table = bytes && readTable({ ...readOriginal(bytes, fileName, readWorkbook), ...nouns }, place);
    return table === undefined ? (before === undefined ? [] : [[place, before]]) : [[place, table]];
  });
  if (tables.length === 0) return files;
  const text = keptTablesText(new Map(tables));
  return {
    ...files,
    list: (folder) => [...new Set([...files.list(folder), ...(folder === roots.content ? [path] : [])])],
    read: (each) => (each === path ? text : files.read(each)),
  };
}

/** Loaded where an original at hand is a workbook, and nowhere else. */
async function workbookReader(
  names: readonly string[],
  { original }: { readonly original?: Inputs['original'] },
): Promise<WorkbookReader | undefined> {
  if (original === undefined || !names.some(isWorkbook)) return undefined;
  return (await import('./package/sheet/read-workbook.ts')).readWorkbook;
}

/** Content as it was read, checked. */
export function checkGround(
  read: Found<Content> & { readonly around?: string },
  inputs: Inputs,
): Found<Ground> {
  const { company, mark = () => undefined } = inputs;
  const content = read.value;
  const evidence = checkEvidence(content, lockedEvidence(inputs));
  const derived = evaluateDerived(content);
  const conflicts = findConflicts(content);
  const linted = [
    ...lintOnce(content, derived.value, inputs.cache, read.around),
    ...lintBesideOriginals(content, evidence.value.originals),
    ...seenTranslations(content, inputs),
    ...checkCompany(content, company),
  ];
  mark('verify');
  const unread = [...read.findings, ...derived.findings].filter((finding) => hasErrors([finding]));
  const findings = [read, evidence, derived, conflicts].flatMap((each) => each.findings);
  return {
    value: {
      content,
      derived: derived.value,
      conflicts: conflicts.value,
      evidence: evidence.value,
      tables: inputs.files.read(`${inputs.roots.content}/${TABLES_FILE}`),
      canPlan: unread.length === 0,
      unread,
      company,
      mark,
    },
    findings: withoutFollowOns([...findings, ...linted], !hasErrors(read.findings)),
  };
}

function lockedEvidence({ files, roots, original, readWorkbook, today }: Inputs) {
  const lockFile = lockPath(roots.content);
  return { lockFile, lockText: files.read(lockFile), original, readWorkbook, today };
}

/** In a project of one language nothing can drift. */
function seenTranslations(content: Content, { files, roots }: Inputs): readonly Finding[] {
  const file = `${roots.content}/${TRANSLATIONS_FILE}`;
  return roots.languages?.length === 1 ? [] : checkTranslations(content, files.read(file), file);
}
