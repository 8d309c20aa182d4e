// One paragraph as written → prose: text, strong, emphasised and linked words, references to figures, and citations, each
// with its place; and a finding for all markup that is broken or that no field can show.
import type { ReportRef } from '../../model/content/metric.ts';
import { type Accent, accentOf, type Prose, type Span } from '../../model/content/prose.ts';
import { plainId } from '../../model/content/series.ts';
import { readPlaceIn } from '../../model/content/where.ts';
import type { Finding, Found } from '../../model/finding.ts';
import { overLimit } from '../../model/limits.ts';
import type { Place } from '../../model/place.ts';
import { BLANK } from '../../quantity/find/mask-terms.ts';
import { matchesOf } from '../../words/match-text.ts';
import { unexpected } from '../files/unexpected.ts';
import type { Joined } from './join-lines.ts';
import { readPieces } from './read-pieces.ts';
import { CITE_FORM, FIGURE_FORM, FOOTNOTE } from './stray-signs.ts';

type ReadProse = {
  readonly prose: Prose;
  /** What a reader will see; blanks stand for references. */
  readonly seen: Joined;
};

export function readProse(paragraph: Joined): Found<ReadProse> {
  const { value: pieces, findings } = readPieces(paragraph);
  const faults: Finding[] = [];
  const spans: Span[] = [];
  const starts: { readonly at: number; readonly start: number; readonly end: number }[] = [];
  let seen = '';
  for (const { text, start, end, accent } of pieces) {
    starts.push({ at: seen.length, start, end });
    seen += text ?? BLANK.repeat(end - start);
    const place = paragraph.placeAt(start);
    if (text !== undefined) {
      addText(spans, text, accent, place);
    } else {
      const found = readReference(paragraph.text.slice(start, end), accent, place);
      if ('message' in found) faults.push(found);
      else spans.push(found);
    }
  }
  const placeAt = (offset: number): Place => {
    const { at, start, end } = starts.findLast((piece) => piece.at <= offset) ?? { at: 0, start: 0, end: 1 };
    // `&amp;` is longer than what is seen of it.
    return paragraph.placeAt(Math.min(start + offset - at, end - 1));
  };
  // A footnote has a finding of its own; its number is no figure.
  const text = seen.replace(FOOTNOTE, (sign) => BLANK.repeat(sign.length));
  return { value: { prose: spans, seen: { text, placeAt } }, findings: [...findings, ...faults] };
}

/** What differs in nothing but its place is one span. */
function addText(spans: Span[], text: string, accent: Accent, place: Place): void {
  const last = spans.at(-1);
  if (last?.kind === 'text' && isSame(last, accent)) {
    spans[spans.length - 1] = { ...last, text: last.text + text };
  } else {
    spans.push({ kind: 'text', text, ...accentOf(accent), place });
  }
}

function isSame(a: Accent, b: Accent): boolean {
  return a.strong === b.strong && a.emphasis === b.emphasis && a.href === b.href;
}

const FIGURE =
  /^\{\{\s*([^\s@|[\]]+(?:\[[^\][{}]+\])?)(?:@([^\s@|]+?))?(\s*\|\s*abs)?(?:\s+as\s+(?:"([^"]+)"|“([^”]+)”|'([^']+)'|「([^」]+)」))?\s*\}\}$/;
const CITE = /^\[@\s*([^\s:#]+(?::[\d-]+|#(?:[^\]!]+?!)?[$\w]+)?)(?:[\s\u3000]+(\S[^\]]*?))?\s*\]$/;
/** One term and what parts it from the next: a comma inside `1,200` parts none, and nothing in `"a, b"`. */
const ANCHOR = /\s*(?:"([^"]+)"|(.*?))\s*(?:[、，·・]|(?<!\d),|,(?!\d)|$)/gsy;

function anchorsIn(words: string): readonly string[] {
  return matchesOf(ANCHOR, words)
    .map(([, quoted, bare = '']) => quoted ?? bare)
    .filter(Boolean);
}

function readReference(written: string, accent: Accent, place: Place): Span | Finding {
  if (written.startsWith('[')) {
    const [, named = '', words] = CITE.exec(written) ?? [];
    const cited = readPlaceIn(named);
    if (cited === undefined || (cited.at === undefined && words !== undefined))
      return unexpected('broken-markup', place, `\`${written}\``, CITE_FORM);
    const anchors = words === undefined ? undefined : anchorsIn(words);
    const long = anchors?.flatMap((anchor) =>
      overLimit(
        'name',
        anchor.length,
        () => place,
        (count) => `term of ${count} characters`,
      ),
    );
    if (long?.[0] !== undefined) return long[0];
    return {
      kind: 'cite',
      ...cited,
      ...(anchors === undefined ? {} : { anchors }),
      place,
    };
  }
  const [, typed, source, abs, ...quoted] = FIGURE.exec(written) ?? [];
  const metric = typed && plainId(typed);
  if (metric === undefined) return unexpected('broken-markup', place, `\`${written}\``, FIGURE_FORM);
  const ref: ReportRef = source === undefined ? { metric } : { metric, source };
  const size = abs === undefined ? {} : { isSize: true as const };
  const as = quoted.find((words) => words !== undefined)?.trim();
  return { kind: 'figure', ref, ...size, ...(as ? { as } : {}), ...accentOf(accent), place };
}
