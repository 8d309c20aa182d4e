// A chart box → one pptxgenjs image that only holds the place: the picture's bytes go into the finished package.
import type { ChartBox } from '../../../model/scene.ts';
import { toPosition } from './inches.ts';
import type { Slide } from './load-pptxgenjs.ts';

/** pptxgenjs would carry the real picture through base64 and a checksum in JavaScript: 5 ms each. */
const STAND_IN = 'image/png;base64,AAAA';

export function drawPicture(slide: Slide, box: ChartBox): void {
  slide.addImage({ ...toPosition(box.rect), objectName: 'box', data: STAND_IN });
}

/** Where pptxgenjs puts the nth picture of a slide; both count from one. */
export function picturePart(slideNumber: number, pictureNumber: number): string {
  return `ppt/media/image-${slideNumber}-${pictureNumber}.png`;
}
