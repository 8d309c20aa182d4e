// A picture and the room it has → its height there and its box, never larger than its pixels allow.
import type { Picture } from '../../model/content/picture.ts';
import type { PictureBox } from '../../model/deck/scene.ts';
import { type Rect, rectOf } from '../../model/length.ts';

/** Pixels to a point below which a picture looks soft: 150 to an inch. */
const LEAST_PIXELS = 150 / 72;
/** It shrinks to this height before a page is continued on another. */
const LEAST_HEIGHT = 150;
const MOST_HEIGHT = 330;

export function pictureHeight({ width, height }: Picture, room: number, wish: 'least' | 'wanted'): number {
  const wide = Math.min(room, width / LEAST_PIXELS);
  const wanted = Math.min(MOST_HEIGHT, (wide * height) / width);
  return wish === 'wanted' ? wanted : Math.min(wanted, LEAST_HEIGHT);
}

/** As large as its room takes, its sides in proportion. */
export function placePicture(
  { picture, alt }: { readonly picture: Picture; readonly alt: string },
  { x, y, w, h }: Rect,
  id: string,
): PictureBox {
  const { width, height } = picture;
  const scale = Math.min(w / width, h / height, 1 / LEAST_PIXELS);
  return { kind: 'picture', id, rect: rectOf(x, y, width * scale, height * scale), picture, alt };
}
