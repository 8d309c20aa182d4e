// The words at the marks of a series → its data labels: rich text, so that no hedge is ever left to a number format.
import type { ChartColors, ChartPoint } from '../../model/deck/chart.ts';
import { never } from '../../model/errors.ts';
import { breakWords } from '../../type/fit-lines.ts';
import type { NativeLabel, NativeRun } from '../sheet/native-label.ts';
import type { NativeSeries } from '../sheet/native-sheet.ts';
import { type ChartSetting, TYPE } from './chart-setting.ts';
import { fractionsXml } from './layout.ts';
import { fillXml } from './look.ts';
import { type LookedRun, type RunLook, richXml, textWidth } from './rich-text.ts';

type LabelPosition = 'outEnd' | 'ctr' | 't' | 'b' | 'l' | 'r';

export type LabelPlace = {
  /** None where PowerPoint knows none: on a doughnut. */
  readonly position?: LabelPosition;
  /** Hex of all words where they stand on a filling. */
  readonly color?: string;
  /** What there is between neighbours, in points; default as much as the words need. */
  readonly width?: number;
  /** On one line where that fits. */
  readonly inline?: boolean;
  /** From where it would stand by itself, in points. */
  readonly move?: { readonly x: number; readonly y: number };
  /** Hex; behind the words, where they stand on a pattern. */
  readonly ground?: string;
};

const NOTHING_SHOWN =
  '<c:showLegendKey val="0"/><c:showVal val="0"/><c:showCatName val="0"/><c:showSerName val="0"/>' +
  '<c:showPercent val="0"/><c:showBubbleSize val="0"/>';
const VALUE_SHOWN = NOTHING_SHOWN.replace('<c:showVal val="0"/>', '<c:showVal val="1"/>');

/** `placeOf` by row of the series; `points` are those the labels speak of. */
export function dataLabelsXml(
  { labels }: Pick<NativeSeries, 'labels'>,
  points: readonly (ChartPoint | undefined)[],
  placeOf: (index: number) => LabelPlace,
  setting: ChartSetting,
): string {
  const written = labels.map((label, index) => {
    if (label === undefined) return '';
    const place = placeOf(index);
    const { position } = place;
    const align = position === 'l' ? 'r' : position === 'r' || position === 'outEnd' ? 'l' : 'ctr';
    const lines = lookedLines(label, points[index], place, setting.colors);
    return (
      `<c:dLbl><c:idx val="${index}"/>${moveXml(place, setting)}<c:tx>${richXml(lines, setting, align)}</c:tx>` +
      `<c:spPr>${fillXml(place.ground, setting.colorXml)}<a:ln><a:noFill/></a:ln></c:spPr>` +
      `${position === undefined ? '' : `<c:dLblPos val="${position}"/>`}${VALUE_SHOWN}</c:dLbl>`
    );
  });
  return `<c:dLbls>${written.join('')}${NOTHING_SHOWN}</c:dLbls>`;
}

function moveXml({ move }: LabelPlace, { width, height }: ChartSetting): string {
  if (move === undefined || (Math.abs(move.x) < 1 && Math.abs(move.y) < 1)) return '';
  return `<c:layout><c:manualLayout>${fractionsXml({ x: move.x / width, y: move.y / height })}</c:manualLayout></c:layout>`;
}

type Line = readonly LookedRun[];

/** The words of a label and the room there is → lines of runs with their looks: roomy where they fit, else smaller and broken. */
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
    if (widthOf(roomy) <= width) return [roomy];
    return shrunk(
      broken(runs, (run) => look(run, false), width),
      width,
    );
  });
}

const SMALLEST = 10;

/** Words that do not break are set smaller before they run into their neighbours. */
function shrunk(lines: readonly Line[], width: number): readonly Line[] {
  const share = Math.min(1, width / Math.max(1, ...lines.map(widthOf)));
  if (share === 1) return lines;
  const smaller = (look: RunLook): RunLook => ({
    ...look,
    size: Math.min(look.size, Math.max(SMALLEST, Math.floor(look.size * share))),
  });
  return lines.map((line) => line.map(({ text, look }) => ({ text, look: smaller(look) })));
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
    const [first = '', ...others] = breakWords(run.text, width, look);
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
