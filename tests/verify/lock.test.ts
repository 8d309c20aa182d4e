import { describe, expect, it } from '@jest/globals';
import type { Receipt } from '../../src/model/content/receipt.ts';
import { checkLock, compareHashes } from '../../src/verify/check-lock.ts';
import { lockPath, lockText, readLock, toLock } from '../../src/verify/lock.ts';
import { verifyContent } from '../../src/verify/verify-content.ts';
import {
  contentOf,
  metricOf,
  originalOf,
  place,
  reportOf,
  sourceOf,
  takeawayOf,
  usd,
} from './build-ledger.ts';

const LETTER = 'V3の学習コストは約 560 万ドルだった。\n\nR1の費用は30万ドルだった。\n';
const NOTE = 'V3の費用は600万ドルとされる。\n';

const v3 = metricOf({
  id: 'v3-cost',
  reports: [
    reportOf({ figure: usd(5_600_000, 'about'), token: '560 万ドル', line: 1 }),
    reportOf({ source: 'note', figure: usd(6_000_000), token: '600万ドル', line: 1 }),
  ],
});
const r1 = metricOf({
  id: 'r1-cost',
  subject: { ja: 'R1', en: 'R1' },
  subjectAnchors: ['R1'],
  reports: [reportOf({ metric: 'r1-cost', figure: usd(300_000), token: '30万ドル', line: 3 })],
});
const cost = takeawayOf('cost-lead', [
  { source: 'letter', line: 1, anchors: ['V3', '学習コスト'], place },
  { source: 'letter', line: 1, anchors: ['V3', '万ドル'], place },
]);
const content = contentOf({
  sources: [sourceOf('letter'), sourceOf('note'), sourceOf('unused')],
  metrics: [v3, r1],
  takeaways: [cost],
});
const originals = new Map([
  ['letter', originalOf(LETTER)],
  ['note', originalOf(NOTE, 'note.txt')],
]);
const { value: verification } = verifyContent(content, originals, '2025-03-01');
const lock = toLock(verification);
const FILE = lockPath('content');

function kinds(receipts: readonly Receipt[]): string[] {
  return checkLock(content, { version: 1, receipts }, FILE).map(({ kind }) => kind);
}

function changed(key: string, change: Partial<Receipt>): Receipt[] {
  expect(lock.receipts.map((receipt) => receipt.key)).toContain(key);
  return lock.receipts.map((receipt) => (receipt.key === key ? { ...receipt, ...change } : receipt));
}

describe('verifying content', () => {
  it('checks every report and piece of evidence once and counts the states', () => {
    expect(verification.counts.reports).toEqual({
      verified: 3,
      moved: 0,
      changed: 0,
      missing: 0,
      ambiguous: 0,
      'not-checked': 0,
    });
    expect(verification.counts.evidence.verified).toBe(1);
    expect(verification.evidence.map(({ token }) => token)).toEqual(['V3 · 学習コスト · 万ドル']);
  });

  it('says once per source that an original is not at hand', () => {
    const { value, findings } = verifyContent(content, new Map([['note', originalOf(NOTE)]]), '2025-03-01');
    expect(value.counts.reports).toMatchObject({ verified: 1, 'not-checked': 2 });
    expect(findings.map(({ kind, message }) => `${kind} ${message}`)).toEqual([
      'original-absent Unexpected absence of `letter.md`, expected it among the originals',
    ]);
  });

  it('knows the other subjects of the ledger', () => {
    const swapped = new Map([
      ...originals,
      ['letter', originalOf(LETTER.replace('R1', 'V3').replace('V3', 'R1'))],
    ]);
    const { findings } = verifyContent(content, swapped, '2025-03-01');
    expect(findings.map(({ kind }) => kind)).toEqual(['report-subject', 'report-subject']);
  });
});

