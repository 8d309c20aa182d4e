// A file name pattern of an audience → whether every name made from it stays in its folder on every system.

const PLACEHOLDERS = /\{(?:week|audience|language)\}/g;
const SAFE = /^[\p{L}\p{N}_](?:[\p{L}\p{M}\p{N}_ .-]*[\p{L}\p{M}\p{N}_-])?$/u;

/** Names that Windows keeps for devices, with or without an extension. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

export function isSafeFileName(pattern: string): boolean {
  const name = pattern.replace(PLACEHOLDERS, 'x');
  return SAFE.test(name) && !name.includes('..') && !DEVICE.test(pattern);
}
