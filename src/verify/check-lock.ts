// Content and its lock in, findings out wherever the two differ; needs no original.
import type { Content } from '../model/content/content.ts';
import { reportKey } from '../model/content/metric.ts';
import type { EvidenceLock, Receipt } from '../model/content/receipt.ts';
import type { Finding } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import { normalisedValue } from '../quantity/compare.ts';
import { anchorsText, evidenceKey } from './lock.ts';
import type { Original } from './originals.ts';
import { evidenceOf } from './verify-content.ts';

type Claim = Pick<Receipt, 'key' | 'source' | 'line' | 'token' | 'value'> & { readonly place: Place };

const LOCK_FILE = 'content/evidence.lock.json';

export function checkLock(content: Content, lock: EvidenceLock, file = LOCK_FILE): readonly Finding[] {
  const place: Place = { file, line: 1, column: 1 };
  const claims = claimsOf(content);
  const known = new Set(claims.map(({ key }) => key));
  const receipts = new Map(lock.receipts.map((receipt) => [receipt.key, receipt]));
  const stale = lock.receipts.filter(({ key }) => !known.has(key));
  return [
    ...claims.flatMap((claim) => checkClaim(claim, receipts.get(claim.key))),
    ...stale.map(
      ({ key }): Finding => ({
        kind: 'receipt-stale',
        place,
        message: `Unexpected receipt \`${key}\`, expected only keys of the content`,
      }),
    ),
    ...checkTwice(lock, place),
    ...checkHashes(lock, place),
  ];
}

function claimsOf(content: Content): readonly Claim[] {
  const reports = [...content.metrics.values()].flatMap((metric) => metric.reports);
  return [
    ...reports.map((report) => ({
      key: reportKey(report),
      source: report.source,
      line: report.line,
      token: report.token,
      value: normalisedValue(report.figure),
      place: report.place,
    })),
    ...evidenceOf(content).map(({ takeaway, evidence }) => ({
      key: evidenceKey(takeaway, evidence),
      source: evidence.source,
      line: evidence.line,
      token: anchorsText(evidence.anchors),
      value: '',
      place: evidence.place,
    })),
  ];
}

function checkClaim(claim: Claim, receipt: Receipt | undefined): Finding[] {
  if (receipt === undefined) {
    return [
      {
        kind: 'receipt-missing',
        place: claim.place,
        message: `Unexpected \`${claim.key}\` without a receipt, expected one in the lock`,
      },
    ];
  }
  return (['source', 'line', 'token', 'value'] as const).flatMap((field): Finding[] =>
    receipt[field] === claim[field]
      ? []
      : [
          {
            kind: 'receipt-differs',
            place: claim.place,
            message: `Unexpected ${field} \`${claim[field]}\` of \`${claim.key}\`, expected \`${receipt[field]}\` as in its receipt of ${receipt.verified}`,
          },
        ],
  );
}

function checkTwice(lock: EvidenceLock, place: Place): Finding[] {
  const keys = lock.receipts.map(({ key }) => key);
  return [...new Set(keys.filter((key, index) => keys.indexOf(key) !== index))].map((key) => ({
    kind: 'receipt-stale',
    place,
    message: `Unexpected second receipt \`${key}\`, expected one`,
  }));
}

/** All receipts of a source prove the same document only if they carry the same hash. */
function checkHashes(lock: EvidenceLock, place: Place): Finding[] {
  const hashes = new Map<string, Set<string>>();
  for (const { source, hash } of lock.receipts) {
    hashes.set(source, (hashes.get(source) ?? new Set()).add(hash));
  }
  return [...hashes].flatMap(([source, seen]): Finding[] =>
    seen.size === 1
      ? []
      : [
          {
            kind: 'receipt-hashes',
            place,
            message: `Unexpected ${seen.size} hashes of \`${source}\` (${[...seen].map(short).join(', ')}), expected one`,
          },
        ],
  );
}

function short(hash: string): string {
  return hash.slice(0, 12);
}

/** With `sources` a finding stands at the source's card, else at the original itself. */
export function compareHashes(
  lock: EvidenceLock,
  originals: ReadonlyMap<string, Original>,
  sources?: Content['sources'],
): readonly Finding[] {
  return [...originals].flatMap(([source, original]): Finding[] => {
    const recorded = new Set(lock.receipts.filter((one) => one.source === source).map(({ hash }) => hash));
    const other = [...recorded].find((hash) => hash !== original.hash);
    if (other === undefined) return [];
    return [
      {
        kind: 'original-edited',
        place: sources?.get(source)?.place ?? { file: original.fileName, line: 1, column: 1 },
        message: `Unexpected hash ${original.hash.slice(0, 12)} of ${original.fileName}, expected ${other.slice(0, 12)} as in the receipts of \`${source}\``,
        hint: 'See what was edited; if every figure still verifies, run `briefdeck verify --update`',
      },
    ];
  });
}
