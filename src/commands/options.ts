// Options that several words share, said once.

export const originalsOption = {
  type: 'string',
  requiresArg: true,
  describe: 'Folder of the documents themselves: look every figure up again (default: trust the lock)',
} as const;

export const jsonOption = {
  type: 'boolean',
  default: false,
  describe: 'Print one JSON object instead of text',
} as const;

export function weekOption(describe: string) {
  return {
    type: 'string',
    array: true,
    requiresArg: true,
    default: [] as string[],
    defaultDescription: '',
    describe,
  } as const;
}
