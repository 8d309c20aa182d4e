// A theme: colour roles, a type scale, fonts, a logo and a footer. A user's brand is one file and a picture.
import type { Localized } from '../../words/languages.ts';
import type { Place } from '../place.ts';

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
  'display',
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
  display: 44,
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

/** In another size, its line in proportion. */
export function resized<Style extends TypeStyle>(style: Style, size: number): Style {
  return { ...style, size, line: Math.ceil((style.line * size) / style.size) };
}

/** Base64, so that themes can be kept and compared as text; sizes in pixels. */
export type LogoImage = { readonly png: string; readonly width: number; readonly height: number };

export type Logo = {
  /** For pages and the cover's text side. */
  readonly page: LogoImage;
  /** For grounds in the colour of the cover; without it the logo stands there on a plate in the page's colour. */
  readonly onCover?: LogoImage;
  readonly alt: Localized;
};

type Size = { readonly w: number; readonly h: number };

/** The room a logo has on a page of 960 points, in points: it is made as large as fits, its aspect kept. */
export const LOGO_ROOM = {
  page: { w: 164, h: 20 },
  cover: { w: 180, h: 36 },
} as const satisfies Record<string, Size>;

/** Below this a logo looks soft on paper. */
export const LEAST_DPI = 220;
/** It travels in every deck, preview and message. */
export const MOST_BYTES = 256 * 1024;

export function fitLogo({ width, height }: Pick<LogoImage, 'width' | 'height'>, room: Size): Size {
  const scale = Math.min(room.w / width, room.h / height);
  return { w: width * scale, h: height * scale };
}
