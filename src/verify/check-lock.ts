// Content and its lock in, findings out wherever the two differ; needs no original.
import type { Content } from '../model/content/content.ts';
import type { EvidenceLock, Receipt } from '../model/content/receipt.ts';
import type { Finding } from '../model/finding.ts';
import { type Place, startOf } from '../model/place.ts';
import { type Claim, evidenceClaim, evidenceOf, reportClaim, reportsOf } from './claims.ts';
import type { Original } from './originals.ts';

/** `file` is the lock's. */
export function checkLock(content: Content, lock: EvidenceLock, file: string): readonly Finding[] {
  const place = startOf(file);
  const claims: readonly (readonly [Claim, Place])[] = [
    ...reportsOf(content).map((report) => [reportClaim(report), report.place] as const),
    ...evidenceOf(content).map(({ takeaway, evidence }) => {
      return [evidenceClaim(takeaway, evidence), evidence.place] as const;
    }),
  ];
  const known = new Set(claims.map(([{ key }]) => key));
  const receipts = new Map(lock.receipts.map((receipt) => [receipt.key, receipt]));
  const keys = lock.receipts.map(({ key }) => key);
  const twice = new Set(keys.filter((key, index) => keys.indexOf(key) !== index));
  const stale = (message: string): Finding => ({ kind: 'receipt-stale', place, message });
  return [
    ...claims.flatMap(([claim, at]) => checkClaim(claim, receipts.get(claim.key), at)),
    ...keys
      .filter((key) => !known.has(key))
      .map((key) => stale(`Unexpected receipt \`${key}\`, expected only keys of the content`)),
    ...[...twice].map((key) => stale(`Unexpected second receipt \`${key}\`, expected one`)),
    ...checkHashes(lock, place),
  ];
}

function checkClaim(claim: Claim, receipt: Receipt | undefined, place: Place): readonly Finding[] {
  const { key } = claim;
  if (receipt === undefined) {
    const message = `Unexpected \`${key}\` without a receipt, expected one in the lock`;
    return [{ kind: 'receipt-missing', place, message }];
  }
  return (['source', 'line', 'token', 'value'] as const)
    .filter((field) => receipt[field] !== claim[field])
    .map((field) => ({
      kind: 'receipt-differs',
      place,
      message: `Unexpected ${field} \`${claim[field]}\` of \`${key}\`, expected \`${receipt[field]}\` as in its receipt of ${receipt.verified}`,
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
