// node scripts/bundle.mjs [FOLDER]: bundles the program into dist/ (or FOLDER): cli.js, which starts the command line in
// front.cjs and app.cjs, thread.js, which starts its threads, and the library's doors. What was there stays until the new program
// is whole, or is still the same.
import { createHash } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { commandLineScripts } from './bundle/parts.mjs';
import { filesBeside, programs } from './bundle/programs.mjs';

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
  // `npm ci --omit=dev` runs this too, as `dependencies`: an installation does not fail for it.
  process.exit(isThere || process.env.npm_lifecycle_event === 'dependencies' ? 0 : 1);
}

const aside = join(dirname(folder), `.${basename(folder)}-${process.pid}`);
try {
  await Promise.all(programs(aside, build).map((options) => esbuild.build(options)));
  const scripts = await commandLineScripts(esbuild, build);
  for (const [name, text] of Object.entries(scripts)) writeFileSync(join(aside, name), text, 'latin1');
  layBeside(filesBeside(Object.values(scripts).join('')));
  chmodSync(join(aside, 'cli.js'), 0o755);
  writeFileSync(join(aside, 'build-id'), build);
  const old = `${aside}-old`;
  if (existsSync(folder)) renameSync(folder, old);
  renameSync(aside, folder);
  rmSync(old, { recursive: true, force: true });
  linkForNpx();
} catch (error) {
  rmSync(aside, { recursive: true, force: true });
  // esbuild has told its own errors.
  if (!Array.isArray(error.errors)) console.error(error);
  process.exitCode = 1;
}

function layBeside(files) {
  for (const [path, file] of Object.entries(files)) {
    mkdirSync(dirname(join(aside, path)), { recursive: true });
    copyFileSync(file, join(aside, path));
    // Packages carry what rights they like; nobody runs these.
    chmodSync(join(aside, path), 0o644);
  }
}

/** npx finds a project's own program by itself, but takes two seconds for it and remembers when it once was not there. */
function linkForNpx() {
  const link = join('node_modules', '.bin', 'briefdeck');
  if (folder !== 'dist' || process.platform === 'win32' || !existsSync(dirname(link))) return;
  rmSync(link, { force: true });
  symlinkSync(join('..', '..', 'dist', 'cli.js'), link);
}

function isUpToDate() {
  const path = join(folder, 'build-id');
  return existsSync(path) && readFileSync(path, 'utf8') === build;
}

/** Changes with every file that goes into the bundle, and with every package. */
function buildId() {
  const hash = createHash('sha256').update(readFileSync('package-lock.json'));
  const files = ['src', 'scripts/bundle'].flatMap((root) =>
    readdirSync(root, { recursive: true })
      .filter((name) => /\.(?:ts|mjs)$/.test(name))
      .map((name) => join(root, name))
      .sort(),
  );
  for (const name of [...files, 'scripts/bundle.mjs']) hash.update(`\0${name}\0`).update(readFileSync(name));
  return hash.digest('hex').slice(0, 16);
}
