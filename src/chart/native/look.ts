// A kind of mark, or the place of a set among others → filling and outline of what stands for it, from the theme's roles.
import type { ChartColors, ChartMark, ChartPoint } from '../../model/deck/chart.ts';
import { LINE_COLORS, MARK_COLOR } from '../layout/looks.ts';
import { partLook } from '../part-look.ts';
import type { ChartSetting } from './chart-setting.ts';

type Pattern = 'wdUpDiag' | 'pct25' | 'ltHorz';

/** Hex; without `fill` it is hollow, which says the same as its colour. A pattern lies on the filling. */
export type MarkLook = {
  readonly fill?: string;
  readonly line?: string;
  readonly isDashed?: true;
  readonly pattern?: { readonly preset: Pattern; readonly color: string };
};

const OUTLINE_EMU = 25_400;
const HAIRLINE_EMU = 12_700;

export function markLook(mark: ChartMark, colors: ChartColors): MarkLook {
  const color = colors[MARK_COLOR[mark]];
  if (mark === 'expected') return { line: color, isDashed: true };
  return mark === 'unclear' ? { line: color } : { fill: color };
}

/** Sets are told apart by lightness and pattern; beyond four they repeat, and the legend tells them apart. */
export function setLook(index: number, colors: ChartColors): MarkLook {
  const looks: readonly MarkLook[] = [
    { fill: colors.structure },
    {
      fill: colors.strongPanel,
      line: colors.structure,
      pattern: { preset: 'wdUpDiag', color: colors.structure },
    },
    { fill: colors.structureFill, pattern: { preset: 'pct25', color: colors.strongPanel } },
    { fill: colors.page, line: colors.muted, pattern: { preset: 'ltHorz', color: colors.data } },
  ];
  return looks[index % looks.length] ?? {};
}

/** A point in its set: by the set where it is simply reported, by its mark where it is not. */
export function pointLook(index: number, { mark }: ChartPoint, colors: ChartColors): MarkLook {
  const set = setLook(index, colors);
  if (mark === 'reported') return set;
  if (mark === 'expected') return { line: set.line ?? set.fill ?? colors.structure, isDashed: true };
  const look = markLook(mark, colors);
  return look.fill === undefined || set.pattern === undefined
    ? look
    : { ...look, pattern: { ...set.pattern, color: colors.page } };
}

export function partLooks(
  points: readonly (ChartPoint | undefined)[],
  where: 'bar' | 'ring',
  colors: ChartColors,
): readonly MarkLook[] {
  return points.map((_, index): MarkLook => {
    const { fill, outline } = partLook(points, index, where, colors);
    return { fill, line: outline ?? colors.page };
  });
}

export function shapeXml(look: MarkLook, { colorXml }: Pick<ChartSetting, 'colorXml'>): string {
  const width = look.fill === undefined ? OUTLINE_EMU : HAIRLINE_EMU;
  return `<c:spPr>${lookXml(look, colorXml)}${lineXml(look.line, colorXml, width, look.isDashed && 'sysDash')}</c:spPr>`;
}

function lookXml({ fill, pattern }: MarkLook, colorXml: ChartSetting['colorXml']): string {
  if (fill === undefined || pattern === undefined) return fillXml(fill, colorXml);
  return (
    `<a:pattFill prst="${pattern.preset}"><a:fgClr>${colorXml(pattern.color)}</a:fgClr>` +
    `<a:bgClr>${colorXml(fill)}</a:bgClr></a:pattFill>`
  );
}

export function fillXml(hex: string | undefined, colorXml: ChartSetting['colorXml']): string {
  return hex === undefined ? '<a:noFill/>' : `<a:solidFill>${colorXml(hex)}</a:solidFill>`;
}

/** Nothing to see where there is no colour. */
export function lineXml(
  hex: string | undefined,
  colorXml: ChartSetting['colorXml'],
  width: number,
  dash?: string,
): string {
  if (hex === undefined) return '<a:ln><a:noFill/></a:ln>';
  const style = dash === undefined ? '' : `<a:prstDash val="${dash}"/><a:round/>`;
  return `<a:ln w="${width}">${fillXml(hex, colorXml)}${style}</a:ln>`;
}

/** What lies behind a plot. */
export function plotGroundXml(hex: string | undefined, colorXml: ChartSetting['colorXml']): string {
  return `<c:spPr>${fillXml(hex, colorXml)}<a:ln><a:noFill/></a:ln></c:spPr>`;
}

export const INVISIBLE = '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>';

const RING_EMU = 25_400;
/** A kind of mark and a colour → the marker that stands for it; size and filling repeat what the colour says. */
export const NO_MARKER = '<c:marker><c:symbol val="none"/></c:marker>';

/** `symbol` is that of its line. Sizes are diameters in points, as in the picture. What is hollow is also a diamond: LibreOffice 7.4 fills it. */
export function markerXml(
  mark: ChartMark,
  color: string,
  { colors, colorXml }: ChartSetting,
  symbol?: LineLook['symbol'],
): string {
  const isHollow = mark === 'unclear' || mark === 'expected';
  const own = mark === 'expected' ? 'triangle' : isHollow ? 'diamond' : 'circle';
  const hex = mark === 'relied-on' ? colors.accent : color;
  const size = mark === 'relied-on' ? 16 : isHollow ? 12 : 11;
  return (
    `<c:marker><c:symbol val="${symbol ?? own}"/><c:size val="${size}"/><c:spPr>` +
    `${fillXml(isHollow ? undefined : hex, colorXml)}${lineXml(hex, colorXml, isHollow ? RING_EMU : 9_525)}</c:spPr></c:marker>`
  );
}

export type LineLook = {
  /** Hex. */
  readonly color: string;
  readonly dash: 'solid' | 'dash' | 'sysDot' | 'lgDashDot';
  readonly symbol: 'circle' | 'square' | 'triangle' | 'diamond';
};

const LINES = [
  { dash: 'solid', symbol: 'circle' },
  { dash: 'dash', symbol: 'square' },
  { dash: 'sysDot', symbol: 'triangle' },
  { dash: 'lgDashDot', symbol: 'diamond' },
] as const;

/** The how-many-eth line of a chart → its colour, its dash and the form of its marks: three channels that say the same. */
export function lineLook(index: number, colors: ChartColors): LineLook {
  const at = (index % LINES.length) as 0 | 1 | 2 | 3;
  return { color: colors[LINE_COLORS[at]], ...LINES[at] };
}
