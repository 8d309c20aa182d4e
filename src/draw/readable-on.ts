// A filling and two text colours (hex) → the one that reads better on it.
import { contrastRatio } from '../model/contrast.ts';

export function readableOn(fill: string, one: string, other: string): string {
  return contrastRatio(fill, one) >= contrastRatio(fill, other) ? one : other;
}
