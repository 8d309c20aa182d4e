// Every page → a fault for words set smaller than words of their kind may be.
import type { SceneRun, TextRole } from '../../model/scene.ts';
import { typeFloor } from '../../model/type-floors.ts';
import type { SceneFault, SceneRule } from './scene-rule.ts';
import type { WordBlock } from './scene-view.ts';

/** Also for the unit beside a big number. */
const BODY = 14;
const CELL = 12;
const FOOTER = 10;
const FOOT: ReadonlySet<TextRole> = new Set(['sources', 'footer', 'date', 'page-number']);
/** What a raised mark is drawn at; PowerPoint draws it at two thirds of its size. */
const MARK = 9;
const RAISED = 2 / 3;

export const findTooSmall: SceneRule = ({ pages }) =>
  pages.flatMap(({ page, blocks }) =>
    blocks.flatMap((block): SceneFault[] => {
      const floor = floorOf(block);
      const least = ({ raised }: SceneRun): number => (raised ? MARK : floor);
      const runs = block.lines.flatMap((line) => line.runs);
      const small = runs.find((run) => drawnSize(run) < least(run));
      if (small === undefined) return [];
      return [
        {
          kind: 'text-too-small',
          page,
          message: `Unexpected \`${small.text.trim()}\` at ${round(drawnSize(small))} pt in \`${block.subject}\`, expected at least ${least(small)} pt`,
        },
      ];
    }),
  );

function floorOf({ box, type }: WordBlock): number {
  if (box.kind === 'text' && FOOT.has(box.role)) return FOOTER;
  const floor = type === undefined ? BODY : Math.min(BODY, typeFloor(type));
  return box.kind === 'table' ? Math.min(CELL, floor) : floor;
}

function drawnSize({ size, raised }: SceneRun): number {
  return raised ? size * RAISED : size;
}

function round(size: number): number {
  return Math.round(size * 10) / 10;
}
