// A line of a scene → its width in points, as it will be at most in any reader's font.
import type { SceneLine } from '../../model/scene.ts';
import { advanceOf, gapBetween, RAISED_SCALE } from './measure-text.ts';

/** Space at the end of a line takes no room. */
export function measureLine({ runs }: SceneLine): number {
  let width = 0;
  let inked = 0;
  let previous = -1;
  for (const { text, size, bold, raised = false } of runs) {
    const em = raised ? size * RAISED_SCALE : size;
    for (const character of text) {
      const codePoint = character.codePointAt(0) ?? 0;
      const gap = raised ? 0 : gapBetween(previous, codePoint);
      width += (gap + advanceOf(codePoint, bold)) * em;
      if (character !== ' ') inked = width;
      previous = codePoint;
    }
  }
  return inked;
}
