// A title that stands alone on its page and the room it has → the largest type in which it fits there.
import type { RichText } from '../model/plan.ts';
import { typeFloor } from '../model/type-floors.ts';
import { breakText, type NamedStyle } from './setting.ts';

const STEP = 2;

export function fitTitle(
  text: RichText,
  usual: NamedStyle,
  room: { readonly w: number; readonly h: number },
): NamedStyle {
  let style = usual;
  while (style.size - STEP >= typeFloor(usual.name) && !fits(text, style, room)) {
    const size = style.size - STEP;
    style = { ...usual, size, line: Math.ceil((usual.line * size) / usual.size) };
  }
  return style;
}

function fits(
  text: RichText,
  style: NamedStyle,
  { w, h }: { readonly w: number; readonly h: number },
): boolean {
  const { lines, overshoot } = breakText(text, { style, color: 'ink', even: true }, w);
  return overshoot === 0 && lines.length * style.line <= h;
}
