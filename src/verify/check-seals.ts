// Claims beside the receipts that they agree with → a finding for each seal that was broken since, one for each source card.
import type { Content } from '../model/content/content.ts';
import type { Receipt } from '../model/content/receipt.ts';
import type { Finding } from '../model/finding.ts';
import type { SealedClaim } from './claims.ts';
import { sealOf } from './seal.ts';

export type Proof = { readonly claim: SealedClaim; readonly receipt: Receipt };

export function isBroken({ claim, receipt }: Proof): boolean {
  return receipt.seal !== sealOf(receipt, claim);
}

/**
 * `proofs` are those of every claim that says what its receipt says. Nothing is known of what rests on a card that could
 * not be read: its own fault is told. Where no seal of a card fits, the card was changed, which is one fault.
 */
export function checkSeals(proofs: readonly Proof[], sources: Content['sources']): readonly Finding[] {
  const bySource = new Map<string, Proof[]>();
  for (const proof of proofs) {
    const { source } = proof.claim;
    bySource.set(source, [...(bySource.get(source) ?? []), proof]);
  }
  return [...bySource].flatMap(([source, resting]) => {
    const card = sources.get(source);
    const broken = resting.filter(isBroken);
    if (card === undefined) return [];
    if (broken.length < 2 || broken.length < resting.length) return broken.map(brokenSeal);
    const message = `Unexpected seals on all ${broken.length} receipts that rest on the card of \`${source}\`, expected those of the look-up: the card (its original, date and basis of the date), or each of them, was changed after it`;
    return [{ kind: 'receipt-seal', place: card.place, message, hint: HINT }];
  });
}

const HINT =
  'Undo the change, or run `briefdeck verify --originals DIR --update` where the originals are at hand';

function brokenSeal({ claim, receipt }: Proof): Finding {
  const what =
    claim.value === ''
      ? 'its dates and source'
      : 'its quoted words, subject, scope, definition, stance and source';
  return {
    kind: 'receipt-seal',
    place: claim.place,
    message: `Unexpected seal \`${receipt.seal.slice(0, 12)}\` on the receipt of \`${claim.key}\` of ${receipt.verified}, expected \`${sealOf(receipt, claim).slice(0, 12)}\`: the receipt, or what is said of it here (${what}), was changed after the look-up`,
    hint: HINT,
  };
}
