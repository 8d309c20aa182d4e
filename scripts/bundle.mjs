// node scripts/bundle.mjs [FOLDER]: bundles the program into dist/ (or FOLDER), one file per door, shared code split
// into chunks so that a command loads only what it needs. What was there stays until the new program is whole.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const ENTRIES = { cli: 'src/cli.ts', index: 'src/index.ts', faults: 'src/faults.ts' };
const folder = process.argv[2] ?? 'dist';

const esbuild = await import('esbuild').catch(() => undefined);
if (esbuild === undefined) {
  // `npm ci --omit=dev` runs this too: whoever installs without tools brings the program along.
  const isThere = existsSync(join(folder, 'cli.js'));
  console.error(
    isThere
      ? `No esbuild here: ${folder}/ stays as it is`
      : 'No esbuild here: install with development packages to build dist/',
  );
  process.exit(0);
}

const aside = join(dirname(folder), `.${basename(folder)}-${process.pid}`);
try {
  await esbuild.build({
    entryPoints: Object.fromEntries(Object.entries(ENTRIES).filter(([, file]) => existsSync(file))),
    outdir: aside,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    minify: true,
    define: { BRIEFDECK_BUILD: JSON.stringify(buildId()) },
    legalComments: 'none',
    logLevel: 'warning',
    // Native parts, fonts, and a library that loads its canvas by tricks of its own.
    external: ['@napi-rs/canvas', 'chartjs-node-canvas', 'canvas', 'chart.js', '@expo-google-fonts/*'],
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
  });
  rmSync(folder, { recursive: true, force: true });
  renameSync(aside, folder);
} catch (error) {
  rmSync(aside, { recursive: true, force: true });
  // esbuild has told its own errors.
  if (!Array.isArray(error.errors)) console.error(error);
  process.exitCode = 1;
}

/** Changes with every file that goes into the bundle and with every package that stays outside. */
function buildId() {
  const files = readdirSync('src', { recursive: true })
    .filter((name) => name.endsWith('.ts'))
    .sort();
  const hash = createHash('sha256').update(readFileSync('package-lock.json'));
  for (const name of files) hash.update(`\0${name}\0`).update(readFileSync(join('src', name)));
  return hash.digest('hex').slice(0, 16);
}
