// Files of content and templates → everything a build reads, cross-checked, with a finding for every fault.
import type { Content } from '../model/content/content.ts';
import { TABLES_FILE } from '../model/content/series.ts';
import type { Source } from '../model/content/source.ts';
import { type Finding, type Found, hasErrors, takerInto } from '../model/finding.ts';
import { LIMITS, overLimit } from '../model/limits.ts';
import { isShipped, type Place, startOf } from '../model/place.ts';
import type { Audience } from '../model/template/audience.ts';
import type { Theme } from '../model/template/theme.ts';
import type { FileReader, Recall } from '../model/world.ts';
import { ownNames } from '../quantity/ledger/own-names.ts';
import { yearEndOf } from '../quantity/ledger/period-of.ts';
import { readKeptTables, type Tables } from '../quantity/table/kept-tables.ts';
import { PLAIN_HOUSE } from '../words/house.ts';
import { LANGUAGES, type Language } from '../words/languages.ts';
import { checkAudience } from './check/check-audience.ts';
import { checkFiles } from './check/check-files.ts';
import { checkLibrary } from './check/check-library.ts';
import { checkTheme } from './check/check-theme.ts';
import type { Library, Shelves } from './check/library.ts';
import {
  CHARTS_FILE,
  type ContentRoots,
  type Folder,
  foldersIn,
  LEDGER_FILE,
  plainFolder,
} from './files/folders.ts';
import { filesNamed, readText } from './files/read-text.ts';
import { sortFindings } from './files/read-yaml.ts';
import { unexpected } from './files/unexpected.ts';
import { fillThemes } from './nouns/fill-themes.ts';
import { readBriefings } from './nouns/read-briefings.ts';
import { readCharts } from './nouns/read-charts.ts';
import { readDisclosures } from './nouns/read-disclosures.ts';
import { type Ledger, readLedger } from './nouns/read-ledger.ts';
import { readMailTemplate } from './nouns/read-mail-templates.ts';
import { readAudiences, readSlideKind } from './nouns/read-slides-and-audiences.ts';
import { readSource } from './nouns/read-sources.ts';
import { readTakeaways } from './nouns/read-takeaways.ts';
import { readThemes } from './nouns/read-themes.ts';
import { type Entry, readShelf, type Shelf } from './nouns/shelf.ts';
import { sliceCharts } from './nouns/slice-charts.ts';
import {
  LEDGER_FORM,
  rememberReading,
  rememberShelf,
  settingsOf,
  textsIn,
  textsOf,
} from './remember-shelf.ts';

export type { ContentRoots };

export function readContent(files: FileReader, typed: ContentRoots): Found<Content> {
  const roots = { content: plainFolder(typed.content), templates: plainFolder(typed.templates) };
  const { languages = LANGUAGES, house = PLAIN_HOUSE } = typed;
  const { content, templates } = foldersIn(roots);
  const asked = new Set<string>();
  const findings: Finding[] = [...extentFaults(files, roots)];
  // A project beyond its limits is not read at all: it is as if it had no files, and none of them is to be renamed.
  const within = findings.length > 0 ? { ...files, list: () => [] } : files;
  const bare = { ...noting(within, asked), languages, house, ...(files.recall && { recall: files.recall }) };
  const take = takerInto(findings);
  const cards = textsIn(bare, content.sources);
  const sources = take(
    rememberShelf(bare, 'sources', [cards], () => readShelf(bare, content.sources, readSource)),
  );
  const tablesFile = `${roots.content}/${TABLES_FILE}`;
  const tables = take(readTables(bare, tablesFile));
  const ground = {
    kindOf: (source: string) => sources.entries.get(source)?.noun.kind,
    originalOf: (source: string) => sources.entries.get(source)?.noun.original,
    yearEndOf: (company: readonly string[]) => yearEndOf(company, typed.fiscalYearEnds),
    tableAt: (place: string) => tables.get(place),
  };
  const [ledgerFile, chartsFile] = [`${roots.content}/${LEDGER_FILE}`, `${roots.content}/${CHARTS_FILE}`];
  const figures = [
    ...textsIn(bare, content.figures),
    ...textsOf(bare, filesNamed(bare, ledgerFile)),
    ...textsOf(bare, filesNamed(bare, tablesFile)),
  ];
  const ledger = take(
    rememberReading(
      bare.recall,
      'ledger',
      [...settingsOf(bare), JSON.stringify(typed.fiscalYearEnds ?? ''), cards, figures],
      () => readLedger(bare, content.figures, ledgerFile, ground),
      LEDGER_FORM,
    ),
  );
  const names = namesOf(typed.names ?? [], sources, ledger, files.recall);
  // Words may type the names of the ledger, so it is read before them.
  const noted = { ...bare, names: [...names.keys()] };
  const drawn = [...textsIn(noted, content.charts), ...textsOf(noted, filesNamed(noted, chartsFile))];
  const charts = take(
    rememberShelf(noted, 'charts', [drawn], () => readCharts(noted, content.charts, chartsFile)),
  );
  const editions = [content.briefings, content.editions];
  const themed = take(
    fillThemes(
      take(readTakeaways(noted, content.takeaways, charts, sources)),
      take(
        rememberShelf(noted, 'briefings', [textsIn(noted, ...editions)], () =>
          readBriefings(noted, editions),
        ),
      ),
    ),
  );
  const kept = <T>(what: string, folder: Folder, read: ReadFolder<T>): Found<Shelf<T>> =>
    rememberShelf(bare, what, [textsIn(bare, folder)], () => read(bare, folder));
  const library = withoutUnfit({
    languages,
    sources,
    ...ledger,
    ...themed,
    ...take(sliceCharts(charts, themed.takeaways, ledger)),
    audiences: readIn(languages, take(kept('audiences', templates.audiences, readAudiences))),
    slideKinds: take(kept('slides', templates.slides, ofFiles(readSlideKind))),
    themes: take(readThemes(bare, templates.themes)),
    mailTemplates: take(kept('email', templates.email, ofFiles(readMailTemplate))),
    disclosures: take(kept('disclosures', templates.disclosures, ofFiles(readDisclosures))),
  });
  findings.push(...checkLibrary(library));
  // What a file with a fault names may have its use there.
  const isFaulty = hasErrors(findings);
  findings.push(
    ...checkFiles(within, roots, asked).filter(({ kind }) => !isFaulty || kind !== 'file-unused'),
  );
  const { reports: _, reportNames: __, isOpen: ___, languages: ____, ...shelves } = library;
  const { fiscalYearEnds, terms = [] } = typed;
  return {
    value: { ...nounsOf(shelves), house, names, terms, ...(fiscalYearEnds && { fiscalYearEnds }) },
    findings: sortFindings(findings),
  };
}

