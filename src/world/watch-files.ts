// Files and folders → a word whenever something in them has changed, however an editor saves: by writing or by renaming.
import { setTimeout as wait } from 'node:timers/promises';
import { watch } from 'chokidar';

/** Milliseconds without another change: who saves several files at once has them built once. */
const QUIET = 20;

type Watched = {
  /** Ends when something has changed since it was last called; never where nothing does. */
  readonly next: () => Promise<void>;
  /** Those that are watched already are not watched twice. */
  readonly add: (paths: readonly string[]) => void;
};

export async function watchFiles(paths: readonly string[]): Promise<Watched> {
  const watcher = watch([...paths], { ignoreInitial: true });
  let changes = 0;
  let wake = () => {};
  watcher.on('all', () => {
    changes += 1;
    wake();
  });
  await new Promise<void>((ready) => watcher.once('ready', ready));
  return {
    add: (more) => {
      watcher.add([...more]);
    },
    next: async () => {
      if (changes === 0) await new Promise<void>((woken) => (wake = woken));
      for (let seen = -1; seen !== changes; ) {
        seen = changes;
        await wait(QUIET);
      }
      changes = 0;
    },
  };
}
