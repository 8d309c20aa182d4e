// A finding → the flat record that `--json` prints and that stands in the file beside a deck.
import { type Finding, type Severity, severityOf } from '../../model/finding.ts';

export type FindingRecord = {
  readonly kind: Finding['kind'];
  readonly severity: Severity;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly hint?: string;
  readonly deck?: string;
  readonly page?: number;
};

export function findingRecord({ kind, place, message, ...rest }: Finding): FindingRecord {
  return { kind, severity: severityOf({ kind, place, message }), ...place, message, ...rest };
}
