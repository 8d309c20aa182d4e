// A line box → one pptxgenjs line, with an arrow head at its end if it has one.
import type { LineBox } from '../../../model/scene.ts';
import { toPosition } from './inches.ts';
import type { Slide } from './load-pptxgenjs.ts';

export function drawLine(slide: Slide, box: LineBox): void {
  slide.addShape('line' as never, {
    ...toPosition(box.rect),
    objectName: 'box',
    line: { color: box.color, width: box.width, ...(box.arrow ? { endArrowType: 'triangle' as const } : {}) },
  });
}
