// The lock with one field of one receipt changed, or one receipt taken out.
import type { Receipt } from '../../model/receipt.ts';
import { lockText } from '../../verify/lock-text.ts';
import type { Candidate, FaultKind } from '../fault.ts';

const FIELDS = ['key', 'source', 'hash', 'line', 'token', 'value'] as const;

export const lockEdited: FaultKind = {
  name: 'lock edited',
  candidates: (clean, random) => {
    const { lock } = clean.ground.evidence;
    if (lock === undefined) return [];
    const file = `${clean.inputs.roots.content}/evidence.lock.json`;
    const edit = (what: string, receipts: readonly Receipt[]): Candidate => ({
      what,
      plant: () => ({ into: 'content', files: new Map([[file, lockText({ ...lock, receipts })]]) }),
    });
    return lock.receipts.flatMap((receipt, index) => [
      edit(
        `without ${receipt.key}`,
        lock.receipts.filter((one) => one !== receipt),
      ),
      ...FIELDS.filter((field) => receipt[field] !== '').map((field) =>
        edit(
          `${field} of ${receipt.key}`,
          lock.receipts.with(index, { ...receipt, [field]: changed(receipt[field], random.below(9) + 1) }),
        ),
      ),
    ]);
  },
};

/** A line moves on; in a text the last letter or digit becomes another. */
function changed(value: string | number, step: number): string | number {
  if (typeof value === 'number') return value + step;
  const last = value.at(-1) ?? '';
  return value.slice(0, -1) + (last === 'a' ? 'b' : 'a');
}
