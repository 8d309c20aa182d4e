// A scene → the package as pptxgenjs writes it: one slide a page, one object a box.

import { isNative } from '../../../chart/native-form.ts';
import type { ChartBox, LineBox, Scene, SceneBox, ShapeBox } from '../../../model/deck/scene.ts';
import { InternalError, never } from '../../../model/errors.ts';
import { drawTable, drawTextBox } from './draw-words.ts';
import { loadPptxgenjs, type Slide, toInches, toPosition } from './load-pptxgenjs.ts';

/** A package, or its parts where `PartCollector` stands in for the zip library. */
export async function drawSlides(scene: Scene): Promise<Uint8Array | ReadonlyMap<string, string>> {
  const Library = await loadPptxgenjs();
  const deck = new Library();
  deck.defineLayout({ name: 'page', width: toInches(scene.width), height: toInches(scene.height) });
  deck.layout = 'page';
  const pages = new Map(scene.pages.map((page, index) => [page.id, index + 1]));
  for (const page of scene.pages) {
    const slide = deck.addSlide();
    slide.background = { color: page.background };
    for (const box of page.boxes) drawBox(slide, box, pages);
  }
  try {
    const written: unknown = await deck.write({ outputType: 'uint8array' });
    return written as Uint8Array | ReadonlyMap<string, string>;
  } catch (error) {
    throw new InternalError(`pptxgenjs could not write the deck: ${String(error)}`, { cause: error });
  }
}

function drawBox(slide: Slide, box: SceneBox, pages: ReadonlyMap<string, number>): void {
  switch (box.kind) {
    case 'text':
      drawTextBox(slide, box, pages);
      break;
    case 'rect':
    case 'ellipse':
    case 'diamond':
      drawShape(slide, box);
      break;
    case 'line':
      drawLine(slide, box);
      break;
    case 'chart':
      // A native chart's place is held by a shape.
      if (isNative(box)) drawShape(slide, { kind: 'rect', id: box.id, rect: box.rect });
      else drawPicture(slide, box);
      break;
    case 'table':
      drawTable(slide, box, pages);
      break;
    default:
      never(box);
  }
}

/** A line box → one pptxgenjs line, with an arrow head at its end if it has one. */
function drawLine(slide: Slide, box: LineBox): void {
  slide.addShape('line' as never, {
    ...toPosition(box.rect),
    objectName: 'box',
    line: { color: box.color, width: box.width, ...(box.arrow ? { endArrowType: 'triangle' as const } : {}) },
  });
}

/** A decorative box → one pptxgenjs shape. */
function drawShape(slide: Slide, box: ShapeBox): void {
  const rounded = box.kind === 'rect' && box.radius !== undefined && box.radius > 0;
  slide.addShape((rounded ? 'roundRect' : box.kind) as never, {
    ...toPosition(box.rect),
    objectName: 'box',
    ...(box.fill === undefined ? {} : { fill: { color: box.fill } }),
    ...(box.stroke === undefined ? {} : { line: { color: box.stroke.color, width: box.stroke.width } }),
    ...(rounded ? { rectRadius: toInches(box.radius) } : {}),
  });
}

/** pptxgenjs would carry the real picture through base64 and a checksum in JavaScript: 5 ms each. */
const STAND_IN = 'image/png;base64,AAAA';

/** A chart box → one pptxgenjs image that only holds the place: the picture's bytes go into the finished package. */
function drawPicture(slide: Slide, box: ChartBox): void {
  slide.addImage({ ...toPosition(box.rect), objectName: 'box', data: STAND_IN });
}

/** Where pptxgenjs puts the nth picture of a slide; both count from one. */
export function picturePart(slideNumber: number, pictureNumber: number): string {
  return `ppt/media/image-${slideNumber}-${pictureNumber}.png`;
}
