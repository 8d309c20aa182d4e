// One fault of every kind planted into the shipped projects, their decks, and documents of our own words behind it.
import { describe, expect, it } from '@jest/globals';
import { FAULT_KINDS } from '../../scripts/faults/fault-kinds.ts';
import { openProjects } from '../../scripts/faults/projects.ts';
import { runFaults } from '../../scripts/faults/run-faults.ts';
import { readContent } from '../../src/read/read-content.ts';
import { memoryCache } from '../support/memory-cache.ts';
import { standInOriginals } from '../support/stand-in-originals.ts';

const TIMEOUT = 420_000;

function bytesOf(text: string | undefined): Uint8Array | undefined {
  return text === undefined ? undefined : new TextEncoder().encode(text);
}

describe('faults', () => {
  it(
    'are found, one of every kind, and clean content gives no alarm',
    async () => {
      const [shipped, ...others] = await openProjects();
      if (shipped === undefined) throw new Error('no project');
      const { files } = shipped;
      const documents = standInOriginals(readContent(files, shipped.roots).value);
      const subject = {
        ...shipped,
        // The shipped lock is that of the originals; without it these documents are proved first.
        files: {
          ...files,
          read: (path: string) => (path.endsWith('evidence.lock.json') ? undefined : files.read(path)),
        },
        original: (file: string) => bytesOf(documents.get(file)),
      };
      // What a fault leaves alone is read once for all of them; half of the kinds meet pages and decks that are kept.
      const { cache } = memoryCache();
      const subjects = [subject, ...others].map((one) => ({ ...one, cache }));
      const { report, allFound } = await runFaults(subjects, { instances: 1, isMixed: true });
      expect(report).not.toContain('not run');
      expect(report.split('\n').filter((line) => line.startsWith('Not found'))).toEqual([]);
      expect(report.match(/^False alarms on clean content: 0 /gmu)).toHaveLength(2);
      expect(report.split('\n').filter((line) => line.startsWith('| '))).toHaveLength(FAULT_KINDS.length + 3);
      expect(allFound).toBe(true);
    },
    TIMEOUT,
  );
});
