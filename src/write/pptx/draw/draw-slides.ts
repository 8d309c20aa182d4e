// A scene → the package as pptxgenjs writes it: one slide a page, one object a box.

import { type Pen, pptxOf } from '../../../elements/pptx.ts';
import type { Scene } from '../../../model/deck/scene.ts';
import { InternalError } from '../../../model/errors.ts';
import { drawTable, drawTextBox } from './draw-words.ts';
import { loadPptxgenjs, type Slide, toInches, toPosition } from './load-pptxgenjs.ts';

/**
 * A package, or its parts where `PartCollector` stands in for the zip library. Slides that are not among `wanted`, counted from 0,
 * are left empty.
 */
export async function drawSlides(
  scene: Scene,
  wanted?: ReadonlySet<number>,
): Promise<Uint8Array | ReadonlyMap<string, string>> {
  const Library = await loadPptxgenjs();
  const deck = new Library();
  deck.defineLayout({ name: 'page', width: toInches(scene.width), height: toInches(scene.height) });
  deck.layout = 'page';
  const pages = new Map(scene.pages.map((page, index) => [page.id, index + 1]));
  for (const [index, page] of scene.pages.entries()) {
    const slide = deck.addSlide();
    if (wanted !== undefined && !wanted.has(index)) continue;
    slide.background = { color: page.background };
    const pen = penOf(slide, pages);
    for (const box of page.boxes) pptxOf(box).draw(box, pen);
  }
  try {
    const written: unknown = await deck.write({ outputType: 'uint8array' });
    return written as Uint8Array | ReadonlyMap<string, string>;
  } catch (error) {
    throw new InternalError(`pptxgenjs could not write the deck: ${String(error)}`, { cause: error });
  }
}

/** pptxgenjs would carry the real picture through base64 and a checksum in JavaScript: 5 ms each. */
const STAND_IN = 'image/png;base64,AAAA';

function penOf(slide: Slide, pages: ReadonlyMap<string, number>): Pen {
  return {
    text: (box) => drawTextBox(slide, box, pages),
    table: (box) => drawTable(slide, box, pages),
    shape: ({ kind, rect, fill, stroke, radius = 0 }) => {
      const isRounded = kind === 'rect' && radius > 0;
      slide.addShape((isRounded ? 'roundRect' : kind) as never, {
        ...toPosition(rect),
        objectName: 'box',
        ...(fill === undefined ? {} : { fill: { color: fill } }),
        ...(stroke === undefined
          ? {}
          : {
              line: {
                color: stroke.color,
                width: stroke.width,
                ...(stroke.isDashed ? { dashType: 'dash' as const } : {}),
              },
            }),
        ...(isRounded ? { rectRadius: toInches(radius) } : {}),
      });
    },
    line: ({ rect, color, width, arrow }) => {
      const head = arrow ? { endArrowType: 'triangle' as const } : {};
      slide.addShape('line' as never, {
        ...toPosition(rect),
        objectName: 'box',
        line: { color, width, ...head },
      });
    },
    picture: (rect) => slide.addImage({ ...toPosition(rect), objectName: 'box', data: STAND_IN }),
  };
}

/** Where pptxgenjs puts the nth picture of a slide; both count from one. */
export function picturePart(slideNumber: number, pictureNumber: number): string {
  return `ppt/media/image-${slideNumber}-${pictureNumber}.png`;
}
