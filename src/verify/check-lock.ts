// Content and its lock in, out: the receipts that fit, and findings wherever the two differ; needs no original.

import { hasCome } from '../model/calendar.ts';
import type { Content } from '../model/content/content.ts';
import type { EvidenceLock, Receipt } from '../model/content/receipt.ts';
import type { Finding, Found } from '../model/finding.ts';
import { type Place, startOf } from '../model/place.ts';
import { checkSeals, isBroken, type Proof } from './check-seals.ts';
import { type SealedClaim, sealedClaims } from './claims.ts';
import type { Original } from './originals.ts';

/**
 * The keys of all receipts that fit the content, and what is wrong with the others. `file` is the lock's, `today` an
 * ISO date.
 */
export function checkLock(
  content: Content,
  lock: EvidenceLock,
  { file, today }: { readonly file: string; readonly today: string },
): Found<ReadonlySet<string>> {
  const place = startOf(file);
  const claims = sealedClaims(content);
  const known = new Set(claims.map(({ key }) => key));
  const receipts = new Map(lock.receipts.map((receipt) => [receipt.key, receipt]));
  const keys = lock.receipts.map(({ key }) => key);
  const twice = new Set(keys.filter(seenBefore()));
  const stale = (message: string): Finding => ({ kind: 'receipt-stale', place, message });
  const differing: Finding[] = [];
  const proofs: Proof[] = [];
  for (const claim of claims) {
    const receipt = receipts.get(claim.key);
    const findings = checkClaim(claim, receipt, { file, today });
    differing.push(...findings);
    if (receipt !== undefined && findings.length === 0) proofs.push({ claim, receipt });
  }
  return {
    value: new Set(proofs.filter((proof) => !isBroken(proof)).map(({ claim }) => claim.key)),
    findings: [
      ...differing,
      ...checkSeals(proofs, content.sources),
      ...keys
        .filter((key) => !known.has(key))
        .map((key) => stale(`Unexpected receipt \`${key}\`, expected only keys of the content`)),
      ...[...twice].map((key) => stale(`Unexpected second receipt \`${key}\`, expected one`)),
      ...checkHashes(lock, place),
    ],
  };
}

/** Whether it has been asked for this one before. */
function seenBefore(): (key: string) => boolean {
  const seen = new Set<string>();
  return (key) => seen.size === seen.add(key).size;
}

function checkClaim(
  claim: SealedClaim,
  receipt: Receipt | undefined,
  { file, today }: { readonly file: string; readonly today: string },
): readonly Finding[] {
  const { key, place } = claim;
  if (receipt === undefined) {
    const message = `Unexpected \`${key}\` without a receipt, expected one in the lock`;
    return [{ kind: 'receipt-missing', place, message }];
  }
  const { verified } = receipt;
  if (!hasCome(verified, today)) {
    const message = `Unexpected receipt of \`${key}\` from ${verified}, expected a day that has come (it is ${today})`;
    return [{ kind: 'receipt-future', place: startOf(file), message }];
  }
  return (['source', 'line', 'token', 'value'] as const)
    .filter((field) => receipt[field] !== claim[field])
    .map((field) => ({
      kind: 'receipt-differs',
      place,
      message: `Unexpected ${field} \`${claim[field]}\` of \`${key}\`, expected \`${receipt[field]}\` as in its receipt of ${verified}`,
    }));
}

/** All receipts of a source prove the same document only if they carry the same hash. */
function checkHashes(lock: EvidenceLock, place: Place): readonly Finding[] {
  const hashes = new Map<string, Set<string>>();
  for (const { source, hash } of lock.receipts)
    hashes.set(source, (hashes.get(source) ?? new Set()).add(hash));
  return [...hashes]
    .filter(([, seen]) => seen.size > 1)
    .map(([source, seen]) => ({
      kind: 'receipt-hashes',
      place,
      message: `Unexpected ${seen.size} hashes of \`${source}\` (${[...seen].map(short).join(', ')}), expected one`,
    }));
}

function short(hash: string): string {
  return hash.slice(0, 12);
}

/** By source id. */
export function compareHashes(
  lock: EvidenceLock,
  originals: ReadonlyMap<string, Original>,
  sources: Content['sources'],
): readonly Finding[] {
  return [...originals].flatMap(([source, { hash, fileName }]): Finding[] => {
    const other = lock.receipts.find((one) => one.source === source && one.hash !== hash);
    if (other === undefined) return [];
    return [
      {
        kind: 'original-edited',
        place: sources.get(source)?.place ?? startOf(fileName),
        message: `Unexpected hash ${short(hash)} of ${fileName}, expected ${short(other.hash)} as in the receipts of \`${source}\``,
        hint: 'See what was edited; if every figure still verifies, run `briefdeck verify --update`',
      },
    ];
  });
}