describe('the lock', () => {
  it('holds a receipt per proof, in order of keys, as the same bytes every time', () => {
    expect(lock.receipts.map(({ key }) => key)).toEqual([
      'cost-lead/letter:1',
      'r1-cost@letter',
      'v3-cost@letter',
      'v3-cost@note',
    ]);
    expect(lock.receipts[2]).toEqual({
      key: 'v3-cost@letter',
      source: 'letter',
      hash: originals.get('letter')?.hash,
      line: 1,
      token: '560 万ドル',
      value: 'USD 5600000 about',
      verified: '2025-03-01',
    });
    const backwards = { version: 1 as const, receipts: [...lock.receipts].reverse() };
    expect(lockText(backwards)).toBe(lockText(lock));
    expect(readLock(lockText(lock), 'lock.json')).toEqual({ value: lock, findings: [] });
  });

  it('keeps the date of a proof that says the same, and the receipts it could not look up', () => {
    const later = verifyContent(content, new Map([['letter', originalOf(LETTER)]]), '2025-04-01').value;
    expect(toLock(later, lock)).toEqual(lock);
    const edited = new Map([...originals, ['note', originalOf(`${NOTE}\n`)]]);
    const again = toLock(verifyContent(content, edited, '2025-04-01').value, lock);
    expect(again.receipts.map(({ verified }) => verified)).toEqual([
      '2025-03-01',
      '2025-03-01',
      '2025-03-01',
      '2025-04-01',
    ]);
  });

  it('holds nothing that did not verify', () => {
    const edited = new Map([...originals, ['note', originalOf(NOTE.replace('600', '700'))]]);
    const again = toLock(verifyContent(content, edited, '2025-04-01').value, lock);
    expect(again.receipts.map(({ key }) => key)).not.toContain('v3-cost@note');
  });

  it('agrees with the content it was made from', () => {
    expect(checkLock(content, lock, FILE)).toEqual([]);
  });

  it.each([
    ['line', { line: 2 }],
    ['token', { token: '560万ドル' }],
    ['value', { value: 'USD 5600000 exact' }],
    ['source', { source: 'note' }],
  ] as const)('does not pass for content with another %s', (field, change) => {
    const receipts = changed('v3-cost@letter', change);
    const [finding] = checkLock(content, { version: 1, receipts }, FILE);
    expect(finding).toMatchObject({ kind: 'receipt-differs', place });
    expect(finding?.message).toContain(`Unexpected ${field} \``);
  });

  it('names missing, stale and repeated receipts and mixed versions of one source', () => {
    expect(kinds(lock.receipts.slice(1))).toEqual(['receipt-missing']);
    const stale = { ...(lock.receipts[0] as Receipt), key: 'gone@letter' };
    expect(kinds([...lock.receipts, stale])).toEqual(['receipt-stale']);
    expect(kinds([...lock.receipts, lock.receipts[0] as Receipt])).toEqual(['receipt-stale']);
    expect(kinds(changed('v3-cost@letter', { hash: 'f'.repeat(64) }))).toEqual(['receipt-hashes']);
  });

  it('sees an original edited since, even where nothing cited changed', () => {
    expect(compareHashes(lock, originals, content.sources)).toEqual([]);
    const edited = new Map([['letter', originalOf(`${LETTER}\n追記`)]]);
    const [finding] = compareHashes(lock, edited, content.sources);
    expect(finding).toMatchObject({ kind: 'original-edited', place: { file: 'content/sources/letter.md' } });
  });

  it.each(['', '[]', '{"version":2,"receipts":[]}', '{"version":1}'])('cannot be %s', (text) => {
    const { value, findings } = readLock(text, 'content/evidence.lock.json');
    expect(value.receipts).toEqual([]);
    expect(findings.map(({ kind, place: { file } }) => `${kind} ${file}`)).toEqual([
      'broken-lock content/evidence.lock.json',
    ]);
  });

  it('keeps what can be read of a damaged file and names the entry', () => {
    const damaged = lockText(lock).replace('"line": 3', '"line": "3"');
    const { value, findings } = readLock(damaged, 'lock.json');
    expect(value.receipts).toHaveLength(3);
    expect(findings.map(({ message }) => message)).toEqual([expect.stringContaining('entry 2')]);
  });
});
