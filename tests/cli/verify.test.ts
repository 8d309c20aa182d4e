// `verify` with originals: documents of our own words everywhere, and the originals where those are at hand.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { EvidenceLock, Receipt } from '../../src/model/content/receipt.ts';
import { readContent } from '../../src/read/read-content.ts';
import { sealedClaims } from '../../src/verify/claims.ts';
import { lockText } from '../../src/verify/lock.ts';
import { sealOf } from '../../src/verify/seal.ts';
import { diskFiles } from '../../src/world/files.ts';
import { copyDecks, type ProjectCopy } from '../support/project-copy.ts';
import { SHIPPED_ROOTS } from '../support/shipped-roots.ts';
import { standInOriginals } from '../support/stand-in-originals.ts';

const ORIGINALS = resolve('../shared/sources');
const LOCK = 'content/evidence.lock.json';
const TIMEOUT = 60_000;

const STAND_INS = mkdtempSync(join(tmpdir(), 'stand-ins-'));
/** The shipped lock is that of the originals; the other documents have one of their own. */
let standInLock = '';

beforeAll(() => {
  const files = diskFiles(process.cwd(), ['content', 'templates']);
  const { value: content } = readContent(files, SHIPPED_ROOTS);
  mkdirSync(STAND_INS, { recursive: true });
  for (const [name, text] of standInOriginals(content)) writeFileSync(join(STAND_INS, name), text);
  const first = copyDecks(['executive']);
  first.write(LOCK, '{}');
  expect(first.run('verify', '--originals', STAND_INS, '--update').code).toBe(0);
  standInLock = first.read(LOCK);
  first.remove();
}, TIMEOUT);
afterAll(() => rmSync(STAND_INS, { recursive: true, force: true }));

let project: ProjectCopy;
beforeEach(() => {
  project = copyDecks(['executive']);
});
afterEach(() => project.remove());

if (!existsSync(ORIGINALS))
  it.skip('verify --originals with the originals (skipped without ../shared/sources)', () => {});

describe.each([
  ['documents of our own words', STAND_INS],
  ...(existsSync(ORIGINALS) ? [['the originals', ORIGINALS] as const] : []),
] as const)('verify --originals with %s', (_, folder) => {
  beforeEach(() => {
    if (folder === STAND_INS) project.write(LOCK, standInLock);
  });

  it(
    'finds every report and piece of evidence of the shipped content',
    () => {
      const { code, stdout } = project.run('verify', '--originals', folder, '--json');
      const { reports, evidence } = JSON.parse(stdout).evidence.counts;
      expect(code).toBe(0);
      expect(reports.total).toBeGreaterThan(10);
      expect(reports.lookedUp).toBe(reports.total);
      expect(evidence.lookedUp).toBe(evidence.total);
    },
    TIMEOUT,
  );

  it(
    'writes the same lock again when nothing has changed, and anew when it was lost',
    () => {
      const before = project.read(LOCK);
      expect(project.run('verify', '--originals', folder, '--update').code).toBe(0);
      expect(project.read(LOCK)).toBe(before);
      project.write(LOCK, '{}');
      expect(project.run('check').code).toBe(1);
      expect(project.run('verify', '--originals', folder, '--update').code).toBe(0);
      expect(JSON.parse(project.read(LOCK)).receipts).toHaveLength(JSON.parse(before).receipts.length);
      expect(project.run('check').code).toBe(0);
    },
    TIMEOUT,
  );

  it(
    'refuses to update while a report is not as its source has it',
    () => {
      const before = project.read(LOCK);
      project.edit('content/figures/training-cost.yaml', 'daiwa-2025-02-26:61', 'daiwa-2025-02-26:5');
      const { code, stdout } = project.run('verify', '--originals', folder, '--update');
      expect(stdout).toMatch(/(?:ambiguous|moved|changed) +v3-training-cost@daiwa-2025-02-26/);
      expect(stdout).toMatch(/^Not updated: .+ for all figures and evidence or for none$/m);
      expect(stdout).toMatch(
        /^\d+ of \d+ stand in their originals; 1 error to mend first:\n {2}content\/figures\/training-cost\.yaml:\d+:\d+ {2}report-\w+$/m,
      );
      expect(code).toBe(1);
      expect(project.read(LOCK)).toBe(before);
    },
    TIMEOUT,
  );

  it(
    'lets a build say that it looked into the originals, and stop at a change',
    () => {
      const built = project.run('build', '--audience', 'executive', '--originals', folder);
      expect(built.stdout).toContain('Evidence looked up in the originals');
      expect(built.code).toBe(0);
      expect(JSON.parse(project.read('out/2025-W43/manifest.json')).evidence.state).toBe('originals');
      project.edit('content/figures/training-cost.yaml', 'daiwa-2025-02-26:61', 'daiwa-2025-02-26:5');
      expect(project.run('build', '--audience', 'executive', '--originals', folder).code).toBe(1);
    },
    TIMEOUT,
  );
});

