// A finished deck → the text of the JSON file beside it: what it was made of, and the proof for its numbers.
import type { BuiltDeck, PreparedDeck } from '../../build.ts';
import type { Ground } from '../../ground.ts';
import type { Content } from '../../model/content/content.ts';
import type { EvidenceLock, Receipt } from '../../model/content/receipt.ts';
import { type DeckPlan, nodesOf, type PlannedSlide } from '../../model/deck/plan.ts';
import type { LeftOut } from '../../model/deck/selection.ts';
import type { Finding } from '../../model/finding.ts';
import { sha256 } from '../../model/hash.ts';
import { VERSION } from '../../model/version.ts';
import { evidenceClaim, evidenceOf } from '../../verify/claims.ts';
import type { Language } from '../../words/languages.ts';
import { readBytes } from '../../world/files.ts';
import { findingRecord } from '../json.ts';

/** No clock and no machine in it: the same content gives the same file. */
export type DeckRecord = {
  readonly week: string;
  readonly audience: string;
  readonly language: Language;
  /** SHA-256 of everything the deck shows. */
  readonly hash: string;
  /** SHA-256 of the file. */
  readonly sha256: string;
  /** Version of briefdeck that built it. */
  readonly tool: string;
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
    tool: VERSION,
    plan: withoutPictures(plan),
    leftOut,
    receipts: usedReceipts(plan, content, evidence.lock),
    findings: findings.map(findingRecord),
  };
}

/** The bytes of pictures are in the deck; a record says which they are. */
function withoutPictures(plan: DeckPlan): DeckPlan {
  if (!plan.slides.some(hasPicture)) return plan;
  const text = JSON.stringify(plan, (key, value) =>
    key === 'picture' ? { ...value, data: undefined } : value,
  );
  return JSON.parse(text) as DeckPlan;
}

function hasPicture({ body }: PlannedSlide): boolean {
  return nodesOf(body, 'blocks').some(({ blocks }) => blocks.some(({ kind }) => kind === 'picture'));
}

/** The record beside a deck; undefined where there is none that can be read. It proves nothing: who can edit the deck can edit it. */
export function readDeckRecord(deck: string): DeckRecord | undefined {
  const beside = deck.replace(/\.pptx$/i, '.json');
  const bytes = beside === deck ? undefined : readBytes(beside);
  if (bytes === undefined) return undefined;
  try {
    const record = JSON.parse(new TextDecoder().decode(bytes)) as DeckRecord | null;
    return Array.isArray(record?.plan?.slides) && Array.isArray(record.receipts) ? record : undefined;
  } catch {
    return undefined;
  }
}

function usedReceipts(plan: DeckPlan, content: Content, lock: EvidenceLock | undefined): readonly Receipt[] {
  const used = usedKeys(plan, content);
  return (lock?.receipts ?? []).filter(({ key }) => used.has(key));
}

/** Of every report behind a figure of the deck, and of every piece of evidence of its takeaways. */
export function usedKeys(plan: DeckPlan, content: Content): ReadonlySet<string> {
  const takeaways = new Set(plan.slides.flatMap((slide) => slide.takeaways));
  return new Set([
    ...plan.slides.flatMap(({ figures }) => figures.flatMap((key) => reportsBehind(key, content))),
    ...evidenceOf(content)
      .filter(({ takeaway }) => takeaways.has(takeaway))
      .map(({ takeaway, evidence }) => evidenceClaim(takeaway, evidence).key),
  ]);
}

/** A derived figure rests on everything that went into it. */
function reportsBehind(key: string, content: Content, seen: readonly string[] = []): readonly string[] {
  if (key.includes('@') || seen.includes(key)) return [key];
  const inputs = Object.values(content.metrics.get(key)?.derived?.inputs ?? {});
  return inputs.flatMap((input) => reportsBehind(input, content, [...seen, key]));
}
