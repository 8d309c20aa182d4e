// A conflict: reports that cannot all hold as stated, and how the analyst decided to show them.
import type { ConflictDecision } from './metric.ts';

export type Conflict = {
  /** Id of the comparable group, or of the metric when no group contains it. */
  readonly id: string;
  /** Keys of the reports that take part (`metric@source`), in ledger order; no common value exists. */
  readonly sides: readonly string[];
  /** Every two sides that contradict each other. */
  readonly pairs: readonly (readonly [string, string])[];
  readonly decision?: ConflictDecision;
  /** The takeaway whose slide shows every side. */
  readonly shownBy?: string;
};
