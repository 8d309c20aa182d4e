// Content → a finding for every number word that stands for a figure and is not true of it: `{{share as "half of"}}`.
import type { Content } from '../../model/content/content.ts';
import { type FigureSpan, figureForm, type Span } from '../../model/content/prose.ts';
import type { Finding } from '../../model/finding.ts';
import type { Figure } from '../../model/quantity.ts';
import { hedgeBefore, hedgeBehind } from '../../quantity/find/read-qualifiers.ts';
import { normaliseText } from '../../quantity/find/text.ts';
import { figureText, formatFigure } from '../../quantity/format/format-figure.ts';
import { figureOf } from '../../quantity/ledger/figure-of.ts';
import { sizeOf } from '../../quantity/negate.ts';
import { judgeWord, readNumberWord } from '../../quantity/number-words.ts';
import { type Language, wordsOf } from '../../words/languages.ts';
import type { WordMeasure } from '../../words/number-words.ts';
import { eachProse } from '../proses.ts';

export function checkNumberWords(content: Content, derived: ReadonlyMap<string, Figure>): Finding[] {
  return eachProse(content).flatMap(([prose, language]) =>
    prose.flatMap((span, index): Finding[] => {
      if (span.kind !== 'figure' || span.as === undefined) return [];
      const known = figureOf(content, span.ref, derived)?.figure;
      // A reference that leads nowhere has a finding of its own.
      if (known === undefined) return [];
      const figure = span.isSize ? sizeOf(known) : known;
      const fault =
        faultOf(span.as, figure, { span, language, content }) ??
        hedgeOutside(span, prose[index - 1], prose[index + 1]);
      if (fault === undefined) return [];
      const [expected, hint] = fault;
      const message = `Unexpected \`${figureForm(span)}\`, expected ${expected}`;
      return [{ kind: 'word-untrue', place: span.place, message, hint }];
    }),
  );
}

type Fault = readonly [expected: string, hint: string];
type Where = { readonly span: FigureSpan; readonly language: Language; readonly content: Content };

/** What a figure has to be for each kind of word. */
const FITTING: Readonly<Record<WordMeasure, string>> = {
  share: 'a share: percent, a fraction, times or a ratio',
  times: 'times, a ratio, or a change in percent',
  rise: 'a change in percent, times or a ratio',
  fall: 'a change in percent, times or a ratio',
  count: 'a number of things',
  size: 'percent, points or a number of things',
};

function faultOf(word: string, figure: Figure, where: Where): Fault | undefined {
  const { span, language, content } = where;
  const said = readNumberWord(word);
  const written = figureText(formatFigure(figure, language, content.house)).trim();
  const fitting = suchWords(language).filter((such) => isTrue(such, figure));
  const { as: _, ...bare } = span;
  const form = (as: string): string => `\`${figureForm({ ...bare, as })}\``;
  const instead =
    fitting.length > 0
      ? `True of \`${written}\` are ${fitting.slice(0, MOST_NAMED).map(form).join(', ')}`
      : `No number word is true of it; write \`${figureForm(bare)}\`, which is \`${written}\``;
  if (said === undefined) {
    const such = wordsOf(language).numberWords.phrases.flatMap((row) => row.such);
    return [`a number word, alone or with a hedge: ${such.join(', ')}`, instead];
  }
  switch (judgeWord(said, figure)) {
    case 'true':
      return undefined;
    case 'unfit':
      return [
        `${FITTING[said.measure]} behind \`${word}\`, not \`${written}\``,
        'Derive it, `derived: { formula: part / whole, … }`, and refer to that; a rate (`a year`) has no word',
      ];
    case 'unhedged':
      return [`a word hedged as its figure is, \`${written}\``, instead];
    case 'untrue':
      return [`a word that is true of \`${written}\``, instead];
  }
}

const MOST_NAMED = 3;

/** What a language can say, plain words first. */
function suchWords(language: Language): readonly string[] {
  const { numberWords, figures } = wordsOf(language);
  const such = numberWords.phrases.flatMap((row) => row.such);
  const hedged = (['about', 'over', 'under', 'at-least', 'at-most'] as const).flatMap((hedge) => {
    const [before, after] = figures.hedges[hedge].write;
    return such.map((word) => before + word + after);
  });
  return [...such, ...hedged];
}

function isTrue(word: string, figure: Figure): boolean {
  const said = readNumberWord(word);
  return said !== undefined && judgeWord(said, figure) === 'true';
}

/** "Over {{share as "half"}}" would say more than was checked. */
function hedgeOutside(
  span: FigureSpan,
  before: Span | undefined,
  after: Span | undefined,
): Fault | undefined {
  const textOf = (one: Span | undefined): string => (one?.kind === 'text' ? normaliseText(one.text) : '');
  const [left, right] = [textOf(before), textOf(after)];
  const [first, last] = [hedgeBefore(left)?.length ?? 0, hedgeBehind(right, 0)?.length ?? 0];
  const beside = (first > 0 ? left.slice(-first) : right.slice(0, last)).trim();
  return beside === ''
    ? undefined
    : [
        `its hedge in the word, not beside it, as \`${beside}\` is`,
        `Write the hedge within the quotation marks of \`as "${span.as}"\`: what stands there is checked`,
      ];
}
