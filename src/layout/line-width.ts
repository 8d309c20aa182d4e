// A text and its look → the width in which it stands on one line.
import type { RichText } from '../model/plan.ts';
import { breakText, type TextLook } from './setting.ts';
import { WIDTH_MARGIN } from './text/break-lines.ts';

export function lineWidth(text: RichText, look: TextLook): number {
  const { lines } = breakText(text, look, Number.POSITIVE_INFINITY);
  return text.length === 0 ? 0 : (lines[0]?.width ?? 0) / WIDTH_MARGIN + 0.01;
}
