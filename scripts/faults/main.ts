// `npm run faults`: faults planted into copies of the shipped projects and of finished decks; how many are found, by kind.
import { prepareCanvasEnvironment } from '../../src/world/environment.ts';
import { openProjects } from './projects.ts';
import { runFaults } from './run-faults.ts';

/** `npm run faults -- 60 quarter`: so many instances of each kind instead of the usual number, and of kinds with that word alone. */
const [, , count, only = ''] = process.argv;
const instances = Number(count);

prepareCanvasEnvironment();
const { report, allFound } = await runFaults(await openProjects(), {
  ...(instances > 0 ? { instances } : {}),
  only,
});
process.stdout.write(`${report}\n`);
process.exitCode = allFound ? 0 : 1;
