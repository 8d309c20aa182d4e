// node scripts/faults.mjs [INSTANCES]: bundles scripts/faults/ with the program it tests, aside from dist/, and runs it.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const outfile = join('.dist-faults', 'scripts', 'faults.mjs');
await build({
  entryPoints: ['scripts/faults/main.ts'],
  outfile,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  packages: 'external',
  logLevel: 'warning',
});
await import(pathToFileURL(outfile).href);
