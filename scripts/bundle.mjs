// node scripts/bundle.mjs [FOLDER]: bundles the program into dist/ (or FOLDER): cli.js, which starts the command line in
// app.cjs, and the library's doors. What was there stays until the new program is whole, or is still the same.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';

const folder = process.argv[2] ?? 'dist';
const build = buildId();

if (isUpToDate()) {
  linkForNpx();
  process.exit(0);
}

const esbuild = await import('esbuild').catch(() => undefined);
if (esbuild === undefined) {
  const isThere = existsSync(join(folder, 'cli.js'));
  const state = isThere ? `${folder}/ stays as it is` : `install development packages to get ${folder}/`;
  console.error(`No esbuild here: ${state}`);
  // `npm ci --omit=dev` runs this too, as `prepare`: an installation does not fail for it.
  process.exit(isThere || process.env.npm_lifecycle_event === 'prepare' ? 0 : 1);
}

const COMMON = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  minifySyntax: true,
  define: { BRIEFDECK_BUILD: JSON.stringify(build) },
  // Half a megabyte that would be loaded for nothing, and a zip that would be unpacked again at once.
  alias: { jszip: './scripts/bundle/jszip.mjs', linkedom: './scripts/bundle/linkedom.mjs' },
  legalComments: 'none',
  logLevel: 'warning',
  // Native parts, fonts, WebAssembly beside its loader, and a library that loads its canvas by tricks of its own.
  external: [
    '@expo-google-fonts/*',
    '@napi-rs/canvas',
    'canvas',
    'chart.js',
    'chartjs-node-canvas',
    'node-sqlite3-wasm',
  ],
};

const aside = join(dirname(folder), `.${basename(folder)}-${process.pid}`);
try {
  await Promise.all([bundleApp(), bundleDoors()]);
  toAscii(join(aside, 'app.cjs'));
  copyFileSync('scripts/bundle/start.mjs', join(aside, 'cli.js'));
  chmodSync(join(aside, 'cli.js'), 0o755);
  writeFileSync(join(aside, 'build-id'), build);
  const old = `${aside}-old`;
  if (existsSync(folder)) renameSync(folder, old);
  renameSync(aside, folder);
  rmSync(old, { recursive: true, force: true });
  linkForNpx();
  warmUp();
} catch (error) {
  rmSync(aside, { recursive: true, force: true });
  // esbuild has told its own errors.
  if (!Array.isArray(error.errors)) console.error(error);
  process.exitCode = 1;
}

/** One function in one file: a cache of compiled code belongs to a script, and modules have none in Node 20. */
function bundleApp() {
  return esbuild.build({
    ...COMMON,
    entryPoints: { app: 'src/cli.ts' },
    outdir: aside,
    outExtension: { '.js': '.cjs' },
    format: 'cjs',
    // The layout engine carries its program as text and needs no network stack, whose loading takes longer, to read it.
    define: { ...COMMON.define, 'import.meta.url': '__url', fetch: 'undefined' },
    supported: { 'dynamic-import': false },
    banner: {
      js: "(function (require, module, __filename, __dirname) { const exports = module.exports, __url = require('node:url').pathToFileURL(__filename).href;",
    },
    footer: { js: '})' },
  });
}

/**
 * Half as much to read and to keep in memory. esbuild escapes strings but not regular expressions, in which the escapes
 * mean the same.
 */
function toAscii(file) {
  const escaped = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  writeFileSync(file, readFileSync(file, 'utf8').replace(/[^\0-\x7f]/g, escaped), 'latin1');
}

function bundleDoors() {
  return esbuild.build({
    ...COMMON,
    entryPoints: { index: 'src/index.ts' },
    outdir: aside,
    splitting: true,
    format: 'esm',
    minifyWhitespace: true,
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
  });
}

/** npx finds a project's own program by itself, but takes two seconds for it and remembers when it once was not there. */
function linkForNpx() {
  const link = join('node_modules', '.bin', 'briefdeck');
  if (folder !== 'dist' || process.platform === 'win32' || !existsSync(dirname(link))) return;
  rmSync(link, { force: true });
  symlinkSync(join('..', '..', 'dist', 'cli.js'), link);
}

/** Without a cache the program only starts slower, so a content that cannot be built is no reason to fail. */
function warmUp() {
  const out = mkdtempSync(join(tmpdir(), 'briefdeck-'));
  try {
    const words = ['build', '--no-cache', '--quiet', '--out', out];
    spawnSync(process.execPath, ['scripts/bundle/warm-up.mjs', folder, ...words], { stdio: 'ignore' });
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

function isUpToDate() {
  const path = join(folder, 'build-id');
  return existsSync(path) && readFileSync(path, 'utf8') === build;
}

/** Changes with every file that goes into the bundle, with every package, and with the Node that compiles it. */
function buildId() {
  const hash = createHash('sha256').update(process.version).update(readFileSync('package-lock.json'));
  const files = ['src', 'scripts/bundle'].flatMap((root) =>
    readdirSync(root, { recursive: true })
      .filter((name) => /\.(?:ts|mjs)$/.test(name))
      .map((name) => join(root, name))
      .sort(),
  );
  for (const name of [...files, 'scripts/bundle.mjs']) hash.update(`\0${name}\0`).update(readFileSync(name));
  return hash.digest('hex').slice(0, 16);
}
