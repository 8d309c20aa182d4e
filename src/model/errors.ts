// The two things that are thrown. Everything a person should mend in content or templates is a finding instead.

/** The command line was misused: exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** briefdeck itself is wrong: exit code 3. */
export class InternalError extends Error {
  override readonly name = 'InternalError';
}

/** For the last arm of a switch over a union: the compiler proves it unreachable. */
export function never(value: never): never {
  throw new InternalError(`Unexpected ${JSON.stringify(value)}`);
}
