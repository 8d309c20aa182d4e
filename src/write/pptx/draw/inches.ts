// Points → inches, the only unit pptxgenjs does not guess at; the one place where inches exist.
import { InternalError } from '../../../model/errors.ts';
import type { Rect } from '../../../model/length.ts';

/** From 100 on pptxgenjs takes a number for EMU. */
const LIMIT_INCHES = 99;

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
