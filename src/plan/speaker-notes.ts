// The notes of a slide: what to say and what not to say, then the full receipt of every figure and claim on it.
import type { Content } from '../model/content/content.ts';
import type { EvidenceLock, Receipt } from '../model/content/receipt.ts';
import type { Takeaway } from '../model/content/takeaway.ts';
import { isLines, placeIn } from '../model/content/where.ts';
import type { Citation } from '../model/deck/plan.ts';
import { onceFor } from '../model/once-for.ts';
import { dateWords } from '../quantity/format/format-date.ts';
import { type Language, wordsOf } from '../words/languages.ts';
import { plainRuns, type Writing, writeProse } from './write-prose.ts';

/** A figure's receipt key is `metric@source`; a derived metric has its id alone. */
type NotesParts = {
  readonly content: Content;
  readonly language: Language;
  readonly writing: Writing;
  readonly receipts: ReadonlyMap<string, Receipt>;
};

export function speakerNotes(
  takeaways: readonly Takeaway[],
  figureKeys: readonly string[],
  citations: readonly Citation[],
  parts: NotesParts,
): string[] {
  const said = takeaways.flatMap((takeaway) =>
    takeaway.words[parts.language].notes.map((prose) =>
      plainRuns(writeProse(prose, undefined, 'none', parts.writing)),
    ),
  );
  const proofs = [
    ...figureKeys.map((key) => figureReceipt(key, parts)),
    ...citations.flatMap((one) => claimReceipt(one, parts)),
  ];
  return proofs.length > 0 ? [...said, `${wordsOf(parts.language).deck.receipts}:`, ...proofs] : said;
}

function figureReceipt(key: string, { content, language, writing, receipts }: NotesParts): string {
  const [metric = '', source] = key.split('@');
  const resolved = writing.ledger.resolve(source ? { metric, source } : { metric });
  if (resolved === undefined) return key;
  const value = writing.ledger
    .format(resolved.figure)
    .map((part) => part.text)
    .join('');
  if (resolved.derived) return `${writing.ledger.calculation(metric)} [${metric}]`;
  const report = resolved.metric.reports.find((one) => one.source === source);
  const card = content.sources.get(source ?? '');
  const receipt = receipts.get(key);
  const proof = receipt ? ` sha256 ${receipt.hash.slice(0, 12)} ${receipt.verified}` : '';
  const name = card?.publisherName[language] ?? source;
  const place = report && placeIn(card?.original ?? report.source, report.at);
  return `${value} ← ${name} ${place}「${report?.token}」[${key}]${proof}`;
}

function claimReceipt(citation: Citation, { content, language }: NotesParts): string[] {
  const card = content.sources.get(citation.source);
  if (card === undefined || citation.lines.length === 0) return [];
  const places = [citation.lines.filter(isLines), citation.lines.filter((key) => !isLines(key))]
    .filter(([first]) => first !== undefined)
    .map(([first = '', ...more]) => [placeIn(card.original, first), ...more].join(','));
  const date = dateWords(card.date, language, content.house);
  return [`(${citation.mark}) ${card.publisherName[language]} ${date} ${places.join(' ')}`];
}

/** One for all slides. */
export const receiptMap = onceFor(
  ({ receipts }: EvidenceLock): ReadonlyMap<string, Receipt> =>
    new Map(receipts.map((receipt) => [receipt.key, receipt])),
);
