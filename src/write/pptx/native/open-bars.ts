// Points known only by a bound → error bars that end in an arrow towards where the value may lie.
import type { ChartPoint } from '../../../model/chart.ts';
import type { NativeAxis } from '../../../model/native-chart/native-axis.ts';
import type { ChartSetting } from './chart-setting.ts';
import { fillXml } from './mark-look.ts';

/** Points on the slide. */
const LENGTH = 30;
const WIDTH_EMU = 19_050;

export function openBarsXml(
  points: readonly (ChartPoint | undefined)[],
  color: string,
  { min, max }: NativeAxis,
  width: number,
  { chart, colorXml }: ChartSetting,
): string {
  if (points.every((point) => point === undefined || point.open === 'none')) return '';
  const share = LENGTH / width;
  const factor = (max / min) ** share;
  const reach = (point: ChartPoint | undefined, open: 'left' | 'right'): number => {
    if (point?.open !== open) return 0;
    if (chart.scale !== 'log') return (max - min) * share;
    return open === 'right' ? point.value * (factor - 1) : point.value * (1 - 1 / factor);
  };
  const literal = (open: 'left' | 'right') =>
    `<c:numLit><c:formatCode>General</c:formatCode><c:ptCount val="${points.length}"/>` +
    `${points.map((point, index) => `<c:pt idx="${index}"><c:v>${Number(reach(point, open).toPrecision(6))}</c:v></c:pt>`).join('')}</c:numLit>`;
  return (
    '<c:errBars><c:errDir val="x"/><c:errBarType val="both"/><c:errValType val="cust"/><c:noEndCap val="1"/>' +
    `<c:plus>${literal('right')}</c:plus><c:minus>${literal('left')}</c:minus>` +
    `<c:spPr><a:ln w="${WIDTH_EMU}">${fillXml(color, colorXml)}<a:tailEnd type="triangle"/></a:ln></c:spPr></c:errBars>`
  );
}
