// All pages → a fault for each whose title an earlier page has; a continuation says so, as in `(2/3)`.
import type { SceneFault, SceneRule } from './scene-rule.ts';
import { titleOf } from './title-of.ts';

export const findDuplicateTitles: SceneRule = ({ pages }) => {
  const first = new Map<string, number>();
  return pages.flatMap(({ page }): SceneFault[] => {
    const title = titleOf(page);
    const earlier = first.get(title);
    if (title === '') return [];
    if (earlier === undefined) {
      first.set(title, page.number);
      return [];
    }
    return [
      {
        kind: 'title-twice',
        page,
        message: `Unexpected title \`${title}\`, which slide ${earlier} has too, expected one of its own`,
      },
    ];
  });
};
