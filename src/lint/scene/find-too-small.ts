// Every page → a fault for words set smaller than words of their kind may be.
import type { SceneRun } from '../../model/scene.ts';
import type { TypeStyleName } from '../../model/theme.ts';
import type { SceneFault, SceneRule } from './scene-rule.ts';
import type { WordBlock } from './scene-view.ts';

const BODY = 14;
const CELL = 12;
const FLOORS: Partial<Record<TypeStyleName, number>> = { cell: CELL, kicker: 11, chip: 11, source: 10 };
const FOOTER = 10;
/** What a raised mark is drawn at; PowerPoint draws it at two thirds of its size. */
const MARK = 9;
const RAISED = 2 / 3;

export const findTooSmall: SceneRule = ({ pages }) =>
  pages.flatMap(({ page, blocks }) =>
    blocks.flatMap((block): SceneFault[] => {
      const runs = block.lines.flatMap((line) => line.runs);
      const floor = floorOf(block);
      const small = runs.find((run) => drawnSize(run) < (run.raised ? Math.min(MARK, floor) : floor));
      if (small === undefined) return [];
      const least = small.raised ? `${Math.min(MARK, floor)} pt for a mark` : `${floor} pt`;
      return [
        {
          kind: 'text-too-small',
          page,
          message: `Unexpected \`${small.text.trim()}\` at ${round(drawnSize(small))} pt in \`${block.subject}\`, expected at least ${least}`,
        },
      ];
    }),
  );

function floorOf({ box, type }: WordBlock): number {
  if (box.kind === 'text' && (box.role === 'footer' || box.role === 'page-number')) return FOOTER;
  const floor = (type === undefined ? undefined : FLOORS[type]) ?? BODY;
  return box.kind === 'table' ? Math.min(CELL, floor) : floor;
}

function drawnSize({ size, raised }: SceneRun): number {
  return raised ? size * RAISED : size;
}

function round(size: number): number {
  return Math.round(size * 10) / 10;
}
