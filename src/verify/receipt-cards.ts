// Content, derived figures and the lock → a card for every report, calculation and piece of evidence, by key.
import type { Content } from '../model/content/content.ts';
import { type Metric, type Report, reportKey, type Stance } from '../model/content/metric.ts';
import type { EvidenceLock, Receipt, ReceiptCard } from '../model/content/receipt.ts';
import type { Evidence } from '../model/content/takeaway.ts';
import type { Figure } from '../model/quantity.ts';
import { figureText, formatFigure } from '../quantity/format/format-figure.ts';
import { derivationText } from '../quantity/ledger/derivation-text.ts';
import { findReport, refOf } from '../quantity/ledger/figure-of.ts';
import type { Language } from '../words/languages.ts';
import { type Claim, evidenceClaim, evidenceOf, reportClaim } from './claims.ts';

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
    ...evidenceOf(content).map(({ takeaway, evidence }) => evidenceCard(takeaway, evidence, ground)),
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
    proof: proofOf(claim, report.stance, ground),
  };
}

function calculationCard(metric: Metric, { content, derived, language }: Ground): readonly ReceiptCard[] {
  const value = derivationText(metric, content, derived, language);
  if (value === undefined) return [];
  const inputs = Object.values(metric.derived?.inputs ?? {}).map((input) => {
    const report = findReport(content, refOf(input));
    return report === undefined ? refOf(input).metric : reportKey(report);
  });
  const { id: key, definition } = metric;
  const scope = metric.scope?.[language] ?? '';
  return [
    { key, kind: 'calculation', value, metric: definition[language], scope, inputs: [...new Set(inputs)] },
  ];
}

function evidenceCard(takeaway: string, evidence: Evidence, ground: Ground): ReceiptCard {
  const claim = evidenceClaim(takeaway, evidence);
  const proof = proofOf(claim, ground.content.takeaways.get(takeaway)?.stance ?? 'reported', ground);
  const { key } = claim;
  return { key, kind: 'evidence', value: '', metric: proof.title, scope: '', inputs: [], proof };
}

function proofOf(
  { key, source: id, line, token }: Claim,
  stance: Stance,
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
    stance,
    isLookedUp: lookedUp.has(key),
    ...(receipt === undefined ? {} : { verified: receipt.verified, hash: receipt.hash }),
  };
}
