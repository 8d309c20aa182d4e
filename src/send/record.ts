// Bytes of the journal and of its mirror, and the checkpoint → the one record they prove, or why they cannot be believed.
import { type Checkpoint, FORMAT, type Line, readLine } from './journal.ts';

/** One file with lines, as far as it can be read. */
export type Copy = {
  readonly lines: readonly Line[];
  /** What stands behind the last line that can be read. */
  readonly rest: string;
};

export type JournalRecord = {
  /** Each vouches for the one before, from the first on. */
  readonly lines: readonly Line[];
  /** Every line that can be read in any copy, also those that lead nowhere; a copy's own order. */
  readonly legible: readonly Line[];
  /** Why nothing may be sent by it: what was met, and what was expected. */
  readonly trouble?: readonly [met: string, expected: string];
};

export function readCopy(bytes: Uint8Array): Copy {
  const texts = Buffer.from(bytes).toString('utf8').split('\n');
  const unended = texts.pop() ?? '';
  const read = texts.map(readLine);
  const last = read.findLastIndex((line) => line !== undefined);
  return {
    lines: read.filter((line) => line !== undefined),
    rest: [...texts.slice(last + 1), unended].join('\n'),
  };
}

/**
 * A line of either copy is as good as that of the other, since it proves itself; what only both can prove is the end. A
 * file that is older, or was cut between two lines, is whole in itself. So the end is believed where a checkpoint says
 * the same, or else where both copies end alike but for the one step that a killed run leaves behind.
 */
export function joinCopies(journal: Copy, mirror: Copy, checkpoint: Checkpoint | undefined): JournalRecord {
  const legible = distinct([...journal.lines, ...mirror.lines]);
  const joined = chainOf(legible);
  const trouble = joined.trouble ?? endTrouble(joined.lines, journal, mirror, checkpoint);
  return { lines: joined.lines, legible, ...(trouble === undefined ? {} : { trouble }) };
}

/** Lines that prove themselves, in any order → the chain they make. */
export function chainOf(legible: readonly Line[]): Pick<JournalRecord, 'lines' | 'trouble'> {
  const next = new Map<string, Line>();
  for (const line of legible) {
    if (next.has(line.step.before)) return { lines: [], trouble: ['two histories in one record', 'one'] };
    next.set(line.step.before, line);
  }
  const lines: Line[] = [];
  for (let line = next.get(''); line !== undefined; line = next.get(line.sum)) lines.push(line);
  const format = lines[0]?.step.format;
  if (format === undefined && legible.length === 0)
    return { lines, trouble: ['record without a line', 'one'] };
  if (format !== FORMAT && lines.length > 0)
    return { lines: [], trouble: [`record of format ${format}`, `${FORMAT}: it is of another briefdeck`] };
  if (lines.length === legible.length) return { lines };
  const most = Math.max(...legible.map(({ step }) => step.number));
  const met = `record of which ${Math.max(1, most - legible.length)} steps of ${most} cannot be read`;
  return { lines, trouble: [met, 'each of them in one of its two files'] };
}

function endTrouble(
  lines: readonly Line[],
  journal: Copy,
  mirror: Copy,
  checkpoint: Checkpoint | undefined,
): JournalRecord['trouble'] {
  const end = lines.at(-1);
  if (checkpoint !== undefined) {
    if (!checkpoint.isOpen && checkpoint.end === end?.sum) return undefined;
    if (!lines.some(({ sum }) => sum === checkpoint.end))
      return [
        `record that ends with step ${lines.length}`,
        `the ${checkpoint.steps} steps of ${checkpoint.at}`,
      ];
  }
  const [ours, its] = [endOf(journal), endOf(mirror)];
  const isAlike = ours === its && mirror.rest === '' && !journal.rest.includes('\n');
  const isAhead =
    its > 0 && ours === its + 1 && journal.rest === '' && `${end?.text}\n`.startsWith(mirror.rest);
  if (isAlike || isAhead) return undefined;
  return [`journal that ends with step ${ours} and mirror that ends with step ${its}`, 'both to end alike'];
}

function endOf({ lines }: Copy): number {
  return lines.at(-1)?.step.number ?? 0;
}

function distinct(lines: readonly Line[]): readonly Line[] {
  return [...new Map(lines.map((line) => [line.sum, line])).values()];
}
