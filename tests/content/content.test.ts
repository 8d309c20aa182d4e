// The shipped content by itself: how much there is, and that it reads without a fault.
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Ground } from '../../src/ground.ts';
import { type Finding, severityOf } from '../../src/model/finding.ts';
import { migrateContent } from '../../src/read/migrate.ts';
import { diskFiles } from '../../src/world/files.ts';
import { findingText, shippedGround } from '../support/shipped-decks.ts';
import { SHIPPED_ROOTS } from '../support/shipped-roots.ts';

/** Those an edition of this kind cannot do without. */
const KINDS = [
  'factor',
  'argument',
  'comparison',
  'figure',
  'event',
  'risk',
  'implication',
  'outlook',
  'definition',
] as const;

let ground: Ground;
let findings: readonly Finding[];

beforeAll(async () => {
  const found = await shippedGround();
  ground = found.value;
  findings = found.findings;
});

describe('the shipped content', () => {
  it('reads without an error', () => {
    const errors = findings.filter((finding) => severityOf(finding) === 'error');
    expect(errors.map(findingText)).toEqual([]);
    expect(ground.canPlan).toBe(true);
  });

  it('stands in the forms of today', () => {
    const { value } = migrateContent(diskFiles('.', ['content', 'templates']), SHIPPED_ROOTS, () => []);
    expect(value.map(({ path }) => path)).toEqual([]);
  });

  it('has at least fifty takeaways', () => {
    expect(ground.content.takeaways.size).toBeGreaterThanOrEqual(50);
  });

  it.each(KINDS)('has takeaways of kind %s', (kind) => {
    const count = [...ground.content.takeaways.values()].filter((takeaway) => takeaway.kind === kind).length;
    expect(count).toBeGreaterThan(0);
  });

  it('has a claim and notes for every takeaway in both languages', () => {
    const silent = [...ground.content.takeaways.values()].filter(({ words }) =>
      [words.ja, words.en].some((one) => one.claim.length === 0),
    );
    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  it('has five documents of three publishers', () => {
    const sources = [...ground.content.sources.values()];
    expect(sources).toHaveLength(5);
    expect(new Set(sources.map(({ publisher }) => publisher)).size).toBe(3);
  });

  it('shows every conflict between reports somewhere', () => {
    expect(ground.conflicts.length).toBeGreaterThan(0);
    expect(ground.conflicts.filter(({ shownBy }) => shownBy === undefined).map(({ id }) => id)).toEqual([]);
  });

  it('keeps a receipt for every report', () => {
    const keys = new Set(ground.evidence.lock?.receipts.map(({ key }) => key));
    const reports = [...ground.content.metrics.values()].flatMap(({ reports: all }) =>
      all.map(({ metric, source }) => `${metric}@${source}`),
    );
    expect(reports.filter((key) => !keys.has(key))).toEqual([]);
  });
});
