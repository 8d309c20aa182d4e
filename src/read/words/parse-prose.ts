// One paragraph as written → prose: text, strong text, references to figures, citations, each with its place.
import type { Finding, Found } from '../../model/finding.ts';
import type { ReportRef } from '../../model/metric.ts';
import type { Prose, Span } from '../../model/prose.ts';
import { unexpected } from '../files/unexpected.ts';
import type { Joined } from './join-lines.ts';

const MARKUP = /\*\*|\{\{([^{}]*)\}\}|\[@([^\]]*)\]|\{\{|\}\}|\[@/g;
const FIGURE = /^\s*([^\s@]+?)(?:@([^\s@]+?))?\s*$/;
const CITE = /^\s*([^\s:]+?)(?::([1-9]\d*))?\s*$/;

export function parseProse({ text, placeAt }: Joined): Found<Prose> {
  const spans: Span[] = [];
  const findings: Finding[] = [];
  let strongSince: number | undefined;
  let done = 0;
  const takeText = (end: number) => {
    const piece = text.slice(done, end);
    if (piece === '') return;
    spans.push({ kind: 'text', text: piece, strong: strongSince !== undefined, place: placeAt(done) });
  };
  for (const match of text.matchAll(MARKUP)) {
    const [token, figure, cite] = match;
    takeText(match.index);
    done = match.index + token.length;
    const place = placeAt(match.index);
    if (token === '**') {
      strongSince = strongSince === undefined ? match.index : undefined;
    } else if (figure !== undefined) {
      const ref = readRef(figure);
      if (ref === undefined) findings.push(unexpected('broken-markup', place, `\`${token}\``, FIGURE_FORM));
      else spans.push({ kind: 'figure', ref, strong: strongSince !== undefined, place });
    } else if (cite !== undefined) {
      const [, source, line] = CITE.exec(cite) ?? [];
      if (source === undefined) findings.push(unexpected('broken-markup', place, `\`${token}\``, CITE_FORM));
      else spans.push({ kind: 'cite', source, ...(line === undefined ? {} : { line: Number(line) }), place });
    } else {
      const form = token === '[@' ? CITE_FORM : FIGURE_FORM;
      findings.push(unexpected('broken-markup', place, `\`${token}\` by itself`, form));
    }
  }
  takeText(text.length);
  if (strongSince !== undefined) {
    findings.push(
      unexpected('broken-markup', placeAt(strongSince), '`**` that is never closed', '`**words**`'),
    );
  }
  return { value: spans, findings };
}

const FIGURE_FORM = '`{{metric}}` or `{{metric@source}}`';
const CITE_FORM = '`[@source]` or `[@source:26]`';

function readRef(written: string): ReportRef | undefined {
  const [, metric, source] = FIGURE.exec(written) ?? [];
  if (metric === undefined) return undefined;
  return source === undefined ? { metric } : { metric, source };
}
