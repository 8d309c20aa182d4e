// The words at the marks of a series → its data labels: rich text, so that no hedge is ever left to a number format.
import type { ChartPoint } from '../../../model/chart.ts';
import type { NativeSeries } from '../../../model/native-chart/native-sheet.ts';
import type { ChartSetting } from './chart-setting.ts';
import { fractionsXml } from './layout.ts';
import { lookedLines } from './looked-lines.ts';
import { fillXml } from './mark-look.ts';
import { richXml } from './rich-text.ts';

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
