// Every page → a fault for a box that leaves it, and for words, tables and charts that stand in its margin.
import { rectOf } from '../../model/length.ts';
import type { SceneBox, ScenePage } from '../../model/scene.ts';
import { excessOf } from './excess-of.ts';
import type { SceneFault, SceneRule } from './scene-rule.ts';

/** Half a point of arithmetic is nothing a reader sees. */
const TOLERANCE = 0.5;

export const findOffPage: SceneRule = ({ scene, pages }) => {
  const whole = rectOf(0, 0, scene.width, scene.height);
  return pages.flatMap(({ page }) => {
    const margin = marginOf(page);
    const inside = rectOf(margin, 0, scene.width - 2 * margin, scene.height);
    return page.boxes.flatMap((box): SceneFault[] => {
      const off = excessOf(box.rect, whole);
      if (off > TOLERANCE) return [fault(page, box, off, 'outside the page', 'it on the page')];
      const into = isContent(box) ? excessOf(box.rect, inside) : 0;
      return into > TOLERANCE ? [fault(page, box, into, 'in the margin', 'it under the headline')] : [];
    });
  });
};

/** The headline stands at the margin; covers and chapter pages have none of their own. */
function marginOf({ layout, boxes }: ScenePage): number {
  if (layout !== 'content') return 0;
  return boxes.find((box) => box.kind === 'text' && box.role === 'title')?.rect.x ?? 0;
}

function isContent(box: SceneBox): boolean {
  return box.kind === 'chart' || box.kind === 'table' || (box.kind === 'text' && box.lines.length > 0);
}

function fault(page: ScenePage, { id }: SceneBox, points: number, met: string, expected: string): SceneFault {
  return {
    kind: 'off-page',
    page,
    message: `Unexpected \`${id}\` ${points.toFixed(1)} pt ${met}, expected ${expected}`,
  };
}
