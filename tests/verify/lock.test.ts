import { describe, expect, it } from '@jest/globals';
import type { Receipt } from '../../src/model/content/receipt.ts';
import { lineAt } from '../../src/model/content/where.ts';
import { VERSION } from '../../src/model/version.ts';
import { checkEvidence } from '../../src/verify/check-evidence.ts';
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
  { source: 'letter', at: lineAt(1), anchors: ['V3', '学習コスト'], place },
  { source: 'letter', at: lineAt(1), anchors: ['V3', '万ドル'], place },
]);
const ALL = {
  sources: [sourceOf('letter'), sourceOf('note'), sourceOf('unused')],
  metrics: [v3, r1],
  takeaways: [cost],
};
const content = contentOf(ALL);
const originals = new Map([
  ['letter', originalOf(LETTER)],
  ['note', originalOf(NOTE, 'note.txt')],
]);
const { value: verification } = verifyContent(content, originals, '2025-03-01');
const lock = toLock(content, verification);
const AT = { file: lockPath('content'), today: '2025-03-01' };

function kinds(receipts: readonly Receipt[]): string[] {
  return checkLock(content, { version: 2, receipts }, AT).findings.map(({ kind }) => kind);
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
      tool: VERSION,
      seal: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    const backwards = { version: 2 as const, receipts: [...lock.receipts].reverse() };
    expect(lockText(backwards)).toBe(lockText(lock));
    expect(readLock(lockText(lock), 'lock.json')).toEqual({ value: lock, findings: [] });
  });

  it('keeps a line as its number, lines and cells as their words', () => {
    const placed = (line: Receipt['line']) => ({
      ...lock,
      receipts: lock.receipts.map((receipt) => ({ ...receipt, line })),
    });
    for (const line of ['22-23', 'Net prices!F12']) {
      expect(readLock(lockText(placed(line)), 'lock.json')).toEqual({ value: placed(line), findings: [] });
    }
    expect(readLock(lockText(placed('F')), 'lock.json').findings).toHaveLength(lock.receipts.length);
  });

  it('keeps the date of a proof that says the same, and the receipts it could not look up', () => {
    const later = verifyContent(content, new Map([['letter', originalOf(LETTER)]]), '2025-04-01').value;
    expect(toLock(content, later, lock)).toEqual(lock);
    const edited = new Map([...originals, ['note', originalOf(`${NOTE}\n`)]]);
    const again = toLock(content, verifyContent(content, edited, '2025-04-01').value, lock);
    expect(again.receipts.map(({ verified }) => verified)).toEqual([
      '2025-03-01',
      '2025-03-01',
      '2025-03-01',
      '2025-04-01',
    ]);
  });

  it('holds nothing that did not verify', () => {
    const edited = new Map([...originals, ['note', originalOf(NOTE.replace('600', '700'))]]);
    const again = toLock(content, verifyContent(content, edited, '2025-04-01').value, lock);
    expect(again.receipts.map(({ key }) => key)).not.toContain('v3-cost@note');
  });

  it('agrees with the content it was made from', () => {
    const keys = ['v3-cost@letter', 'v3-cost@note', 'r1-cost@letter', 'cost-lead/letter:1'];
    expect(checkLock(content, lock, AT)).toEqual({ value: new Set(keys), findings: [] });
  });

  it.each([
    ['line', { line: 2 }],
    ['token', { token: '560万ドル' }],
    ['value', { value: 'USD 5600000 exact' }],
    ['source', { source: 'note' }],
  ] as const)('does not pass for content with another %s', (field, change) => {
    const receipts = changed('v3-cost@letter', change);
    const [finding] = checkLock(content, { version: 2, receipts }, AT).findings;
    expect(finding).toMatchObject({ kind: 'receipt-differs', place });
    expect(finding?.message).toContain(`Unexpected ${field} \``);
  });

  it('tells a receipt edited together with what it proves, whichever the field', () => {
    const dear = { figure: usd(8_600_000, 'about'), token: '860 万ドル', line: 1 };
    const edited = contentOf({
      ...{ sources: [sourceOf('letter'), sourceOf('note')], takeaways: [cost] },
      metrics: [{ ...v3, reports: [reportOf(dear), ...v3.reports.slice(1)] }, r1],
    });
    const receipts = changed('v3-cost@letter', { token: '860 万ドル', value: 'USD 8600000 about' });
    const { value, findings } = checkLock(edited, { version: 2, receipts }, AT);
    expect(findings.map(({ kind }) => kind)).toEqual(['receipt-seal']);
    expect(findings[0]?.message).toContain('on the receipt of `v3-cost@letter` of 2025-03-01');
    expect([...value].sort()).toEqual(['cost-lead/letter:1', 'r1-cost@letter', 'v3-cost@note']);
    for (const change of [{ verified: '2025-02-28' }, { tool: '0.0.1' }, { seal: '0'.repeat(64) }])
      expect(kinds(changed('v3-cost@letter', change))).toEqual(['receipt-seal']);
  });

  it.each([
    ['subject', { subject: { ja: 'R1', en: 'R1' } }],
    ['spellings of the subject', { subjectAnchors: ['V3', 'V2'] }],
    ['definition', { definition: { ja: '開発費', en: 'development' } }],
    ['scope', { scope: { ja: '一部', en: 'some' } }],
    ['stance', { reports: v3.reports.map((one) => ({ ...one, stance: 'fact' as const })) }],
    ['basis', { reports: v3.reports.map((one) => ({ ...one, basis: { ja: '噂', en: 'talk' } })) }],
    ['quotation', { reports: v3.reports.map((one) => ({ ...one, quotation: `別途 ${one.token}` })) }],
  ])('does not pass for a figure said to have another %s', (_, change) => {
    const said = contentOf({ ...ALL, metrics: [{ ...v3, ...change }, r1] });
    const { findings } = checkLock(said, lock, AT);
    expect(findings.map(({ kind }) => kind)).toEqual(['receipt-seal', 'receipt-seal']);
  });

  it('does not pass for evidence or documents of other dates, but for words said in another order', () => {
    const kindsOf = (given: Parameters<typeof contentOf>[0]) =>
      checkLock(contentOf({ ...ALL, ...given }), lock, AT).findings.map(({ kind }) => kind);
    expect(kindsOf({ takeaways: [{ ...cost, dates: ['2024-12'] }] })).toEqual(['receipt-seal']);
    expect(kindsOf({ takeaways: [{ ...cost, date: '2024-12' }] })).toEqual(['receipt-seal']);
    const [letter = sourceOf('letter'), note = sourceOf('note')] = ALL.sources;
    expect(kindsOf({ sources: [letter, { ...note, date: '2024-02-01' }] })).toEqual(['receipt-seal']);
    expect(kindsOf({ metrics: [{ ...v3, scope: { en: 'all', ja: '全体' } }, r1] })).toEqual([]);
    expect(kindsOf({ takeaways: [{ ...cost, weight: 1 }] })).toEqual([]);
  });

  it('is told once, at the source card, where that was changed, and not at all where it could not be read', () => {
    const [letter = sourceOf('letter'), note = sourceOf('note')] = ALL.sources;
    const withCards = (...sources: (typeof letter)[]) => checkLock(contentOf({ ...ALL, sources }), lock, AT);
    const changed = withCards({ ...letter, date: '2024-02-01' }, note);
    expect(changed.findings).toEqual([
      {
        ...{ kind: 'receipt-seal', place: letter.place },
        message: expect.stringContaining('all 3 receipts that rest on the card of `letter`'),
        hint: expect.stringContaining('`briefdeck verify --originals DIR --update`'),
      },
    ]);
    const unread = withCards(note);
    expect(unread.findings).toEqual([]);
    for (const { value } of [changed, unread]) expect([...value]).toEqual(['v3-cost@note']);
  });

  it('is not told beside the fault that the document finds in the date of the card', () => {
    const [letter = sourceOf('letter'), note = sourceOf('note')] = ALL.sources;
    const card = { ...letter, date: '2024-02-01' };
    const atHand = { lockFile: AT.file, lockText: lockText(lock), today: AT.today };
    const kindsOf = (original?: (fileName: string) => Uint8Array | undefined) =>
      checkEvidence(contentOf({ ...ALL, sources: [card, note] }), { ...atHand, original })
        .findings.filter(({ place: { file } }) => file === card.place.file)
        .map(({ kind }) => kind);
    const document = new TextEncoder().encode(LETTER);
    expect(kindsOf((fileName) => (fileName === letter.original ? document : undefined))).toEqual([
      'date-unsupported',
    ]);
    expect(kindsOf()).toEqual(['receipt-seal']);
  });

  it('is not from a day to come, but for where it is tomorrow already', () => {
    expect(checkLock(content, lock, { ...AT, today: '2025-02-28' }).findings).toEqual([]);
    const early = checkLock(content, lock, { ...AT, today: '2025-02-27' });
    expect(new Set(early.findings.map(({ kind }) => kind))).toEqual(new Set(['receipt-future']));
    expect(early.value.size).toBe(0);
    const far = checkLock(
      content,
      { version: 2, receipts: changed('v3-cost@note', { verified: '2031-01-01' }) },
      AT,
    );
    expect(far.findings.map(({ kind, place: { file } }) => `${kind} ${file}`)).toEqual([
      'receipt-future content/evidence.lock.json',
    ]);
  });

  it('is made anew by a look-up where a receipt was edited, with the day of the look-up', () => {
    const later = verifyContent(content, originals, '2025-04-01').value;
    for (const change of [{ verified: '2031-01-01' }, { verified: '2020-01-01' }, { seal: '0'.repeat(64) }]) {
      const receipts = changed('v3-cost@note', change);
      const again = toLock(content, later, { version: 2, receipts });
      expect(again.receipts.map(({ verified }) => verified)).toEqual([
        ...['2025-03-01', '2025-03-01', '2025-03-01', '2025-04-01'],
      ]);
      expect(checkLock(content, again, { ...AT, today: '2025-04-01' }).findings).toEqual([]);
    }
    const without = verifyContent(content, new Map([['letter', originalOf(LETTER)]]), '2025-04-01').value;
    const kept = toLock(content, without, { version: 2, receipts: changed('v3-cost@note', { tool: '9' }) });
    expect(kept.receipts.map(({ key }) => key)).not.toContain('v3-cost@note');
  });

  it('of the old form is told once, with what makes a new one', () => {
    const { value, findings } = readLock('{"version":1,"receipts":[{"key":"a@b"}]}', 'lock.json');
    expect(value).toBeUndefined();
    expect(findings.map(({ message, hint }) => `${message}: ${hint}`)).toEqual([
      expect.stringMatching(/lock of the old form, .*no seals.*verify --originals DIR --update/),
    ]);
  });

  it('names missing, stale and repeated receipts and mixed versions of one source', () => {
    expect(kinds(lock.receipts.slice(1))).toEqual(['receipt-missing']);
    const stale = { ...(lock.receipts[0] as Receipt), key: 'gone@letter' };
    expect(kinds([...lock.receipts, stale])).toEqual(['receipt-stale']);
    expect(kinds([...lock.receipts, lock.receipts[0] as Receipt])).toEqual(['receipt-stale']);
    expect(kinds(changed('v3-cost@letter', { hash: 'f'.repeat(64) }))).toEqual([
      'receipt-seal',
      'receipt-hashes',
    ]);
  });

  it('sees an original edited since, even where nothing cited changed', () => {
    expect(compareHashes(lock, originals, content.sources)).toEqual([]);
    const edited = new Map([['letter', originalOf(`${LETTER}\n追記`)]]);
    const [finding] = compareHashes(lock, edited, content.sources);
    expect(finding).toMatchObject({ kind: 'original-edited', place: { file: 'content/sources/letter.md' } });
  });

  it.each(['', '[]', '{"version":3,"receipts":[]}', '{"version":2}'])('cannot be %s', (text) => {
    const { value, findings } = readLock(text, 'content/evidence.lock.json');
    expect(value).toBeUndefined();
    expect(findings.map(({ kind, place: { file } }) => `${kind} ${file}`)).toEqual([
      'broken-lock content/evidence.lock.json',
    ]);
  });

  it('keeps what can be read of a damaged file and names the entry', () => {
    const damaged = lockText(lock).replace('"line": 3', '"line": "3"');
    const { value, findings } = readLock(damaged, 'lock.json');
    expect(value?.receipts).toHaveLength(3);
    expect(findings.map(({ message }) => message)).toEqual([expect.stringContaining('entry 2')]);
  });
});
