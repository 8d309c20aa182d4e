// Prose with references → runs for a page: figures written out by the ledger, citations turned into marks.

import { accentOf, type Prose, type Span } from '../model/content/prose.ts';
import { prosesOf, type Takeaway } from '../model/content/takeaway.ts';
import { isSameWhere } from '../model/content/where.ts';
import type { RichRun, RichText } from '../model/deck/plan.ts';
import { sizeOf } from '../quantity/negate.ts';
import { type Language, wordsOf } from '../words/languages.ts';
import { type Citing, markText } from './citing.ts';
import type { Ledger } from './ledger.ts';

export type Writing = {
  readonly language: Language;
  readonly ledger: Ledger;
  readonly citing: Citing;
};

export type Marks = 'end' | 'figures' | 'none';

/**
 * `marks: 'end'` puts one mark behind the text for all it rests on, and marks inside only where its figures or
 * clauses rest on different sources; `figures` marks the figures alone; `none` marks nothing.
 */
export function writeProse(
  prose: Prose,
  takeaway: Takeaway | undefined,
  marks: Marks,
  writing: Writing,
): RichText {
  const runs: RichRun[] = [];
  const from = takeaway?.id ?? 'briefing';
  const groups = new Set(prose.map((span) => groupOf(span, writing)).filter((group) => group !== undefined));
  const evidence = takeaway === undefined ? [] : evidenceFor(prose, takeaway, writing.language);
  const hasOwnCites = prose.some((span) => span.kind === 'cite');
  const evidenceSources = new Set(evidence.map((one) => one.source));
  if (!hasOwnCites && marks === 'end') for (const source of evidenceSources) groups.add(source);
  const marksInside = marks !== 'none' && (groups.size > 1 || marks === 'figures' || endsEarlier(prose));
  const cited: number[] = [];
  for (const span of prose) {
    const marked = writeSpan(span, from, runs, writing);
    if (marked.length > 0 && marksInside) pushMark(runs, marked);
    else cited.push(...marked);
  }
  if (marks === 'end') {
    if (!hasOwnCites) {
      for (const one of evidence) {
        // A source already marked inside at its figure is not marked again behind the text.
        const number = writing.citing.cite(one.source, one.at);
        if (!runs.some((run) => run.mark && run.text.split(/[(),]/).includes(String(number))))
          cited.push(number);
      }
    }
    if (cited.length > 0) pushMark(runs, cited);
  }
  return capitalised(runs, writing.language);
}

/** Another sentence follows the one that is proved: its words are not the source's. */
function endsEarlier(prose: Prose): boolean {
  return prose.some((span, at) => {
    if (span.kind !== 'cite') return false;
    const behind = prose
      .slice(at + 1)
      .map((next) => (next.kind === 'text' ? next.text : next.kind === 'figure' ? '0' : ''));
    return /^\s*(?:[。！？]|[.!?](?=["”')\]]*\s))["”’」』)）\]\s]*\S/u.test(behind.join(''));
  });
}

/**
 * What stands behind words that cite nothing themselves: all of a claim's evidence behind its claim; behind a point or a field
 * not that which another of them cites, whose source never said this.
 */
function evidenceFor(prose: Prose, { evidence, words }: Takeaway, language: Language): Takeaway['evidence'] {
  const { claim, ...below } = words[language];
  if (prose === claim) return evidence;
  const cites = (one: Prose) => one.flatMap((span) => (span.kind === 'cite' ? [span] : []));
  const ofClaim = cites(claim);
  const ofOthers = prosesOf({ ...below, claim: [], notes: [] }).flatMap(cites);
  return evidence.filter(({ source, at }) => {
    const isHere = (span: (typeof ofClaim)[number]) =>
      span.source === source && (span.at === undefined || isSameWhere(span.at, at));
    return ofClaim.some(isHere) || !ofOthers.some(isHere);
  });
}

/** What a span rests on: a source id, or a derived metric. */
function groupOf(span: Span, writing: Writing): string | undefined {
  if (span.kind === 'cite') return span.source;
  if (span.kind !== 'figure') return undefined;
  const resolved = writing.ledger.resolve(span.ref);
  return resolved?.derived ? `derived:${resolved.metric.id}` : resolved?.sources[0]?.source;
}

