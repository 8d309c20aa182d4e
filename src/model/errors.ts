// What is thrown. Everything a person should mend in content or templates is a finding instead.

/** The command line was misused: exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The machine refused (a full disk, a missing right): exit code 2. */
export class SystemError extends Error {
  override readonly name = 'SystemError';
}

/** Signal that asks a program to end → the exit code that tells so. */
export const ENDING_SIGNALS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

export type EndingSignal = keyof typeof ENDING_SIGNALS;

/** Somebody asked the program to end: thrown, so that everything on the way out puts away what it holds. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
  readonly signal: EndingSignal;
  constructor(signal: EndingSignal) {
    super(`Interrupted by ${signal}`);
    this.signal = signal;
  }
}

/** briefdeck itself is wrong: exit code 3. */
export class InternalError extends Error {
  override readonly name = 'InternalError';
}

/** For the last arm of a switch over a union: the compiler proves it unreachable. */
export function never(value: never): never {
  throw new InternalError(`Unexpected ${JSON.stringify(value)}`);
}
