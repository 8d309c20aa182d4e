// A kind of mark, or the place of a set among others → filling and outline of what stands for it, from the theme's roles.
import type { ChartColors, ChartMark, ChartPoint } from '../../../model/chart.ts';
import { never } from '../../../model/errors.ts';
import type { ChartSetting } from './chart-setting.ts';

/** Hex; without `fill` it is hollow, which says the same as its colour. */
export type MarkLook = { readonly fill?: string; readonly line?: string };

const OUTLINE_EMU = 25_400;
const HAIRLINE_EMU = 12_700;

export function markLook(mark: ChartMark, colors: ChartColors): MarkLook {
  switch (mark) {
    case 'relied-on':
      return { fill: colors.accent };
    case 'reported':
      return { fill: colors.structure };
    case 'unclear':
      return { line: colors.structure };
    case 'comparison':
      return { fill: colors.data };
    default:
      return never(mark);
  }
}

/** One of several bars in a row or lines: the colour of its set, unless its mark says more. */
export function setLook(index: number, point: ChartPoint | undefined, colors: ChartColors): MarkLook {
  const fill = setColor(index, colors);
  if (point?.mark === 'relied-on') return { fill: colors.accent };
  return point?.mark === 'unclear' ? { line: fill } : { fill };
}

export function setColor(index: number, colors: ChartColors): string {
  const all = [colors.structure, colors.data, colors.structureFill, colors.muted];
  return all[index % all.length] ?? colors.structure;
}

/** Parts of a whole: what it is about is filled, what it is compared with stays pale; neighbours of one kind differ. */
export function partFills(
  points: readonly (ChartPoint | undefined)[],
  colors: ChartColors,
): readonly string[] {
  const isPale = (point: ChartPoint | undefined) => point?.mark === 'comparison' || point?.mark === 'unclear';
  return points.map((point, index) => {
    const fills = isPale(point)
      ? [colors.strongPanel, colors.rule]
      : [colors.structureFill, colors.structure];
    const before = points.slice(0, index).filter((other) => isPale(other) === isPale(point)).length;
    return fills[before % fills.length] ?? colors.structureFill;
  });
}

export function shapeXml({ fill, line }: MarkLook, { colorXml }: Pick<ChartSetting, 'colorXml'>): string {
  return `<c:spPr>${fillXml(fill, colorXml)}${lineXml(line, colorXml, fill === undefined ? OUTLINE_EMU : HAIRLINE_EMU)}</c:spPr>`;
}

export function fillXml(hex: string | undefined, colorXml: ChartSetting['colorXml']): string {
  return hex === undefined ? '<a:noFill/>' : `<a:solidFill>${colorXml(hex)}</a:solidFill>`;
}

/** Nothing to see where there is no colour. */
export function lineXml(hex: string | undefined, colorXml: ChartSetting['colorXml'], width: number): string {
  return hex === undefined
    ? '<a:ln><a:noFill/></a:ln>'
    : `<a:ln w="${width}">${fillXml(hex, colorXml)}</a:ln>`;
}

export const INVISIBLE = '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>';
