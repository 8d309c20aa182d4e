// Files and folders → a word whenever something in them has changed, however an editor saves: by writing or by renaming.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { watch } from 'chokidar';

/** Milliseconds without another change: who saves several files at once has them built once. */
const QUIET = 20;
/** Milliseconds between looks at what no event has told of: of two saves in a blink systems tell one, and of some network folders nothing. */
const LOOK = 1000;

type Watched = {
  /** Ends when something has changed since it was last called; never where nothing does. */
  readonly next: () => Promise<void>;
  /** Those that are watched already are not watched twice. */
  readonly add: (paths: readonly string[]) => void;
};

export async function watchFiles(paths: readonly string[]): Promise<Watched> {
  const watcher = watch([...paths], { ignoreInitial: true });
  const watched = new Set(paths);
  let changes = 0;
  let wake = () => {};
  watcher.on('all', () => {
    changes += 1;
    wake();
  });
  await new Promise<void>((ready) => watcher.once('ready', ready));
  let state = stateOf(watched);
  return {
    add: (more) => {
      watcher.add([...more]);
      const before = watched.size;
      for (const path of more) watched.add(path);
      if (watched.size > before) state = stateOf(watched);
    },
    next: async () => {
      while (changes === 0 && state === stateOf(watched)) {
        const look = new AbortController();
        const event = new Promise<void>((woken) => (wake = woken));
        await Promise.race([event, wait(LOOK, undefined, { signal: look.signal }).catch(() => undefined)]);
        look.abort();
      }
      for (let seen = -1; seen !== changes; ) {
        seen = changes;
        await wait(QUIET);
      }
      changes = 0;
      // Before anything is read: what is saved from now on differs from it.
      state = stateOf(watched);
    },
  };
}

/** When each file was written, how long it is and which file it is; a file that is not there has no line. */
function stateOf(paths: Iterable<string>): string {
  return [...paths].flatMap(filesIn).map(lineOf).join('\n');
}

function filesIn(path: string): readonly string[] {
  try {
    const entries = readdirSync(path, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => !entry.isDirectory())
      .map(({ parentPath, name }) => join(parentPath, name));
  } catch {
    return [path];
  }
}

function lineOf(file: string): string {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat === undefined ? '' : `${file} ${stat.mtimeMs} ${stat.size} ${stat.ino}`;
}
