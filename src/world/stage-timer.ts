// Marks set by the pipeline → how many milliseconds each stage took, in the order the stages first ended.
import { elapsed } from './clock.ts';

export type StageTimer = {
  /** The time since the mark before, or since the process began, goes to this stage. */
  readonly mark: (stage: string) => void;
  readonly times: () => readonly { readonly stage: string; readonly milliseconds: number }[];
};

export function startTimer(): StageTimer {
  const sums = new Map<string, number>();
  let last = 0;
  return {
    mark: (stage) => {
      const now = elapsed();
      sums.set(stage, (sums.get(stage) ?? 0) + now - last);
      last = now;
    },
    times: () => [...sums].map(([stage, milliseconds]) => ({ stage, milliseconds })),
  };
}
