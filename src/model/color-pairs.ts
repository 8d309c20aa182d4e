// Which colour roles meet on a page: words on what stands behind them, marks of charts on theirs.
import { contrastRatio } from './contrast.ts';
import type { ColorRole } from './theme.ts';

/** What must be told apart, from what, and how well. */
export type ColorPair = { readonly color: ColorRole; readonly ground: ColorRole; readonly ratio: number };

/** WCAG 2, 1.4.3 at its stricter figure for all words, and 1.4.11 for marks. */
const WORDS = 4.5;
const MARKS = 3;

const GROUNDS = ['page', 'panel', 'strong-panel', 'accent-tint'] as const satisfies readonly ColorRole[];

const WORD_GROUNDS: readonly (readonly [ColorRole, readonly ColorRole[]])[] = [
  ['ink', GROUNDS],
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

/** Segments of a share or a ring whose words are in the better of two colours; the other fills are paired above. */
const SEGMENTS = ['structure-fill', 'rule'] as const satisfies readonly ColorRole[];

/** The pairs of every theme, and those that depend on what its colours are. */
export function colorPairs(colors: Readonly<Record<ColorRole, string>>): readonly ColorPair[] {
  const inSegments = SEGMENTS.map((ground): ColorPair => {
    const [page, ink] = (['page', 'ink'] as const).map((role) => contrastRatio(colors[role], colors[ground]));
    return { color: (page ?? 0) >= (ink ?? 0) ? 'page' : 'ink', ground, ratio: WORDS };
  });
  return [...COLOR_PAIRS, ...inSegments];
}

function pairsOf(grounds: typeof WORD_GROUNDS, ratio: number): ColorPair[] {
  return grounds.flatMap(([color, behind]) => behind.map((ground) => ({ color, ground, ratio })));
}
