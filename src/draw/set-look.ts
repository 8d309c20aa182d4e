// The how-many-eth set of a chart and the theme's colours → how its bars, segments, lines and points look.
import type { ChartColors } from '../model/chart.ts';
import type { DotForm, Pattern } from './shape.ts';

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

/** Told apart by lightness and pattern, lines by dash and form; beyond four they repeat, and labels tell them apart. */
export function setLook(index: number, colors: ChartColors): SetLook {
  const of = (role: keyof ChartColors) => `#${colors[role]}`;
  const looks: readonly SetLook[] = [
    {
      fill: of('structure'),
      outline: of('structure'),
      pattern: 'plain',
      patternColor: of('page'),
      line: of('structure'),
      dash: [],
      form: 'circle',
    },
    {
      fill: of('strongPanel'),
      outline: of('structure'),
      pattern: 'diagonal',
      patternColor: of('structure'),
      line: of('muted'),
      dash: [7, 4],
      form: 'rect',
    },
    {
      fill: of('structureFill'),
      outline: of('structure'),
      pattern: 'dotted',
      patternColor: of('strongPanel'),
      line: of('ink'),
      dash: [2, 3],
      form: 'triangle',
    },
    {
      fill: of('page'),
      outline: of('muted'),
      pattern: 'barred',
      patternColor: of('data'),
      line: of('data'),
      dash: [9, 3, 2, 3],
      form: 'rectRot',
    },
  ];
  return looks[index % looks.length] as SetLook;
}

/** Names of sets in the order in which they first occur; none where no point has one. */
export function setsOf(points: readonly { readonly set?: string }[]): readonly string[] {
  return [...new Set(points.flatMap(({ set }) => set ?? []))];
}
