// The words of a label and the room there is → lines of runs with their looks: roomy where they fit, else smaller and broken.
import type { ChartColors, ChartPoint } from '../../../model/chart.ts';
import { never } from '../../../model/errors.ts';
import type { NativeLabel, NativeRun } from '../../../model/native-chart/native-label.ts';
import { breakWords } from './break-words.ts';
import type { LabelPlace } from './data-labels.ts';
import type { LookedRun, RunLook } from './rich-text.ts';
import { textWidth } from './text-width.ts';
import { TYPE } from './type-sizes.ts';

type Line = readonly LookedRun[];

export function lookedLines(
  label: NativeLabel,
  point: ChartPoint | undefined,
  { color, width = Number.POSITIVE_INFINITY, inline = false }: LabelPlace,
  colors: ChartColors,
): readonly Line[] {
  const isEmphasised = point?.mark === 'relied-on' && color === undefined;
  const look = (run: NativeRun, roomy: boolean) => runLook(run, roomy, isEmphasised, colors, color);
  if (inline) {
    const line = apart(
      label.flat().map((run) => ({
        text: run.text,
        look: color === undefined ? look(run, true) : large(look(run, true), run),
      })),
      label,
    );
    if (widthOf(line) <= width) return [line];
  }
  return label.flatMap((runs) => {
    const roomy = apart(
      runs.map((run) => ({ text: run.text, look: look(run, true) })),
      [runs],
    );
    return widthOf(roomy) <= width ? [roomy] : broken(runs, (run) => look(run, false), width);
  });
}

/** A name stands on lines of its own before whatever follows it. */
function broken(
  runs: NativeLabel[number],
  lookOf: (run: NativeRun) => RunLook,
  width: number,
): readonly Line[] {
  const lines: LookedRun[][] = [];
  runs.forEach((run, index) => {
    const look = lookOf(run);
    const [first = '', ...others] = breakWords(run.text, width, look.size).split('\n');
    const line = lines.at(-1);
    if (line === undefined || runs[index - 1]?.role === 'name') lines.push([{ text: first, look }]);
    else line.push({ text: first, look });
    for (const text of others) lines.push([{ text, look }]);
  });
  return lines;
}

/** A name and what follows it on its line would run into each other. */
function apart(line: Line, label: NativeLabel): Line {
  const roles = label.flat().map(({ role }) => role);
  return line.map(({ text, look }, index) => ({
    text: roles[index - 1] === 'name' ? `  ${text}` : text,
    look,
  }));
}

function widthOf(line: Line): number {
  return line.reduce(
    (sum, { text, look }) => sum + textWidth(text, look.raised ? look.size * 0.67 : look.size),
    0,
  );
}

/** On a filling of its own a value is as large as an emphasised one. */
function large(look: RunLook, { role }: NativeRun): RunLook {
  return role === 'value' ? { ...look, size: TYPE.emphasised } : look;
}

function runLook(
  { role }: NativeRun,
  roomy: boolean,
  isEmphasised: boolean,
  colors: ChartColors,
  color: string | undefined,
): RunLook {
  switch (role) {
    case 'name':
      return { size: roomy ? TYPE.name : TYPE.label, bold: true, color: color ?? colors.ink };
    case 'value':
      return {
        size: isEmphasised && roomy ? TYPE.emphasised : TYPE.label,
        bold: true,
        color: color ?? (isEmphasised ? colors.accent : colors.ink),
      };
    case 'mark':
      return { size: TYPE.label, bold: false, color: color ?? colors.muted, raised: true };
    case 'note':
      return { size: TYPE.note, bold: false, color: color ?? colors.muted };
    case 'plain':
      return { size: TYPE.label, bold: isEmphasised, color: color ?? colors.ink };
    default:
      return never(role);
  }
}
