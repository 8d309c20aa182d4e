// The lines of a block → its paragraphs, each as the words of its lines and whether a line begins with a footnote mark.
import type { SceneLine } from '../../model/scene.ts';

export type SetLine = {
  /** With the space at its end, without footnote marks. */
  readonly text: string;
  readonly beginsWithMark: boolean;
};

export function paragraphsOf(lines: readonly SceneLine[]): SetLine[][] {
  const paragraphs: SetLine[][] = [[]];
  for (const { runs, ends } of lines) {
    const text = runs
      .filter(({ raised = false }) => !raised)
      .map((run) => run.text)
      .join('');
    paragraphs.at(-1)?.push({ text, beginsWithMark: runs[0]?.raised === true });
    if (ends === 'paragraph') paragraphs.push([]);
  }
  return paragraphs.filter(({ length }) => length > 0);
}
