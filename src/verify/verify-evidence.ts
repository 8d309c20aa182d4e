// A takeaway's evidence and the original in, the check out: all anchors at that line or within two lines of it.

import type { CheckState, EvidenceCheck } from '../model/content/receipt.ts';
import type { Evidence } from '../model/content/takeaway.ts';
import { lineAt, NEAR, placeIn, type Where, type WhereKey, whereKey } from '../model/content/where.ts';
import type { Finding, FindingKind, Found } from '../model/finding.ts';
import { quoted } from '../model/names.ts';
import { evidenceClaim } from './claims.ts';
import { linesNear, type Original } from './originals.ts';
import { termPattern } from './subjects.ts';

export function verifyEvidence(
  takeaway: string,
  evidence: Evidence,
  original: Original | undefined,
): Found<EvidenceCheck> {
  const { value: _, ...check } = evidenceClaim(takeaway, evidence);
  if (original === undefined) return { value: { ...check, state: 'not-checked' }, findings: [] };
  const place = placeIn(original.fileName, evidence.at);
  const patterns = evidence.anchors.map(termPattern);
  const unmet = evidence.anchors.filter((anchor) => !isMet(original, evidence.at, [termPattern(anchor)]));
  const found = (
    state: CheckState,
    metLine?: WhereKey,
    finding?: Omit<Finding, 'place'>,
  ): Found<EvidenceCheck> => ({
    value: { ...check, state, hash: original.hash, ...(metLine === undefined ? {} : { metLine }) },
    findings: finding === undefined ? [] : [{ ...finding, place: evidence.place }],
  });
  if (unmet.length === 0) return found('verified', whereKey(evidence.at));

  const message = `Unexpected lines around ${place} without ${quoted(unmet)}, expected every anchor of \`${check.key}\` there`;
  const lines = linesWith(original, patterns);
  const [only] = lines;
  const finding = (kind: FindingKind, hint: string) => ({ kind, message, hint });
  if (only === undefined) {
    const hint = `Look up the passage in ${original.fileName}, and correct the anchors or drop the claim`;
    return found('missing', undefined, finding('evidence-missing', hint));
  }
  if (lines.length > 1) {
    const hint = `They stand together on lines ${lines.join(', ')}; write the one that is meant`;
    return found('ambiguous', undefined, finding('evidence-ambiguous', hint));
  }
  return found(
    'moved',
    only,
    finding('evidence-moved', `They stand together at line ${only}; write \`line: ${only}\``),
  );
}

/** The line as it stands counts too: a date may be evident from the address of a picture only. */
function isMet(original: Original, at: Where, patterns: readonly RegExp[]): boolean {
  const { words, lines } = linesNear(original, at);
  const near = [...words, ...lines].join(' ');
  return patterns.every((pattern) => near.search(pattern) >= 0);
}

/** Lines with all anchors; when they are spread over neighbours, the line of each such place with most of them. */
function linesWith(original: Original, patterns: readonly RegExp[]): number[] {
  const counts = original.words.map(
    (words) => patterns.filter((pattern) => words.search(pattern) >= 0).length,
  );
  const all = counts.flatMap((count, index) => (count === patterns.length ? [index + 1] : []));
  if (all.length > 0) return all;
  const spread = counts.flatMap((count, index) =>
    count > 0 && isMet(original, lineAt(index + 1), patterns) ? [index + 1] : [],
  );
  return spread.filter((line) =>
    spread.every(
      (other) =>
        Math.abs(other - line) > NEAR ||
        (counts[other - 1] ?? 0) < (counts[line - 1] ?? 0) ||
        ((counts[other - 1] ?? 0) === (counts[line - 1] ?? 0) && other >= line),
    ),
  );
}
