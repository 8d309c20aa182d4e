// Content in, every conflict between reports out, with findings for those whose showing is not decided.
import type { Content } from '../model/content/content.ts';
import {
  type Comparable,
  type Conflict,
  type Metric,
  type Report,
  reportKey,
} from '../model/content/metric.ts';
import { prosesOf, type Takeaway } from '../model/content/takeaway.ts';
import type { Finding, Found } from '../model/finding.ts';
import { quoted } from '../model/names.ts';
import { compareReports } from '../quantity/compare.ts';
import { unitOf } from '../quantity/units.ts';

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
    const shownBy = decision?.shownBy ?? showsAll(group, sides, content);
    const conflict: Conflict = {
      id: group.id,
      sides,
      pairs,
      ...(decision === undefined ? {} : { decision }),
      ...(shownBy === undefined ? {} : { shownBy }),
    };
    return [{ conflict, findings: checkDecision(conflict, group, content) }];
  });
  return {
    value: found.map(({ conflict }) => conflict),
    findings: [
      ...found.flatMap(({ findings }) => findings),
      ...[...content.metrics.values()].flatMap(incomparable),
    ],
  };
}

/** Nobody is told whether they agree, so somebody has to say what each is counted in. */
function incomparable({ id, reports }: Metric): readonly Finding[] {
  const [first, ...others] = reports;
  const odd = others.find(
    ({ figure }) =>
      first !== undefined &&
      unitOf(figure) !== unitOf(first.figure) &&
      compareReports(figure, first.figure) === 'not-comparable',
  );
  if (first === undefined || odd === undefined) return [];
  const told = ({ token, source, figure }: Report) => `\`${token}\` (${unitOf(figure)}) of \`${source}\``;
  return [
    {
      kind: 'reports-incomparable',
      place: odd.place,
      message: `Unexpected ${told(odd)} beside ${told(first)} in \`${id}\`, expected units in which they can be compared`,
      hint: 'Quote both in one unit, convert one by a derived figure with a reported rate, or make two metrics of them',
    },
  ];
}

function conflictingPairs(reports: readonly Report[]): (readonly [string, string])[] {
  return reports.flatMap((a, index) =>
    reports
      .slice(index + 1)
      .filter((b) => compareReports(a.figure, b.figure) === 'conflict')
      .map((b) => [reportKey(a), reportKey(b)] as const),
  );
}

/**
 * Two sources of one metric disagree, none is relied on, and a takeaway names both: that is the decision to show every
 * side. The heaviest such takeaway; undefined where there is none, where a side is preferred, or for a group.
 */
function showsAll(
  group: Comparable | Metric,
  sides: readonly string[],
  content: Content,
): string | undefined {
  if ('metrics' in group || group.preferred !== undefined) return undefined;
  const showing = [...content.takeaways.values()].filter((takeaway) => {
    const named = new Set([...(takeaway.chart?.series ?? []).map(({ of }) => of), ...figuresNamed(takeaway)]);
    return sides.every((side) => named.has(side));
  });
  return showing.sort((a, b) => b.weight - a.weight)[0]?.id;
}

/** Reports that the words name in every language, notes left out: they are on no slide. */
function figuresNamed({ words }: Takeaway): readonly string[] {
  const [first = [], ...others] = Object.values(words).map((inOne) =>
    prosesOf({ ...inOne, notes: [] })
      .flat()
      .flatMap((span) =>
        span.kind === 'figure' && span.ref.source !== undefined
          ? [`${span.ref.metric}@${span.ref.source}`]
          : [],
      ),
  );
  return first.filter((key) => others.every((keys) => keys.includes(key)));
}

function checkDecision(conflict: Conflict, { place }: Comparable | Metric, content: Content): Finding[] {
  const { decision, id, sides, shownBy } = conflict;
  if (decision === undefined) {
    if (shownBy !== undefined) return [];
    return [
      {
        kind: 'conflict-undecided',
        place,
        message: `Unexpected conflict between ${quoted(sides)}, expected a decision for \`${id}\``,
        hint: content.comparables.has(id)
          ? 'Record `decision` with show, note and shownBy'
          : `Name both in one takeaway or its chart (\`{{${id}@…}}\`) and rely on neither, or declare a comparable group with \`${id}\` and record its \`decision\``,
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
