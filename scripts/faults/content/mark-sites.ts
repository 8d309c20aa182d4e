// The clean content → the marks and pieces of evidence in its takeaways, with a way to write each differently.
import { InternalError } from '../../../src/model/errors.ts';
import type { Place } from '../../../src/model/place.ts';
import type { Clean } from '../clean.ts';
import type { Candidate } from '../fault.ts';

export function takeawayFiles({ ground: { content } }: Clean): readonly string[] {
  return [...new Set([...content.takeaways.values()].map(({ place }) => place.file))];
}

export function contentEdit(what: string, file: string, text: string): Candidate {
  return { what, plant: () => ({ into: 'content', files: new Map([[file, text]]) }) };
}

/** A mark `[@source:26 words]`, or a line of evidence in front matter, as it is written at its place. */
export function markAt(text: string, place: Place): string {
  const [start, end] = spanOf(text, place);
  return text.slice(start, end);
}

export function withMark(text: string, place: Place, change: (mark: string) => string): string {
  const [start, end] = spanOf(text, place);
  return text.slice(0, start) + change(text.slice(start, end)) + text.slice(end);
}

function spanOf(text: string, { file, line, column }: Place): readonly [number, number] {
  const lines = text.split('\n');
  const start = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0) + column - 1;
  const end = text.indexOf(text[start] === '[' ? ']' : '\n', start);
  if (end < 0) throw new InternalError(`Unexpected end of \`${file}\` at line ${line}`);
  return [start, end + 1];
}

/** Text of an original, empty where it is none or is not at hand. */
export function originalOf({ inputs, ground: { content } }: Clean, source: string): string {
  return new TextDecoder().decode(inputs.original?.(content.sources.get(source)?.original ?? ''));
}
