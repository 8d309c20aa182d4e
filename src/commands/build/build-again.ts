// `build --watch`: once, and again after every change of what was written by hand, until somebody ends it.
import { resolve } from 'node:path';
import { SystemError, UsageError } from '../../model/errors.ts';
import { readSettings, SETTINGS_FILE } from '../../read/read-settings.ts';
import { elapsed } from '../../world/clock.ts';
import { diskFiles, workingFolder } from '../../world/files.ts';
import { openTerminal } from '../../world/terminal.ts';
import { watchFiles } from '../../world/watch-files.ts';

/**
 * `once` builds, prints, and hands over what it said, by which the next knows whether that is news; where it is not `isLoud` nothing
 * else is printed. Whoever ends it does so by a signal, as while any other build: nobody listens, and nothing is left half done.
 */
export async function buildAgain(once: (last?: string) => Promise<string>, isLoud: boolean): Promise<never> {
  const terminal = openTerminal();
  const root = workingFolder();
  const pathsOf = async (): Promise<readonly string[]> => {
    const { content, templates } = (await readSettings(diskFiles(root, ['.']))).value;
    return [SETTINGS_FILE, content, templates].map((path) => resolve(root, path));
  };
  // Watched before the first build, so that what is saved during it is built as well.
  const watched = await watchFiles(await pathsOf());
  for (let last: string | undefined; ; ) {
    watched.add(await pathsOf());
    const began = elapsed();
    const said = await toldOnce(() => once(last), terminal.notice);
    if (isLoud && (said === undefined || said !== last))
      terminal.write(`${Math.round(elapsed() - began)} ms; waiting for the next change, Ctrl-C ends`);
    last = said;
    await watched.next();
  }
}

/** What is wrong now may be mended by the next change. Undefined where it has kept the build from saying anything. */
async function toldOnce(
  once: () => Promise<string>,
  tell: (text: string) => void,
): Promise<string | undefined> {
  try {
    return await once();
  } catch (error) {
    if (!(error instanceof UsageError || error instanceof SystemError)) throw error;
    tell(`briefdeck: ${error.message}`);
    return undefined;
  }
}
