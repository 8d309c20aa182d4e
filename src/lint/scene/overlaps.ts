// Every page → a fault for two boxes that lie on each other although neither holds the other.
import { boxElement, isContent } from '../../elements/boxes.ts';
import { type SceneBox, type ScenePage, textWith } from '../../model/deck/scene.ts';
import { rectOf } from '../../model/length.ts';
import { excessOf, overlapOf, type SceneFault, type SceneRule } from './scene-rule.ts';
import type { PageView, WordBlock } from './scene-view.ts';

/** Half a point of arithmetic is not an overlap. */
const TOLERANCE = 0.5;

export const findOverlaps: SceneRule = ({ pages }) =>
  pages.flatMap((view) => [...contentOnContent(view), ...wordsAndDrawing(view)]);

/** Words, tables and charts each need their rectangle for themselves. */
function contentOnContent({ page }: PageView): SceneFault[] {
  const boxes = page.boxes.filter(isContent);
  return boxes.flatMap((a, index) =>
    boxes.slice(index + 1).flatMap((b) => {
      const points = overlapOf(a.rect, b.rect);
      return points > TOLERANCE ? [fault(page, b.id, a.id, points)] : [];
    }),
  );
}

/** A panel holds words or stays away from them; nothing is drawn over or through them. */
function wordsAndDrawing({ page, blocks }: PageView): SceneFault[] {
  return page.boxes.flatMap((drawn) => {
    const stands = boxElement(drawn).stands(drawn);
    if (stands !== 'across' && stands !== 'behind') return [];
    return blocks.flatMap((block): SceneFault[] => {
      const isAcross = stands === 'across';
      const points = isAcross ? crossing(drawn, block) : overlapOf(drawn.rect, block.ink);
      if (points <= TOLERANCE || !(isAcross || leaves(block, drawn) || covers(drawn, block, page))) return [];
      return [fault(page, block.subject, drawn.id, points)];
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

function fault(page: ScenePage, over: string, under: string, points: number): SceneFault {
  return {
    kind: 'boxes-overlap',
    page,
    message: `Unexpected \`${over}\` on \`${under}\` by ${points.toFixed(1)} pt, expected each in a place of its own`,
  };
}

/** Every page → a fault for a box that leaves it, and for words, tables and charts that stand in its margin. */
export const findOffPage: SceneRule = ({ scene, pages }) => {
  const whole = rectOf(0, 0, scene.width, scene.height);
  return pages.flatMap(({ page }) => {
    const margin = marginOf(page);
    const inside = rectOf(margin, 0, scene.width - 2 * margin, scene.height);
    return page.boxes.flatMap((box): SceneFault[] => {
      const off = excessOf(box.rect, whole);
      if (off > TOLERANCE) return [offPageFault(page, box, off, 'outside the page', 'it on the page')];
      const into = isContent(box) ? excessOf(box.rect, inside) : 0;
      return into > TOLERANCE
        ? [offPageFault(page, box, into, 'in the margin', 'it under the headline')]
        : [];
    });
  });
};

/** The headline stands at the margin; covers and chapter pages have none of their own. */
function marginOf(page: ScenePage): number {
  if (page.layout !== 'content') return 0;
  return textWith(page, 'title')?.rect.x ?? 0;
}

function offPageFault(
  page: ScenePage,
  { id }: SceneBox,
  points: number,
  met: string,
  expected: string,
): SceneFault {
  return {
    kind: 'off-page',
    page,
    message: `Unexpected \`${id}\` ${points.toFixed(1)} pt ${met}, expected ${expected}`,
  };
}

/** Widths hold within 3 % for any reader's Japanese font, so words may not fill the last of their box. */
const FILLED = 0.97;

/** Every page → a fault for words that need more height or width than their box has. */
export const findOverflow: SceneRule = ({ pages }) =>
  pages.flatMap(({ page, blocks }) =>
    blocks.flatMap((block): SceneFault[] => {
      const { subject, room, ink } = block;
      const high = ink.h - room.h;
      const wide = ink.w - room.w * FILLED;
      const fault = (points: number, direction: string): SceneFault => ({
        kind: 'text-overflow',
        page,
        message: `Unexpected words ${points.toFixed(1)} pt ${direction} than \`${subject}\`, expected them to fit`,
      });
      return [
        ...(high > TOLERANCE ? [fault(high, 'higher')] : []),
        ...(wide > TOLERANCE ? [fault(wide, 'wider')] : []),
      ];
    }),
  );
