// The packed program, installed into an empty project as a stranger would, on every version of Node it promises.
import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openOutbox } from '../../src/send/outbox.ts';
import { nodeVersions } from '../support/node-versions.ts';
import { wanted } from '../support/post-room.ts';

/** MB, of everything that an empty project gets. */
const MOST_INSTALLED = 90;
const THIS_NODE = process.execPath;
const WELL = { status: 0, stderr: '' };

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
  for (const part of ['content', 'templates'])
    cpSync(join(installed, part), join(project, part), { recursive: true });
  expected = built(THIS_NODE, resolve('dist/cli.js'), 'clone', { cwd: resolve('.') });
}, 120_000);

afterAll(() => rmSync(room, { recursive: true, force: true }));

describe('what is installed', () => {
  it('is one package beside the program, and what that brings for this machine', () => {
    const { dependencies } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
    expect(Object.keys(dependencies)).toEqual(['@napi-rs/canvas']);
    const others = readdirSync(modules).filter((name) => !name.startsWith('.'));
    expect(others.sort()).toEqual(['@napi-rs', 'briefdeck']);
    expect(readdirSync(join(modules, '@napi-rs')).length).toBeLessThanOrEqual(3);
  });

  it('is the program, its templates, an example, and what a reader has to know', () => {
    expect(readdirSync(installed).sort()).toEqual([
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'THIRD_PARTY_NOTICES',
      'content',
      'dist',
      'package.json',
      'recipients.example.yaml',
      'templates',
    ]);
  });

  it('is small', () => {
    const blocks = filesBelow(modules).map((file) => Math.ceil(statSync(file).size / 4096));
    const megabytes = (blocks.reduce((sum, count) => sum + count, 0) * 4096) / 2 ** 20;
    expect(megabytes).toBeLessThan(MOST_INSTALLED);
  });

  it('says nowhere in which folder it was made', () => {
    const files = filesBelow(installed);
    expect(files.length).toBeGreaterThan(100);
    const here = `${resolve('.')}/`;
    expect(files.filter((file) => readFileSync(file).includes(here))).toEqual([]);
  });
});

describe.each(nodeVersions().map(({ version, program }) => [version, program] as const))(
  'on Node %s (skipped where the registry has none)',
  (version, program = '') => {
    // One for all versions: V8 crashes on what another Node has kept.
    const environment = { BRIEFDECK_CACHE: join(room, 'cache-of-versions') };
    const madeAt = () => filesBelow(environment.BRIEFDECK_CACHE).map((file) => statSync(file).mtimeMs);

    (program ? it : it.skip)(
      'makes the same bytes as the clone, and takes the code it kept',
      () => {
        expect(built(program, cli, `out-${version}`, { environment })).toEqual(expected);
        const before = madeAt();
        // It would be made anew if this version of Node had refused it.
        expect(run(program, cli, ['list', 'takeaways'], { environment })).toMatchObject(WELL);
        expect(madeAt()).toEqual(before);
      },
      60_000,
    );
  },
);

describe('the code that V8 made', () => {
  const cache = join(room, 'cache-of-code');
  const environment = { BRIEFDECK_CACHE: cache };
  const codeFiles = () => filesBelow(join(cache, 'code'));

  it('is written by many at once as one whole file', async () => {
    const exits = Array.from({ length: 6 }, () => {
      const child = spawn(THIS_NODE, [cli, '--version'], { env: plain(environment), stdio: 'ignore' });
      return new Promise((resolve) => child.on('close', resolve));
    });
    expect(await Promise.all(exits)).toEqual(Array(6).fill(0));
    expect(codeFiles()).toHaveLength(1);
  }, 30_000);

  it('is made anew where it was damaged, and again by a run that needs far more of it', () => {
    const [path = ''] = codeFiles();
    const whole = readFileSync(path);
    const flipped = Buffer.from(whole).fill(0xff, whole.length >> 1, (whole.length >> 1) + 64);
    for (const damaged of [flipped, whole.subarray(0, whole.length >> 1), Buffer.alloc(0)]) {
      writeFileSync(path, damaged);
      expect(run(THIS_NODE, cli, ['--version'], { environment })).toMatchObject(WELL);
      expect(readFileSync(path)).not.toEqual(damaged);
    }
    const small = statSync(path).size;
    expect(run(THIS_NODE, cli, ['list', 'takeaways'], { environment })).toMatchObject(WELL);
    expect(statSync(path).size).toBeGreaterThan(1.5 * small);
  });

  it('is not missed where nothing can be kept', () => {
    const blocked = join(room, 'a file');
    writeFileSync(blocked, '');
    for (const folder of ['off', join(blocked, 'below')])
      expect(run(THIS_NODE, cli, ['--version'], { environment: { BRIEFDECK_CACHE: folder } })).toMatchObject(
        WELL,
      );
  });

  it('names the place where the program lies, not another where the same code was made', () => {
    const places = ['one', 'other'].map((name) => {
      const place = join(room, name, 'node_modules');
      cpSync(installed, join(place, 'briefdeck'), { recursive: true });
      symlinkSync(join(modules, '@napi-rs'), join(place, '@napi-rs'));
      // A fault of the program, so that it tells where it was.
      rmSync(join(place, 'briefdeck/dist/fonts'), { recursive: true });
      return join(place, 'briefdeck/dist');
    });
    for (const place of places) {
      const chart = run(THIS_NODE, join(place, 'cli.js'), ['chart', 'cost-lead'], { environment });
      expect(chart.status).toBe(3);
      expect([...new Set(chart.stderr.match(/\/[^()]*(?=\/app\.cjs:)/g))]).toEqual([place]);
    }
  });
});

