// Lengths have a type: points on the page, EMU in the file. Inches exist only where pptxgenjs is called.

declare const pt: unique symbol;
declare const emu: unique symbol;
export type Pt = number & { readonly [pt]: true };
type Emu = number & { readonly [emu]: true };

/** One point is 12,700 EMU (ECMA-376 part 1, 20.1.2.1). */
const EMU_PER_POINT = 12700;

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

/** The smallest rectangle that holds both. */
export function unionOf(a: Rect, b: Rect): Rect {
  const x = Math.min(a.x, b.x);
  const y = Math.min(a.y, b.y);
  return rectOf(x, y, Math.max(a.x + a.w, b.x + b.w) - x, Math.max(a.y + a.h, b.y + b.h) - y);
}

/** What a page is shaped like, as an audience asks for it → its size in points. */
export const PAGE_SHAPES = ['16:9', '4:3'] as const;
export type PageShape = (typeof PAGE_SHAPES)[number];

/** Points. Both are as high: what differs is how much stands side by side. */
export type PageSize = { readonly width: number; readonly height: number };

const SIZES: Readonly<Record<PageShape, PageSize>> = {
  '16:9': { width: 960, height: 540 },
  '4:3': { width: 720, height: 540 },
};

export function pageSize(shape: PageShape): PageSize {
  return SIZES[shape];
}

/** Empty at the left and the right of everything but covers: a twentieth of the width. */
export function pageMargin({ width }: Pick<PageSize, 'width'>): number {
  return width / 20;
}
