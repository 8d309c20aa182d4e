// A house's logo: its picture, a variant for dark ground, and how large it may stand on a page.
import type { Localized } from '../../words/languages.ts';

/** Base64, so that themes can be kept and compared as text; sizes in pixels. */
export type LogoImage = { readonly png: string; readonly width: number; readonly height: number };

export type Logo = {
  /** For pages and the cover's text side. */
  readonly page: LogoImage;
  /** For grounds in the colour of the cover; without it the logo stands there on a plate in the page's colour. */
  readonly onCover?: LogoImage;
  readonly alt: Localized;
};

export type Size = { readonly w: number; readonly h: number };

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
