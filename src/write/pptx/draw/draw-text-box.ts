// A text box → one pptxgenjs text object; fill and outline belong to the same shape.
import type { TextBox } from '../../../model/scene.ts';
import { toInches, toPosition } from './inches.ts';
import type { Slide } from './load-pptxgenjs.ts';
import { toTextItems } from './text-items.ts';

export function drawTextBox(slide: Slide, box: TextBox, pages: ReadonlyMap<string, number>): void {
  const { inset = { left: 0, top: 0, right: 0, bottom: 0 } } = box;
  const rounded = box.radius !== undefined && box.radius > 0;
  // A rounded rectangle keeps its text out of its corners by this much (presetShapeDefinitions.xml, roundRect: il).
  const corner = rounded ? 0.29289 * box.radius : 0;
  const font = box.role === 'title' ? 'major' : 'minor';
  slide.addText(toTextItems(box.lines, { align: box.align, lineHeight: box.lineHeight, font, pages }), {
    ...toPosition(box.rect),
    objectName: 'box',
    isTextBox: true,
    align: box.align,
    valign: box.valign,
    lineSpacing: box.lineHeight,
    // pptxgenjs reads this array as left, right, bottom, top; in points.
    margin: [inset.left, inset.right, inset.bottom, inset.top].map((one) =>
      Math.max(0, one - corner),
    ) as never,
    ...(box.fill === undefined ? {} : { fill: { color: box.fill } }),
    ...(box.stroke === undefined ? {} : { line: { color: box.stroke.color, width: box.stroke.width } }),
    ...(rounded ? { shape: 'roundRect' as never, rectRadius: toInches(box.radius) } : {}),
  });
}
