// node scripts/notices.mjs [--check]: writes THIRD_PARTY_NOTICES, the licences of all that is shipped with the program or
// installed with it: what the bundles really contain, fonts, and dependencies. With --check it only says whether the file
// is as it would be written.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { relative } from 'node:path';
import { build } from 'esbuild';
import { commandLine, filesBeside, programs } from './bundle/programs.mjs';
import { bundledPackages, packagesOf, writeNotices } from './notices/packages.mjs';

const FILE = 'THIRD_PARTY_NOTICES';
const HEAD = `Briefdeck is under the MIT licence (LICENSE). It contains, or is installed with, the following works of others, each
under its own licence. This file is written by scripts/notices.mjs.`;

const made = await Promise.all(
  [commandLine('notices'), ...programs('dist', 'notices')].map((options) =>
    build({ ...options, write: false, metafile: true }),
  ),
);
const beside = filesBeside(made.flatMap(({ outputFiles }) => outputFiles.map(({ text }) => text)).join('\n'));
const { resolve } = createRequire(import.meta.url);
const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
const installed = Object.keys(dependencies).map((name) => resolve(`${name}/package.json`));
const { text, faults } = writeNotices(
  HEAD,
  new Map([
    ...packagesOf([...Object.values(beside), ...installed].map((file) => relative('.', file))),
    ...bundledPackages(made.map(({ metafile }) => metafile)),
  ]),
);

if (!process.argv.includes('--check')) writeFileSync(FILE, text);
else if (readFileSync(FILE, 'utf8') !== text)
  faults.push(`Unexpected \`${FILE}\`, expected what \`node scripts/notices.mjs\` writes`);
for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;
