// A figure's place in a passage, and what the ledger says of its period, in; the name of another period beside it out.
import type { Content } from '../model/content/content.ts';
import type { Metric, Report } from '../model/content/metric.ts';
import { earlierBeside, namesEarlier } from '../quantity/find/change-beside.ts';
import type { FoundFigure } from '../quantity/find/find-figures.ts';
import { findPeriods, type PeriodPhrase } from '../quantity/find/find-periods.ts';
import { ledBy, periodsBeside, type Spot } from '../quantity/find/period-beside.ts';
import { sentenceAround } from '../quantity/find/sentences.ts';
import { type LedgerPeriod, periodOf } from '../quantity/ledger/period-of.ts';
import { isOfYear, isSameStretch, type Stretch, shiftedStretch, stretchText } from '../quantity/period.ts';
import { PROGRAM_LANGUAGE } from '../words/languages.ts';

export type OwnPeriod = LedgerPeriod & {
  readonly stance: Report['stance'];
  /** ISO day of the document, and what its title says it is about. */
  readonly date: string;
  readonly issue: readonly Stretch[];
};

/** `isLike`: could be taken for the figure that is looked for. */
export type LikeFigure = FoundFigure & { readonly isLike: boolean };

export function ownPeriod(
  report: Report,
  metric: Metric,
  { sources, ...content }: Pick<Content, 'sources' | 'series' | 'fiscalYearEnds'>,
): OwnPeriod | undefined {
  const source = sources.get(report.source);
  if (source === undefined) return undefined;
  const said = [report.basis, report.scope, report.use].flatMap((words) =>
    Object.values<string>(words ?? {}),
  );
  const period = periodOf(metric, content, said);
  const issue = findPeriods(source.title, period.yearEnd).flatMap(({ named }) =>
    named?.first === undefined ? [] : [named],
  );
  return { ...period, stance: report.stance, date: source.date, issue };
}

/** `figures` are all of the passage, `isLike` says which of them could be taken for this one, `words` are all of its entry. */
export function otherPeriodBeside(
  text: string,
  figure: Spot,
  figures: readonly LikeFigure[],
  own: OwnPeriod,
  words: readonly string[],
): string | undefined {
  const phrases = findPeriods(text, own.yearEnd);
  const earlier = earlierValue(text, figure, figures, own, words);
  if (phrases.length === 0) return earlier;
  const spots = figures.filter((spot) => !phrases.some((one) => overlaps(one, spot)));
  const here = spots.find((one) => overlaps(one, figure));
  if (here === undefined) return earlier;
  const beside = periodsBeside(text, spots, phrases).get(here) ?? [];
  const hasNeighbour = hasLikeBeside(text, here, spots);
  const isOfNeighbour = (phrase: PeriodPhrase) => isBeforeOwn(phrase, text, here, spots, phrases, own);
  const told = beside.map(
    (phrase) => isOther(phrase, own, hasNeighbour) ?? (isOfNeighbour(phrase) || undefined),
  );
  if (told.includes(false)) return undefined;
  return (
    beside[told.indexOf(true)]?.text ??
    earlier ??
    (told.length === 0 ? leader(text, here, spots, phrases, own) : undefined)
  );
}

/** `Profit for 9M FY24 was $68 million ($58 million a year earlier)`: another figure is that of the ledger's period, and this one is before it. */
function isBeforeOwn(
  { relative }: PeriodPhrase,
  text: string,
  here: LikeFigure,
  figures: readonly LikeFigure[],
  phrases: readonly PeriodPhrase[],
  { stretch, relative: said, yearEnd }: OwnPeriod,
): boolean {
  const isEarlier = relative === 'before' || relative === 'year-before';
  if (!isEarlier || stretch === undefined || said.size > 0) return false;
  const [from] = sentenceAround(text, here);
  const isHere = (spot: Spot) => isOneSentence(text, spot, here);
  const [spots, named] = [figures.filter(isHere), phrases.filter(isHere)];
  return named.some((one) => {
    const isOwn = one.named !== undefined && isSameStretch(one.named, stretch, yearEnd) === true;
    const leads = isOwn ? ledBy(one, text, from, spots, named) : undefined;
    return leads !== undefined && leads !== here && leads.isLike;
  });
}

/** A period that opens the sentence of the figure: `For the full year 2026, net sales were …`. */
function leader(
  text: string,
  figure: Spot,
  figures: readonly Spot[],
  phrases: readonly PeriodPhrase[],
  own: OwnPeriod,
): string | undefined {
  const [from] = sentenceAround(text, figure);
  const isHere = (spot: Spot) => spot.start >= from && isOneSentence(text, spot, figure);
  const [first, ...more] = phrases.filter(isHere);
  if (first?.named === undefined || text.slice(from, first.start).trim().length > LONGEST_LEAD)
    return undefined;
  if (more.some(({ named }) => named !== undefined && isOther({ named }, own, false) === false))
    return undefined;
  const led = ledBy(first, text, from, figures.filter(isHere), [first, ...more]);
  return led === figure && isOther(first, own, false) === true ? first.text : undefined;
}

