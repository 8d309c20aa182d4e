// Test files → the order in which they run: what takes long on any machine first, the rest by what jest knows of them.
import TestSequencer from '@jest/test-sequencer';

/** What builds, renders or starts programs, longest first. */
const LONG = [
  'remember-decks',
  'cli/transcripts',
  'faults/run-faults',
  'send/send',
  'cli/init',
  'torture/layout',
  'package/',
  'decks/',
  'write/html/',
  'torture/',
  'send/',
  'cli/',
  'examples/',
  'faults/',
  'fuzz/',
  'chart/create-drawing',
  'write/pptx/',
  'lint/',
  'words/',
  'chart/',
];

/** Without times, as on a fresh clone, jest goes by size, and one long file at the end leaves a core idle. */
export default class LongestFirst extends TestSequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    if (sorted.every(({ duration }) => duration !== undefined)) return sorted;
    return sorted.sort((a, b) => place(a) - place(b));
  }
}

function place({ path }) {
  const at = LONG.findIndex((part) => path.includes(`/tests/${part}`));
  return at === -1 ? LONG.length : at;
}
