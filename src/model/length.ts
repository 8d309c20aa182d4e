// Lengths have a type: points on the page, EMU in the file. Inches exist only where pptxgenjs is called.

declare const pt: unique symbol;
declare const emu: unique symbol;
export type Pt = number & { readonly [pt]: true };
export type Emu = number & { readonly [emu]: true };

/** One point is 12,700 EMU (ECMA-376 part 1, 20.1.2.1). */
export const EMU_PER_POINT = 12700;

export function toPt(points: number): Pt {
  return points as Pt;
}

export function toEmu(points: Pt): Emu {
  return Math.round(points * EMU_PER_POINT) as Emu;
}

export type Rect = { readonly x: Pt; readonly y: Pt; readonly w: Pt; readonly h: Pt };

export function rectOf(x: number, y: number, w: number, h: number): Rect {
  return { x: toPt(x), y: toPt(y), w: toPt(w), h: toPt(h) };
}
