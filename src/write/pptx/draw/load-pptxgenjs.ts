// Nothing → the drawing library, loaded on first use because most commands never draw, and its types.
// The package ships an ES module under CommonJS types, so the types see one `default` more than there is.
import type { default as Package } from 'pptxgenjs';
import { InternalError } from '../../../model/errors.ts';
import type { Rect } from '../../../model/length.ts';

type Library = typeof Package.default;
type Deck = InstanceType<Library>;
export type Slide = ReturnType<Deck['addSlide']>;
export type TextItem = Package.default.TextProps;
export type TableRow = Package.default.TableRow;
export type CellOptions = Package.default.TableCellProps;

export async function loadPptxgenjs(): Promise<Library> {
  const { default: library } = await import('pptxgenjs');
  return library as unknown as Library;
}

/** From 100 on pptxgenjs takes a number for EMU. */
const LIMIT_INCHES = 99;

/** Points → inches, the only unit pptxgenjs does not guess at; the one place where inches exist. */
export function toInches(points: number): number {
  const inches = points / 72;
  if (!Number.isFinite(inches) || Math.abs(inches) > LIMIT_INCHES) {
    throw new InternalError(`Unexpected length \`${points}\` pt, expected one that fits a page`);
  }
  return inches;
}

export function toPosition(rect: Rect): { x: number; y: number; w: number; h: number } {
  return { x: toInches(rect.x), y: toInches(rect.y), w: toInches(rect.w), h: toInches(rect.h) };
}
