// A finished deck → the text of the JSON file beside it: what it was made of, and the proof for its numbers.
import { createHash } from 'node:crypto';
import type { BuiltDeck, Ground, PreparedDeck } from '../../briefing.ts';
import type { Finding } from '../../model/finding.ts';
import type { Language } from '../../model/language.ts';
import type { DeckPlan } from '../../model/plan.ts';
import type { Receipt } from '../../model/receipt.ts';
import { VERSION } from '../../model/version.ts';
import { type FindingRecord, findingRecord } from '../print/finding-record.ts';
import { usedReceipts } from './used-receipts.ts';

/** No clock and no machine in it: the same content gives the same file. */
export type DeckRecord = {
  readonly briefdeck: string;
  readonly week: string;
  readonly audience: string;
  readonly language: Language;
  /** SHA-256 of everything the deck shows. */
  readonly hash: string;
  /** SHA-256 of the file. */
  readonly sha256: string;
  readonly plan: DeckPlan;
  readonly receipts: readonly Receipt[];
  readonly findings: readonly FindingRecord[];
};

export function deckRecord(
  { plan, hash }: PreparedDeck,
  { bytes }: BuiltDeck,
  findings: readonly Finding[],
  { content, evidence }: Ground,
): DeckRecord {
  const { week, audience, language } = plan;
  return {
    briefdeck: VERSION,
    week,
    audience,
    language,
    hash,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    plan,
    receipts: usedReceipts(plan, content, evidence.lock),
    findings: findings.map(findingRecord),
  };
}