/** `For the whole of the`. */
const LONGEST_LEAD = 16;

/** `down from $0.46`: where another number stands beside it, and nothing of the entry says that it is the one before. */
function earlierValue(
  text: string,
  figure: Spot,
  figures: readonly LikeFigure[],
  own: OwnPeriod,
  words: readonly string[],
): string | undefined {
  const here = figures.find((one) => overlaps(one, figure));
  const met = here && earlierBeside(text, here);
  if (here === undefined || met === undefined || namesEarlier(words)) return undefined;
  const hasNeighbour = hasLikeBeside(text, here, figures);
  const isDated = own.stretch === undefined && words.some((each) => DATED.test(each));
  const isTold = hasNeighbour && !isDated && isOther({ relative: 'before' }, own, hasNeighbour) === true;
  return isTold ? met : undefined;
}

/** A day or several years are no period, and say when all the same. */
const DATED = /(?<!\d)(?:19|20)\d{2}(?!\d)/;

/** Whether another figure of its sentence could be taken for it. */
function hasLikeBeside(text: string, here: Spot, figures: readonly LikeFigure[]): boolean {
  return figures.some((one) => one !== here && one.isLike && isOneSentence(text, one, here));
}

function overlaps(a: Spot, b: Spot): boolean {
  return a.start < b.end && b.start < a.end;
}

function isOneSentence(text: string, a: Spot, b: Spot): boolean {
  return sentenceAround(text, a)[0] === sentenceAround(text, b)[0];
}

/** True where the period is not that of the ledger's figure, undefined where that cannot be told. */
export function isOther(
  { named, relative }: Pick<PeriodPhrase, 'named' | 'relative'>,
  own: OwnPeriod,
  hasNeighbour: boolean,
): boolean | undefined {
  const { stretch, yearEnd } = own;
  const isElsewhere =
    own.relative.has('before') || own.relative.has('year-before') || own.relative.has('after');
  if (named !== undefined) {
    const isSame = stretch && !isElsewhere ? isOfYear(named, stretch, yearEnd) : undefined;
    return isSame === undefined ? undefined : !isSame;
  }
  if (relative === undefined) return undefined;
  const isEarlier = relative === 'before' || relative === 'year-before';
  if (own.relative.has(relative)) return false;
  if (isEarlier && (own.relative.has('before') || own.relative.has('year-before'))) return false;
  if (relative === 'current') return isElsewhere ? true : undefined;
  if (own.relative.has('current')) return true;
  if (stretch?.last !== undefined) return isOtherByDays(relative, stretch, own);
  // Nothing says which of the two is meant: whoever reads it takes it for that of the document.
  const isToCome = own.stance === 'plan' || own.stance === 'forecast';
  return hasNeighbour && !(relative === 'after' && isToCome) ? true : undefined;
}

function isOtherByDays(
  relative: 'before' | 'year-before' | 'after',
  stretch: Stretch,
  { issue, date, stance, yearEnd }: OwnPeriod,
): boolean | undefined {
  const spoken = issue.find(({ months }) => months === stretch.months);
  const isYear = stretch.months === MONTHS_OF_YEAR;
  if (spoken !== undefined) {
    if (isSameStretch(spoken, stretch, yearEnd) === true) return true;
    if (relative !== 'year-before' && !isYear) return undefined;
    const there = shiftedStretch(spoken, relative === 'after' ? MONTHS_OF_YEAR : -MONTHS_OF_YEAR);
    return there?.first === stretch.first ? false : undefined;
  }
  if (stance === 'plan' || stance === 'forecast') return undefined;
  const { first = '', last = '' } = stretch;
  if (relative === 'after') return last <= date || daysFrom(first, date) > REPORTED_WITHIN ? true : undefined;
  const least = isYear ? REPORTED_WITHIN : relative === 'year-before' ? ALMOST_A_YEAR : ALMOST_A_QUARTER;
  return daysFrom(last, date) < least ? true : undefined;
}

const MONTHS_OF_YEAR = 12;
/** What is reported of the year before lies a year back, in days at least. */
const ALMOST_A_YEAR = 335;
const ALMOST_A_QUARTER = 85;
/** A document that gives a year's figures is out some months after its end. */
const REPORTED_WITHIN = 120;
const DAY = 86_400_000;

function daysFrom(day: string, to: string): number {
  return (Date.parse(to) - Date.parse(day)) / DAY;
}

/** What was met instead of what, and how to mend it. */
export function periodFault(
  other: string,
  shown: string,
  there: string,
  metric: string,
  own: OwnPeriod | undefined,
): readonly [met: string, mend: string] {
  const said = own?.stretch && stretchText(own.stretch, PROGRAM_LANGUAGE, own.yearEnd);
  return [
    `\`${other}\` beside \`${shown}\` at ${there}, expected the number of ${said ?? 'the period that the document is about'}, as \`${metric}\` has it`,
    `Quote the number of that period, or let \`is\` of \`${metric}\` say that it is of \`${other}\``,
  ];
}
