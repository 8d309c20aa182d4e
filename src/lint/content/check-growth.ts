// Derived metrics of the form `later / earlier - 1` → a finding where the earlier value stands on top, or the two are of different things.
import type { Content } from '../../model/content/content.ts';
import type { Metric } from '../../model/content/metric.ts';
import type { Finding } from '../../model/finding.ts';
import { findMeasures, isTold } from '../../quantity/find/find-measures.ts';
import { refOf } from '../../quantity/ledger/figure-of.ts';
import { measuresOf } from '../../quantity/ledger/measures-of.ts';
import { periodOf } from '../../quantity/ledger/period-of.ts';

/** `a / b - 1`, as a share or in per cent. */
const GROWTH = /^\(?\s*([^()+*/]+?) \/ ([^()+*/]+?) - 1\s*\)?(?: \* 100)?$/;

export function checkGrowth(content: Content): Finding[] {
  return [...content.metrics.values()].flatMap((metric): Finding[] => {
    const { derived } = metric;
    const [, above = '', below = ''] = GROWTH.exec(derived?.formula.trim() ?? '') ?? [];
    const [top, bottom] = [above, below].map((name) => {
      const input = derived?.inputs[name];
      return input === undefined ? undefined : content.metrics.get(refOf(input).metric);
    });
    if (derived === undefined || top === undefined || bottom === undefined) return [];
    const met = `Unexpected formula \`${derived.formula}\` of \`${metric.id}\``;
    if (isEarlier(top, bottom, content)) {
      return [
        {
          kind: 'derived-turned',
          place: derived.place,
          message: `${met}, which divides the earlier value by the later, expected the later on top`,
          hint: `Write \`${derived.formula.replace(above, '\u0000').replace(below, above).replace('\u0000', below)}\`, or let \`is\` of the inputs say of which periods they are`,
        },
      ];
    }
    const names = unlike(top, bottom, metric);
    if (names === undefined) return [];
    return [
      {
        kind: 'derived-unlike',
        place: derived.place,
        message: `${met}, a change from \`${names[1]}\` to \`${names[0]}\`, expected two values of one measure`,
        hint: `Divide by the earlier value of \`${names[0]}\`, or let \`is\` of \`${metric.id}\` name both`,
      },
    ];
  });
}

function isEarlier(top: Metric, bottom: Metric, content: Content): boolean {
  const [a, b] = [periodOf(top, content), periodOf(bottom, content)];
  const [first, second] = [a.stretch, b.stretch];
  if (first?.last !== undefined && second?.last !== undefined)
    return first.months === second.months && first.last < second.last;
  const isBack = ({ relative }: typeof a) => relative.has('before') || relative.has('year-before');
  return isBack(a) && !isBack(b) && first === undefined && second === undefined;
}

/** The names of two measures of which neither is told of the other; undefined too where the result's own words name both. */
function unlike(top: Metric, bottom: Metric, { definition }: Metric): readonly [string, string] | undefined {
  const [a, b] = [measuresOf(top), measuresOf(bottom)];
  if (a === undefined || b === undefined) return undefined;
  const isLike =
    [...a.measures].some((one) => isTold(b.measures, one)) ||
    [...b.measures].some((one) => isTold(a.measures, one));
  const named = new Set(
    Object.values<string>(definition)
      .flatMap(findMeasures)
      .map(({ measure }) => measure),
  );
  const isNamed = [a, b].every(({ measures }) => [...measures].some((one) => named.has(one)));
  return isLike || isNamed ? undefined : [a.name, b.name];
}
