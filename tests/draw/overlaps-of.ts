// Shapes of a picture → pairs of texts that run into each other, and texts that leave the picture.
import type { Shape, Size, TextShape } from '../../src/draw/shape.ts';

type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

/** The box of the visible letters: capitals and ideographs, not the whole line. */
export function boxOf(text: TextShape): Box {
  const half = text.style.size * 0.4;
  return { left: text.x, right: text.x + text.width, top: text.y - half, bottom: text.y + half };
}

export function textsOf(shapes: readonly Shape[]): readonly TextShape[] {
  return shapes.filter((shape) => shape.kind === 'text').filter((text) => text.text.trim() !== '');
}

export function overlapsOf(shapes: readonly Shape[]): readonly string[] {
  const texts = textsOf(shapes);
  return texts.flatMap((one, index) =>
    texts
      .slice(index + 1)
      .filter((other) => overlap(boxOf(one), boxOf(other)))
      .map((other) => `${one.text} × ${other.text}`),
  );
}

export function outsideOf(shapes: readonly Shape[], size: Size): readonly string[] {
  return textsOf(shapes)
    .filter((text) => {
      const box = boxOf(text);
      return box.left < -0.01 || box.top < -0.01 || box.right > size.width + 0.01 || box.bottom > size.height;
    })
    .map((text) => text.text);
}

export function overlap(one: Box, other: Box): boolean {
  const slack = 0.01;
  return (
    one.left < other.right - slack &&
    other.left < one.right - slack &&
    one.top < other.bottom - slack &&
    other.top < one.bottom - slack
  );
}
