// The parts of a whole in order → how each is filled: what it is about, what it is compared with, what is unclear.
import type { ChartColors, ChartPoint } from '../model/chart.ts';

/** Colours are hex without `#`. */
export type SegmentLook = { readonly fill: string; readonly outline?: string };

/** In turn, so that neighbours differ. */
export type SegmentFills = Readonly<Record<'reported' | 'comparison', readonly (keyof ChartColors)[]>>;

/** What is reported is filled, what it is compared with stays pale, what is unclear is hollow; neighbours differ. */
export function segmentLook(
  points: readonly Pick<ChartPoint, 'mark'>[],
  index: number,
  fills: SegmentFills,
  colors: ChartColors,
): SegmentLook {
  const mark = points[index]?.mark ?? 'reported';
  if (mark === 'relied-on') return { fill: colors.accent };
  if (mark === 'unclear') return { fill: colors.page, outline: colors.structure };
  const roles = fills[mark];
  const before = points.slice(0, index).filter((point) => point.mark === mark).length;
  return { fill: colors[roles[before % roles.length] ?? 'structure'] };
}
