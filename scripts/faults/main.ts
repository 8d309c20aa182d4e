// `npm run faults`: faults planted into copies of the shipped content and of finished decks; how many are found, by kind.
import { prepareCanvasEnvironment } from '../../src/world/environment.ts';
import { diskFiles, openOriginals } from '../../src/world/files.ts';
import { runFaults } from './run-faults.ts';

const CONTENT = 'content';
const TEMPLATES = 'templates';
/** Beside the project, where it is kept for development; readers of the package do not have it. */
const ORIGINALS = '../shared/sources';

/** `npm run faults -- 60`: so many instances of each kind instead of the usual number. */
const instances = Number(process.argv[2] ?? Number.NaN);

prepareCanvasEnvironment();
const original = openOriginals(ORIGINALS);
const { report, allFound } = await runFaults(
  {
    files: diskFiles(process.cwd(), [CONTENT, TEMPLATES]),
    roots: { content: CONTENT, templates: TEMPLATES },
    ...(original === undefined ? {} : { original }),
  },
  instances > 0 ? instances : undefined,
);
process.stdout.write(`${report}\n`);
process.exitCode = allFound ? 0 : 1;
