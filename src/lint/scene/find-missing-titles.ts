// Every page → a fault for one without words in its title.
import type { SceneFault, SceneRule } from './scene-rule.ts';
import { titleOf } from './title-of.ts';

export const findMissingTitles: SceneRule = ({ pages }) =>
  pages.flatMap(({ page }): SceneFault[] =>
    titleOf(page) !== ''
      ? []
      : [{ kind: 'title-missing', page, message: 'Unexpected page without a title, expected a headline' }],
  );
