// Drafts as they were written → the table that says which message goes to whom.
import type { Terminal } from '../../world/terminal.ts';
import { tableText } from '../print/table-text.ts';
import type { DraftRow } from './write-drafts.ts';

export function draftTable(rows: readonly DraftRow[], { paint }: Pick<Terminal, 'paint'>): string {
  return tableText(
    rows.map(({ week, file, to, subject, bytes }) => ({
      draft: `${week}/mail/${file}`,
      to: to.map(({ email }) => email).join(', '),
      subject,
      'size kB': Math.ceil(bytes / 1000),
    })),
    (head) => paint('bold', head),
  );
}
