// The edge of the program: colours, pipes, refusals of the disk, our own bugs, and the bundle against the source.
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { buildDeck, prepareDeck } from '../../src/build.ts';
import { copyProject, type ProjectCopy } from '../support/project-copy.ts';
import { openTestWorkshop, shippedGround } from '../support/shipped-decks.ts';

const TIMEOUT = 60_000;
// biome-ignore lint/suspicious/noControlCharactersInRegex: that is what colours are made of
const COLOUR = /\u001b\[/;

let project: ProjectCopy;
beforeEach(() => {
  project = copyProject();
});
afterEach(() => project.remove());

describe('colour', () => {
  it('is left out where nobody watches, and where NO_COLOR asks for that', () => {
    expect(project.runWith({ NO_COLOR: '' }, 'list', 'themes').stdout).not.toMatch(COLOUR);
    expect(project.run('list', 'themes').stdout).not.toMatch(COLOUR);
  });

  it('is there where FORCE_COLOR asks for it', () => {
    expect(project.runWith({ FORCE_COLOR: '1' }, 'list', 'themes').stdout).toMatch(COLOUR);
    expect(project.runWith({ FORCE_COLOR: '0' }, 'list', 'themes').stdout).not.toMatch(COLOUR);
  });
});

describe('a pipe that closes early', () => {
  it('is no fault', () => {
    const program = `"${process.execPath}" "${resolve('dist/cli.js')}"`;
    const command = `${program} list takeaways | head -1; echo "\${PIPESTATUS[0]}"`;
    const { stdout, stderr } = spawnSync('bash', ['-c', command], { cwd: project.folder, encoding: 'utf8' });
    expect(stdout).toMatch(/^takeaway .*\n0\n$/);
    expect(stderr).toBe('');
  });
});

describe('a file that cannot be put in its place', () => {
  it(
    'is told, and nothing is left standing aside',
    () => {
      mkdirSync(join(project.folder, 'out/2025-W43/2025-W43_executive_ja.pptx'), { recursive: true });
      const { code, stderr } = project.run('build', '--audience', 'executive');
      expect(stderr).toContain('2025-W43_executive_ja.pptx`: a folder is in its place');
      expect(code).toBe(2);
      expect(project.snapshot('out')).toEqual({});
    },
    TIMEOUT,
  );
});

describe('a package.json that is a pipe', () => {
  it('is told and not waited for', () => {
    execFileSync('mkfifo', [join(project.folder, 'package.json')]);
    const { code, stderr } = project.run('list', 'weeks');
    expect(stderr).toContain('Cannot read `package.json`: it is a pipe');
    expect(code).toBe(2);
  });
});

describe('a bug of ours', () => {
  it('ends with code 3 and asks for a report', () => {
    const planted = 'performance.now = () => { throw new TypeError("planted") }';
    const { code, stderr } = project.runWith(
      { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(planted)}` },
      'list',
    );
    expect(stderr).toContain('TypeError: planted');
    expect(stderr).toContain('Please report it');
    expect(code).toBe(3);
  });
});

describe('completion', () => {
  it('offers commands, and the options of one', () => {
    expect(project.run('--get-yargs-completions', 'briefdeck', '').stdout).toMatch(/^verify\b/m);
    expect(project.run('--get-yargs-completions', 'briefdeck', 'build', '--a').stdout).toContain(
      '--audience',
    );
    expect(project.run('completion').stdout).toContain('--get-yargs-completions');
  });
});

describe('the bundled program', () => {
  it(
    'writes the same bytes as the source it was made from',
    async () => {
      project.run('build', '--audience', 'technical', '--no-cache');
      const { decks } = JSON.parse(project.read('out/2025-W43/manifest.json'));
      const { value: ground } = await shippedGround();
      const briefing = ground.content.briefings.get('2025-W43');
      const audience = ground.content.audiences.get('technical');
      if (briefing === undefined || audience === undefined) throw new Error('no such deck');
      const workshop = await openTestWorkshop();
      const prepared = await prepareDeck(ground, { briefing, audience }, workshop.drawing);
      const { bytes } = await buildDeck(ground, prepared, workshop);
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(decks[0].sha256);
    },
    TIMEOUT,
  );
});
