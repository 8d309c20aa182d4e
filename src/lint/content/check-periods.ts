// Content → a finding for every figure in the words that stands beside the name of another period than its own.
import type { Content } from '../../model/content/content.ts';
import { figureForm, type Prose } from '../../model/content/prose.ts';
import type { Finding } from '../../model/finding.ts';
import { findPeriods, type PeriodPhrase } from '../../quantity/find/find-periods.ts';
import { ledBy, periodsBeside, type Spot } from '../../quantity/find/period-beside.ts';
import { sentenceEnds } from '../../quantity/find/sentences.ts';
import { type LedgerPeriod, periodOf } from '../../quantity/ledger/period-of.ts';
import { isOfYear, type Stretch, shiftedStretch, stretchText } from '../../quantity/period.ts';
import { type Language, PROGRAM_LANGUAGE } from '../../words/languages.ts';
import { eachProse } from '../proses.ts';
import { laidOut, type Placed } from './laid-out.ts';

export function checkPeriods(content: Content): Finding[] {
  const known = new Map<string, LedgerPeriod>();
  const periodOfMetric = (id: string): LedgerPeriod | undefined => {
    const metric = content.metrics.get(id);
    if (metric !== undefined && !known.has(id)) known.set(id, periodOf(metric, content));
    return known.get(id);
  };
  return eachProse(content).flatMap(([prose, language]) => {
    if (!prose.some(({ kind }) => kind === 'figure')) return [];
    return sentencesOf(prose, periodOfMetric).flatMap((sentence) => [
      ...faultsIn(sentence, content),
      ...namedOtherwise(sentence, language),
    ]);
  });
}

type Dated = Placed & { readonly period: LedgerPeriod | undefined };

type Sentence = {
  /** Of the whole prose: what stands before a sentence is not looked at, but offsets are its. */
  readonly text: string;
  readonly start: number;
  readonly figures: readonly Dated[];
  readonly phrases: readonly PeriodPhrase[];
};

function sentencesOf(
  prose: Prose,
  periodOfMetric: (id: string) => LedgerPeriod | undefined,
): readonly Sentence[] {
  const { text, figures } = laidOut(prose);
  // A change that is said in a word is of no period by itself.
  const placed = figures.map(
    (one): Dated => ({
      ...one,
      period: one.span.as === undefined ? periodOfMetric(one.span.ref.metric) : undefined,
    }),
  );
  const [one] = placed.flatMap(({ period }) => (period?.stretch === undefined ? [] : [period]));
  if (one === undefined) return [];
  const all = findPeriods(text, one.yearEnd);
  if (all.length === 0) return [];
  const ends = [...sentenceEnds(text), text.length];
  return ends.map((end, index): Sentence => {
    const start = ends[index - 1] ?? 0;
    const isHere = (spot: Spot) => spot.start >= start && spot.start < end;
    return { text, start, figures: placed.filter(isHere), phrases: all.filter(isHere) };
  });
}

type Fault = { readonly figure: Dated; readonly phrase: PeriodPhrase };

function faultsIn(sentence: Sentence, content: Content): readonly Finding[] {
  const { text, figures, phrases } = sentence;
  if (figures.length === 0 || phrases.length === 0) return [];
  const beside = periodsBeside(text, figures, phrases);
  const near = figures.flatMap((figure): Fault[] => {
    const own = beside.get(figure) ?? [];
    if (own.some((phrase) => isOf(figure, phrase) === true)) return [];
    const other = own.find((phrase) =>
      phrase.named === undefined
        ? isAgainst(figure, phrase, sentence, content)
        : isOf(figure, phrase) === false,
    );
    return other === undefined ? [] : [{ figure, phrase: other }];
  });
  const taken = [...beside.values()].flat();
  const far = phrases
    .filter((phrase) => !taken.includes(phrase))
    .flatMap((phrase) => leading(phrase, sentence, near));
  return [...near, ...far].map(toFinding);
}

/** Named by the year in which it ends in words, and by that in which it begins in the ledger, or the reverse: the number differs. */
function namedOtherwise({ text, figures, phrases }: Sentence, language: Language): readonly Finding[] {
  const besides = periodsBeside(text, figures, phrases);
  return figures.flatMap((figure) => {
    const { span, period } = figure;
    const beside = besides.get(figure) ?? [];
    const { stretch, yearEnd } = period ?? {};
    const phrase = beside.find(({ named }) => named && stretch && isOtherYear(named, stretch));
    if (phrase === undefined || stretch === undefined || yearEnd === undefined) return [];
    const own = stretchText(stretch, language, yearEnd);
    return [
      {
        kind: 'period-named',
        place: span.place,
        message: `Unexpected \`${phrase.text}\` beside \`${figureForm(span)}\`, expected \`${own}\`, as charts and tables name it`,
      },
    ];
  });
}

