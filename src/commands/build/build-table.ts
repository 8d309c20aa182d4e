// What was built, and how long each stage took → the tables that end a build.
import type { Terminal } from '../../world/terminal.ts';
import { tableText } from '../print/table-text.ts';
import type { BuiltRow } from './build-decks.ts';

export function buildTable(rows: readonly BuiltRow[], { paint }: Pick<Terminal, 'paint'>): string {
  return tableText(
    rows.map(({ week, file, audience, language, slides, findings, bytes, milliseconds }) => ({
      file: `${week}/${file}`,
      audience,
      language,
      slides,
      findings,
      'size kB': Math.ceil(bytes / 1000),
      ms: Math.round(milliseconds),
    })),
    (head) => paint('bold', head),
  );
}

export function timesTable(
  times: readonly { readonly stage: string; readonly milliseconds: number }[],
  total: number,
): string {
  return tableText(
    times.map(({ stage, milliseconds }) => ({
      stage,
      ms: Math.round(milliseconds),
      '%': Math.round((100 * milliseconds) / total),
    })),
  );
}
