// `npm run faults`: faults planted into copies of the shipped projects and of finished decks; how many are found, by kind.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { diskCache } from '../../src/world/cache.ts';
import { prepareCanvasEnvironment } from '../../src/world/environment.ts';
import { openProjects } from './projects.ts';
import { runFaults } from './run-faults.ts';

/** `npm run faults -- 60 quarter`: so many instances of each kind instead of the usual number, and of kinds with that word alone. `--cache` anywhere: beside clean decks and pages that are kept, in a folder of this run. */
const FLAG = '--cache';
const [count, only = ''] = process.argv.slice(2).filter((word) => word !== FLAG);
const instances = Number(count);

const folder = process.argv.includes(FLAG) ? mkdtempSync(join(tmpdir(), 'faults-cache-')) : undefined;
if (folder !== undefined) process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
const cache = folder === undefined ? {} : { cache: diskCache(folder, 'faults') };

prepareCanvasEnvironment();
const projects = await openProjects();
const { report, allFound } = await runFaults(
  projects.map((one) => ({ ...one, ...cache })),
  {
    ...(instances > 0 ? { instances } : {}),
    only,
  },
);
process.stdout.write(`${report}\n`);
process.exitCode = allFound ? 0 : 1;
