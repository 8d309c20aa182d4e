// Which colour roles meet on a page: words on what stands behind them, marks of charts on theirs.
import type { ColorRole } from './theme.ts';

/** What must be told apart, from what, and how well. */
export type ColorPair = { readonly color: ColorRole; readonly ground: ColorRole; readonly ratio: number };

/** WCAG 2, 1.4.3 at its stricter figure for all words, and 1.4.11 for marks. */
const WORDS = 4.5;
const MARKS = 3;

const GROUNDS = ['page', 'panel', 'strong-panel', 'accent-tint'] as const satisfies readonly ColorRole[];

const WORD_GROUNDS: readonly (readonly [ColorRole, readonly ColorRole[]])[] = [
  ['ink', [...GROUNDS, 'rule']], // a segment of a share in the colour of rules
  ['muted', GROUNDS],
  ['structure', GROUNDS],
  ['accent', GROUNDS],
  ['on-structure', ['structure-fill']],
  ['on-accent', ['accent']],
  ['on-cover', ['cover']],
  ['cover-muted', ['cover']],
  ['cover-accent', ['cover']],
  ['data', ['page']], // values inside bars are in the colour of the page
];

/** Fills that carry their value inside, such as the segments of a share, are not among them. */
const MARK_GROUNDS: readonly (readonly [ColorRole, readonly ColorRole[]])[] = [
  ['data', ['panel', 'accent-tint']],
];

export const COLOR_PAIRS: readonly ColorPair[] = [
  ...pairsOf(WORD_GROUNDS, WORDS),
  ...pairsOf(MARK_GROUNDS, MARKS),
];

function pairsOf(grounds: typeof WORD_GROUNDS, ratio: number): ColorPair[] {
  return grounds.flatMap(([color, behind]) => behind.map((ground) => ({ color, ground, ratio })));
}
