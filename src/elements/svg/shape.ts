// A decorative box or line → a filled or outlined SVG shape that screen readers pass over.
import type { LineBox, ShapeBox, TextBox } from '../../model/deck/scene.ts';
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
    'stroke-dasharray': stroke?.isDashed ? '6 4' : undefined,
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

/** Length and breadth of PowerPoint's medium triangle, in widths of its line. */
const HEAD = 3;

/** A line box → an SVG line, with a filled head at its end if it is an arrow. */
export function drawLine({ rect: { x, y, w, h }, color, width, arrow }: LineBox): string {
  const stroke = { stroke: `#${color}`, 'stroke-width': width, 'aria-hidden': 'true' };
  const length = Math.hypot(w, h);
  if (!arrow || length === 0)
    return `<line${attributes({ x1: x, y1: y, x2: x + w, y2: y + h, ...stroke })}/>`;
  const [along, across] = [w / length, h / length];
  const size = HEAD * width;
  // The line ends inside the head, or its blunt end would stand out at the tip.
  const [baseX, baseY] = [x + w - along * size, y + h - across * size];
  const half = size / 2;
  const head = [
    [x + w, y + h],
    [baseX - across * half, baseY + along * half],
    [baseX + across * half, baseY - along * half],
  ];
  const points = head.map((corner) => corner.map((one) => Math.round(one * 1000) / 1000).join(',')).join(' ');
  const line = `<line${attributes({ x1: x, y1: y, x2: baseX, y2: baseY, ...stroke })}/>`;
  return `${line}<polygon${attributes({ points, fill: `#${color}`, 'aria-hidden': 'true' })}/>`;
}
