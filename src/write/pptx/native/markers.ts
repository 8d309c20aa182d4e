// A kind of mark and a colour → the marker that stands for it; size and filling repeat what the colour says.
import type { ChartMark } from '../../../model/chart.ts';
import type { ChartSetting } from './chart-setting.ts';
import type { LineLook } from './line-look.ts';
import { fillXml, lineXml } from './mark-look.ts';

const RING_EMU = 25_400;
export const NO_MARKER = '<c:marker><c:symbol val="none"/></c:marker>';

/** `symbol` is that of its line. Sizes are diameters in points, as in the picture. What is hollow is also a diamond: LibreOffice 7.4 fills it. */
export function markerXml(
  mark: ChartMark,
  color: string,
  { colors, colorXml }: ChartSetting,
  symbol?: LineLook['symbol'],
): string {
  const isHollow = mark === 'unclear';
  const hex = mark === 'relied-on' ? colors.accent : color;
  const size = mark === 'relied-on' ? 16 : isHollow ? 12 : 11;
  return (
    `<c:marker><c:symbol val="${symbol ?? (isHollow ? 'diamond' : 'circle')}"/><c:size val="${size}"/><c:spPr>` +
    `${fillXml(isHollow ? undefined : hex, colorXml)}${lineXml(hex, colorXml, isHollow ? RING_EMU : 9_525)}</c:spPr></c:marker>`
  );
}
