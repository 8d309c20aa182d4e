// A kind of mark and the theme's colours → how its dot looks; size and filling repeat what the colour says.
import type { ChartColors, ChartMark } from '../../model/deck/chart.ts';
import type { DotForm, Pattern } from './shape.ts';

type MarkLook = {
  readonly radius: number;
  readonly color: string;
  readonly hollow: boolean;
  /** Its outline, and the line that leads to it. */
  readonly dashed: boolean;
  readonly form: DotForm;
};

export const MARK_ORDER: readonly ChartMark[] = [
  'relied-on',
  'reported',
  'expected',
  'unclear',
  'comparison',
];

/** By role; PowerPoint's are the same. */
export const MARK_COLOR = {
  'relied-on': 'accent',
  reported: 'structure',
  expected: 'structure',
  unclear: 'structure',
  comparison: 'data',
} as const satisfies Record<ChartMark, keyof ChartColors>;

const RADIUS: Readonly<Record<ChartMark, number>> = {
  'relied-on': 9,
  reported: 6,
  expected: 7,
  unclear: 6.5,
  comparison: 6,
};

export function markLook(mark: ChartMark, colors: ChartColors): MarkLook {
  const dashed = mark === 'expected';
  return {
    radius: RADIUS[mark],
    color: `#${colors[MARK_COLOR[mark]]}`,
    hollow: dashed || mark === 'unclear',
    dashed,
    form: dashed ? 'triangle' : 'circle',
  };
}

/** Colours are CSS colours. */
export type SetLook = {
  readonly fill: string;
  readonly outline: string;
  readonly pattern: Pattern;
  readonly patternColor: string;
  /** Of a line, and of the points on it. */
  readonly line: string;
  readonly dash: readonly number[];
  readonly form: DotForm;
};

/** Filling, outline, pattern and its colour. */
const FILLINGS = [
  ['structure', 'structure', 'plain', 'page'],
  ['strongPanel', 'structure', 'diagonal', 'structure'],
  ['structureFill', 'structure', 'dotted', 'strongPanel'],
  ['page', 'muted', 'barred', 'data'],
] as const;

/** Lengths and gaps of what is expected, not reported. */
export const EXPECTED_DASH = [3, 3] as const;

/** By role; PowerPoint's are the same. */
export const LINE_COLORS = ['structure', 'muted', 'ink', 'data'] as const;

const LINES = [
  { dash: [], form: 'circle' },
  { dash: [7, 4], form: 'rect' },
  { dash: [2, 3], form: 'triangle' },
  { dash: [9, 3, 2, 3], form: 'rectRot' },
] as const;

/** Told apart by lightness and pattern, lines by dash and form; beyond four they repeat, and labels tell them apart. */
export function setLook(index: number, colors: ChartColors): SetLook {
  const at = (index % FILLINGS.length) as 0 | 1 | 2 | 3;
  const [fill, outline, pattern, patternColor] = FILLINGS[at];
  const of = (role: keyof ChartColors) => `#${colors[role]}`;
  const filling = { fill: of(fill), outline: of(outline), pattern, patternColor: of(patternColor) };
  return { ...filling, line: of(LINE_COLORS[at]), ...LINES[at] };
}
