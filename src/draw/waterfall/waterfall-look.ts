// A step of a waterfall → how its bar looks: levels dark, rises plain, falls hatched; marks as everywhere.
import type { ChartColors, ChartPoint } from '../../model/chart.ts';
import type { BarLook } from '../bar-look.ts';
import { markLook } from '../mark-look.ts';
import { RING } from '../paint-shapes.ts';
import { isFall } from './waterfall-label.ts';

export function waterfallLook(point: ChartPoint, colors: ChartColors): BarLook {
  const of = (role: keyof ChartColors) => `#${colors[role]}`;
  const falls = isFall(point) && point.total === undefined;
  const pattern = falls ? 'diagonal' : 'plain';
  const mark = markLook(point.mark, colors);
  if (mark.hollow) {
    return { fill: of('page'), outline: mark.color, ring: RING, pattern: 'plain', patternColor: of('page') };
  }
  if (point.mark !== 'reported') {
    return { fill: mark.color, outline: mark.color, ring: 0, pattern, patternColor: of('page') };
  }
  if (point.total) {
    const look = { fill: of('structureFill'), outline: of('structure'), ring: 1 };
    return { ...look, pattern, patternColor: of('page') };
  }
  return falls
    ? { fill: of('strongPanel'), outline: of('structure'), ring: 1, pattern, patternColor: of('structure') }
    : { fill: of('structure'), outline: of('structure'), ring: 0, pattern, patternColor: of('page') };
}
