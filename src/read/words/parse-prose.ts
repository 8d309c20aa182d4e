// One paragraph as written → prose: text, strong text, references to figures, citations, each with its place.
import type { ReportRef } from '../../model/content/metric.ts';
import type { Prose, Span } from '../../model/content/prose.ts';
import type { Finding, Found } from '../../model/finding.ts';
import { type Place, startOf } from '../../model/place.ts';
import { type Language, wordsOf } from '../../words/languages.ts';
import { unexpected } from '../files/unexpected.ts';

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

export type Joined = { readonly text: string; readonly placeAt: (offset: number) => Place };

const JAPANESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFFEF]/u;

/**
 * Japanese is written without spaces, so nothing comes between two lines when one of the characters that meet is
 * Japanese, or is markup in a Japanese text; a citation sticks to the clause before it in every language.
 */
export function joinLines(lines: readonly BlockLine[], language: Language): Joined {
  let text = '';
  const starts: { offset: number; place: Place }[] = [];
  for (const line of lines) {
    if (text !== '' && needsSpace(text, line.text, language)) text += ' ';
    starts.push({ offset: text.length, place: line.place });
    text += line.text;
  }
  const placeAt = (offset: number): Place => {
    const start = starts.findLast((candidate) => candidate.offset <= offset) ?? starts[0];
    if (start === undefined) return startOf('');
    return { ...start.place, column: start.place.column + offset - start.offset };
  };
  return { text, placeAt };
}

function needsSpace(before: string, after: string, language: Language): boolean {
  if (after.startsWith('[@')) return false;
  const isSpaced = wordsOf(language).punctuation.wordSpace !== '';
  const meeting = [[...before].at(-1) ?? '', [...after][0] ?? ''];
  return !meeting.some((char) => JAPANESE.test(char) || (!isSpaced && /[{}[\]*]/.test(char)));
}

type BlockLine = { readonly text: string; readonly place: Place };

export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly title: string; readonly place: Place }
  | { readonly kind: 'paragraph' | 'item'; readonly lines: readonly BlockLine[]; readonly place: Place };

export type WordBlock = Extract<Block, { kind: 'paragraph' | 'item' }>;

/** The lines of a Markdown body → headings, paragraphs and list items, each with the place of every line. */
export function splitBlocks(file: string, body: string, firstLine: number): readonly Block[] {
  const blocks: Block[] = [];
  let open: BlockLine[] | undefined;
  for (const [index, raw] of body.split('\n').entries()) {
    const heading = /^(#{1,6})\s+(.*?)\s*$/.exec(raw);
    const item = /^(\s*[-*]\s+)(?=\S)/.exec(raw);
    const indent = (item?.[1] ?? /^\s*/.exec(raw)?.[0] ?? '').length;
    const place: Place = { file, line: firstLine + index, column: indent + 1 };
    const line: BlockLine = { text: raw.slice(indent).trimEnd(), place };
    if (heading !== null) {
      const [, marks = '', title = ''] = heading;
      blocks.push({ kind: 'heading', level: marks.length, title, place: { ...place, column: 1 } });
      open = undefined;
    } else if (line.text === '') {
      open = undefined;
    } else if (item === null && open !== undefined) {
      open.push(line);
    } else {
      open = [line];
      blocks.push({ kind: item === null ? 'paragraph' : 'item', lines: open, place });
    }
  }
  return blocks;
}
