// The text of a file and the line where an entry begins → the lines of its keys, and the text with some of them changed.

export type EntryLines = {
  /** Places of the keys' lines, from 0. */
  readonly at: ReadonlyMap<string, number>;
  /** Where the entry ends: the first line that is not its own. */
  readonly end: number;
};

const KEY = /^(\s*(?:- )?)([A-Za-z]\w*):/;

/** `line` counts from 1, as places do. Keys of nested entries count too, the outermost first. */
export function entryLines(text: string, line: number): EntryLines {
  const lines = text.split('\n');
  const first = line - 1;
  const indent = /^\s*/.exec(lines[first] ?? '')?.[0].length ?? 0;
  const after = lines.findIndex(
    (one, index) =>
      index > first &&
      one.trim() !== '' &&
      /^\s*/.exec(one)?.[0].length !== undefined &&
      indentOf(one) <= indent,
  );
  const end = after < 0 ? lines.length : after;
  const at = new Map<string, number>();
  for (let index = first; index < end; index++) {
    const key = KEY.exec(lines[index] ?? '')?.[2];
    if (key !== undefined && !at.has(key)) at.set(key, index);
  }
  return { at, end };
}

function indentOf(line: string): number {
  return /^\s*/.exec(line)?.[0].length ?? 0;
}

/** New values by key; keys that the entry does not have are left alone. */
export function withValues(text: string, line: number, values: Readonly<Record<string, string>>): string {
  const { at } = entryLines(text, line);
  const lines = text.split('\n');
  for (const [key, value] of Object.entries(values)) {
    const index = at.get(key);
    const head = KEY.exec(lines[index ?? -1] ?? '')?.[0];
    if (index !== undefined && head !== undefined) lines[index] = `${head} ${value}`;
  }
  return lines.join('\n');
}

/** Without the lines from one place to another, both counted from 0, the last not included. */
export function withoutLines(text: string, from: number, to: number): string {
  return text
    .split('\n')
    .filter((_, index) => index < from || index >= to)
    .join('\n');
}
