// The parts of a formatted figure in; its words as one string out.
import type { FigurePart } from '../quantity.ts';

export function figureText(parts: readonly FigurePart[]): string {
  return parts.map(({ text }) => text).join('');
}
