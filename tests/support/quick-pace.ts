// Nothing → a clock that jumps over every wait and remembers it, so that back-off takes no time in a test.
import { setImmediate } from 'node:timers/promises';
import type { Pace } from '../../src/model/world.ts';

export function quickPace(): Pace & { readonly waits: readonly number[] } {
  const waits: number[] = [];
  let now = Date.UTC(2026, 10, 22);
  return {
    waits,
    now: () => now,
    sleep: async (milliseconds) => {
      waits.push(Math.round(milliseconds));
      now += milliseconds;
      await setImmediate();
    },
  };
}
