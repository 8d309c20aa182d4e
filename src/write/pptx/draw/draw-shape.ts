// A decorative box → one pptxgenjs shape.
import type { ShapeBox } from '../../../model/scene.ts';
import { toInches, toPosition } from './inches.ts';
import type { Slide } from './load-pptxgenjs.ts';

export function drawShape(slide: Slide, box: ShapeBox): void {
  const rounded = box.kind === 'rect' && box.radius !== undefined && box.radius > 0;
  slide.addShape((rounded ? 'roundRect' : box.kind) as never, {
    ...toPosition(box.rect),
    objectName: 'box',
    ...(box.fill === undefined ? {} : { fill: { color: box.fill } }),
    ...(box.stroke === undefined ? {} : { line: { color: box.stroke.color, width: box.stroke.width } }),
    ...(rounded ? { rectRadius: toInches(box.radius) } : {}),
  });
}
