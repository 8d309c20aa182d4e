// `verify` with the originals, which are here and in CI but not on every machine.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { copyProject, type ProjectCopy } from '../support/project-copy.ts';

const ORIGINALS = resolve('../shared/sources');
const LOCK = 'content/evidence.lock.json';
const TIMEOUT = 60_000;

const whereOriginalsAre = existsSync(ORIGINALS) ? describe : describe.skip;

let project: ProjectCopy;
beforeEach(() => {
  project = copyProject();
});
afterEach(() => project.remove());

whereOriginalsAre('verify --originals (skipped where ../shared/sources is absent)', () => {
  it(
    'finds every report and piece of evidence of the shipped content',
    () => {
      const { code, stdout } = project.run('verify', '--originals', ORIGINALS, '--json');
      const { reports, evidence } = JSON.parse(stdout).evidence.counts;
      expect(code).toBe(0);
      expect(reports.total).toBeGreaterThan(10);
      expect(reports.verified).toBe(reports.total);
      expect(evidence.verified).toBe(evidence.total);
    },
    TIMEOUT,
  );

  it(
    'writes the same lock again when nothing has changed, and anew when it was lost',
    () => {
      const before = project.read(LOCK);
      expect(project.run('verify', '--originals', ORIGINALS, '--update').code).toBe(0);
      expect(project.read(LOCK)).toBe(before);
      project.write(LOCK, '{}');
      expect(project.run('check').code).toBe(1);
      expect(project.run('verify', '--originals', ORIGINALS, '--update').code).toBe(0);
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
      const { code, stdout } = project.run('verify', '--originals', ORIGINALS, '--update');
      expect(stdout).toMatch(/ambiguous +v3-training-cost@daiwa-2025-02-26/);
      expect(stdout).toContain('Not updated');
      expect(code).toBe(1);
      expect(project.read(LOCK)).toBe(before);
    },
    TIMEOUT,
  );

  it(
    'lets a build say that it looked into the originals, and stop at a change',
    () => {
      const built = project.run('build', '--audience', 'executive', '--originals', ORIGINALS);
      expect(built.stdout).toContain('Evidence looked up in the originals');
      expect(built.code).toBe(0);
      expect(JSON.parse(project.read('out/2025-W43/manifest.json')).evidence.state).toBe('originals');
      project.edit('content/figures/training-cost.yaml', 'line: 61', 'line: 62');
      expect(project.run('build', '--audience', 'executive', '--originals', ORIGINALS).code).toBe(1);
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
