// Every page → faults of room: boxes on each other, off the page or in its margin, words larger than their box.
import { boxElement, isContent } from '../../elements/boxes.ts';
import { type SceneBox, type ScenePage, textWith } from '../../model/deck/scene.ts';
import { rectOf } from '../../model/length.ts';
import { WIDTH_MARGIN } from '../../type/measure-text.ts';
import { excessOf, onEveryBlock, onEveryPage, overlapOf } from './scene-rule.ts';
import type { PageView, WordBlock } from './scene-view.ts';

/** Half a point of arithmetic is not an overlap. */
const TOLERANCE = 0.5;

/** Two boxes that lie on each other although neither holds the other. */
export const findOverlaps = onEveryPage('boxes-overlap', (view) => [
  ...contentOnContent(view),
  ...wordsAndDrawing(view),
]);

/** Words, tables and charts each need their rectangle for themselves. */
function contentOnContent({ page }: PageView): string[] {
  const boxes = page.boxes.filter(isContent);
  return boxes.flatMap((a, index) =>
    boxes.slice(index + 1).flatMap((b) => {
      const points = overlapOf(a.rect, b.rect);
      return points > TOLERANCE ? [overlap(b.id, a.id, points)] : [];
    }),
  );
}

/** A panel holds words or stays away from them; nothing is drawn over or through them. */
function wordsAndDrawing({ page, blocks }: PageView): string[] {
  return page.boxes.flatMap((drawn) => {
    const stands = boxElement(drawn).stands(drawn);
    if (stands !== 'across' && stands !== 'behind') return [];
    return blocks.flatMap((block) => {
      const isAcross = stands === 'across';
      const points = isAcross ? crossing(drawn, block) : overlapOf(drawn.rect, block.ink);
      if (points <= TOLERANCE || !(isAcross || leaves(block, drawn) || covers(drawn, block, page))) return [];
      return [overlap(block.subject, drawn.id, points)];
    });
  });
}

function leaves({ ink }: WordBlock, { rect }: SceneBox): boolean {
  return excessOf(ink, rect) > TOLERANCE;
}

function covers(drawn: SceneBox, { box }: WordBlock, { boxes }: ScenePage): boolean {
  return 'fill' in drawn && drawn.fill !== undefined && boxes.indexOf(drawn) > boxes.indexOf(box);
}

/** A rule may touch the edge of a line's room, where no letter reaches. */
const EDGE = 2;

/** Points of a line that run through words. */
function crossing({ rect }: SceneBox, { ink }: WordBlock): number {
  const top = ink.y + EDGE;
  const bottom = ink.y + ink.h - EDGE;
  const wide = Math.min(rect.x + rect.w, ink.x + ink.w) - Math.max(rect.x, ink.x);
  const high = Math.min(rect.y + rect.h, bottom) - Math.max(rect.y, top);
  return Math.min(wide, high) < 0 ? 0 : Math.max(wide, high);
}

function overlap(over: string, under: string, points: number): string {
  return `Unexpected \`${over}\` on \`${under}\` by ${points.toFixed(1)} pt, expected each in a place of its own`;
}

/** A box that leaves its page; words, tables and charts that stand in the margin. */
export const findOffPage = onEveryPage('off-page', ({ page }, { width, height }) => {
  const whole = rectOf(0, 0, width, height);
  const margin = marginOf(page);
  const inside = rectOf(margin, 0, width - 2 * margin, height);
  return page.boxes.flatMap((box) => {
    const said = (points: number, met: string, expected: string) =>
      `Unexpected \`${box.id}\` ${points.toFixed(1)} pt ${met}, expected ${expected}`;
    const off = excessOf(box.rect, whole);
    if (off > TOLERANCE) return [said(off, 'outside the page', 'it on the page')];
    const into = isContent(box) ? excessOf(box.rect, inside) : 0;
    return into > TOLERANCE ? [said(into, 'in the margin', 'it under the headline')] : [];
  });
});

/** The headline stands at the margin; covers and chapter pages have none of their own. */
function marginOf(page: ScenePage): number {
  if (page.layout !== 'content') return 0;
  return textWith(page, 'title')?.rect.x ?? 0;
}

/** Words that need more height or width than their box has. */
export const findOverflow = onEveryBlock('text-overflow', ({ subject, room, ink }) => {
  const said = (points: number, direction: string): string[] =>
    points > TOLERANCE
      ? [`Unexpected words ${points.toFixed(1)} pt ${direction} than \`${subject}\`, expected them to fit`]
      : [];
  return [...said(ink.h - room.h, 'higher'), ...said(ink.w - room.w * WIDTH_MARGIN, 'wider')];
});
