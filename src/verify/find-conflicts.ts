// Content in, every conflict between reports out, with findings for those whose showing is not decided.
import type { Content } from '../model/content/content.ts';
import {
  type Comparable,
  type Conflict,
  type Metric,
  type Report,
  reportKey,
} from '../model/content/metric.ts';
import type { Finding, Found } from '../model/finding.ts';
import { quoted } from '../model/names.ts';
import { compareFigures } from '../quantity/compare.ts';

/** A conflict has sides and a decision and no value, so nothing downstream can average it. */
export function findConflicts(content: Content): Found<readonly Conflict[]> {
  const comparables = [...content.comparables.values()];
  const grouped = new Set(comparables.flatMap(({ metrics }) => metrics));
  const groups: (Comparable | Metric)[] = [
    ...comparables,
    ...[...content.metrics.values()].filter(({ id }) => !grouped.has(id)),
  ];
  const found = groups.flatMap((group) => {
    const metrics = 'metrics' in group ? group.metrics : [group.id];
    const reports = metrics.flatMap((id) => content.metrics.get(id)?.reports ?? []);
    const pairs = conflictingPairs(reports);
    if (pairs.length === 0) return [];
    const decision = 'metrics' in group ? group.decision : undefined;
    const sides = reports.map(reportKey).filter((key) => pairs.some((pair) => pair.includes(key)));
    const conflict: Conflict = {
      id: group.id,
      sides,
      pairs,
      ...(decision === undefined ? {} : { decision, shownBy: decision.shownBy }),
    };
    return [{ conflict, findings: checkDecision(conflict, group, content) }];
  });
  return {
    value: found.map(({ conflict }) => conflict),
    findings: found.flatMap(({ findings }) => findings),
  };
}

function conflictingPairs(reports: readonly Report[]): (readonly [string, string])[] {
  return reports.flatMap((a, index) =>
    reports
      .slice(index + 1)
      .filter((b) => compareFigures(a.figure, b.figure) === 'conflict')
      .map((b) => [reportKey(a), reportKey(b)] as const),
  );
}

function checkDecision(conflict: Conflict, { place }: Comparable | Metric, content: Content): Finding[] {
  const { decision, id, sides } = conflict;
  if (decision === undefined) {
    return [
      {
        kind: 'conflict-undecided',
        place,
        message: `Unexpected conflict between ${quoted(sides)}, expected a decision for \`${id}\``,
        hint: content.comparables.has(id)
          ? 'Record `decision` with show, note and shownBy'
          : `Declare a comparable group with \`${id}\` and record its \`decision\``,
      },
    ];
  }
  const findings: Finding[] = [];
  if (!content.takeaways.has(decision.shownBy)) {
    findings.push({
      kind: 'conflict-not-shown',
      place,
      message: `Unexpected shownBy \`${decision.shownBy}\` of \`${id}\`, expected the id of a takeaway`,
    });
  }
  const { show, preferred, reason } = decision;
  if (show === 'preferred' && (preferred === undefined || reason === undefined)) {
    findings.push({
      kind: 'conflict-preference',
      place,
      message: `Unexpected \`show: preferred\` of \`${id}\` without ${preferred === undefined ? 'preferred' : 'reason'}, expected both`,
    });
  }
  return findings;
}
