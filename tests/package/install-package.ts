// Nothing → the packed program, installed into an empty project in a folder of its own, and how it is run there.
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect } from '@jest/globals';

export const THIS_NODE = process.execPath;
export const WELL = { status: 0, stderr: '' };

type Setting = {
  readonly cwd?: string;
  readonly environment?: Readonly<Record<string, string | undefined>>;
  readonly user?: { readonly uid: number; readonly gid: number };
};

/** Before the tests of the file that calls this; all of it is gone after them. */
export function installPackage() {
  const room = realpathSync(mkdtempSync(join(tmpdir(), 'briefdeck-package-')));
  const project = join(room, '新しい フォルダ');
  const modules = join(project, 'node_modules');
  const installed = join(modules, 'briefdeck');
  const cli = join(modules, '.bin', 'briefdeck');
  let expected: ReadonlyMap<string, Buffer>;

  beforeAll(() => {
    // Others may look in.
    chmodSync(room, 0o755);
    const packed = npm('.', 'pack', '--silent', '--pack-destination', room).trim();
    mkdirSync(project);
    writeFileSync(join(project, 'package.json'), '{}');
    npm(project, 'install', '--prefer-offline', '--no-audit', '--no-fund', join(room, packed));
    for (const part of ['content', 'templates', 'briefdeck.yaml'])
      cpSync(resolve(part), join(project, part), { recursive: true });
    expected = built(THIS_NODE, resolve('dist/cli.js'), 'clone', { cwd: resolve('.') });
  }, 120_000);

  afterAll(() => rmSync(room, { recursive: true, force: true }));

  /** Nothing of this run of npm, and nothing kept from outside it. */
  function plain(environment: Setting['environment'] = {}): NodeJS.ProcessEnv {
    const own = Object.entries(process.env).filter(
      ([name]) => !/^npm_|^NODE_OPTIONS$|^INIT_CWD$/i.test(name),
    );
    return {
      ...Object.fromEntries(own),
      NO_COLOR: '1',
      BRIEFDECK_CACHE: join(room, 'cache'),
      ...environment,
    };
  }

  function npm(cwd: string, ...words: string[]): string {
    const { status, stdout, stderr } = spawnSync('npm', words, { cwd, encoding: 'utf8', env: plain() });
    if (status !== 0) throw new Error(`npm ${words.join(' ')} ended with ${status}\n${stdout}${stderr}`);
    return stdout;
  }

  function run(program: string, script: string, words: string[], setting: Setting = {}) {
    const { cwd = project, environment, user } = setting;
    return spawnSync(program, [script, ...words], {
      cwd,
      encoding: 'utf8',
      env: plain(environment),
      ...user,
    });
  }

  /** Name → bytes of every file that the program makes. */
  function built(program: string, script: string, out: string, setting: Setting = {}) {
    const folder = resolve(room, out);
    const words = ['build', '--audience', 'executive', '--quiet', '--out', folder];
    expect(run(program, script, words, setting)).toMatchObject(WELL);
    const files = filesBelow(folder);
    expect(files.length).toBeGreaterThanOrEqual(4);
    return new Map(files.map((file) => [file.slice(folder.length), readFileSync(file)]));
  }

  /** `expected` are the files that the program makes in the clone. */
  return { room, project, modules, installed, cli, plain, run, built, expected: () => expected };
}

export function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
