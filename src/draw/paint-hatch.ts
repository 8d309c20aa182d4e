// A pattern, its rectangle and a drawing context → lines or dots on its canvas, kept inside the rectangle.
import { never } from '../model/errors.ts';
import type { Pen } from './paint-shapes.ts';
import type { Shape } from './shape.ts';

type Hatch = Extract<Shape, { kind: 'hatch' }>;

const STEP = 6;
const WEIGHT = 1.25;
const DOT = 1.1;

export function paintHatch(pen: Pen, shape: Hatch, snap: (length: number) => number): void {
  if (shape.pattern === 'plain' || shape.width <= 0 || shape.height <= 0) return;
  const [left, top] = [snap(shape.x), snap(shape.y)];
  const [right, bottom] = [snap(shape.x + shape.width), snap(shape.y + shape.height)];
  pen.save();
  pen.beginPath();
  pen.rect(left, top, right - left, bottom - top);
  pen.clip();
  pen.lineWidth = WEIGHT;
  pen.beginPath();
  switch (shape.pattern) {
    case 'diagonal':
      for (let x = left - (bottom - top); x < right; x += STEP) {
        pen.moveTo(x, bottom);
        pen.lineTo(x + bottom - top, top);
      }
      pen.stroke();
      break;
    case 'barred':
      for (let y = top + STEP / 2; y < bottom; y += STEP) {
        pen.moveTo(left, y);
        pen.lineTo(right, y);
      }
      pen.stroke();
      break;
    case 'dotted':
      for (let y = top + STEP / 2, row = 0; y < bottom; y += STEP, row += 1) {
        for (let x = left + (row % 2 === 0 ? STEP / 2 : STEP); x < right; x += STEP) {
          pen.moveTo(x + DOT, y);
          pen.arc(x, y, DOT, 0, 2 * Math.PI);
        }
      }
      pen.fill();
      break;
    default:
      never(shape.pattern);
  }
  pen.restore();
}
