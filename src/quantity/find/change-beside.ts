// A text and a figure in it in; the words right beside it that make it the amount of a change, or the value before one, out.
import { inAnyLanguage } from '../../words/languages.ts';
import type { FoundFigure } from './find-figures.ts';
import { normaliseText } from './text.ts';

const before = (source: string) => new RegExp(`(?:${source})$`, 'i');
const behind = (source: string) => new RegExp(`^(?:${source})`, 'i');
const BEFORE = before(inAnyLanguage(({ changes }) => changes.before));
const BEHIND = behind(inAnyLanguage(({ changes }) => changes.after));
const BEFORE_SHARE = before(inAnyLanguage(({ changes }) => changes.beforeShare));
const BEHIND_SHARE = behind(inAnyLanguage(({ changes }) => changes.afterShare));
const NAMED = new RegExp(
  inAnyLanguage(({ changes }) => changes.named),
  'i',
);
const HEADING = new RegExp(`^(?:${inAnyLanguage(({ changes }) => changes.heading)})$`, 'i');
const EARLIER_BEFORE = before(inAnyLanguage(({ changes }) => changes.earlierBefore));
const EARLIER_BEHIND = behind(inAnyLanguage(({ changes }) => changes.earlierAfter));
const NAMED_EARLIER = new RegExp(
  inAnyLanguage(({ changes }) => changes.namedEarlier),
  'i',
);

/** Longer than any words that are looked at. */
const REACH = 100;

/** `narrowed by 2.3 points`, `rose 12%`, 2.3ポイント低下: what may be added is an amount, a percentage or points. */
export function changeBeside(text: string, figure: FoundFigure): string | undefined {
  const { kind } = figure.figure.quantity;
  const isShare = kind === 'percent' || kind === 'points';
  if (!isShare && kind !== 'money' && kind !== 'count') return undefined;
  return besideOf(
    text,
    figure,
    isShare ? [BEFORE, BEFORE_SHARE] : [BEFORE],
    isShare ? [BEHIND, BEHIND_SHARE] : [BEHIND],
  );
}

/** `down from $0.46`, `(previously $0.46)`, 0.46ドルから0.41ドルに低下. */
export function earlierBeside(text: string, figure: FoundFigure): string | undefined {
  return besideOf(text, figure, [EARLIER_BEFORE], [EARLIER_BEHIND]);
}

/** Whether a heading is no more than the name of a change, with what it is from or counted in: `% change`, `YoY`, 前年同期比. */
export function changeHeading(words: string): boolean {
  return HEADING.test(normaliseText(words).replace(/\s+/g, ' ').trim());
}

/** Whether the words of an entry leave it open that its figure is a change. */
export function namesChange(words: readonly string[]): boolean {
  return words.some((each) => NAMED.test(each));
}

/** Whether they leave it open that it is the value before a change. */
export function namesEarlier(words: readonly string[]): boolean {
  return words.some((each) => NAMED_EARLIER.test(each));
}

/** Beside the number and its unit, or beside the hedge that stands there. */
function besideOf(
  text: string,
  { start, end, text: words, bare }: FoundFigure,
  ahead: readonly RegExp[],
  after: readonly RegExp[],
): string | undefined {
  const plain = normaliseText(text);
  // The words that make it a loss are part of a figure.
  const from = start + Math.max(0, words.indexOf(bare));
  const leads = [from, start].map((at) => plain.slice(Math.max(0, at - REACH), at));
  const rests = [from + bare.length, end].map((at) => plain.slice(at, at + REACH));
  const met = [
    ...ahead.flatMap((pattern) => leads.flatMap((lead) => pattern.exec(lead)?.[0] ?? [])),
    ...after.flatMap((pattern) => rests.flatMap((rest) => pattern.exec(rest)?.[0] ?? [])),
  ];
  return met.map((each) => each.trim()).find((each) => each !== '');
}
