// What was typed → what the same words found and made last time, if nothing they read and nothing they wrote has changed since: decided
// by contents, before any parser is loaded.
import { resolve } from 'node:path';
import { sha256 } from '../model/hash.ts';
import type { Cache } from '../model/world.ts';
import { keep, recalled } from '../remember/remember.ts';
import { hashOf, hasTraces } from '../world/change-files.ts';
import { startTimer, today } from '../world/clock.ts';
import { diskFiles, isFolder, workingFolder } from '../world/files.ts';
import { withShipped } from '../world/shipped-templates.ts';
import { openTerminal } from '../world/terminal.ts';
import { answersAlike } from '../world/witness.ts';
import { type Desk, openCache, type Witness } from './desk.ts';

type Kept<Report> = Witness & {
  /** Absolute. */
  readonly out: string;
  /** Of the project. */
  readonly folders: readonly string[];
  /** Where documents would have been looked up, had it been there. */
  readonly originals: string | undefined;
  /** SHA-256 by path below `out`. */
  readonly outputs: ReadonlyMap<string, string>;
  readonly report: Report;
};

type Recalled<Report> = Pick<Desk, 'terminal' | 'timer' | 'root' | 'out'> & { readonly report: Report };

export type Repeat<Report> = {
  /** Undefined where anything has changed. */
  readonly recall: () => Recalled<Report> | undefined;
  /** `outputs`: SHA-256 by path below the folder of decks, of all that the next run would leave as it is. */
  readonly keep: (desk: Desk, outputs: ReadonlyMap<string, string>, report: Report) => void;
  readonly witness: Witness;
};

type Typed = { readonly cache: boolean; readonly originals?: string | undefined };

/**
 * `typed` is all of the command's words that its report follows from. Undefined where nothing is kept, and where documents are
 * named: who names them asks to look, and looking is what must not be recalled.
 */
export function repeatRun<Report>(
  command: 'build' | 'check',
  typed: Typed & Readonly<Record<string, unknown>>,
): Repeat<Report> | undefined {
  const cache = openCache(typed.cache);
  if (cache === undefined || typed.originals !== undefined) return undefined;
  const root = workingFolder();
  const name = nameOf(cache, root, command, typed);
  const witness: Witness = { settings: new Map(), project: new Map() };
  return {
    witness,
    recall: () => {
      const timer = startTimer();
      timer.mark('start');
      const kept = recalled<Kept<Report>>(cache, name)?.made;
      if (kept === undefined || !isAsKept(kept, root)) return undefined;
      timer.mark('recall');
      return { terminal: openTerminal(), timer, root, out: kept.out, report: kept.report };
    },
    keep: ({ out, settings: { content, templates, originals }, inputs }, outputs, report) => {
      // Those of the settings.
      if (inputs.original !== undefined) return;
      const kept: Kept<Report> = {
        ...witness,
        out,
        folders: [content, templates],
        originals,
        outputs,
        report,
      };
      keep(cache, name, kept);
    },
  };
}

/** Receipts of days to come are found fault with, so the day belongs to what is known. */
function nameOf({ program }: Cache, root: string, command: string, typed: object): string {
  return `${command}-${sha256(JSON.stringify([program, root, today(), typed])).slice(0, 32)}.v8`;
}

function isAsKept(kept: Kept<unknown>, root: string): boolean {
  const { settings, project, folders, originals, out, outputs } = kept;
  const [content = ''] = folders;
  return (
    !(originals !== undefined && isFolder(root, originals)) &&
    ![out, resolve(root, content)].some(hasTraces) &&
    answersAlike(diskFiles(root, ['.']), settings) &&
    answersAlike(withShipped(diskFiles(root, folders)), project) &&
    [...outputs].every(([path, hash]) => hashOf(resolve(out, path)) === hash)
  );
}
