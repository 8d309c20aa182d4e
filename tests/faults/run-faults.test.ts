// One fault of every kind planted into the shipped content, its decks, and documents of our own words behind it.
import { describe, expect, it } from '@jest/globals';
import { FAULT_KINDS } from '../../scripts/faults/fault-kinds.ts';
import { runFaults } from '../../scripts/faults/run-faults.ts';
import { readContent } from '../../src/read/read-content.ts';
import { diskFiles } from '../../src/world/files.ts';
import { standInOriginals } from '../support/stand-in-originals.ts';

const TIMEOUT = 120_000;

function bytesOf(text: string | undefined): Uint8Array | undefined {
  return text === undefined ? undefined : new TextEncoder().encode(text);
}

describe('faults', () => {
  it(
    'are found, one of every kind, and clean content gives no alarm',
    async () => {
      const files = diskFiles(process.cwd(), ['content', 'templates']);
      const roots = { content: 'content', templates: 'templates' };
      const documents = standInOriginals(readContent(files, roots).value);
      const { report, allFound } = await runFaults(
        {
          // The shipped lock is that of the originals; without it these documents are proved first.
          files: {
            ...files,
            read: (path) => (path.endsWith('evidence.lock.json') ? undefined : files.read(path)),
          },
          roots,
          original: (file) => bytesOf(documents.get(file)),
        },
        1,
      );
      expect(report).not.toContain('not run');
      expect(report.split('\n').filter((line) => line.startsWith('Not found'))).toEqual([]);
      expect(report).toContain('False alarms on clean content: 0');
      expect(report.split('\n').filter((line) => line.startsWith('| '))).toHaveLength(FAULT_KINDS.length + 3);
      expect(allFound).toBe(true);
    },
    TIMEOUT,
  );
});
