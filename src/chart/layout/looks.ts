// A kind of mark and the theme's colours → how its dot looks; size and filling repeat what the colour says.
import type { ChartColors, ChartMark } from '../../model/deck/chart.ts';
import { never } from '../../model/errors.ts';
import type { DotForm, Pattern } from './shape.ts';

type MarkLook = { readonly radius: number; readonly color: string; readonly hollow: boolean };

export const MARK_ORDER: readonly ChartMark[] = ['relied-on', 'reported', 'unclear', 'comparison'];

export function markLook(mark: ChartMark, colors: ChartColors): MarkLook {
  switch (mark) {
    case 'relied-on':
      return { radius: 9, color: `#${colors.accent}`, hollow: false };
    case 'reported':
      return { radius: 6, color: `#${colors.structure}`, hollow: false };
    case 'unclear':
      return { radius: 6.5, color: `#${colors.structure}`, hollow: true };
    case 'comparison':
      return { radius: 6, color: `#${colors.data}`, hollow: false };
    default:
      return never(mark);
  }
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
