// A line box → an SVG line, with a filled head at its end if it is an arrow.
import type { LineBox } from '../../model/scene.ts';
import { attributes } from './attributes.ts';

/** Length and breadth of PowerPoint's medium triangle, in widths of its line. */
const HEAD = 3;

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
