// A shape and a distance → the same shape so much lower.
import { never } from '../model/errors.ts';
import type { Shape } from './shape.ts';

export function moveShape(shape: Shape, down: number): Shape {
  switch (shape.kind) {
    case 'text':
    case 'dot':
    case 'rect':
    case 'hatch':
      return { ...shape, y: shape.y + down };
    case 'line':
    case 'arrow':
    case 'stroke':
      return { ...shape, y1: shape.y1 + down, y2: shape.y2 + down };
    default:
      return never(shape);
  }
}
