// What a page is shaped like, as an audience asks for it → its size in points.

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
