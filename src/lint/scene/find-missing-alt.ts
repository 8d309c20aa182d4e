// Every page → a fault for a chart or table that says nothing to a reader who cannot see it.
import type { SceneFault, SceneRule } from './scene-rule.ts';

const FILE_NAME = /^[\w-]+\.(?:png|jpe?g|gif|svg|emf)$/i;

/** Shapes and lines are decoration by their type: they say nothing that the words do not say. */
export const findMissingAlt: SceneRule = ({ pages }) =>
  pages.flatMap(({ page }) =>
    page.boxes.flatMap((box): SceneFault[] => {
      if (box.kind !== 'chart' && box.kind !== 'table') return [];
      const alt = box.alt.trim();
      if (alt !== '' && !FILE_NAME.test(alt)) return [];
      return [
        {
          kind: 'alt-missing',
          page,
          message: `Unexpected alt text \`${alt}\` of \`${box.id}\`, expected what the ${box.kind} shows`,
        },
      ];
    }),
  );
