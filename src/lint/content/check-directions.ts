// Content → a finding where words say that one figure is above another, or that something rose, and the ledger says the opposite.
import type { Content } from '../../model/content/content.ts';
import { figureForm } from '../../model/content/prose.ts';
import type { Finding } from '../../model/finding.ts';
import type { Figure } from '../../model/quantity.ts';
import { compareFigures, spanOf } from '../../quantity/compare.ts';
import { isSupposed, movedTo, saidExactly, saidLarger } from '../../quantity/find/direction-beside.ts';
import { sentenceAround } from '../../quantity/find/sentences.ts';
import { figureText, formatFigure } from '../../quantity/format/format-figure.ts';
import { figureOf } from '../../quantity/ledger/figure-of.ts';
import { periodOf } from '../../quantity/ledger/period-of.ts';
import { isNegative } from '../../quantity/negate.ts';
import { shiftedStretch } from '../../quantity/period.ts';
import { PROGRAM_LANGUAGE } from '../../words/languages.ts';
import { eachProse } from '../proses.ts';
import { laidOut, type Placed } from './laid-out.ts';

type Derived = ReadonlyMap<string, Figure>;
type Valued = Placed & { readonly figure: Figure | undefined };

export function checkDirections(content: Content, derived: Derived): Finding[] {
  return eachProse(content).flatMap(([prose]) => {
    const { text, figures } = laidOut(prose);
    const valued = figures.map((one): Valued => {
      // What a word says instead of the figure is looked at with that word.
      const figure = one.span.as === undefined ? figureOf(content, one.span.ref, derived)?.figure : undefined;
      return { ...one, figure };
    });
    return valued.flatMap((one, index): Finding[] => [
      ...exactly(text, one, content),
      ...(isSupposed(text.slice(...sentenceAround(text, one)))
        ? []
        : [...larger(text, one, valued[index + 1], content), ...moved(text, one, valued, content, derived)]),
    ]);
  });
}

function exactly(text: string, { span, figure, ...spot }: Valued, content: Content): Finding[] {
  const words = figure === undefined || figure.qualifier === 'exact' ? undefined : saidExactly(text, spot);
  if (figure === undefined || words === undefined) return [];
  return [
    {
      kind: 'exact-hedged',
      place: span.place,
      message: `Unexpected \`${words}\` before \`${figureForm(span)}\`, which is \`${shown(figure, content)}\`, expected no such word beside a figure that is hedged`,
      hint: `Take \`${words}\` out`,
    },
  ];
}

function larger(text: string, first: Valued, second: Valued | undefined, content: Content): Finding[] {
  if (second?.figure === undefined || first.figure === undefined) return [];
  const said = saidLarger(text, first, second);
  if (said === undefined) return [];
  // A share of a share may be any.
  if (said.isPart && first.figure.quantity.kind === 'percent') return [];
  const [high, low] = said.larger === 'first' ? [first.figure, second.figure] : [second.figure, first.figure];
  if (!isBelow(high, low)) return [];
  return [
    {
      kind: 'direction-untrue',
      place: first.span.place,
      message: `Unexpected \`${said.words}\` with \`${figureForm(first.span)}\` and \`${figureForm(second.span)}\`, expected words that are true of \`${shown(first.figure, content)}\` and \`${shown(second.figure, content)}\``,
      hint: 'Turn the word round, or the figures',
    },
  ];
}

/** `rose to {{sales[Q3 FY25]}}`, alone in its sentence: it fell since every earlier value of its row that may be meant. */
function moved(
  text: string,
  one: Valued,
  all: readonly Valued[],
  content: Content,
  derived: Derived,
): Finding[] {
  const said = one.figure === undefined ? undefined : movedTo(text, one);
  const [from, to] = sentenceAround(text, one);
  const isAlone = all.every((other) => other === one || other.start < from || other.start >= to);
  if (one.figure === undefined || said === undefined || !isAlone) return [];
  const { figure } = one;
  const before = earlierOf(one, content, derived);
  const isAgainst = before.every((earlier) =>
    said.direction === 'up' ? isBelow(figure, earlier.figure) : isBelow(earlier.figure, figure),
  );
  const [first] = before;
  if (first === undefined || !isAgainst) return [];
  return [
    {
      kind: 'direction-untrue',
      place: one.span.place,
      message: `Unexpected \`${said.words}\` with \`${figureForm(one.span)}\`, expected words that are true of \`${shown(figure, content)}\` after \`${shown(first.figure, content)}\` (\`${first.id}\`)`,
      hint: `Turn the word round, or name what it is compared with, \`{{${first.id}}}\``,
    },
  ];
}

/** Of the same row, as long: the period before, and the same one of the year before. */
function earlierOf(
  { span }: Valued,
  content: Content,
  derived: Derived,
): readonly { readonly id: string; readonly figure: Figure }[] {
  const metric = content.metrics.get(span.ref.metric);
  const own = metric && periodOf(metric, content).stretch;
  if (metric?.cell === undefined || own?.first === undefined) return [];
  const { cell } = metric;
  const wanted = [...new Set([own.months, MONTHS_OF_YEAR])].map((by) => shiftedStretch(own, -by)?.first);
  return [...content.metrics.values()].flatMap((other) => {
    if (other.cell?.series !== cell.series || other.id === metric.id) return [];
    // Periods stand in the columns, or in the rows.
    if (other.cell.row !== cell.row && other.cell.column !== cell.column) return [];
    const { stretch } = periodOf(other, content);
    if (stretch?.months !== own.months || !wanted.includes(stretch.first)) return [];
    const figure = figureOf(content, { metric: other.id }, derived)?.figure;
    return figure === undefined ? [] : [{ id: other.id, figure }];
  });
}

const MONTHS_OF_YEAR = 12;

/** Surely: no value that the one leaves open reaches the other. Whether a loss that grew is above, nobody can tell. */
function isBelow(a: Figure, b: Figure): boolean {
  if (a.quantity.kind === 'date' || isNegative(a) || isNegative(b)) return false;
  return compareFigures(a, b) === 'conflict' && spanOf(a).to <= spanOf(b).from;
}

function shown(figure: Figure, { house }: Content): string {
  return figureText(formatFigure(figure, PROGRAM_LANGUAGE, house));
}
