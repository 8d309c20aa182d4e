// The machine → its clock and its timers, as the stages may use them.
import { setTimeout as wait } from 'node:timers/promises';
import type { Pace } from '../model/pace.ts';

export function machinePace(): Pace {
  return {
    now: () => Date.now(),
    sleep: async (milliseconds, signal) => {
      await wait(milliseconds, undefined, { signal }).catch(() => undefined);
    },
  };
}
