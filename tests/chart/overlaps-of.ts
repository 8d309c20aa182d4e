// Shapes of a picture → pairs of texts that run into each other, and texts that leave the picture.
import type { Shape, Size, TextShape } from '../../src/chart/layout/shape.ts';
import { never } from '../../src/model/errors.ts';

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

/** Words that lie on an arrow. */
export function onArrows(shapes: readonly Shape[]): readonly string[] {
  const arrows = shapes.filter((shape) => shape.kind === 'arrow').map(extentOf);
  const thick = arrows.map(({ left, top, right, bottom }): Box => {
    const [x, y] = right - left > bottom - top ? [0, ARROW_HALF] : [ARROW_HALF, 0];
    return { left: left - x, right: right + x, top: top - y, bottom: bottom + y };
  });
  return textsOf(shapes)
    .filter((text) => thick.some((arrow) => overlap(boxOf(text), arrow)))
    .map(({ text }) => text);
}

const ARROW_HALF = 4;

/** Words that a line runs through, where nothing painted after it keeps it out of them; `shapes` as they are painted. */
export function struckOut(shapes: readonly Shape[]): readonly string[] {
  return shapes.flatMap((shape, at) => {
    if (shape.kind !== 'line') return [];
    const { left, top, right, bottom } = extentOf(shape);
    const half = shape.weight / 2;
    const ink = { left: left - half, top: top - half, right: right + half, bottom: bottom + half };
    const grounds = shapes
      .slice(at + 1)
      .filter(({ kind }) => kind === 'rect')
      .map(extentOf);
    return textsOf(shapes)
      .filter((text) => {
        const box = boxOf(text);
        return overlap(box, ink) && !grounds.some((ground) => covers(ground, crossing(box, ink)));
      })
      .map(({ text }) => text);
  });
}

function crossing(one: Box, other: Box): Box {
  return {
    left: Math.max(one.left, other.left),
    top: Math.max(one.top, other.top),
    right: Math.min(one.right, other.right),
    bottom: Math.min(one.bottom, other.bottom),
  };
}

function covers(outer: Box, inner: Box): boolean {
  return (
    outer.left <= inner.left &&
    outer.top <= inner.top &&
    outer.right >= inner.right &&
    outer.bottom >= inner.bottom
  );
}

/** Texts by their letters, everything else by its whole extent. */
export function outsideOf(shapes: readonly Shape[], size: Size): readonly string[] {
  const slack = 0.01;
  return shapes
    .filter((shape) => shape.kind !== 'text' || shape.text.trim() !== '')
    .filter((shape) => {
      const box = extentOf(shape);
      return (
        box.left < -slack ||
        box.top < -slack ||
        box.right > size.width + slack ||
        box.bottom > size.height + slack
      );
    })
    .map((shape) => (shape.kind === 'text' ? shape.text : JSON.stringify(shape)));
}

function extentOf(shape: Shape): Box {
  switch (shape.kind) {
    case 'text':
      return boxOf(shape);
    case 'rect':
    case 'hatch': {
      const { x, y, width, height } = shape;
      return { left: x, top: y, right: x + width, bottom: y + height };
    }
    case 'dot': {
      const { x, y, radius } = shape;
      return { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius };
    }
    case 'line':
    case 'arrow':
    case 'stroke': {
      const { x1, y1, x2, y2 } = shape;
      return {
        left: Math.min(x1, x2),
        top: Math.min(y1, y2),
        right: Math.max(x1, x2),
        bottom: Math.max(y1, y2),
      };
    }
    default:
      return never(shape);
  }
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
