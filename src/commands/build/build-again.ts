// `build --watch`: once, and again after every change of what was written by hand, until somebody ends it.
import { resolve } from 'node:path';
import { SystemError, UsageError } from '../../model/errors.ts';
import { readSettings, SETTINGS_FILE } from '../../read/read-settings.ts';
import { elapsed } from '../../world/clock.ts';
import { diskFiles, workingFolder } from '../../world/files.ts';
import { openTerminal } from '../../world/terminal.ts';
import { watchFiles } from '../../world/watch-files.ts';

/**
 * `once` builds and prints, and says whether there was anything to build. Whoever ends it does so by a signal, as while any other
 * build: nobody listens, and nothing is left half done.
 */
export async function buildAgain(once: (isFirst: boolean) => Promise<boolean>): Promise<never> {
  const terminal = openTerminal();
  const root = workingFolder();
  const files = diskFiles(root, ['.']);
  const { content, templates } = (await readSettings(files)).value;
  // Watched before the first build, so that what is saved during it is built as well.
  const watched = await watchFiles([SETTINGS_FILE, content, templates].map((path) => resolve(root, path)));
  for (let isFirst = true; ; isFirst = false) {
    const began = elapsed();
    const isMade = await toldOnce(() => once(isFirst), terminal.notice);
    if (isMade)
      terminal.write(`${Math.round(elapsed() - began)} ms; waiting for the next change, Ctrl-C ends`);
    await watched.next();
  }
}

/** What is wrong now may be mended by the next change. */
async function toldOnce(once: () => Promise<boolean>, tell: (text: string) => void): Promise<boolean> {
  try {
    return await once();
  } catch (error) {
    if (!(error instanceof UsageError || error instanceof SystemError)) throw error;
    tell(`briefdeck: ${error.message}`);
    return true;
  }
}
