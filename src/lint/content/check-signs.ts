// Content → a finding for every figure in the words whose sign is said twice, not at all, or against the ledger.
import type { Content } from '../../model/content/content.ts';
import { type FigureSpan, figureForm, type Prose } from '../../model/content/prose.ts';
import type { Finding } from '../../model/finding.ts';
import { quoted } from '../../model/names.ts';
import type { Figure } from '../../model/quantity.ts';
import { maySayFall, namesFall } from '../../quantity/find/as-measured.ts';
import { findFigures } from '../../quantity/find/find-figures.ts';
import { figureText, formatFigure } from '../../quantity/format/format-figure.ts';
import { figureOf } from '../../quantity/ledger/figure-of.ts';
import { isNegative, sizeOf } from '../../quantity/negate.ts';
import { readNumberWord } from '../../quantity/number-words.ts';
import { type Language, wordsOf } from '../../words/languages.ts';
import { eachProse } from '../proses.ts';

export function checkSigns(content: Content, derived: ReadonlyMap<string, Figure>): Finding[] {
  return eachProse(content).flatMap(([prose, language]) => signsIn(prose, language, content, derived));
}

function signsIn(
  prose: Prose,
  language: Language,
  content: Content,
  derived: ReadonlyMap<string, Figure>,
): Finding[] {
  const { house, metrics } = content;
  const figures = prose.map((span) =>
    span.kind === 'figure' && !saysItself(span) ? figureOf(content, span.ref, derived)?.figure : undefined,
  );
  const isSuspect =
    figures.some((figure) => figure && isNegative(figure)) ||
    prose.some((span) =>
      span.kind === 'figure' ? span.isSize : span.kind === 'text' && maySayFall(span.text),
    );
  if (!isSuspect || figures.every((figure) => figure === undefined)) return [];
  // All by their size: whatever is negative then is so by a word.
  const written = prose.map((span, index) => {
    const figure = figures[index];
    if (figure !== undefined) return figureText(formatFigure(sizeOf(figure), language, house));
    return span.kind === 'text' ? span.text : span.kind === 'figure' ? (span.as ?? '') : '';
  });
  const found = findFigures(written.join(''), house);
  let start = 0;
  return prose.flatMap((span, index): Finding[] => {
    const [from, to] = [start, start + (written[index]?.length ?? 0)];
    start = to;
    const figure = figures[index];
    if (span.kind !== 'figure' || figure === undefined) return [];
    const isSaid = found.some(
      ({ signInWords, isTaken, ...one }) =>
        (signInWords || (isTaken && isNegative(figure))) && one.start < to && from < one.end,
    );
    const definition = metrics.get(span.ref.metric)?.definition;
    const isNamed = definition !== undefined && namesFall(definition);
    const message = faultOf(span, figure, isSaid, isNamed, language);
    return message === undefined ? [] : [{ kind: 'figure-sign', place: span.place, message }];
  });
}

/** Doubled, halved, 3割減: whether it rose or fell is in the word, which is checked against the figure. */
function saysItself({ as }: FigureSpan): boolean {
  const measure = as === undefined ? undefined : readNumberWord(as)?.measure;
  return as !== undefined && measure !== 'share' && measure !== 'size';
}

function faultOf(
  span: FigureSpan,
  figure: Figure,
  isSaid: boolean,
  isNamed: boolean,
  language: Language,
): string | undefined {
  const { isSize, ...plain } = span;
  const met = `\`${figureForm(span)}\``;
  if (!isNegative(figure)) {
    return isSaid && !isNamed
      ? `Unexpected ${met}, which is no loss, beside a word that says so, expected a figure below zero or a metric defined as the loss`
      : undefined;
  }
  if (isSaid && !isSize)
    return `Unexpected ${met}, which is below zero, beside a word that says so, too, expected \`${figureForm({ ...plain, isSize: true })}\``;
  if (!isSaid && isSize)
    return `Unexpected ${met} without a word beside it that says the loss (${quoted(wordsOf(language).figures.falls.said, ', ')}), expected \`${figureForm(plain)}\``;
  return undefined;
}
