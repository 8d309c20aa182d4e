// A dot's middle, form and radius → its outline as a path, in the forms and proportions of chart.js.
import type { Pen } from './paint-shapes.ts';
import type { DotShape } from './shape.ts';

export function outlineDot(pen: Pen, { x, y, form = 'circle' }: DotShape, radius: number): void {
  if (form === 'circle') {
    pen.arc(x, y, radius, 0, 2 * Math.PI);
    return;
  }
  const corners = form === 'triangle' ? 3 : 4;
  const first = form === 'rect' ? -Math.PI / 4 : -Math.PI / 2;
  for (let corner = 0; corner < corners; corner += 1) {
    const angle = first + (corner * 2 * Math.PI) / corners;
    const at = [x + radius * Math.cos(angle), y + radius * Math.sin(angle)] as const;
    if (corner === 0) pen.moveTo(...at);
    else pen.lineTo(...at);
  }
  pen.closePath();
}