/** Appends the span's runs and returns the numbers of the marks it calls for. */
function writeSpan(span: Span, from: string, runs: RichRun[], writing: Writing): number[] {
  switch (span.kind) {
    case 'text':
      if (span.text !== '') runs.push({ text: span.text, ...accentOf(span), origin: { from } });
      return [];
    case 'cite':
      trimEnd(runs);
      return [writing.citing.cite(span.source, span.at)];
    case 'figure': {
      const resolved = writing.ledger.resolve(span.ref);
      if (resolved === undefined) return [];
      const origin = { from, report: resolved.key };
      if (span.as !== undefined) {
        runs.push({ text: span.as, ...accentOf(span), part: 'number', origin });
        return citeResolved(resolved, writing);
      }
      const figure = span.isSize ? sizeOf(resolved.figure) : resolved.figure;
      for (const part of writing.ledger.format(figure)) {
        runs.push({ text: part.text, ...accentOf(span), part: part.role, origin });
      }
      return citeResolved(resolved, writing);
    }
  }
}

/** A citation written with a space before it leaves none behind: `out [@daiwa].` reads `out.` */
function trimEnd(runs: RichRun[]): void {
  const last = runs.at(-1);
  if (last === undefined || last.part !== undefined || last.mark) return;
  const text = last.text.trimEnd();
  if (text === '') runs.pop();
  else runs[runs.length - 1] = { ...last, text };
}

export function citeResolved(
  resolved: NonNullable<ReturnType<Ledger['resolve']>>,
  writing: Writing,
): number[] {
  if (resolved.derived) {
    return [
      writing.citing.citeCalculation(resolved.metric.id, writing.ledger.calculation(resolved.metric.id)),
    ];
  }
  return resolved.sources.map(({ source, at }) => writing.citing.cite(source, at, resolved.metric.id));
}

/** `U.S.` ends with a point that is no full stop. */
const ABBREVIATION = /(?:^|[^\p{L}])(?:\p{L}\.){2,}$/u;
/** Nothing but what ends a text. */
const FULL_STOP = /^[。、．，.,;:!?！？]+$/u;
const CLOSING = /[。、．，.,;:!?！？）」』)\]]+$/u;

/** A mark comes before the full stop or comma that ends the text, and joins a mark that already stands there. */
function pushMark(runs: RichRun[], numbers: readonly number[]): void {
  const last = runs.at(-1);
  const text = markText(numbers);
  if (last === undefined) return;
  if (runs.length > 1 && last.part === undefined && FULL_STOP.test(last.text)) {
    runs.pop();
    pushMark(runs, numbers);
    runs.push(last);
    return;
  }
  if (last.mark) {
    const before = last.text.slice(1, -1).split(',').map(Number);
    runs[runs.length - 1] = { ...last, text: markText([...before, ...numbers]) };
    return;
  }
  const isWhole = last.part !== undefined || ABBREVIATION.test(last.text);
  const closing = isWhole ? undefined : CLOSING.exec(last.text)?.[0].match(/[。、．，.,;:!?！？]+$/u)?.[0];
  if (closing && closing.length < last.text.length) {
    runs[runs.length - 1] = { ...last, text: last.text.slice(0, -closing.length) };
    runs.push({ text, strong: false, mark: true }, { ...last, text: closing });
  } else {
    runs.push({ text, strong: false, mark: true });
  }
}

/** A text that begins with a hedge (`about $5.6 million`) begins as a sentence does. */
function capitalised(runs: RichRun[], language: Language): RichText {
  const first = runs[0];
  if (first?.part === undefined) return runs;
  return [{ ...first, text: wordsOf(language).capitalised(first.text) }, ...runs.slice(1)];
}

/** Written runs → their words as one string, marks left out. */
export function plainRuns(text: RichText): string {
  return text
    .filter((run) => !run.mark)
    .map((run) => run.text)
    .join('');
}
