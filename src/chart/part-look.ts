// The parts of one whole → how each is filled, the same in the picture and in the PowerPoint chart.
import type { ChartColors, ChartPoint } from '../model/deck/chart.ts';

/** Hex; with an outline it looks hollow. */
export type PartLook = { readonly fill: string; readonly outline?: string };

/** In turn, so that neighbours differ; the first of each is what a legend shows. */
const FILLS = {
  bar: { reported: ['structureFill', 'structure'], comparison: ['strongPanel', 'rule'] },
  ring: { reported: ['structure', 'structureFill'], comparison: ['data', 'rule'] },
} as const;

/** What is reported is filled, what it is compared with stays pale, what is unclear is hollow. */
export function partLook(
  points: readonly (Pick<ChartPoint, 'mark'> | undefined)[],
  index: number,
  where: keyof typeof FILLS,
  colors: ChartColors,
): PartLook {
  const mark = points[index]?.mark ?? 'reported';
  if (mark === 'relied-on') return { fill: colors.accent };
  if (mark === 'unclear' || mark === 'expected') return { fill: colors.page, outline: colors.structure };
  const roles = FILLS[where][mark];
  const before = points.slice(0, index).filter((point) => point?.mark === mark).length;
  return { fill: colors[roles[before % roles.length] ?? 'structure'] };
}
