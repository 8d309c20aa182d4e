// Shapes and a drawing context → paint on its canvas.
import { never } from '../model/errors.ts';
import { fontOf } from './font-of.ts';
import type { Shape } from './shape.ts';

/** The part of a canvas context that shapes need. */
export type Pen = {
  fillStyle: unknown;
  strokeStyle: unknown;
  lineWidth: number;
  font: string;
  textAlign: string;
  textBaseline: string;
  fillText(text: string, x: number, y: number): void;
  fillRect(x: number, y: number, width: number, height: number): void;
  beginPath(): void;
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  arc(x: number, y: number, radius: number, from: number, to: number): void;
  closePath(): void;
  fill(): void;
  stroke(): void;
};

/** Half the height of capitals and ideographs over the baseline, in em. */
const MIDDLE = 0.37;
export const RING = 2;
const ARROW_HEAD = { length: 8.5, half: 4.75 };

export function paintShapes(pen: Pen, shapes: readonly Shape[], pixelsPerPoint: number): void {
  for (const shape of shapes) paintShape(pen, shape, pixelsPerPoint);
}

function paintShape(pen: Pen, shape: Shape, pixelsPerPoint: number): void {
  const snap = (length: number) => Math.round(length * pixelsPerPoint) / pixelsPerPoint;
  pen.fillStyle = shape.color;
  pen.strokeStyle = shape.color;
  switch (shape.kind) {
    case 'text':
      pen.font = fontOf(shape.style);
      pen.textAlign = 'left';
      pen.textBaseline = 'alphabetic';
      pen.fillText(shape.text, shape.x, snap(shape.y + MIDDLE * shape.style.size));
      return;
    case 'rect': {
      const [left, top] = [snap(shape.x), snap(shape.y)];
      pen.fillRect(left, top, snap(shape.x + shape.width) - left, snap(shape.y + shape.height) - top);
      return;
    }
    case 'line': {
      // Filled on whole pixels: a stroked line would smear over two.
      const weight = Math.max(snap(shape.weight), 1 / pixelsPerPoint);
      const left = snap(shape.x1 - (shape.x1 === shape.x2 ? weight / 2 : 0));
      const top = snap(shape.y1 - (shape.y1 === shape.y2 ? weight / 2 : 0));
      pen.fillRect(
        left,
        top,
        Math.max(snap(shape.x2) - left, weight),
        Math.max(snap(shape.y2) - top, weight),
      );
      return;
    }
    case 'arrow': {
      const back = Math.sign(shape.from - shape.to) * ARROW_HEAD.length;
      pen.lineWidth = RING;
      pen.beginPath();
      pen.moveTo(shape.from, shape.y);
      pen.lineTo(shape.to + back, shape.y);
      pen.stroke();
      pen.beginPath();
      pen.moveTo(shape.to, shape.y);
      pen.lineTo(shape.to + back, shape.y - ARROW_HEAD.half);
      pen.lineTo(shape.to + back, shape.y + ARROW_HEAD.half);
      pen.closePath();
      pen.fill();
      return;
    }
    case 'dot': {
      const ring = shape.hollow === undefined ? 0 : RING;
      pen.fillStyle = shape.hollow ?? shape.color;
      pen.lineWidth = RING;
      pen.beginPath();
      pen.arc(shape.x, shape.y, shape.radius - ring / 2, 0, 2 * Math.PI);
      pen.fill();
      if (ring > 0) pen.stroke();
      return;
    }
    default:
      never(shape);
  }
}
