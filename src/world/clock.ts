// The machine's clock → today's date and stretches of time; nothing below the commands asks for either.
import { setTimeout as wait } from 'node:timers/promises';
import type { Pace } from '../model/world.ts';

/** ISO date where the machine stands. */
export function today(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** ISO instant, UTC. */
export function now(): string {
  return new Date().toISOString();
}

/** Milliseconds since the process began, boot included. */
export function elapsed(): number {
  return performance.now();
}

export type StageTimer = {
  /** The time since the mark before, or since the process began, goes to this stage. */
  readonly mark: (stage: string) => void;
  readonly times: () => readonly { readonly stage: string; readonly milliseconds: number }[];
};

/** Stages in the order they first ended. */
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

/** The most this process has held so far, in megabytes. */
export function peakMemory(): number {
  // Kilobytes on every system but macOS, whose bytes Node converts.
  return process.resourceUsage().maxRSS / 1000;
}

export function machinePace(): Pace {
  return {
    now: () => Date.now(),
    sleep: async (milliseconds, signal) => {
      await wait(milliseconds, undefined, { signal }).catch(() => undefined);
    },
  };
}
