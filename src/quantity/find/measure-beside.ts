// A sentence, its figures and the measures that it names in; the name that a figure stands directly beside out.
import type { QuantityKind } from '../../model/quantity.ts';
import { inAnyLanguage } from '../../words/languages.ts';
import { matchesOf } from '../../words/match-text.ts';
import { MEASURES, type Measure } from '../../words/measures.ts';
import { findMeasures, IN_ORDER, type MeasureName } from './find-measures.ts';
import { findPeriods } from './find-periods.ts';
import type { Spot } from './period-beside.ts';
import { normaliseText } from './text.ts';

/** `kind` is undefined where it is not known. */
export type MeasuredSpot = Spot & { readonly kind: QuantityKind | undefined };

const SENTENCE_END = /[。!?！？;；\n]|\.(?=\s|$)/g;
const whole = (source: string) => new RegExp(`^(?:${source})$`);
const JOINS = new RegExp(`^\\s*${inAnyLanguage(({ measures }) => measures.joins)}\\s*$`, 'i');
const TO_FIGURE = whole(inAnyLanguage(({ measures }) => measures.toFigure));
const TO_NAME = new RegExp(`^(?:${inAnyLanguage(({ measures }) => measures.toName)})$`, 'i');
const CHANGE_IN = new RegExp(`^(?:${inAnyLanguage(({ measures }) => measures.changeIn)})$`, 'i');
const SHARE_OF = new RegExp(`^(?:${inAnyLanguage(({ measures }) => measures.shareOf)})$`, 'i');
const COMPARES = new RegExp(`^(?:${inAnyLanguage(({ measures }) => measures.compares)})$`, 'i');
const BRACKETS = /[(（][^()（）]*[)）]/g;

/**
 * The name that owns a figure: right behind it (`$12 million of operating profit`), else the nearest before it with nothing
 * between that could be of something else. Undefined where that cannot be told: of a list of names before a list of figures,
 * of a name in brackets or one that is only compared with, of a share of what is named.
 */
export function measureBeside(
  text: string,
  figure: MeasuredSpot,
  figures: readonly MeasuredSpot[],
): MeasureName | undefined {
  const [from, to] = sentenceAround(text, figure);
  const sentence = text.slice(from, to);
  if (IN_ORDER.test(sentence)) return undefined;
  const names = findMeasures(sentence).map((one) => ({
    ...one,
    start: one.start + from,
    end: one.end + from,
  }));
  if (names.length === 0) return undefined;
  const ground: Ground = { text: normaliseText(text), names, figures };
  const before = nameBefore(figure, ground);
  const behind = nameBehind(figure, ground);
  if (behind === undefined) return before;
  const next = figures.find(({ start }) => start >= behind.end && start < to);
  const isOfNext = next !== undefined && isDirect(behind, next, ground);
  return before !== undefined && isOfNext ? before : isOfNext ? undefined : behind;
}

type Ground = {
  readonly text: string;
  readonly names: readonly MeasureName[];
  readonly figures: readonly MeasuredSpot[];
};

function sentenceAround(text: string, { start, end }: Spot): readonly [number, number] {
  const ends = matchesOf(SENTENCE_END, text).map(({ index }) => index + 1);
  return [ends.findLast((each) => each <= start) ?? 0, ends.find((each) => each >= end) ?? text.length];
}

function nameBefore(figure: MeasuredSpot, ground: Ground): MeasureName | undefined {
  const { names, text } = ground;
  const at = names.findLastIndex(({ end }) => end <= figure.start);
  const name = names[at];
  if (name === undefined || !fits(name.measure, figure) || !isDirect(name, figure, ground)) return undefined;
  const previous = names[at - 1];
  if (previous === undefined) return name;
  if (JOINS.test(text.slice(previous.end, name.start))) return undefined;
  // 営業利益は経常利益2,918百万円に対し2,605百万円: the second figure may be of the first name.
  const isSecond = within(name.end, figure.start, ground).some((one) => isLike(one, figure));
  return isSecond && within(previous.end, name.start, ground).length === 0 ? undefined : name;
}

function nameBehind(figure: MeasuredSpot, { names, text }: Ground): MeasureName | undefined {
  const at = names.findIndex(({ start }) => start >= figure.end);
  const name = names[at];
  if (name === undefined || !fits(name.measure, figure)) return undefined;
  const between = text.slice(figure.end, name.start);
  const isShare = isPart(figure) && MEASURES[name.measure].in !== 'share';
  const isDirectly = isShare
    ? CHANGE_IN.test(between) && between !== ''
    : TO_NAME.test(between) && between !== '';
  const next = names[at + 1];
  const isListed = next !== undefined && JOINS.test(text.slice(name.end, next.start));
  return isDirectly && !isListed ? name : undefined;
}

/** `売上高の12%`, and `12% of net sales`, are of something else. */
function isPart({ kind }: MeasuredSpot): boolean {
  return kind === 'percent' || kind === 'fraction';
}

function isDirect(name: MeasureName, figure: MeasuredSpot, { text, figures }: Ground): boolean {
  const between = figures.filter(({ start, end }) => start >= name.end && end <= figure.start);
  if (
    isPart(figure) &&
    MEASURES[name.measure].in !== 'share' &&
    SHARE_OF.test(text.slice(name.end, figure.start))
  )
    return false;
  const like = between.filter((one) => isLike(one, figure));
  const last = like.at(-1);
  const start = last?.end ?? name.end;
  const rest = withoutFigures(text, { start, end: figure.start }, between);
  if (last === undefined) return TO_FIGURE.test(rest);
  const isCompared = /[\p{L}(（]/u.test(rest) || rest !== text.slice(start, figure.start);
  return isCompared && COMPARES.test(rest) && isDirect(name, last, { text, names: [], figures });
}

function within(from: number, to: number, { figures }: Ground): readonly MeasuredSpot[] {
  return figures.filter(({ start, end }) => start >= from && end <= to);
}

function isLike(a: MeasuredSpot, b: MeasuredSpot): boolean {
  return a.kind === undefined || b.kind === undefined || a.kind === b.kind;
}

/** Of what stands between: no brackets that close again, figures or periods. */
function withoutFigures(text: string, { start, end }: Spot, figures: readonly Spot[]): string {
  const cut = [...figures, ...findPeriods(text)]
    .filter((one) => one.start >= start && one.end <= end)
    .sort((a, b) => a.start - b.start);
  let words = '';
  let at = start;
  for (const one of cut) {
    words += text.slice(at, Math.max(at, one.start));
    at = Math.max(at, one.end);
  }
  return (words + text.slice(at, end)).replace(BRACKETS, '');
}

/** A share is no sum of money; a change in per cent is told of any measure. */
export function fits(measure: Measure, { kind }: Pick<MeasuredSpot, 'kind'>): boolean {
  if (kind === undefined) return true;
  const isChange = kind === 'percent' || kind === 'points' || kind === 'fraction' || kind === 'multiple';
  switch (MEASURES[measure].in) {
    case 'money':
      return isChange || kind === 'money';
    case 'price':
      return isChange || kind === 'money' || kind === 'count';
    case 'count':
      return isChange || kind === 'count';
    case 'share':
      return kind === 'percent' || kind === 'points' || kind === 'fraction';
    default:
      return kind === 'multiple';
  }
}