function isOtherYear(a: Stretch, b: Stretch): boolean {
  const ways = new Set([a.named, b.named]);
  const isBoth = ways.has('begin') && ways.has('end');
  return isBoth && a.part === b.part && a.year === b.year && a.first !== b.first;
}

/** Undefined where it cannot be told. */
function isOf({ period }: Dated, { named }: PeriodPhrase): boolean | undefined {
  if (named === undefined || period?.stretch === undefined) return undefined;
  return isOfYear(named, period.stretch, period.yearEnd);
}

/** One that leads to a figure of another period, if nothing in its sentence is of it. */
function leading(
  phrase: PeriodPhrase,
  { text, start, figures, phrases }: Sentence,
  near: readonly Fault[],
): Fault[] {
  if (figures.some((figure) => isOf(figure, phrase) === true)) return [];
  const next = ledBy(phrase, text, start, figures, phrases);
  if (next === undefined || near.some(({ figure }) => figure === next)) return [];
  const isTold = phrases.some((one) => isOf(next, one) === true);
  return isTold || isOf(next, phrase) !== false ? [] : [{ figure: next, phrase }];
}

/** `{{sales[Q3 FY25]}} a year earlier`, where nothing here or in its series is a year later. */
function isAgainst(figure: Dated, { relative }: PeriodPhrase, sentence: Sentence, content: Content): boolean {
  const own = figure.period?.stretch;
  if (own?.first === undefined || own.last === undefined || relative === undefined) return false;
  if (figure.period?.relative.has(relative)) return false;
  const others = [
    ...sentence.figures.flatMap((one) => (one === figure ? [] : (one.period?.stretch ?? []))),
    ...sentence.phrases.flatMap(({ named }) => named ?? []),
  ].filter((one) => one.months === own.months && one.last !== undefined);
  const around = others.length > 0 ? others : seriesOf(figure, content);
  if (
    around.length === 0 ||
    (others.length > 0 && sentence.figures.some(({ period }) => period?.stretch === undefined))
  )
    return false;
  const { last } = own;
  switch (relative) {
    case 'year-before':
      if (others.length === 0) return around.every((one) => (one.last ?? '') <= last);
      return !others.some((one) => isYearAfter(one, own));
    case 'before':
      return around.every((one) => (one.last ?? '') <= last);
    case 'after':
      return around.every((one) => (one.last ?? '') >= last);
    default:
      return false;
  }
}

function isYearAfter(one: Stretch, { first, part, year }: Stretch): boolean {
  const isNumbered = year !== undefined && one.part === part && one.year === year + 1;
  return isNumbered || shiftedStretch(one, -MONTHS_OF_YEAR)?.first === first;
}

const MONTHS_OF_YEAR = 12;

/** Stretches of the same length in the series that it is a cell of; none where it has but one. */
function seriesOf({ span, period }: Dated, content: Content): readonly Stretch[] {
  const series = content.metrics.get(span.ref.metric)?.cell?.series;
  if (series === undefined) return [];
  const others = [...content.metrics.values()].flatMap((metric) => {
    if (metric.cell?.series !== series || metric.id === span.ref.metric) return [];
    const { stretch } = periodOf(metric, content);
    const isOther = stretch?.first !== undefined && stretch.months === period?.stretch?.months;
    return isOther && stretch.first !== period?.stretch?.first ? [stretch] : [];
  });
  return others;
}

function toFinding({ figure: { span, period }, phrase }: Fault): Finding {
  const own = stretchText(period?.stretch ?? { months: 0 }, PROGRAM_LANGUAGE, period?.yearEnd);
  const met = `\`${figureForm(span)}\`, a figure of ${own}, beside \`${phrase.text}\``;
  return {
    kind: 'period-other',
    place: span.place,
    message: `Unexpected ${met}, expected the period of the figure`,
    hint: `Refer to the figure of ${phrase.text}, or name the period of this one, ${own}; where the period is that of something else, let another word stand between them`,
  };
}
