// What a build leaves behind when it cannot end well: the decks that were there, and nothing else.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { copyProject, type ProjectCopy } from '../support/project-copy.ts';

const TIMEOUT = 60_000;

let project: ProjectCopy;
beforeEach(() => {
  project = copyProject();
});
afterEach(() => project.remove());

describe('a build that meets an error', () => {
  it(
    'writes nothing at all and leaves the decks of an earlier build as they were',
    () => {
      expect(project.run('build', '--audience', 'executive').code).toBe(0);
      const before = project.snapshot('out');
      expect(Object.keys(before)).toHaveLength(4);
      project.edit('content/takeaways/horizon-lead.md', '## ', '- 売上は900万ドルである\n\n## ');
      const { code, stdout } = project.run('build');
      expect(code).toBe(1);
      expect(stdout).toMatch(/horizon-lead\.md:\d+:\d+ {2}error {2}bare-number/);
      expect(stdout).toContain('Nothing was written');
      expect(project.snapshot('out')).toEqual(before);
    },
    TIMEOUT,
  );

  it(
    'meets it in the last deck only and still writes no deck',
    () => {
      project.edit('templates/audiences/technical.yaml', 'maxContentSlides: 18', 'maxContentSlides: 3');
      const { code, stdout } = project.run('build', '--json');
      expect(code).toBe(1);
      const report = JSON.parse(stdout);
      expect(report.written).toBe(false);
      expect(report.findings.map(({ kind }: { kind: string }) => kind)).toEqual(['over-budget']);
      expect(project.snapshot('out')).toEqual({});
    },
    TIMEOUT,
  );
});

describe('a dry run', () => {
  it(
    'writes nothing',
    () => {
      const { code, stdout } = project.run('build', '--dry-run');
      expect(code).toBe(0);
      expect(stdout).toContain('2025-W43/2025-W43_technical_ja.pptx');
      expect(existsSync(join(project.folder, 'out'))).toBe(false);
    },
    TIMEOUT,
  );
});

describe('a build that is interrupted', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGKILL'] as const)(
    'by %s leaves the decks of an earlier build as they were',
    async (signal) => {
      expect(project.run('build', '--audience', 'technical').code).toBe(0);
      const before = project.snapshot('out');
      const building = project.start('build', '--week', '2025-W43', '--week', '2025-W09');
      const ended = new Promise((resolve) => building.once('exit', (code, by) => resolve(by ?? code)));
      await firstDeckAside(project.folder);
      building.kill(signal);
      expect(await ended).toBe(signal);

      const after = Object.entries(project.snapshot('out'));
      const inPlace = Object.fromEntries(after.filter(([name]) => !name.startsWith('out/.building')));
      expect(inPlace).toEqual(before);
      // Whatever ends it at once leaves the folder behind, and the next build removes it.
      expect(project.run('build', '--audience', 'executive').code).toBe(0);
      expect(asides(project.folder)).toEqual([]);
    },
    TIMEOUT,
  );
});

function asides(folder: string): readonly string[] {
  return readdirSync(join(folder, 'out')).filter((name) => name.startsWith('.building'));
}

async function firstDeckAside(folder: string): Promise<void> {
  for (let tries = 0; tries < 1000; tries += 1) {
    const files = asides(folder).flatMap((aside) => [
      aside,
      ...(aside === '.building' ? readdirSync(join(folder, 'out', aside), { recursive: true }) : []),
    ]);
    if (files.some((name) => String(name).endsWith('.pptx'))) return;
    await sleep(5);
  }
  throw new Error('no deck was ever written aside');
}
