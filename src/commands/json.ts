// What a command found and did → the one JSON object that `--json` prints, of the same shape everywhere (docs/json.md).
import { type Finding, type Severity, severityOf } from '../model/finding.ts';
import { shortened } from '../model/names.ts';
import { VERSION } from '../model/version.ts';

/** What files for other programs hold, and what `--json` prints. */
export function jsonText(report: object): string {
  return JSON.stringify({ briefdeck: VERSION, ...report }, null, 2);
}

/** `parts` are the command's own; findings stand last, after their counts. */
export function jsonReport(command: string, parts: object, findings: readonly Finding[] = []): string {
  return jsonText({
    command,
    ...parts,
    counts: countFindings(findings),
    findings: findings.map(findingRecord),
  });
}

/** Of a command that was refused or broke; its exit code says the same. */
export function jsonError(command: string, code: number, message: string): string {
  const [first = '', ...hints] = message.split('\n');
  return jsonText({ command, error: { code, message: first, ...metAndExpected(first), hints } });
}

/** A finding → a flat record, also for the file beside a deck. `met` and `expected` are the halves of the message. */
export function findingRecord({ kind, place, message, ...rest }: Finding) {
  return {
    rule: kind,
    severity: severityOf({ kind, place, message }),
    ...place,
    message: shortened(message),
    ...metAndExpected(message),
    ...rest,
  };
}

export function countFindings(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, note: 0 };
  for (const finding of findings) counts[severityOf(finding)] += 1;
  return counts;
}

/** Messages read: Unexpected x, expected y. What they quote may read so as well. */
const HALVES = /^Unexpected ((?:`[^`]*`|[^`])*?), expected ([\s\S]*)$/u;

function metAndExpected(message: string) {
  const [, met, expected] = HALVES.exec(message) ?? [];
  return met === undefined || expected === undefined
    ? {}
    : { met: shortened(met), expected: shortened(expected) };
}
