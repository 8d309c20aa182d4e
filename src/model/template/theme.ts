// A theme: colour roles, a type scale, fonts, a logo and a footer. A user's brand is one file and a picture.
import type { Localized } from '../../words/languages.ts';
import type { Place } from '../place.ts';
import type { Logo } from './logo.ts';

export const COLOR_ROLES = [
  'page',
  'ink',
  'muted',
  'structure',
  'structure-fill',
  'on-structure',
  'accent',
  'accent-tint',
  'on-accent',
  'panel',
  'strong-panel',
  'data',
  'rule',
  'cover',
  'on-cover',
  'cover-muted',
  'cover-accent',
] as const;
export type ColorRole = (typeof COLOR_ROLES)[number];

export const TYPE_STYLES = [
  'cover-title',
  'cover-subtitle',
  'number-xl',
  'number-l',
  'number-m',
  'headline',
  'claim',
  'card-claim',
  'statement',
  'lead',
  'label',
  'body',
  'cell',
  'kicker',
  'chip',
  'source',
] as const;
export type TypeStyleName = (typeof TYPE_STYLES)[number];

/** `size` and `line` in points; `line` is the exact distance from baseline to baseline. */
export type TypeStyle = { readonly size: number; readonly line: number; readonly bold: boolean };

export type Theme = {
  readonly id: string;
  readonly name: string;
  readonly appearance: 'light' | 'dark';
  /** Hex without `#`, upper case. */
  readonly colors: Readonly<Record<ColorRole, string>>;
  readonly type: Readonly<Record<TypeStyleName, TypeStyle>>;
  readonly fonts: { readonly latin: string; readonly japanese: string };
  readonly logo?: Logo;
  /** The house's own words, at the beginning of every footer. */
  readonly footer?: Localized;
  readonly place: Place;
};

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
