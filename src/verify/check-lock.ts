// Content and its lock in, out: the receipts that fit, and findings wherever the two differ; needs no original.

import { hasCome } from '../model/calendar.ts';
import type { Content } from '../model/content/content.ts';
import type { EvidenceLock, Receipt } from '../model/content/receipt.ts';
import type { Finding, FindingKind, Found } from '../model/finding.ts';
import { listed } from '../model/names.ts';
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
  const seen = seenBefore();
  const unfit = lock.receipts.map(({ key }) => key).filter((key) => seen(key) || !known.has(key));
  const differing: Finding[] = [];
  const proofs: Proof[] = [];
  const missing: SealedClaim[] = [];
  for (const claim of claims) {
    const receipt = receipts.get(claim.key);
    if (receipt === undefined) missing.push(claim);
    if (receipt === undefined || !hasCome(receipt.verified, today)) continue;
    const findings = checkClaim(claim, receipt);
    differing.push(...findings);
    if (findings.length === 0) proofs.push({ claim, receipt });
  }
  return {
    value: new Set(proofs.filter((proof) => !isBroken(proof)).map(({ claim }) => claim.key)),
    findings: [
      ...withoutReceipts(missing, claims, content.sources, file),
      ...differing,
      ...checkSeals(proofs, content.sources),
      ...oneOf(
        'receipt-future',
        place,
        'receipt of',
        early(lock, known, today),
        `those of days that have come (it is ${today})`,
      ),
      ...oneOf('receipt-stale', place, 'receipt', unfit, 'one for each key of the content'),
      ...oneOf(
        'receipt-hashes',
        place,
        'hashes of',
        mixedHashes(lock),
        'one document behind all receipts of a source',
      ),
    ],
  };
}

/** Whether it has been asked for this one before. */
function seenBefore(): (key: string) => boolean {
  const seen = new Set<string>();
  return (key) => seen.size === seen.add(key).size;
}

/** One file, one fault: a lock of another branch has hundreds of them. */
function oneOf(
  kind: FindingKind,
  place: Place,
  what: string,
  met: readonly string[],
  expected: string,
): readonly Finding[] {
  if (met.length === 0) return [];
  return [{ kind, place, message: `Unexpected ${what} ${listed(met)}, expected ${expected}` }];
}

function early({ receipts }: EvidenceLock, known: ReadonlySet<string>, today: string): readonly string[] {
  return receipts
    .filter(({ key, verified }) => known.has(key) && !hasCome(verified, today))
    .map(({ key, verified }) => `${key} of ${verified}`);
}

/**
 * One for the lock where nothing has a receipt, one for a source card where nothing that rests on it has one, else one for each.
 * What rests on a card that is not known has that fault.
 */
function withoutReceipts(
  missing: readonly SealedClaim[],
  claims: readonly SealedClaim[],
  sources: Content['sources'],
  file: string,
): readonly Finding[] {
  if (claims.length > 1 && missing.length === claims.length) return [noReceipts(file, claims.length)];
  return [...bySource(missing)].flatMap(([id, resting]): Finding[] => {
    const card = sources.get(id);
    if (card === undefined) return [];
    const all = claims.filter(({ source }) => source === id);
    if (all.length < 2 || resting.length < all.length) {
      return resting.map(({ key, place }) => {
        const message = `Unexpected \`${key}\` without a receipt, expected one in the lock`;
        return { kind: 'receipt-missing', place, message };
      });
    }
    const message = `Unexpected \`${id}\` without a receipt for any of the ${all.length} reports and pieces of evidence that rest on it, expected one for each`;
    return [{ kind: 'receipt-missing', place: card.place, message, hint: UPDATE_HINT }];
  });
}

function bySource(claims: readonly SealedClaim[]): ReadonlyMap<string, readonly SealedClaim[]> {
  const groups = new Map<string, SealedClaim[]>();
  for (const claim of claims) groups.set(claim.source, [...(groups.get(claim.source) ?? []), claim]);
  return groups;
}

/** Of a project that nobody has verified yet: `count` reports and pieces of evidence wait for their receipts. */
export function noReceipts(file: string, count: number): Finding {
  return {
    kind: 'lock-missing',
    place: startOf(file),
    message: `Unexpected content without receipts in \`${file}\`, expected one for each of its ${count} reports and pieces of evidence: none has been looked up yet`,
    hint: UPDATE_HINT,
  };
}

const UPDATE_HINT = 'Run `briefdeck verify --originals DIR --update` where the originals are at hand';

function checkClaim(claim: SealedClaim, receipt: Receipt): readonly Finding[] {
  const { key, place } = claim;
  const fields = (['source', 'line', 'token', 'value'] as const).filter(
    (field) => receipt[field] !== claim[field],
  );
  if (fields.length === 0) return [];
  const told = (of: SealedClaim | Receipt) => fields.map((field) => `${field} \`${of[field]}\``).join(', ');
  const message = `Unexpected ${told(claim)} of \`${key}\`, expected ${told(receipt)} as in its receipt of ${receipt.verified}`;
  return [{ kind: 'receipt-differs', place, message }];
}

/** All receipts of a source prove the same document only if they carry the same hash. */
function mixedHashes({ receipts }: EvidenceLock): readonly string[] {
  const hashes = new Map<string, Set<string>>();
  for (const { source, hash } of receipts) hashes.set(source, (hashes.get(source) ?? new Set()).add(hash));
  return [...hashes]
    .filter(([, seen]) => seen.size > 1)
    .map(([source, seen]) => `${source} (${[...seen].map(short).join(', ')})`);
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
