// What was typed after `--format` → the kinds of file that a build writes for every deck.
import { unknownName } from '../command.ts';

const FORMATS = ['pptx', 'html', 'pdf', 'png'] as const;
export type Format = (typeof FORMATS)[number];

export const DEFAULT_FORMATS = 'pptx,html';

/** The deck itself is always among them: its record, the manifest and every message rest on it. */
export function readFormats(typed: string): ReadonlySet<Format> {
  const names = typed
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '');
  return new Set<Format>(['pptx', ...names.map(toFormat)]);
}

function toFormat(name: string): Format {
  const format = FORMATS.find((one) => one === name);
  if (format === undefined) throw unknownName('format', name, FORMATS);
  return format;
}
