// Cells quoted for another period are told by that alone: the same entries with the cell of their own period pass.
import { describe, expect, it } from '@jest/globals';
import type { Clean } from '../../scripts/faults/clean.ts';
import { cellOfOtherPeriod, cellsOfOwnPeriod } from '../../scripts/faults/content/heading-faults.ts';
import type { Candidate } from '../../scripts/faults/fault.ts';
import { openProjects } from '../../scripts/faults/projects.ts';
import { seededRandom } from '../../scripts/faults/random.ts';
import { readGround } from '../../src/ground.ts';

const TIMEOUT = 120_000;

describe('an entry that quotes a cell', () => {
  it(
    'of its own period is without a finding, and of another one is told',
    async () => {
      const [, project] = await openProjects();
      if (project === undefined) throw new Error('no project');
      const inputs = { ...project, today: '2026-11-28', company: '' };
      const clean = { inputs, ground: (await readGround(inputs)).value } as unknown as Clean;
      const toldOf = async ({ plant }: Candidate): Promise<readonly string[]> => {
        const fault = plant();
        if (fault.into !== 'content') return [];
        const { files, originals } = fault;
        const { findings } = await readGround({
          ...inputs,
          files: { ...inputs.files, read: (path) => files.get(path) ?? inputs.files.read(path) },
          original: (file) => {
            const text = originals?.get(file);
            return text === undefined ? inputs.original?.(file) : new TextEncoder().encode(text);
          },
        });
        return findings.map(({ kind }) => kind).filter((kind) => kind.startsWith('report-'));
      };
      const some = (all: readonly Candidate[]) => {
        expect(all.length).toBeGreaterThan(100);
        return all.filter((_, index) => index % 50 < 2).slice(0, 6);
      };
      for (const one of some(cellsOfOwnPeriod(clean)))
        expect([one.what, await toldOf(one)]).toEqual([one.what, []]);
      for (const one of some(cellOfOtherPeriod.candidates(clean, seededRandom(1))))
        expect([one.what, await toldOf(one)]).toEqual([one.what, ['report-period']]);
    },
    TIMEOUT,
  );
});
