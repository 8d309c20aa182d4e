// Prose as the analyst wrote it → plain words, with references to the ledger left as they were typed.
import { never } from '../../model/errors.ts';
import type { Prose } from '../../model/prose.ts';

export function proseText(prose: Prose): string {
  return prose
    .map((span) => {
      switch (span.kind) {
        case 'text':
          return span.text;
        case 'figure':
          return `{{${span.ref.metric}${span.ref.source === undefined ? '' : `@${span.ref.source}`}}}`;
        case 'cite':
          return '';
        default:
          return never(span);
      }
    })
    .join('');
}