const GROWTH = 'china-ai-growth@allforces-2025-10-20';

/** 20 % → 30 % in the ledger and in the lock, as one who may write to the folder could; sealed anew where that is asked. */
function forge(isSealed: boolean, changes: Partial<Receipt> = {}): void {
  project.edit('content/figures/china-market.yaml', 'words: 毎年20%以上', 'words: 毎年30%以上');
  const lock = JSON.parse(project.read(LOCK)) as EvidenceLock;
  const { value: content } = readContent(diskFiles(project.folder, ['content', 'templates']), SHIPPED_ROOTS);
  const claim = sealedClaims(content).find(({ key }) => key === GROWTH);
  if (claim === undefined) throw new Error(`no ${GROWTH}`);
  const receipts = lock.receipts.map((one): Receipt => {
    if (one.key !== GROWTH) return one;
    const edited = { ...one, token: claim.token, value: claim.value, ...changes };
    return isSealed ? { ...edited, seal: sealOf(edited, claim) } : edited;
  });
  project.write(LOCK, lockText({ ...lock, receipts }));
}

describe('a figure edited together with its token and its receipt', () => {
  it(
    'is told without the originals, since the seal is not its own',
    () => {
      forge(false);
      const { code, stdout } = project.run('build', '--audience', 'executive');
      expect(stdout).toMatch(/error {2}receipt-seal {2}.*china-ai-growth@allforces-2025-10-20/);
      expect(stdout).toContain('17 of 18 reports');
      expect(code).toBe(1);
    },
    TIMEOUT,
  );

  it(
    'and with a seal made anew is told as recorded, not as verified; the document itself finds it',
    () => {
      project.write(LOCK, standInLock);
      forge(true);
      const { code, stdout } = project.run('check');
      expect(code).toBe(0);
      expect(stdout).toMatch(/as recorded on \d{4}-\d{2}-\d{2}, not looked up now: 18 of 18 reports/);
      expect(stdout).not.toMatch(/verified|looked up in the originals/);
      const looked = project.run('verify', '--originals', STAND_INS);
      expect(looked.stdout).toMatch(/error {2}report-\w+ {2}.*30%/);
      expect(looked.stdout).toContain('17 of 18 reports');
      expect(looked.code).toBe(1);
    },
    TIMEOUT,
  );

  it(
    'is not from a day to come, however it is sealed',
    () => {
      forge(true, { verified: '2031-01-01' });
      const { code, stdout } = project.run('check');
      expect(stdout).toMatch(/evidence\.lock\.json:1:1 {2}error {2}receipt-future .* of 2031-01-01/);
      expect(code).toBe(1);
    },
    TIMEOUT,
  );
});

describe('verify --update where no card of a document can be read', () => {
  it(
    'tells the faults of the cards, and does not ask for a folder that is named',
    () => {
      for (const file of readdirSync(join(project.folder, 'content/sources')))
        if (file.endsWith('.md')) project.write(`content/sources/${file}`, '---\ntitle: [\n---\n');
      const { code, stdout, stderr } = project.run('verify', '--originals', STAND_INS, '--update');
      expect(`${stdout}${stderr}`).not.toContain('expected a folder');
      expect(stdout).toContain('Not updated');
      expect(code).toBe(1);
    },
    TIMEOUT,
  );
});

describe('verify without originals', () => {
  it(
    'holds the lock against the content',
    () => {
      expect(project.run('verify').code).toBe(0);
      project.edit('content/figures/training-cost.yaml', 'daiwa-2025-02-26:61', 'daiwa-2025-02-26:5');
      const { code, stdout } = project.run('verify');
      expect(stdout).toMatch(/error {2}receipt-differs/);
      expect(code).toBe(1);
    },
    TIMEOUT,
  );
});
