// `briefdeck mail` in a project of its own: which drafts it writes, for whom, and when it writes none.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import mailparser from 'mailparser';
import { editDeck } from '../support/edited-deck.ts';
import { copyProject, type ProjectCopy } from '../support/project-copy.ts';

const MAIL = 'out/2025-W43/mail';
const BOARD = `${MAIL}/2025-W43_executive_ja_board.eml`;
const ALEX = `${MAIL}/2025-W43_global-investor_en_alex.morgan_at_example.net.eml`;

jest.setTimeout(60_000);

const TWO = ['--audience', 'executive', '--audience', 'global-investor'];

let project: ProjectCopy;
let before: readonly string[];
beforeAll(() => {
  project = copyProject();
  copyFileSync('recipients.example.yaml', join(project.folder, 'recipients.yaml'));
  const built = project.run('build');
  if (built.code !== 0) throw new Error(built.stdout);
});
afterAll(() => project.remove());

/** Name and hash of every file: what differs can be named without printing it. */
const fingerprints = () =>
  Object.entries(project.snapshot(MAIL)).map(
    ([name, bytes]) => `${name} ${createHash('sha256').update(bytes).digest('hex')}`,
  );
const drafts = () => Object.keys(project.snapshot(MAIL)).filter((name) => name.endsWith('.eml'));
const parsed = async (name: string) =>
  mailparser.simpleParser(Buffer.from(project.snapshot(MAIL)[name] ?? '', 'base64'), {
    skipImageLinks: true,
  });

/** Changes one file for one run. */
function during<T>(path: string, from: string, to: string, work: () => T): T {
  const text = project.read(path);
  project.edit(path, from, to);
  try {
    return work();
  } finally {
    project.write(path, text);
  }
}

describe('drafts', () => {
  it('are one for each message, with the deck of the folder in it', async () => {
    const { code, stdout } = project.run('mail');
    expect({ code, stdout }).toMatchObject({ code: 0 });
    expect(drafts()).toEqual([
      BOARD,
      ALEX,
      `${MAIL}/2025-W43_portfolio-manager_ja_ken.takahashi_at_example.com.eml`,
      `${MAIL}/2025-W43_technical_ja_ken.takahashi_at_example.com.eml`,
    ]);
    expect(stdout).toContain('hanako.sato@example.com, ichiro.suzuki@example.com');
    expect(stdout).toContain('Nothing was sent');
    const mail = await parsed(ALEX);
    expect(mail.to).toMatchObject({ value: [{ address: 'alex.morgan@example.net' }] });
    expect(mail.from?.value).toEqual([{ name: 'Research Desk', address: 'research@example.com' }]);
    expect(mail.subject).toBe('[DRAFT] Re-reading the DeepSeek shock (2025-W43)');
    // A deck without a summary is summed up by its calls, which are told from what sources say.
    expect(mail.text).toContain('1. Demand holds for a seller of both high-end GPUs and inference chips');
    expect(mail.text).toContain('House view');
    const deck = mail.attachments.find(({ filename }) => filename === '2025-W43_global-investor_en.pptx');
    const built = project.snapshot('out/2025-W43')['out/2025-W43/2025-W43_global-investor_en.pptx'];
    expect(deck?.content.toString('base64') === built).toBe(true);
    before = fingerprints();
  });

  it.each(['Asia/Tokyo', 'America/Los_Angeles'])('are the same bytes in %s', (TZ) => {
    const { status } = spawnSync(
      process.execPath,
      [resolve('dist/cli.js'), 'mail', '--no-cache', '--audience', 'executive'],
      {
        cwd: project.folder,
        env: { ...process.env, TZ, NODE_OPTIONS: undefined, LANG: 'de_DE.UTF-8' },
      },
    );
    expect(status).toBe(0);
    expect(fingerprints()).toEqual(before);
  });

  it('come from whom the environment says', async () => {
    const { status } = spawnSync(
      process.execPath,
      [resolve('dist/cli.js'), 'mail', '--audience', 'executive'],
      {
        cwd: project.folder,
        env: { ...process.env, MAIL_FROM: 'desk@example.org', NODE_OPTIONS: undefined },
      },
    );
    expect(status).toBe(0);
    const mail = await parsed(BOARD);
    expect(mail.from?.value).toEqual([{ name: '調査部', address: 'desk@example.org' }]);
    expect(mail.messageId).toMatch(/@example\.org>$/);
    project.run('mail', '--audience', 'executive');
    expect(fingerprints()).toEqual(before);
  });

  it('lose their mark when the edition is approved, which its decks say too', () => {
    const approved = 'status: approved\napproved: { by: 佐藤 花子, on: 2025-10-24 }';
    const [early, { code, stdout }] = during(
      'content/briefings/2025-W43.md',
      'status: draft',
      approved,
      () => {
        const before = project.run('mail', '--json', ...TWO);
        project.run('build', ...TWO);
        return [before, project.run('mail', '--json', ...TWO)];
      },
    );
    project.run('build', ...TWO);
    expect(JSON.parse(early.stdout).findings.map(({ rule }: { rule: string }) => rule)).toEqual([
      'deck-outdated',
      'deck-outdated',
    ]);
    expect(code).toBe(0);
    const subjects = JSON.parse(stdout).drafts.map(({ subject }: { subject: string }) => subject);
    expect(subjects).toHaveLength(2);
    expect(subjects.filter((subject: string) => /DRAFT|下書き/.test(subject))).toEqual([]);
  });
});

