// The words at the marks of a series → its data labels: rich text, so that no hedge is ever left to a number format.
import type { ChartPoint } from '../../../model/chart.ts';
import { never } from '../../../model/errors.ts';
import type { NativeLabel, NativeRun } from '../../../model/native-chart/native-label.ts';
import type { NativeSeries } from '../../../model/native-chart/native-sheet.ts';
import { breakWords } from './break-words.ts';
import type { ChartSetting } from './chart-setting.ts';
import { type LookedRun, type RunLook, richXml } from './rich-text.ts';
import { textWidth } from './text-width.ts';
import { TYPE } from './type-sizes.ts';

export type LabelPosition = 'outEnd' | 'ctr' | 't' | 'b' | 'l' | 'r';

export type LabelPlace = {
  /** None where PowerPoint knows none: on a doughnut. */
  readonly position?: LabelPosition;
  /** Hex of all words where they stand on a filling. */
  readonly color?: string;
  /** What there is between neighbours, in points; default as much as the words need. */
  readonly width?: number;
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
    const lines = lookedLines(label, points[index], place, setting);
    return (
      `<c:dLbl><c:idx val="${index}"/><c:tx>${richXml(lines, setting, align)}</c:tx>` +
      `<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>` +
      `${position === undefined ? '' : `<c:dLblPos val="${position}"/>`}${VALUE_SHOWN}</c:dLbl>`
    );
  });
  return `<c:dLbls>${written.join('')}${NOTHING_SHOWN}</c:dLbls>`;
}

/** Lines that are too wide are broken; a name stands by itself before anything else is. */
function lookedLines(
  label: NativeLabel,
  point: ChartPoint | undefined,
  { color, width = Number.POSITIVE_INFINITY }: LabelPlace,
  { colors }: ChartSetting,
): readonly (readonly LookedRun[])[] {
  return label.flatMap((runs) => {
    const isWide = runs.reduce((sum, { text }) => sum + textWidth(text, TYPE.emphasised), 0) > width;
    // Inside a filling, or between neighbours, a larger size finds no room.
    const isEmphasised = point?.mark === 'relied-on' && color === undefined;
    const lines: LookedRun[][] = [[]];
    for (const run of runs) {
      const look = runLook(run, isEmphasised, isWide, colors, color);
      const [first = '', ...others] = breakWords(run.text, width, look.size).split('\n');
      const line = lines.at(-1);
      if (line?.some(({ look: { bold } }) => bold) && run.role === 'plain' && isWide)
        lines.push([{ text: first, look }]);
      else line?.push({ text: line.length > 0 && run.role === 'plain' ? `  ${first}` : first, look });
      for (const text of others) lines.push([{ text, look }]);
    }
    return lines;
  });
}

function runLook(
  { role }: NativeRun,
  isEmphasised: boolean,
  isWide: boolean,
  colors: ChartSetting['colors'],
  color: string | undefined,
): RunLook {
  switch (role) {
    case 'name':
      return { size: isWide ? TYPE.label : TYPE.name, bold: true, color: color ?? colors.ink };
    case 'value':
      return {
        size: isEmphasised && !isWide ? TYPE.emphasised : TYPE.label,
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
