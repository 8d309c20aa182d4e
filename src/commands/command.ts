// What a word of the command line is made of: its options, and what it does when it is chosen.
import type { Argv } from 'yargs';
import { UsageError } from '../model/errors.ts';
import { nearestName, quoted } from '../model/names.ts';

/** 0 fine, 1 findings of error severity. Misuse and our own bugs are thrown, and get their codes in `cli.ts`. */
export type ExitCode = 0 | 1;

export type Command = {
  readonly options: (yargs: Argv) => Argv;
  readonly run: (given: unknown) => Promise<ExitCode>;
};

/** Ties the type of what `run` is given to the options, then forgets it: every command looks the same outside. */
export function defineCommand<Given>(command: {
  readonly options: (yargs: Argv) => Argv<Given>;
  readonly run: (given: Given) => Promise<ExitCode>;
}): Command {
  return command as unknown as Command;
}

/** A name that is none of the known ones → the misuse to throw, with the list and the nearest of them. */
export function unknownName(noun: string, name: string, known: readonly string[]): UsageError {
  const nearest = nearestName(name, known);
  const hint = nearest === undefined ? '' : `\nDid you mean \`${nearest}\`?`;
  return new UsageError(`Unexpected ${noun} \`${name}\`, expected one of ${quoted(known)}${hint}`);
}
