// The packed program, installed into an empty project as a stranger would.
import { spawn, spawnSync } from 'node:child_process';
import {
  chownSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { queueIn } from '../support/post-room.ts';
import { filesBelow, installPackage, THIS_NODE, WELL } from './install-package.ts';

/** MB, of everything that an empty project gets. */
const MOST_INSTALLED = 90;
const { room, project, modules, installed, cli, plain, run, built, expected } = installPackage();

describe('what is installed', () => {
  it('is one package beside the program, and what that brings for this machine', () => {
    const { dependencies } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
    expect(Object.keys(dependencies)).toEqual(['@napi-rs/canvas']);
    const others = readdirSync(modules).filter((name) => !name.startsWith('.'));
    expect(others.sort()).toEqual(['@napi-rs', 'briefdeck']);
    expect(readdirSync(join(modules, '@napi-rs')).length).toBeLessThanOrEqual(3);
  });

  it('is the program, its templates, and what a reader has to know', () => {
    expect(readdirSync(installed).sort()).toEqual([
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'THIRD_PARTY_NOTICES',
      'content',
      'dist',
      'docs',
      'package.json',
      'recipients.example.yaml',
      'templates',
    ]);
  });

  it('has templates for any theme: no word of the one that this repository is about', () => {
    const files = filesBelow(join(installed, 'templates'));
    expect(files.length).toBeGreaterThan(40);
    const theme = /deepseek|gpu|nvidia|学習|週次|weekly theme|daiwa|allforces|\b(?:V3|R1|Model)\b|モデル/iu;
    expect(theme.test('  subject: { ja: モデル, en: Model }')).toBe(true);
    const texts = files.filter((file) => !file.endsWith('.png'));
    expect(texts.filter((file) => theme.test(readFileSync(file, 'utf8')))).toEqual([]);
    expect(readdirSync(join(installed, 'content'))).toEqual(['README.md']);
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
  it('reads an outbox', () => {
    queueIn(join(project, 'outbox'), ['ken@example.com']);
    const seen = run(THIS_NODE, cli, ['outbox', '--json']);
    expect(seen).toMatchObject(WELL);
    expect(seen.stdout).toContain('"ken@example.com"');
  });

  it('begins a project that builds, with the schema of its settings in the package', () => {
    expect(run(THIS_NODE, cli, ['init', 'begun', '--languages', 'en'])).toMatchObject(WELL);
    const begun = join(project, 'begun');
    const made = run(THIS_NODE, cli, ['build'], { cwd: begun });
    expect(made).toMatchObject(WELL);
    expect(made.stdout).toContain('0 errors, 0 warnings,');
    expect(filesBelow(join(begun, 'out')).filter((file) => file.endsWith('.pptx'))).toHaveLength(1);
    const settings = readFileSync(join(begun, 'briefdeck.yaml'), 'utf8');
    const [, schema = ''] = /\$schema=(\S+)/.exec(settings) ?? [];
    expect(schema).toBe('../node_modules/briefdeck/templates/schemas/settings.schema.json');
    expect(statSync(join(begun, schema)).isFile()).toBe(true);
  });

  it('gives a project that copied nothing its templates, and its schemas to what is new there', () => {
    const bare = join(project, 'bare');
    for (const part of ['content', 'briefdeck.yaml'])
      cpSync(resolve(part), join(bare, part), { recursive: true });
    expect(run(THIS_NODE, cli, ['new', 'audience', 'board'], { cwd: bare })).toMatchObject(WELL);
    const folder = join(bare, 'templates/audiences');
    const board = readFileSync(join(folder, 'board.yaml'), 'utf8');
    const [, schema = ''] = /\$schema=(\S+)/.exec(board) ?? [];
    expect(statSync(join(folder, schema)).isFile()).toBe(true);
    expect(schema).toBe('../../../node_modules/briefdeck/templates/schemas/audience.schema.json');
    writeFileSync(
      join(folder, 'board.yaml'),
      `id: board
extends: investors
name: { ja: 役員, en: Board }
sections:
  - id: all
    title: { ja: 全部, en: All }
    slides:
      - { kind: executive-summary, slots: { lead: { tags: [lead-summary], limit: 1 }, items: { tags: [summary], limit: 4 } } }
      - { kind: comparison-table, slots: { lead: { tags: [lead-cost-table], limit: 1 }, rows: { reports: deepseek-training-cost } } }
      - { kind: sources, slots: { rows: { sources: cited }, stances: { stances: used } } }
      - { kind: disclosures, slots: { paragraphs: { disclosures: true } } }
`,
    );
    const made = run(THIS_NODE, cli, ['build', '--quiet'], { cwd: bare });
    expect(made).toMatchObject(WELL);
    expect(filesBelow(join(bare, 'out')).filter((file) => file.endsWith('.pptx'))).toEqual([
      join(bare, 'out/2025-W43/2025-W43_board_en.pptx'),
    ]);
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
    expect(built(THIS_NODE, cli, out, { environment: atHome(home), user: NOBODY })).toEqual(expected());
    expect(readdirSync(home)).toEqual([]);
  }, 60_000);

  it('starts for one whom the machine does not know', () => {
    const setting = { environment: atHome(undefined), user: STRANGER };
    expect(run(THIS_NODE, cli, ['--version'], setting)).toMatchObject(WELL);
  });
});

describe('the example of another theme', () => {
  it('is built by the installed program without a finding', () => {
    const folder = join(room, 'obesity-drug');
    cpSync('examples/obesity-drug', folder, { recursive: true });
    const { status, stdout } = spawnSync(THIS_NODE, [cli, 'build', '--json'], {
      cwd: folder,
      env: plain(),
      encoding: 'utf8',
    });
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      findings: [],
      decks: [{ audience: 'investors', language: 'en' }],
    });
  }, 60_000);
});
