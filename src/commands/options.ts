// The kinds of options there are on the command line, and those that several words share.
import { UsageError } from '../model/errors.ts';
import { LANGUAGES } from '../words/languages.ts';

/** Takes a value; `otherwise` is what `--help` says holds without one. */
export function textOption(describe: string, otherwise?: string) {
  return { type: 'string', requiresArg: true, defaultDescription: otherwise, describe } as const;
}

export function flagOption(describe: string) {
  return { type: 'boolean', default: false, describe } as const;
}

/** Takes as many values as follow. */
export function namesOption(describe: string, otherwise: string) {
  return { ...textOption(describe, otherwise), array: true, default: [] as string[] } as const;
}

/** `--week` says the same. */
export function editionsOption(describe: string, otherwise: string) {
  return { ...namesOption(describe, otherwise), alias: 'week' } as const;
}

export function languageOption(describe: string, otherwise?: string) {
  return { choices: LANGUAGES, defaultDescription: otherwise, describe } as const;
}

export const RECIPIENTS_FILE = 'recipients.yaml';

export const originalsOption = textOption(
  'Folder of the documents themselves, to look every figure up again',
  'none, trust the lock',
);

export const recipientsOption = {
  ...textOption('File of the people and what each of them gets'),
  default: RECIPIENTS_FILE,
} as const;

export const jsonOption = flagOption('Print one JSON object instead of text');

/** Not typed, it is as many as the machine has room for, where that pays. */
export const threadsOption = {
  ...textOption('Make so many decks at a time', 'as many as pay, 1 with --no-cache'),
  type: 'number',
} as const;

/** Throws a `UsageError`. */
export function checkThreads(typed: number | undefined): void {
  if (typed === undefined || (Number.isInteger(typed) && typed > 0)) return;
  throw new UsageError(`Unexpected \`--threads ${typed}\`, expected a whole number above zero, such as 2`);
}

export const cacheOption = {
  ...flagOption('Use content, pictures and decks kept from earlier runs; --no-cache makes everything again'),
  default: true,
} as const;
