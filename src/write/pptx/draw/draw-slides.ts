// A scene → the package as pptxgenjs writes it: one slide a page, one object a box.
import { InternalError, never } from '../../../model/errors.ts';
import { isNative } from '../../../model/native-chart/is-native.ts';
import type { Scene, SceneBox } from '../../../model/scene.ts';
import { drawLine } from './draw-line.ts';
import { drawPicture } from './draw-picture.ts';
import { drawShape } from './draw-shape.ts';
import { drawTable } from './draw-table.ts';
import { drawTextBox } from './draw-text-box.ts';
import { toInches } from './inches.ts';
import { loadPptxgenjs, type Slide } from './load-pptxgenjs.ts';

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
