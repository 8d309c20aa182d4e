// Content → a finding for every figure in the words that stands beside the name of another measure than its own.
import type { Content } from '../../model/content/content.ts';
import { figureForm } from '../../model/content/prose.ts';
import type { Finding } from '../../model/finding.ts';
import type { Figure } from '../../model/quantity.ts';
import { isTold } from '../../quantity/find/find-measures.ts';
import { measureBeside } from '../../quantity/find/measure-beside.ts';
import { figureOf, refOf } from '../../quantity/ledger/figure-of.ts';
import { measuresOf, type OwnMeasures } from '../../quantity/ledger/measures-of.ts';
import { eachProse } from '../proses.ts';
import { laidOut } from './laid-out.ts';

export function checkMeasures(content: Content, derived: ReadonlyMap<string, Figure>): Finding[] {
  const known = new Map<string, OwnMeasures | undefined>();
  const measuresOfMetric = (id: string): OwnMeasures | undefined => {
    if (!known.has(id)) known.set(id, ownMeasures(id, content));
    return known.get(id);
  };
  return eachProse(content).flatMap(([prose]) => {
    const { text, figures } = laidOut(prose);
    const placed = figures.map((one) => ({
      ...one,
      kind: figureOf(content, one.span.ref, derived)?.figure.quantity.kind,
    }));
    return placed.flatMap((one): Finding[] => {
      // A change that is said in a word is looked at with that word.
      const own = one.span.as === undefined ? measuresOfMetric(one.span.ref.metric) : undefined;
      const name = own && measureBeside(text, one, placed);
      if (own === undefined || name === undefined || isTold(own.measures, name.measure)) return [];
      return [
        {
          kind: 'measure-other',
          place: one.span.place,
          message: `Unexpected \`${figureForm(one.span)}\`, a figure of \`${own.name}\`, beside \`${name.text}\`, expected the measure of the figure`,
          hint: `Refer to the figure of \`${name.text}\`, or name the measure of this one, \`${own.name}\`; where both mean one thing, let \`is\` of \`${one.span.ref.metric}\` say so`,
        },
      ];
    });
  });
}

/** What is calculated may be told beside what it is calculated from. */
function ownMeasures(id: string, { metrics }: Content): OwnMeasures | undefined {
  const metric = metrics.get(id);
  const inputs = Object.values(metric?.derived?.inputs ?? {}).flatMap(
    (input) => metrics.get(refOf(input).metric) ?? [],
  );
  const said = inputs.flatMap(({ definition, cell }) => [
    ...Object.values<string>(definition),
    ...(cell === undefined ? [] : [cell.row, cell.column].flatMap((name) => name ?? [])),
  ]);
  return metric && measuresOf(metric, said);
}
