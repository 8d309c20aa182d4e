// Content, derived figures and the lock → a card for every report, calculation and piece of evidence, by key.
import type { Content } from '../model/content/content.ts';
import type { Metric, Report } from '../model/content/metric.ts';
import type { EvidenceLock, Receipt, ReceiptCard } from '../model/content/receipt.ts';
import type { Evidence, Takeaway } from '../model/content/takeaway.ts';
import type { Figure } from '../model/quantity.ts';
import { figureText, formatFigure } from '../quantity/format/format-figure.ts';
import { derivationText } from '../quantity/ledger/derivation-text.ts';
import { figureOf } from '../quantity/ledger/figure-of.ts';
import type { Language } from '../words/languages.ts';
import { type Claim, evidenceClaim, reportClaim } from './claims.ts';

type Ground = {
  readonly content: Content;
  readonly derived: ReadonlyMap<string, Figure>;
  readonly receipts: ReadonlyMap<string, Receipt>;
  readonly lookedUp: ReadonlySet<string>;
  readonly language: Language;
};

export function receiptCards(
  content: Content,
  derived: ReadonlyMap<string, Figure>,
  { lock, lookedUp }: { readonly lock: EvidenceLock | undefined; readonly lookedUp: ReadonlySet<string> },
  language: Language,
): ReadonlyMap<string, ReceiptCard> {
  const receipts = new Map((lock?.receipts ?? []).map((receipt) => [receipt.key, receipt]));
  const ground = { content, derived, receipts, lookedUp, language };
  const metrics = [...content.metrics.values()];
  const cards = [
    ...metrics.flatMap((metric) => metric.reports.map((report) => reportCard(metric, report, ground))),
    ...metrics.flatMap((metric) => calculationCard(metric, ground)),
    ...[...content.takeaways.values()].flatMap((takeaway) =>
      takeaway.evidence.map((one) => evidenceCard(takeaway, one, ground)),
    ),
  ];
  return new Map(cards.map((card) => [card.key, card]));
}

function reportCard(metric: Metric, report: Report, ground: Ground): ReceiptCard {
  const { language } = ground;
  const claim = reportClaim(report);
  return {
    key: claim.key,
    kind: 'report',
    value: figureText(formatFigure(report.figure, language, ground.content.house)).trim(),
    metric: metric.definition[language],
    scope: (report.scope ?? metric.scope)?.[language] ?? '',
    inputs: [],
    proof: proofOf(claim, ground),
  };
}

function calculationCard(metric: Metric, { content, derived, language }: Ground): readonly ReceiptCard[] {
  const value = derivationText(metric, content, derived, language);
  if (value === undefined) return [];
  const inputs = figureOf(content, { metric: metric.id }, derived)?.keys ?? [];
  const { id: key, definition } = metric;
  const scope = metric.scope?.[language] ?? '';
  return [{ key, kind: 'calculation', value, metric: definition[language], scope, inputs }];
}

function evidenceCard(takeaway: Takeaway, evidence: Evidence, ground: Ground): ReceiptCard {
  const claim = evidenceClaim(takeaway.id, evidence);
  const proof = proofOf(claim, ground);
  const { key } = claim;
  return { key, kind: 'evidence', value: '', metric: proof.title, scope: '', inputs: [], proof };
}

function proofOf(
  { key, source: id, line, token }: Claim,
  { content, receipts, lookedUp, language }: Ground,
): NonNullable<ReceiptCard['proof']> {
  const source = content.sources.get(id);
  const receipt = receipts.get(key);
  return {
    source: id,
    publisher: source?.publisherName[language] ?? id,
    title: source?.title ?? id,
    date: source?.date ?? '',
    place: `${source?.original ?? id}:${line}`,
    line,
    token,
    isLookedUp: lookedUp.has(key),
    ...(receipt === undefined ? {} : { verified: receipt.verified, hash: receipt.hash }),
  };
}