describe('what the program brings along', () => {
  it('opens an outbox', () => {
    mkdirSync(join(project, 'out'), { recursive: true });
    const outbox = openOutbox(join(project, 'out/outbox.sqlite'), () => '2025-10-24T00:00:00.000Z');
    outbox.enqueue([wanted('ken@example.com')]);
    outbox.close();
    const seen = run(THIS_NODE, cli, ['outbox', '--json']);
    expect(seen).toMatchObject(WELL);
    expect(seen.stdout).toContain('"ken@example.com"');
  });

  it('draws a chart through its door for other programs', () => {
    const script = `import * as door from 'briefdeck';
      door.prepareCanvasEnvironment();
      const { value: ground } = await door.readGround({
        files: door.diskFiles('.', ['content', 'templates']),
        roots: { content: 'content', templates: 'templates' }, today: '2025-10-24', company: '' });
      const [spec] = [...ground.content.takeaways.values()].flatMap(({ chart }) => chart ?? []);
      const [theme] = ground.content.themes.values();
      const { chart, colors } = await door.prepareChart(ground, spec, { theme, language: 'ja' });
      const { drawing } = await door.openWorkshop();
      const picture = await drawing.draw(chart, colors, { width: 560, height: 330 });
      process.stdout.write(Buffer.from(picture.subarray(1, 4)).toString() + (picture.length > 10_000));`;
    writeFileSync(join(project, 'draw.mjs'), script);
    expect(run(THIS_NODE, 'draw.mjs', [])).toMatchObject({ ...WELL, stdout: 'PNGtrue' });
  });
});

const NOBODY = { uid: 65_534, gid: 65_534 };
/** Somebody whom the machine has never heard of. */
const STRANGER = { uid: 54_321, gid: 54_321 };
const mayBeAnother =
  process.getuid?.() === 0 && spawnSync(THIS_NODE, ['-e', '0'], { ...NOBODY, cwd: '/' }).status === 0;

(mayBeAnother ? describe : describe.skip)('for others than root (skipped where root does not ask)', () => {
  const folderOf = (name: string, { uid, gid }: { readonly uid: number; readonly gid: number }) => {
    const folder = join(room, name);
    mkdirSync(folder);
    chownSync(folder, uid, gid);
    return folder;
  };
  const atHome = (HOME: string | undefined) => ({
    HOME,
    BRIEFDECK_CACHE: undefined,
    XDG_CACHE_HOME: undefined,
  });

  it('keeps code where they may write', () => {
    const home = folderOf('home-of-nobody', NOBODY);
    const setting = { environment: atHome(home), user: NOBODY };
    expect(run(THIS_NODE, cli, ['--version'], setting)).toMatchObject(WELL);
    expect(readdirSync(join(home, '.cache/briefdeck/code'))).toHaveLength(1);
  });

  it('makes the same bytes where they may not', () => {
    const home = folderOf('home-of-root', { uid: 0, gid: 0 });
    const out = folderOf('out-of-nobody', NOBODY);
    expect(built(THIS_NODE, cli, out, { environment: atHome(home), user: NOBODY })).toEqual(expected);
    expect(readdirSync(home)).toEqual([]);
  }, 60_000);

  it('starts for one whom the machine does not know', () => {
    const setting = { environment: atHome(undefined), user: STRANGER };
    expect(run(THIS_NODE, cli, ['--version'], setting)).toMatchObject(WELL);
  });
});

type Setting = {
  readonly cwd?: string;
  readonly environment?: Readonly<Record<string, string | undefined>>;
  readonly user?: { readonly uid: number; readonly gid: number };
};

/** Nothing of this run of npm, and nothing kept from outside it. */
function plain(environment: Setting['environment'] = {}): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !/^npm_|^NODE_OPTIONS$|^INIT_CWD$/i.test(name));
  return { ...Object.fromEntries(own), NO_COLOR: '1', BRIEFDECK_CACHE: join(room, 'cache'), ...environment };
}

function npm(cwd: string, ...words: string[]): string {
  const { status, stdout, stderr } = spawnSync('npm', words, { cwd, encoding: 'utf8', env: plain() });
  if (status !== 0) throw new Error(`npm ${words.join(' ')} ended with ${status}\n${stdout}${stderr}`);
  return stdout;
}

function run(program: string, script: string, words: string[], setting: Setting = {}) {
  const { cwd = project, environment, user } = setting;
  return spawnSync(program, [script, ...words], { cwd, encoding: 'utf8', env: plain(environment), ...user });
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

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
