// Nothing → the versions of Node that the package is tried on, as programs from the registry's packages of Node.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The oldest that `engines` allows, and the newest of the two that follow. */
const VERSIONS = ['20.19.0', '22.23.3', '24.21.0'];
/** Of 400 MB; `npm ci` clears it. */
const FOLDER = resolve('node_modules/.cache/node-versions');
const PACKAGE = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;

export type NodeVersion = { readonly version: string; readonly program: string | undefined };

/** `program` is undefined where the registry cannot be reached, or has none for this machine. */
export function nodeVersions(): readonly NodeVersion[] {
  const all = VERSIONS.map((version) => ({ version, program: join(FOLDER, programIn(version)) }));
  const missing = all.filter(({ program }) => !runs(program));
  if (missing.length > 0) {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(join(FOLDER, 'package.json'), '{}');
    const packages = VERSIONS.map((version) => `${nameOf(version)}@npm:${PACKAGE}@${version}`);
    const words = ['install', '--no-save', '--ignore-scripts', '--prefer-offline', ...packages];
    spawnSync('npm', words, { cwd: FOLDER, stdio: 'ignore', timeout: 120_000 });
  }
  return all.map(({ version, program }) => ({ version, program: runs(program) ? program : undefined }));
}

function nameOf(version: string): string {
  return `node-${version}`;
}

function programIn(version: string): string {
  return `node_modules/${nameOf(version)}/bin/${process.platform === 'win32' ? 'node.exe' : 'node'}`;
}

function runs(program: string): boolean {
  return existsSync(program) && spawnSync(program, ['--version']).status === 0;
}
