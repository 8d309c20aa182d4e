// The eight shipped decks, and two in the example of a brand, as an independent renderer shows them, measured by the
// auditor beside the project.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type AuditSummary, audit, auditFaults, MISSING_FOR_AUDIT } from '../support/auditor.ts';
import {
  AUDIENCES,
  buildShipped,
  openTestWorkshop,
  shippedDeckIn,
  shippedDecks,
  shippedGround,
  WEEKS,
} from '../support/shipped-decks.ts';

/** A Japanese and an English deck, with a logo on every page. */
const BRANDED = ['executive', 'global-investor'] as const;
const BRAND = 'example-brand';
const NAMES = [
  ...WEEKS.flatMap((week) => AUDIENCES.map((audience) => `${week} ${audience}`)),
  ...BRANDED.map((audience) => `2025-W43 ${audience} in ${BRAND}`),
];
const AT_ONCE = 2;
const summaries = new Map<string, AuditSummary>();
let folder = '';

beforeAll(async () => {
  if (MISSING_FOR_AUDIT.length > 0) return;
  folder = mkdtempSync(join(tmpdir(), 'audit-decks-'));
  const ground = (await shippedGround()).value;
  const workshop = await openTestWorkshop();
  const branded = BRANDED.map((id) => shippedDeckIn(ground, workshop, '2025-W43', id, BRAND));
  const waiting = [...(await shippedDecks(ground, workshop)), ...(await Promise.all(branded))];
  const worker = async (): Promise<void> => {
    for (let deck = waiting.shift(); deck !== undefined; deck = waiting.shift()) {
      const { bytes } = await buildShipped(ground, deck, workshop);
      summaries.set(deck.name, await audit(bytes, folder, deck.name.replaceAll(' ', '_')));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}, 400_000);

afterAll(() => {
  if (folder !== '') rmSync(folder, { recursive: true, force: true });
});

const title =
  MISSING_FOR_AUDIT.length > 0 ? `the audit (skipped: no ${MISSING_FOR_AUDIT.join(', no ')})` : 'the audit';

describe(title, () => {
  (MISSING_FOR_AUDIT.length > 0 ? it.skip : it).each(NAMES)('finds nothing in %s', (name) => {
    const summary = summaries.get(name) ?? {};
    expect(auditFaults(summary)).toEqual({});
    expect(summary).toMatchObject({ title_share: 1, unique_title_share: 1 });
    expect(summary.min_font_pt).toBeGreaterThanOrEqual(10);
    // The audit has seen the deck: it measured its shapes and lines.
    expect(summary.text_shapes).toBeGreaterThan(50);
    expect(summary.kinsoku_lines).toBeGreaterThan(10);
    expect(summary.slides).toBeGreaterThan(10);
  });
});