describe('a recipient outside', () => {
  it('stops the drafts of that audience, takes the earlier ones away, and leaves the others', () => {
    const { code, stdout } = during(
      'recipients.yaml',
      'audiences: [global-investor]',
      'audiences: [executive]',
      () => project.run('mail', ...TWO),
    );
    expect(code).toBe(1);
    expect(stdout).toMatch(
      /^recipients\.yaml:\d+:12 {2}error {2}recipient-outside {2}Unexpected recipient `alex\.morgan@example\.net` for the deck of `executive`/m,
    );
    expect(drafts()).toHaveLength(2);
    expect(drafts().filter((name) => /executive|alex/.test(name))).toEqual([]);
  });

  it('is not made inside by another spelling', () => {
    const { code } = during('recipients.yaml', 'ken.takahashi@example.com', 'ken@example.com.evil.org', () =>
      project.run('mail', '--audience', 'technical'),
    );
    expect(code).toBe(1);
    expect(drafts().filter((name) => name.includes('technical'))).toEqual([]);
  });

  it.each([
    ['"佐藤\\r\\nBcc: eve@evil.org"', 'unsafe-name'],
    ['../../../佐藤', 'unsafe-name'],
  ])('does not get in through a name: %s', (name, kind) => {
    const { code, stdout } = during('recipients.yaml', '佐藤 花子', name, () => project.run('mail'));
    expect(code).toBe(1);
    expect(stdout).toContain(kind);
    expect(stdout).toContain('No draft was written');
  });
});

describe('no draft is written', () => {
  it('of a deck that was built from other content', () => {
    const { code, stdout } = during(
      'content/briefings/2025-W43.md',
      'DeepSeekショックを読み直す',
      '別の題',
      () => project.run('mail', '--audience', 'executive'),
    );
    expect(code).toBe(1);
    expect(stdout).toMatch(/out\/2025-W43\/2025-W43_executive_ja\.pptx:1:1 {2}error {2}deck-outdated/);
  });

  it('of a deck that somebody edited, with every hash beside it, and `trace` says so before anything else', () => {
    const week = join(project.folder, 'out/2025-W43');
    const restore = editDeck(week, '2025-W43_technical_ja', '560', '860');
    const { code, stdout } = project.run('mail', '--audience', 'technical');
    const traced = project.run('trace', 'out/2025-W43/2025-W43_technical_ja.pptx');
    restore();
    expect(code).toBe(1);
    expect(stdout).toMatch(/deck-altered .*other than built: `ppt\/slides\/slide\d+\.xml`/);
    expect(traced.code).toBe(1);
    expect(traced.stdout).toMatch(/^out\/2025-W43\/2025-W43_technical_ja\.pptx:1:1 {2}error {2}deck-altered/);
    expect(traced.stdout).toContain('Nobody vouches for either');
    expect(traced.stdout).toContain('The deck is not what a build gives now');
    expect(drafts().filter((name) => name.includes('technical'))).toEqual([]);
    expect(project.run('mail', '--audience', 'technical').code).toBe(0);
  });

  it('of a week that was never built', () => {
    const { code, stdout } = project.run('mail', '--week', '2025-W09', '--audience', 'executive');
    expect(code).toBe(1);
    expect(stdout).toMatch(/deck-not-built[\s\S]+briefdeck build --edition 2025-W09 --audience executive/);
  });

  it('for somebody who reads another language, until the deck is built in it', () => {
    const run = () => project.run('mail', '--audience', 'portfolio-manager');
    const person = 'email: ken.takahashi@example.com\n    language: ja';
    const english = person.replace('ja', 'en');
    const { code, stdout } = during('recipients.yaml', person, english, run);
    expect(code).toBe(1);
    expect(stdout).toMatch(
      /recipient-language[\s\S]+briefdeck build --audience portfolio-manager --language en/,
    );
    project.run('build', '--audience', 'portfolio-manager', '--language', 'en');
    expect(during('recipients.yaml', person, english, run).code).toBe(0);
    expect(drafts()).toContain(`${MAIL}/2025-W43_portfolio-manager_en_ken.takahashi_at_example.com.eml`);
  });

  it('without a file of recipients, which is misuse', () => {
    const { code, stderr } = project.run('mail', '--recipients', 'nobody.yaml');
    expect(code).toBe(2);
    expect(stderr).toContain('Copy `recipients.example.yaml` to `recipients.yaml`');
  });
});

describe('a message over its budget', () => {
  it('is an error that names what is large, and a draft that lacks nothing', async () => {
    const small = 'mailBudgetMB: 0.2';
    const { code, stdout } = during('templates/audiences/executive.yaml', 'mailBudgetMB: 10', small, () =>
      project.run('mail', '--audience', 'executive'),
    );
    expect(code).toBe(1);
    expect(stdout).toMatch(
      /executive\.yaml:\d+:1 {2}error {2}mail-too-large {2}Unexpected \d+ kB.*largest: `ppt\/media\//,
    );
    expect((await parsed(BOARD)).attachments).toHaveLength(2);
  });
});

describe('a draft nobody needs any more', () => {
  it('goes, unless somebody has edited it', () => {
    const run = () => project.run('mail', '--audience', 'executive');
    run();
    project.write(BOARD, `${project.read(BOARD)}\nedited`);
    const { stdout } = during('recipients.yaml', 'board: { visible: true }', 'board: {}', run);
    expect(stdout).toContain('left alone: 2025-W43/mail/2025-W43_executive_ja_board.eml');
    expect(drafts()).toContain(BOARD);
    expect(drafts()).toContain(`${MAIL}/2025-W43_executive_ja_hanako.sato_at_example.com.eml`);
    run();
    expect(drafts().filter((name) => name.includes('hanako'))).toEqual([]);
  });
});
