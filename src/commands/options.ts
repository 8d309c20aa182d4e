// Options that several words share, said once.

export const originalsOption = {
  type: 'string',
  requiresArg: true,
  defaultDescription: 'none, trust the lock',
  describe: 'Folder of the documents themselves, to look every figure up again',
} as const;

export const jsonOption = {
  type: 'boolean',
  default: false,
  describe: 'Print one JSON object instead of text',
} as const;

export const cacheOption = {
  type: 'boolean',
  default: true,
  describe: 'Use content and pictures kept from earlier runs; --no-cache makes everything again',
} as const;

export function namesOption(describe: string, defaultDescription: string) {
  return {
    type: 'string',
    array: true,
    requiresArg: true,
    default: [] as string[],
    defaultDescription,
    describe,
  } as const;
}
