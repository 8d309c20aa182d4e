// A text style → the font of a canvas context: Latin and digits as on the slide (Arimo has Arial's widths).
import type { TextStyle } from './shape.ts';

export const LATIN_FAMILY = 'Arimo';
export const JAPANESE_FAMILY = 'Noto Sans JP';
const FONT_FAMILY = `${LATIN_FAMILY}, "${JAPANESE_FAMILY}"`;

export function fontOf(style: TextStyle): string {
  return `${style.bold ? 'bold ' : ''}${style.size}px ${FONT_FAMILY}`;
}
