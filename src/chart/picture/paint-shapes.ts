// Shapes and a drawing context → paint on its canvas.
import { never } from '../../model/errors.ts';
import type { DotShape, Shape } from '../layout/shape.ts';
import { fontOf } from './chart-renderer.ts';

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
  rect(x: number, y: number, width: number, height: number): void;
  closePath(): void;
  save(): void;
  clip(): void;
  restore(): void;
  setLineDash(lengths: number[]): void;
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
    case 'arrow':
      paintArrow(pen, shape);
      return;
    case 'stroke':
      pen.lineWidth = shape.weight;
      pen.setLineDash(shape.dash ? [...shape.dash] : []);
      pen.beginPath();
      pen.moveTo(shape.x1, shape.y1);
      pen.lineTo(shape.x2, shape.y2);
      pen.stroke();
      pen.setLineDash([]);
      return;
    case 'hatch':
      paintHatch(pen, shape, snap);
      return;
    case 'dot': {
      const ring = shape.hollow === undefined ? 0 : RING;
      pen.fillStyle = shape.hollow ?? shape.color;
      pen.lineWidth = RING;
      pen.beginPath();
      outlineDot(pen, shape, shape.radius - ring / 2);
      pen.fill();
      if (ring > 0) pen.stroke();
      return;
    }
    default:
      never(shape);
  }
}

function paintArrow(pen: Pen, { x1, y1, x2, y2 }: Extract<Shape, { kind: 'arrow' }>): void {
  const across = { x: Math.sign(x1 - x2), y: Math.sign(y1 - y2) };
  const neck = { x: x2 + across.x * ARROW_HEAD.length, y: y2 + across.y * ARROW_HEAD.length };
  pen.lineWidth = RING;
  pen.beginPath();
  pen.moveTo(x1, y1);
  pen.lineTo(neck.x, neck.y);
  pen.stroke();
  pen.beginPath();
  pen.moveTo(x2, y2);
  pen.lineTo(neck.x - across.y * ARROW_HEAD.half, neck.y - across.x * ARROW_HEAD.half);
  pen.lineTo(neck.x + across.y * ARROW_HEAD.half, neck.y + across.x * ARROW_HEAD.half);
  pen.closePath();
  pen.fill();
}

type Hatch = Extract<Shape, { kind: 'hatch' }>;

const STEP = 6;
const WEIGHT = 1.25;
const DOT = 1.1;

/** A pattern, its rectangle and a drawing context → lines or dots on its canvas, kept inside the rectangle. */
function paintHatch(pen: Pen, shape: Hatch, snap: (length: number) => number): void {
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

/** A dot's middle, form and radius → its outline as a path, in the forms and proportions of chart.js. */
function outlineDot(pen: Pen, { x, y, form = 'circle' }: DotShape, radius: number): void {
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
