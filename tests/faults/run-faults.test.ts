// One fault of every kind planted into the shipped content and its decks; the originals take part where they are at hand.
import { describe, expect, it } from '@jest/globals';
import { FAULT_KINDS } from '../../scripts/faults/fault-kinds.ts';
import { runFaults } from '../../scripts/faults/run-faults.ts';
import { diskFiles, openOriginals } from '../../src/world/files.ts';

const TIMEOUT = 120_000;

describe('faults', () => {
  it(
    'are found, one of every kind, and clean content gives no alarm',
    async () => {
      const original = openOriginals('../shared/sources');
      const { report, allFound } = await runFaults(
        {
          files: diskFiles(process.cwd(), ['content', 'templates']),
          roots: { content: 'content', templates: 'templates' },
          ...(original === undefined ? {} : { original }),
        },
        1,
      );
      expect(report.split('\n').filter((line) => line.startsWith('Not found'))).toEqual([]);
      expect(report).toContain('False alarms on clean content: 0');
      expect(report.split('\n').filter((line) => line.startsWith('| '))).toHaveLength(FAULT_KINDS.length + 3);
      expect(allFound).toBe(true);
    },
    TIMEOUT,
  );
});
