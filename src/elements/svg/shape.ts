// A decorative box → a filled or outlined SVG shape that screen readers pass over.
import type { ShapeBox, TextBox } from '../../model/deck/scene.ts';
import { attributes } from './svg-setting.ts';

type Shape = Pick<ShapeBox, 'kind' | 'rect' | 'fill' | 'stroke' | 'radius'>;

export function drawShape(box: ShapeBox): string {
  return `<${shapeTag(box)}${attributes({ 'aria-hidden': 'true' })}/>`;
}

/** What stands behind the words of a chip or band; empty where there is nothing to see. */
export function drawBacking({ rect, fill, stroke, radius }: TextBox): string {
  if (fill === undefined && stroke === undefined) return '';
  const shape = {
    kind: 'rect' as const,
    rect,
    ...(fill === undefined ? {} : { fill }),
    ...(stroke === undefined ? {} : { stroke }),
    ...(radius === undefined ? {} : { radius }),
  };
  return `<${shapeTag(shape)}/>`;
}

function shapeTag({ kind, rect: { x, y, w, h }, fill, stroke, radius }: Shape): string {
  const paint = {
    fill: fill === undefined ? 'none' : `#${fill}`,
    stroke: stroke === undefined ? undefined : `#${stroke.color}`,
    'stroke-width': stroke?.width,
  };
  switch (kind) {
    case 'rect':
      return `rect${attributes({ x, y, width: w, height: h, rx: radius || undefined, ...paint })}`;
    case 'ellipse':
      return `ellipse${attributes({ cx: x + w / 2, cy: y + h / 2, rx: w / 2, ry: h / 2, ...paint })}`;
    default: {
      const corners = [
        [x + w / 2, y],
        [x + w, y + h / 2],
        [x + w / 2, y + h],
        [x, y + h / 2],
      ];
      return `polygon${attributes({ points: corners.map((corner) => corner.join(',')).join(' '), ...paint })}`;
    }
  }
}
