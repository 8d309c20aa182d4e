// Written runs → their words as one string, marks left out.
import type { RichText } from '../model/plan.ts';

export function plainRuns(text: RichText): string {
  return text
    .filter((run) => !run.mark)
    .map((run) => run.text)
    .join('');
}
