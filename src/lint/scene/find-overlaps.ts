// Every page → a fault for two boxes that lie on each other although neither holds the other.
import type { ChartBox, LineBox, SceneBox, ScenePage, TableBox } from '../../model/scene.ts';
import { excessOf } from './excess-of.ts';
import { overlapOf } from './overlap-of.ts';
import type { SceneFault, SceneRule } from './scene-rule.ts';
import type { PageView, WordBlock } from './scene-view.ts';

/** Half a point of arithmetic is not an overlap. */
const TOLERANCE = 0.5;

export const findOverlaps: SceneRule = ({ pages }) =>
  pages.flatMap((view) => [...contentOnContent(view), ...wordsAndDrawing(view)]);

/** Words, tables and charts each need their rectangle for themselves. */
function contentOnContent({ page }: PageView): SceneFault[] {
  const boxes = page.boxes.filter(hasContent);
  return boxes.flatMap((a, index) =>
    boxes.slice(index + 1).flatMap((b) => {
      const points = overlapOf(a.rect, b.rect);
      return points > TOLERANCE ? [fault(page, b.id, a.id, points)] : [];
    }),
  );
}

function hasContent(box: SceneBox): boolean {
  return box.kind === 'chart' || box.kind === 'table' || (box.kind === 'text' && box.lines.length > 0);
}

/** A panel holds words or stays away from them; nothing is drawn over or through them. */
function wordsAndDrawing({ page, blocks }: PageView): SceneFault[] {
  const faults: SceneFault[] = [];
  for (const drawn of page.boxes) {
    if (!isDrawn(drawn)) continue;
    for (const block of blocks) {
      const points = drawn.kind === 'line' ? crossing(drawn, block) : overlapOf(drawn.rect, block.ink);
      if (points <= TOLERANCE) continue;
      if (drawn.kind === 'line' || leaves(block, drawn) || covers(drawn, block, page))
        faults.push(fault(page, block.subject, drawn.id, points));
    }
  }
  return faults;
}

type Drawn = Exclude<SceneBox, ChartBox | TableBox>;

/** A text box with words is a holder of its own words; empty and filled it is a band like any other shape. */
function isDrawn(box: SceneBox): box is Drawn {
  if (box.kind === 'chart' || box.kind === 'table') return false;
  return box.kind !== 'text' || (box.lines.length === 0 && box.fill !== undefined);
}

function leaves({ ink }: WordBlock, { rect }: Drawn): boolean {
  return excessOf(ink, rect) > TOLERANCE;
}

function covers(drawn: Drawn, { box }: WordBlock, { boxes }: ScenePage): boolean {
  return 'fill' in drawn && drawn.fill !== undefined && boxes.indexOf(drawn) > boxes.indexOf(box);
}

/** A rule may touch the edge of a line's room, where no letter reaches. */
const EDGE = 2;

/** Points of a line that run through words. */
function crossing({ rect }: LineBox, { ink }: WordBlock): number {
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
