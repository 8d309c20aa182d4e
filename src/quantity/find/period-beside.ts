// A sentence, its figures and the periods that it names in; for each figure those that stand right beside it out.
import { inAnyLanguage } from '../../words/languages.ts';
import type { PeriodPhrase } from './find-periods.ts';

export type Spot = { readonly start: number; readonly end: number };

const TO_FIGURE = new RegExp(`^${inAnyLanguage(({ periods }) => periods.prose.toFigure)}$`, 'i');
const TO_PERIOD = new RegExp(`^${inAnyLanguage(({ periods }) => periods.prose.toPeriod)}$`, 'i');
const PARTED = new RegExp(
  inAnyLanguage(({ periods }) => periods.prose.parted),
  'i',
);
/** What parts a clause from the next; stops within an amount are part of the amount. */
const CLAUSE_END = /[、,;；。()（）\n]|\.(?=\s|$)/;
const APART = /[、,:：(（]/;
const COMPARED_BEFORE = new RegExp(`${inAnyLanguage(({ periods }) => periods.prose.comparedBefore)}$`, 'i');
const COMPARED_AFTER = new RegExp(`^${inAnyLanguage(({ periods }) => periods.prose.comparedAfter)}`, 'i');

/**
 * The figure that a period belongs to stands right before or behind it, and where both do, on the side that no comma or bracket
 * parts from it: in `521 (a year earlier 452)` it is the second. What is left open belongs to both. In a clause with one figure
 * and one period the two belong together.
 */
export function periodsBeside(
  text: string,
  figures: readonly Spot[],
  phrases: readonly PeriodPhrase[],
): ReadonlyMap<Spot, readonly PeriodPhrase[]> {
  const beside = new Map<Spot, PeriodPhrase[]>(figures.map((figure) => [figure, []]));
  for (const phrase of phrases) {
    const owners = ownersOf(text, figures, phrase);
    // In 前期 1,200 当期 1,300 each period goes before its figure.
    const free = owners.filter((owner) => beside.get(owner)?.length === 0);
    for (const owner of free.length > 0 ? free : owners) beside.get(owner)?.push(phrase);
  }
  for (const { figure, phrase } of alone(text, figures, phrases)) {
    const known = beside.get(figure);
    const isTaken = [...beside.values()].some((each) => each.includes(phrase));
    if (known?.length === 0 && !isTaken) known.push(phrase);
  }
  return beside;
}

/** Words that say that a figure is not of a period in the same sentence. */
function isParted(between: string, isOwn = false): boolean {
  return (isOwn ? PARTED_OWN : PARTED).test(between);
}

/**
 * The figure that a period is of which opens its sentence (`In Q1 2026, revenue was …`), or that no other figure stands beside:
 * the nearest behind it, where nothing between them says otherwise. `start` is that of the sentence, whose figures and periods
 * the others are.
 */
export function ledBy<Figure extends Spot>(
  phrase: PeriodPhrase,
  text: string,
  start: number,
  figures: readonly Figure[],
  phrases: readonly PeriodPhrase[],
): Figure | undefined {
  const next = figures.find((figure) => figure.start >= phrase.end);
  if (phrase.isAside || next === undefined) return undefined;
  // Of several the nearest one is meant.
  if (phrases.some((one) => one.start > phrase.start && one.end <= next.start)) return undefined;
  const between = text.slice(phrase.end, next.start);
  const lead = text.slice(start, phrase.start);
  const isFirst = lead.trim().length <= LONGEST_LEAD;
  if (isParted(between, isFirst && OWN_BEFORE.test(lead))) return undefined;
  if (isFirst ? PARTS_AGAIN.test(between) : COMMA.test(between)) return undefined;
  return isCompared(text, next) ? undefined : next;
}

/** `For the whole of`. */
const LONGEST_LEAD = 16;
const COMMA = /[,、;；:：()（）]/;
/** One comma may stand behind the period, or before the figure in Japanese; a bracket that closes there holds it. */
const PARTS_AGAIN = /^.+[,;；:：(（)）]|^[)）]/;
const OWN_BEFORE = new RegExp(`${inAnyLanguage(({ periods }) => periods.prose.ownBefore)}$`, 'i');
const PARTED_OWN = new RegExp(
  inAnyLanguage(({ periods }) => periods.prose.partedOwn),
  'i',
);

/** Whether a figure is only what another is compared with. */
function isCompared(text: string, { start, end }: Spot): boolean {
  return COMPARED_BEFORE.test(text.slice(0, start)) || COMPARED_AFTER.test(text.slice(end));
}

function ownersOf(text: string, figures: readonly Spot[], phrase: PeriodPhrase): readonly Spot[] {
  const next = figures.find(({ start }) => start >= phrase.end);
  const last = figures.findLast(({ end }) => end <= phrase.start);
  const ahead = next && text.slice(phrase.end, next.start);
  const behind = last && text.slice(last.end, phrase.start);
  const isAhead = ahead !== undefined && TO_FIGURE.test(ahead);
  const isBehind = behind !== undefined && TO_PERIOD.test(behind);
  // `up from Q1's $5 million` names a figure of the first quarter, `up from Q1` none.
  if (phrase.isAside) return isAhead && next && !APART.test(ahead) && ahead.trim() !== '' ? [next] : [];
  if (isAhead && isBehind) {
    const [near, far] = [APART.test(ahead), APART.test(behind)];
    if (near !== far) return near ? [last as Spot] : [next as Spot];
    return /[a-z]/i.test(behind) ? [last as Spot] : [last as Spot, next as Spot];
  }
  return isAhead && next ? [next] : isBehind && last ? [last] : [];
}

type Pair = { readonly figure: Spot; readonly phrase: PeriodPhrase };

function alone(text: string, figures: readonly Spot[], phrases: readonly PeriodPhrase[]): readonly Pair[] {
  const taken = [...figures, ...phrases].sort((a, b) => a.start - b.start);
  return taken.slice(1).flatMap((second, index): Pair[] => {
    const first = taken[index] as Spot;
    const figure = figures.find((one) => one === first || one === second);
    const phrase = phrases.find((one) => one === first || one === second);
    if (figure === undefined || phrase === undefined || phrase.isAside) return [];
    const between = text.slice(first.end, second.start);
    if (CLAUSE_END.test(between) || isParted(between) || isCompared(text, figure)) return [];
    // Behind its figure a period may be that of another verb: `$5 million for the unit bought in Q1`; not where the two are all
    // that a bracket holds: `(50% of all patients a year earlier)`.
    if (phrase === second) return isBracketed(text, figure.start, phrase.end) ? [{ figure, phrase }] : [];
    const [before, after] = [taken[index - 1], taken[index + 2]];
    const isFirst = before === undefined || CLAUSE_END.test(text.slice(before.end, first.start));
    const isLast = after === undefined || CLAUSE_END.test(text.slice(second.end, after.start));
    return isFirst && isLast ? [{ figure, phrase }] : [];
  });
}

function isBracketed(text: string, start: number, end: number): boolean {
  return OPENS_BRACKET.test(text.slice(0, start)) && CLOSES_BRACKET.test(text.slice(end));
}

const OPENS_BRACKET = /[(（] ?$/;
const CLOSES_BRACKET = /^ ?[)）]/;
