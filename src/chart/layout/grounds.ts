// Words and what they stand on → a ground behind each, which keeps gridlines, zero lines and connectors out of them.
import { rect, type Shape } from './shape.ts';

/** Half of it, in em; a raised footnote mark has a ground of its own. */
const HALF = 0.65;

/** `aside`: on the left and on the right of the words. */
export function groundsOf(shapes: readonly Shape[], color: string, aside: number): readonly Shape[] {
  return shapes.flatMap((shape): readonly Shape[] => {
    if (shape.kind !== 'text') return [];
    const { x, y, width, style } = shape;
    return [rect(x - aside, y - style.size * HALF, width + 2 * aside, style.size * 2 * HALF, color)];
  });
}
