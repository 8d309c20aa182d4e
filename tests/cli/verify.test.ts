// `verify` with originals: documents of our own words everywhere, and the originals where those are at hand.
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { readContent } from '../../src/read/read-content.ts';
import { diskFiles } from '../../src/world/files.ts';
import { copyProject, type ProjectCopy } from '../support/project-copy.ts';
import { standInOriginals } from '../support/stand-in-originals.ts';

const ORIGINALS = resolve('../shared/sources');
const LOCK = 'content/evidence.lock.json';
const TIMEOUT = 60_000;

const STAND_INS = mkdtempSync(join(tmpdir(), 'stand-ins-'));
/** The shipped lock is that of the originals; the other documents have one of their own. */
let standInLock = '';

beforeAll(() => {
  const files = diskFiles(process.cwd(), ['content', 'templates']);
  const { value: content } = readContent(files, { content: 'content', templates: 'templates' });
  mkdirSync(STAND_INS, { recursive: true });
  for (const [name, text] of standInOriginals(content)) writeFileSync(join(STAND_INS, name), text);
  const first = copyProject();
  first.write(LOCK, '{}');
  expect(first.run('verify', '--originals', STAND_INS, '--update').code).toBe(0);
  standInLock = first.read(LOCK);
  first.remove();
}, TIMEOUT);
afterAll(() => rmSync(STAND_INS, { recursive: true, force: true }));

let project: ProjectCopy;
beforeEach(() => {
  project = copyProject();
});
afterEach(() => project.remove());

if (!existsSync(ORIGINALS))
  it.skip('verify --originals with the originals (skipped without ../shared/sources)', () => {});

describe.each([
  ['documents of our own words', STAND_INS],
  ...(existsSync(ORIGINALS) ? [['the originals', ORIGINALS] as const] : []),
] as const)('verify --originals with %s', (_, folder) => {
  beforeEach(() => {
    if (folder === STAND_INS) project.write(LOCK, standInLock);
  });

  it(
    'finds every report and piece of evidence of the shipped content',
    () => {
      const { code, stdout } = project.run('verify', '--originals', folder, '--json');
      const { reports, evidence } = JSON.parse(stdout).evidence.counts;
      expect(code).toBe(0);
      expect(reports.total).toBeGreaterThan(10);
      expect(reports.lookedUp).toBe(reports.total);
      expect(evidence.lookedUp).toBe(evidence.total);
    },
    TIMEOUT,
  );

  it(
    'writes the same lock again when nothing has changed, and anew when it was lost',
    () => {
      const before = project.read(LOCK);
      expect(project.run('verify', '--originals', folder, '--update').code).toBe(0);
      expect(project.read(LOCK)).toBe(before);
      project.write(LOCK, '{}');
      expect(project.run('check').code).toBe(1);
      expect(project.run('verify', '--originals', folder, '--update').code).toBe(0);
      expect(JSON.parse(project.read(LOCK)).receipts).toHaveLength(JSON.parse(before).receipts.length);
      expect(project.run('check').code).toBe(0);
    },
    TIMEOUT,
  );

  it(
    'refuses to update while a report is not as its source has it',
    () => {
      const before = project.read(LOCK);
      project.edit('content/figures/training-cost.yaml', 'line: 61', 'line: 62');
      const { code, stdout } = project.run('verify', '--originals', folder, '--update');
      expect(stdout).toMatch(/(?:ambiguous|moved|changed) +v3-training-cost@daiwa-2025-02-26/);
      expect(stdout).toContain('Not updated');
      expect(code).toBe(1);
      expect(project.read(LOCK)).toBe(before);
    },
    TIMEOUT,
  );

  it(
    'lets a build say that it looked into the originals, and stop at a change',
    () => {
      const built = project.run('build', '--audience', 'executive', '--originals', folder);
      expect(built.stdout).toContain('Evidence looked up in the originals');
      expect(built.code).toBe(0);
      expect(JSON.parse(project.read('out/2025-W43/manifest.json')).evidence.state).toBe('originals');
      project.edit('content/figures/training-cost.yaml', 'line: 61', 'line: 62');
      expect(project.run('build', '--audience', 'executive', '--originals', folder).code).toBe(1);
    },
    TIMEOUT,
  );
});

describe('verify without originals', () => {
  it(
    'holds the lock against the content',
    () => {
      expect(project.run('verify').code).toBe(0);
      project.edit('content/figures/training-cost.yaml', 'line: 61', 'line: 62');
      const { code, stdout } = project.run('verify');
      expect(stdout).toMatch(/error {2}receipt-differs/);
      expect(code).toBe(1);
    },
    TIMEOUT,
  );
});
