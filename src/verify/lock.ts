// The text of the lock ↔ its receipts, and what was looked up → the receipts to keep.

import { isDay } from '../model/calendar.ts';
import type { Content } from '../model/content/content.ts';
import {
  type EvidenceCheck,
  type EvidenceLock,
  LOCK_FILE,
  type Receipt,
  type ReportCheck,
  type Verification,
} from '../model/content/receipt.ts';
import { isWhereKey } from '../model/content/where.ts';
import type { Finding, Found } from '../model/finding.ts';
import { byText } from '../model/names.ts';
import { startOf } from '../model/place.ts';
import { VERSION } from '../model/version.ts';
import { checkLock } from './check-lock.ts';
import { sealedClaims } from './claims.ts';
import { sealOf } from './seal.ts';

/** `content` is the folder of content. */
export function lockPath(content: string): string {
  return `${content}/${LOCK_FILE}`;
}

const EMPTY: EvidenceLock = { version: 2, receipts: [] };

/** Undefined where nothing of it can be read. */
export function readLock(text: string, file: string): Found<EvidenceLock | undefined> {
  const broken = (met: string): Finding => ({
    kind: 'broken-lock',
    place: startOf(file),
    message: `Unexpected ${met}, expected the receipts that \`verify --update\` writes`,
  });
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    return { value: undefined, findings: [broken(`text (${(error as Error).message})`)] };
  }
  if (isRecord(data) && data.version === 1) {
    const hint =
      'Run `briefdeck verify --originals DIR --update`: it looks everything up and seals what it finds';
    const finding = broken('lock of the old form, whose receipts bear no seals');
    return { value: undefined, findings: [{ ...finding, hint }] };
  }
  if (!isRecord(data) || data.version !== 2 || !Array.isArray(data.receipts)) {
    return { value: undefined, findings: [broken('shape')] };
  }
  const receipts = data.receipts.filter(isReceipt);
  const findings = data.receipts.flatMap((entry: unknown, index) =>
    isReceipt(entry) ? [] : [broken(`entry ${index + 1}`)],
  );
  return { value: { version: 2, receipts }, findings };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isReceipt(value: unknown): value is Receipt {
  return (
    isRecord(value) &&
    isWhereKey(value.line) &&
    (value.headings === undefined || isTexts(value.headings)) &&
    ['key', 'source', 'token', 'value', 'tool'].every((key) => typeof value[key] === 'string') &&
    isDay(String(value.verified)) &&
    [value.hash, value.seal].every((digest) => /^[0-9a-f]{64}$/.test(String(digest)))
  );
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}

/** Keys sorted: the same bytes for the same receipts. */
export function lockText({ version, receipts }: EvidenceLock): string {
  const sorted = [...receipts]
    .sort((a, b) => byText(a.key, b.key))
    .map(({ hash, headings, key, line, seal, source, token, tool, value, verified }) => {
      return { hash, headings, key, line, seal, source, token, tool, value, verified };
    });
  return `${JSON.stringify({ receipts: sorted, version }, null, 2)}\n`;
}

/**
 * A receipt that says the same as before keeps its date, so that looking again changes nothing in the file. What could
 * not be looked up keeps the receipt it had. Of the receipts before, those that do not fit the content prove nothing.
 */
export function toLock(
  content: Content,
  { reports, evidence, date }: Verification,
  previous: EvidenceLock = EMPTY,
): EvidenceLock {
  const claims = new Map(sealedClaims(content).map((claim) => [claim.key, claim]));
  const fitting = checkLock(content, previous, { file: '', today: date }).value;
  const old = new Map(previous.receipts.map((receipt) => [receipt.key, receipt]));
  const checks: readonly (ReportCheck | EvidenceCheck)[] = [...reports, ...evidence];
  const receipts = checks.flatMap((check): Receipt[] => {
    const claim = claims.get(check.key);
    const before = fitting.has(check.key) ? old.get(check.key) : undefined;
    if (check.state === 'not-checked') return before === undefined ? [] : [before];
    if (check.state !== 'verified' || check.hash === undefined || claim === undefined) return [];
    if (before?.hash === check.hash) return [before];
    const { key, source, line, token, value } = claim;
    const headings = 'headings' in check && check.headings ? { headings: check.headings } : {};
    const found = { key, source, hash: check.hash, line, token, value, ...headings };
    const receipt = { ...found, verified: date, tool: VERSION };
    return [{ ...receipt, seal: sealOf(receipt, claim) }];
  });
  return { version: 2, receipts: receipts.sort((a, b) => byText(a.key, b.key)) };
}