type ReadFolder<T> = (files: FileReader, folder: Folder) => Found<Shelf<T>>;

function ofFiles<T extends { readonly id: string }>(
  readOne: Parameters<typeof readShelf<T>>[2],
): ReadFolder<T> {
  return (files, folder) => readShelf(files, folder, readOne);
}

function namesOf(
  declared: readonly string[],
  sources: Shelf<Source>,
  { metrics }: Pick<Ledger, 'metrics'>,
  recall: Recall | undefined,
): Content['names'] {
  const nouns = <T>({ entries }: Shelf<T>): T[] => [...entries.values()].map(({ noun }) => noun);
  const own = ownNames(nouns(metrics), nouns(sources), recall);
  return new Map([
    ...own.map((name) => [name, 'ledger'] as const),
    ...declared.map((name) => [name, 'settings'] as const),
  ]);
}

/** None is kept where no series needs one. */
function readTables(files: FileReader, path: string): Found<Tables> {
  if (filesNamed(files, path).length === 0) return { value: new Map(), findings: [] };
  const text = readText(files, path);
  const tables = text.value === undefined ? undefined : readKeptTables(text.value);
  const broken = unexpected(
    'broken-lock',
    startOf(path),
    'shape',
    'the tables that `verify --update` writes',
  );
  const findings = tables === undefined && text.findings.length === 0 ? [broken] : text.findings;
  return { value: tables ?? new Map(), findings };
}

/** Nobody reads a deck in a language that the project is not written in. */
function readIn(languages: readonly Language[], { entries, names }: Shelf<Audience>): Shelf<Audience> {
  const read = [...entries].filter(([, { noun }]) => languages.includes(noun.language));
  return { entries: new Map(read), names };
}

/**
 * A project with audiences or themes of its own has nothing to mend where its slide kinds or colours are others than the
 * package's of the same id: what the package has that does not fit them, and that nobody uses, is not there.
 */
function withoutUnfit(library: Library): Library {
  const audiences = fitting(library.audiences, (entry) => checkAudience(entry, library).length === 0);
  const used = new Set([...audiences.entries.values()].map(({ noun }) => noun.themeName));
  const isFit = (entry: Entry<Theme>) => used.has(entry.noun.id) || checkTheme(entry).length === 0;
  return { ...library, audiences, themes: fitting(library.themes, isFit) };
}

function fitting<T extends { readonly place: Place }>(
  shelf: Shelf<T>,
  isFit: (entry: Entry<T>) => boolean,
): Shelf<T> {
  const all = [...shelf.entries];
  if (all.every(([, { noun }]) => isShipped(noun.place))) return shelf;
  const fit = all.filter(([, entry]) => !isShipped(entry.noun.place) || isFit(entry));
  return { ...shelf, entries: new Map(fit) };
}

function nounsOf(shelves: Shelves): Omit<Content, 'house' | 'names' | 'terms' | 'fiscalYearEnds'> {
  return Object.fromEntries(
    Object.entries(shelves).map(([name, { entries }]: [string, Shelf<unknown>]) => [
      name,
      new Map([...entries].map(([id, { noun }]) => [id, noun])),
    ]),
  ) as unknown as Omit<Content, 'house' | 'names' | 'terms' | 'fiscalYearEnds'>;
}

/** How many files there are, and how much is in them; a file beyond its own limit is told by itself, where it is read. */
function extentFaults(files: FileReader, roots: ContentRoots): readonly Finding[] {
  const paths = [roots.content, roots.templates].flatMap((root) => files.list(root));
  const placeAt = () => startOf(roots.content);
  const tooMany = overLimit('files', paths.length, placeAt, (count) => `project of ${count} files`);
  if (tooMany.length > 0) return tooMany;
  const texts = paths.filter((path) => /\.(?:md|yaml)$/u.test(path));
  const lengths = texts.map((path) => files.read(path)?.length ?? 0);
  const length = lengths.reduce((sum, each) => (each > LIMITS.file.most ? sum : sum + each), 0);
  return overLimit('project', length, placeAt, (count) => `project of ${count} characters`);
}

/** What is asked for is noted in `asked`. */
function noting({ list, read, readBytes, obstacle }: FileReader, asked: Set<string>): FileReader {
  const note =
    <T>(ask: (path: string) => T) =>
    (path: string): T => {
      asked.add(path);
      return ask(path);
    };
  return { list, read: note(read), readBytes: note(readBytes), obstacle };
}
