// Every content page → a fault for a lower or right half with next to nothing in it.

import { altOf } from '../../elements/boxes.ts';
import { boxesOf, type Scene, type TextRole, textWith } from '../../model/deck/scene.ts';
import { type Rect, rectOf, unionOf } from '../../model/length.ts';
import { onEveryPage } from './scene-rule.ts';
import type { PageView } from './scene-view.ts';

/** Share of a half that words, tables and pictures have to take; a page of short points, well spread, takes 13 %. */
const LEAST = 0.08;

const FOOT: ReadonlySet<TextRole> = new Set(['sources', 'footer', 'date', 'page-number']);

export const findEmptyHalves = onEveryPage('half-empty', (view, scene) => {
  if (view.page.layout !== 'content') return [];
  const { x, y, w, h } = bodyOf(view, scene);
  const halves = { lower: rectOf(x, y + h / 2, w, h / 2), right: rectOf(x + w / 2, y, w / 2, h) };
  const inks = inksOf(view);
  return Object.entries(halves).flatMap(([name, half]) => {
    const share = inks.reduce((sum, ink) => sum + commonArea(ink, half), 0) / (half.w * half.h);
    if (share >= LEAST) return [];
    return [
      `Unexpected ${name} half of the page with ${Math.round(share * 100)} % of it used, expected content in proportion to the page`,
    ];
  });
});

/** Between the headline and the foot, as wide as the headline. */
function bodyOf({ page }: PageView, { width, height }: Pick<Scene, 'width' | 'height'>): Rect {
  const texts = boxesOf(page, 'text');
  const title = textWith(page, 'title')?.rect ?? rectOf(0, 0, width, 0);
  const foot = texts.filter(({ role }) => FOOT.has(role));
  const top = title.y + title.h;
  const bottom = Math.min(height, ...foot.map(({ rect }) => rect.y).filter((y) => y > top));
  return rectOf(title.x, top, title.w, bottom - top);
}

/** Of a drawing, all that it spans: its lines and marks say as much as its words. */
function inksOf({ page: { boxes }, blocks }: PageView): Rect[] {
  const drawings = new Map<string, Rect>();
  for (const { drawing, rect } of boxes) {
    if (drawing === undefined) continue;
    const before = drawings.get(drawing);
    drawings.set(drawing, before === undefined ? rect : unionOf(before, rect));
  }
  return [
    ...drawings.values(),
    ...blocks
      .filter(({ box }) => altOf(box) === undefined && box.drawing === undefined)
      .map(({ ink }) => ink),
    ...boxes.filter((box) => altOf(box) !== undefined).map(({ rect }) => rect),
  ];
}

function commonArea(a: Rect, b: Rect): number {
  const wide = Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x);
  const high = Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y);
  return Math.max(0, wide) * Math.max(0, high);
}
