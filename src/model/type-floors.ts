// A type style → the size in points below which its text is not set, by a theme or by making it fit.
import type { TypeStyleName } from './theme.ts';

const FLOORS: Partial<Record<TypeStyleName, number>> = {
  'cover-title': 24,
  headline: 20,
  'number-xl': 32,
  'number-l': 24,
  'number-m': 22,
  cell: 12,
  kicker: 12,
  chip: 11,
  source: 10,
};
const USUAL = 14;

/** From baseline to baseline, in sizes: closer lines touch. */
export const LEAST_LINE = 1.15;

export function typeFloor(name: TypeStyleName): number {
  return FLOORS[name] ?? USUAL;
}
