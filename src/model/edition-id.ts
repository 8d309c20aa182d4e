// The id of an edition, which names a folder and begins the names of its files → what is wrong with it.
import { isWeek } from './calendar.ts';
import type { FindingKind } from './finding.ts';

/** Names that Windows keeps for devices, with or without an extension. */
export const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** What looks like a week must be one. */
const LIKE_WEEK = /^\d{4}-W\d{2}$/;

/** Without the `_` that parts an edition from an audience in the names of files. */
const ID = /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,58}[A-Za-z0-9])?$/;

type EditionFault = { readonly kind: FindingKind & ('bad-date' | 'bad-id'); readonly expected: string };

/** Undefined of an id that can be one. */
export function editionFault(id: string): EditionFault | undefined {
  if (LIKE_WEEK.test(id)) {
    return isWeek(id) ? undefined : { kind: 'bad-date', expected: 'an existing ISO week such as `2025-W43`' };
  }
  return ID.test(id) && !DEVICE.test(id) ? undefined : { kind: 'bad-id', expected: FORM };
}

const FORM =
  'at most 60 letters, digits and hyphens, no name of a device, as in `2025-W46`, `2025-W46-flash`, `2025-10` or `results-q3`';
