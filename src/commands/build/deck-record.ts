// A finished deck → the text of the JSON file beside it: what it was made of, and the proof for its numbers.
import type { BuiltDeck, Ground, PreparedDeck } from '../../build.ts';
import type { Content } from '../../model/content/content.ts';
import type { EvidenceLock, Receipt } from '../../model/content/receipt.ts';
import type { DeckPlan } from '../../model/deck/plan.ts';
import type { LeftOut } from '../../model/deck/selection.ts';
import type { Finding } from '../../model/finding.ts';
import { sha256 } from '../../model/hash.ts';
import type { Language } from '../../words/languages.ts';
import { findingRecord } from '../print.ts';

/** No clock and no machine in it: the same content gives the same file. */
export type DeckRecord = {
  readonly week: string;
  readonly audience: string;
  readonly language: Language;
  /** SHA-256 of everything the deck shows. */
  readonly hash: string;
  /** SHA-256 of the file. */
  readonly sha256: string;
  readonly plan: DeckPlan;
  readonly leftOut: readonly LeftOut[];
  readonly receipts: readonly Receipt[];
  readonly findings: readonly ReturnType<typeof findingRecord>[];
};

export function deckRecord(
  { plan, leftOut, hash }: PreparedDeck,
  { bytes }: BuiltDeck,
  findings: readonly Finding[],
  { content, evidence }: Ground,
): DeckRecord {
  const { week, audience, language } = plan;
  return {
    week,
    audience,
    language,
    hash,
    sha256: sha256(bytes),
    plan,
    leftOut,
    receipts: usedReceipts(plan, content, evidence.lock),
    findings: findings.map(findingRecord),
  };
}

function usedReceipts(plan: DeckPlan, content: Content, lock: EvidenceLock | undefined): readonly Receipt[] {
  const reports = new Set(
    plan.slides.flatMap(({ figures }) => figures.flatMap((key) => reportsBehind(key, content))),
  );
  const takeaways = new Set(plan.slides.flatMap((slide) => slide.takeaways));
  return (lock?.receipts ?? []).filter(({ key }) => {
    const [takeaway = ''] = key.split('/');
    return reports.has(key) || (key.includes('/') && takeaways.has(takeaway));
  });
}

/** A derived figure rests on everything that went into it. */
function reportsBehind(key: string, content: Content, seen: readonly string[] = []): readonly string[] {
  if (key.includes('@') || seen.includes(key)) return [key];
  const inputs = Object.values(content.metrics.get(key)?.derived?.inputs ?? {});
  return inputs.flatMap((input) => reportsBehind(input, content, [...seen, key]));
}
