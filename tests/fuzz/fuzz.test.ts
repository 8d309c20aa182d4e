// Projects with faults that nobody would think of: each is read, planned and built or refused, in seconds, and none throws.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { build } from 'esbuild';
import { seededRandom } from '../../scripts/faults/random.ts';
import { ARE_TRIALS_WHOLE, SEED } from '../support/trials.ts';
import { mutate } from './mutate.ts';
import { runProject } from './run-project.ts';
import { seedProject } from './seed-project.ts';

/** In every run of the tests, and by `npm run trials`. */
const FEW = 12;
const WHOLE = 2000;
/** As many as one process runs: its peak of memory is that of the worst of them. */
const BATCH = 100;

describe('a project', () => {
  const seed = seedProject();

  it('without a fault is built: what is found in the others is theirs', async () => {
    const { reached, findings } = await runProject(seed);
    expect(reached).toBe('built');
    expect(findings.filter(({ kind }) => kind === 'beyond-limit')).toEqual([]);
  });

  it.each(Array.from({ length: FEW }, (_, index) => SEED + index))(
    'mutated by seed %i ends in seconds with findings or a deck',
    async (number) => {
      const { files } = mutate(seed, seededRandom(number));
      const before = process.cpuUsage();
      await runProject(files);
      expect(process.cpuUsage(before).user / 1e6).toBeLessThan(10);
    },
  );
});

(ARE_TRIALS_WHOLE ? describe : describe.skip)(
  `${WHOLE} mutated projects, a process for each ${BATCH}`,
  () => {
    it('throw nothing, take ten seconds each and 600 MB at most', async () => {
      const folder = resolve(`.dist-fuzz-${process.pid}`);
      const program = join(folder, 'fuzz.mjs');
      try {
        await build({
          entryPoints: ['tests/fuzz/fuzz-process.ts'],
          outfile: program,
          bundle: true,
          platform: 'node',
          format: 'esm',
          target: 'node20',
          packages: 'external',
          alias: { canvas: '@napi-rs/canvas' },
          logLevel: 'silent',
        });
        for (let first = 0; first < WHOLE; first += BATCH) {
          const words = ['--max-old-space-size=400', program, String(first), String(BATCH)];
          const { stdout, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
          expect(stderr).toBe('');
          const { thrown, slow, megabytes } = JSON.parse(stdout);
          expect({ thrown, slow }).toEqual({ thrown: [], slow: [] });
          expect(megabytes).toBeLessThan(600);
        }
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    }, 3_600_000);
  },
);
