// Content and what is at hand to check it with → the evidence as it stands: lock, look-up in the originals, findings.
import type { Content } from '../model/content/content.ts';
import type { EvidenceLock, Verification } from '../model/content/receipt.ts';
import type { Finding, Found } from '../model/finding.ts';
import { checkLock, compareHashes, noReceipts } from './check-lock.ts';
import { sealedClaims } from './claims.ts';
import { readLock } from './lock.ts';
import { type Original, readOriginal, type WorkbookReader } from './originals.ts';
import { verifyContent } from './verify-content.ts';
import { verifyDates } from './verify-dates.ts';

export type Evidence = {
  /** What the evidence was checked against in this run. */
  readonly state: 'originals' | 'lock';
  readonly lock: EvidenceLock | undefined;
  readonly verification: Verification | undefined;
  /** Keys of what was found in its original by this run. */
  readonly lookedUp: ReadonlySet<string>;
  /** Keys of what has a receipt that fits the content. */
  readonly recorded: ReadonlySet<string>;
  /** Where the lock differs from content or originals: what `verify --update` mends. */
  readonly lockFindings: readonly Finding[];
  /** By source id: those at hand. */
  readonly originals: ReadonlyMap<string, Original>;
};

type AtHand = {
  readonly lockFile: string;
  /** Undefined when there is no lock. */
  readonly lockText: string | undefined;
  /** Bytes of an original by file name; undefined where originals are not at hand. */
  readonly original: ((fileName: string) => Uint8Array | undefined) | undefined;
  /** Asked for where an original is a workbook. */
  readonly readWorkbook?: WorkbookReader | undefined;
  /** ISO date, for receipts: new ones bear it, and no other may be from later. */
  readonly today: string;
};

export function checkEvidence(
  content: Content,
  { lockFile, lockText, original, readWorkbook, today }: AtHand,
): Found<Evidence> {
  const lock = lockText === undefined ? undefined : readLock(lockText, lockFile);
  const originals = readOriginals(content, original, readWorkbook);
  const verified =
    originals.size > 0 ? verifyContent(content, originals, today, lock?.value?.receipts) : undefined;
  const claims = sealedClaims(content).length;
  const { value: receipts, findings: unread } = lock ?? {
    value: undefined,
    // Where nothing is reported or cited there is nothing to prove.
    findings: claims > 0 ? [noReceipts(lockFile, claims)] : [],
  };
  const checked = receipts && checkLock(content, receipts, { file: lockFile, today });
  const lockFindings = [
    ...unread,
    ...(checked?.findings ?? []),
    ...(receipts ? compareHashes(receipts, originals, content.sources) : []),
  ];
  const dates = verifyDates(content, originals);
  return {
    value: {
      state: verified ? 'originals' : 'lock',
      lock: receipts,
      verification: verified?.value,
      lookedUp: foundKeys(verified?.value),
      recorded: checked?.value ?? new Set(),
      lockFindings,
      originals,
    },
    findings: [...withoutSealsOf(dates, lockFindings), ...(verified?.findings ?? []), ...dates],
  };
}

/** A card with a date that its document does not bear has one fault, though no seal fits that date either. */
function withoutSealsOf(dates: readonly Finding[], findings: readonly Finding[]): readonly Finding[] {
  const faulty = new Set(dates.map(({ place }) => place));
  return findings.filter(({ kind, place }) => kind !== 'receipt-seal' || !faulty.has(place));
}

function foundKeys({ reports, evidence }: Pick<Verification, 'reports' | 'evidence'> = NOTHING) {
  const found = [...reports, ...evidence].filter(({ state }) => state === 'verified');
  return new Set(found.map(({ key }) => key));
}

const NOTHING = { reports: [], evidence: [] };

function readOriginals(
  { sources, house: { nouns } }: Content,
  original: AtHand['original'] = () => undefined,
  readWorkbook?: WorkbookReader,
): ReadonlyMap<string, Original> {
  return new Map(
    [...sources.values()].flatMap((source): [string, Original][] => {
      const bytes = original(source.original);
      return bytes ? [[source.id, { ...readOriginal(bytes, source.original, readWorkbook), nouns }]] : [];
    }),
  );
}
