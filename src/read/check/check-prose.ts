// Prose → findings for figures that are not in the ledger and citations of sources that are not known.

import { never } from '../../model/errors.ts';
import type { Finding } from '../../model/finding.ts';
import type { Prose } from '../../model/prose.ts';
import { figureFindings } from './figure-findings.ts';
import type { Library } from './library.ts';
import { unknownName } from './unknown-name.ts';

export function checkProse(prose: Prose, library: Library): readonly Finding[] {
  return prose.flatMap((span) => {
    switch (span.kind) {
      case 'text':
        return [];
      case 'figure':
        return figureFindings(span.ref, library.ledger, span.place);
      case 'cite':
        return unknownName('source', span.source, library.sources.names, span.place);
      default:
        return never(span);
    }
  });
}
