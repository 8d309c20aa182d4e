// The working folder, its settings and what was typed → everything a command works with.
import { relative, resolve } from 'node:path';
import type { Inputs } from '../ground.ts';
import { UsageError } from '../model/errors.ts';
import type { Finding } from '../model/finding.ts';
import type { FileReader } from '../model/world.ts';
import type { Settings } from '../read/parse-settings.ts';
import { readSettings, SETTINGS_FILE } from '../read/read-settings.ts';
import { buildId, cacheFolder, diskCache } from '../world/cache.ts';
import { type StageTimer, startTimer, today } from '../world/clock.ts';
import { diskFiles, isFolder, openOriginals, workingFolder } from '../world/files.ts';
import { healFolder, type Settled } from '../world/publication.ts';
import { withShipped } from '../world/shipped-templates.ts';
import { openTerminal, type Terminal } from '../world/terminal.ts';
import { type Answers, witnessed } from '../world/witness.ts';

export type Desk = {
  readonly terminal: Terminal;
  readonly settings: Settings;
  /** Faults of the settings. */
  readonly findings: readonly Finding[];
  readonly inputs: Inputs;
  /** Where decks go, absolute. */
  readonly out: string;
  readonly root: string;
  readonly timer: StageTimer;
  /** As many as were asked for. */
  readonly threads?: number | undefined;
};

/** What is typed wins over the settings. */
export type DeskOptions = {
  readonly originals?: string | undefined;
  readonly out?: string | undefined;
  readonly cache?: boolean;
  /** That make decks. */
  readonly threads?: number | undefined;
  /** Whether tables of series that are kept are read again. */
  readonly readTables?: boolean;
};

/** Where it is written down what was asked of the machine. */
export type Witness = { readonly settings: Answers; readonly project: Answers };

export async function openDesk(typed: DeskOptions = {}, witness?: Witness): Promise<Desk> {
  const timer = startTimer();
  timer.mark('start');
  const root = workingFolder();
  const { value: settings, findings } = await readSettings(
    watched(diskFiles(root, ['.']), witness?.settings),
  );
  const { content, templates, languages, house, names, terms, fiscalYearEnds } = settings;
  if (!isFolder(root, content)) {
    throw new UsageError(
      `Unexpected working folder without \`${content}/\`, expected the folder of a project\nGo to the folder that has \`${content}/\`, or name it in \`${SETTINGS_FILE}\``,
    );
  }
  const terminal = openTerminal();
  const out = outFolder(root, typed.out ?? settings.out, [content, templates]);
  for (const folder of [out, resolve(root, content)]) {
    const settled = await healFolder(folder);
    if (settled !== undefined) terminal.notice(settledText(settled, typedPath({ root }, folder)));
  }
  const cache = openCache(typed.cache ?? true);
  const original = originalsFor(root, typed.originals, settings.originals);
  return {
    terminal,
    settings,
    findings,
    root,
    out,
    timer,
    threads: typed.threads,
    inputs: {
      files: watched(withShipped(diskFiles(root, [content, templates])), witness?.project),
      roots: {
        content,
        templates,
        languages,
        house,
        names,
        terms,
        ...(fiscalYearEnds === undefined ? {} : { fiscalYearEnds }),
      },
      ...(original === undefined ? {} : { original }),
      ...(cache === undefined ? {} : { cache }),
      ...(typed.readTables ? { readTables: true } : {}),
      today: today(),
      company: settings.company,
      mark: timer.mark,
    },
  };
}

function watched(files: FileReader, answers: Answers | undefined): FileReader {
  return answers === undefined ? files : witnessed(files, answers);
}

/** What is built must not be read as content of the next build. */
function outFolder(root: string, out: string, written: readonly string[]): string {
  const folder = resolve(root, out);
  const inside = written.find((name) => !relative(resolve(root, name), folder).startsWith('..'));
  if (out.trim() !== '' && inside === undefined) return folder;
  const met = inside === undefined ? 'no name' : `\`${out}\` inside \`${inside}/\``;
  throw new UsageError(
    `Unexpected ${met} for decks, expected a folder beside those that are read, such as \`out\``,
  );
}

function settledText({ way, changes, spared }: Settled, out: string): string {
  const files = `${changes.length} ${changes.length === 1 ? 'file' : 'files'} of ${out}/`;
  const outcome = way === 'forward' ? 'they are all in place now' : 'all are as they were before';
  return [
    `briefdeck: an earlier run was ended while it replaced ${files}; ${outcome}`,
    ...spared.map((path) => `briefdeck: changed by somebody since, kept as ${path}`),
  ].join('\n');
}

/** A path as a person in the working folder would type it. */
export function typedPath({ root }: Pick<Desk, 'root'>, path: string): string {
  const inside = relative(root, path);
  return inside.startsWith('..') ? path : inside || '.';
}

/** One for a process: pages that it has at hand stay there from one build to the next, where it watches. */
let opened: Inputs['cache'];

/** Run from its source, the program has no name to keep results under, and keeps none. */
export function openCache(isWanted: boolean): Inputs['cache'] {
  const [folder, program] = [cacheFolder(), buildId()];
  if (!isWanted || folder === undefined || program === undefined) return undefined;
  opened ??= diskCache(folder, program);
  return opened;
}

/** A folder that is typed must be there; one from the settings may be missing on this machine: then the lock counts. */
function originalsFor(root: string, typed: string | undefined, set: string | undefined): Inputs['original'] {
  const folder = typed ?? set;
  if (folder === undefined) return undefined;
  const original = openOriginals(resolve(root, folder));
  if (original === undefined && typed !== undefined) {
    throw new UsageError(`Unexpected \`--originals ${typed}\`, expected a folder that is there`);
  }
  return original;
}
