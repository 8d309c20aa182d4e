// A project in the forms of earlier days (one takeaway a file, evidence and a chart in front matter, a long ledger): it has no
// fault, gives decks, and says the same when it is migrated.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { planBriefing } from '../../src/build.ts';
import { readGround } from '../../src/ground.ts';
import type { Content } from '../../src/model/content/content.ts';
import { severityOf } from '../../src/model/finding.ts';
import { evaluateDerived } from '../../src/quantity/ledger/evaluate-derived.ts';
import { migrateContent } from '../../src/read/migrate.ts';
import { readContent } from '../../src/read/read-content.ts';
import { withShipped } from '../../src/world/shipped-templates.ts';
import { memoryFiles } from '../support/memory-files.ts';
import { SHIPPED_ROOTS } from '../support/shipped-roots.ts';
import { standInOriginals } from '../support/stand-in-originals.ts';

/** The documents are those of the shipped project, and have cards of one form alone. */
const FILES: Readonly<Record<string, string>> = Object.fromEntries([
  ...filesIn('content/sources', 'content/sources'),
  ...filesIn('tests/old-form/content', 'content'),
]);

function filesIn(folder: string, as: string): readonly (readonly [string, string])[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/'))
    .map((path) => [as + path.slice(folder.length), readFileSync(path, 'utf8')] as const);
}

const reader = (files: Readonly<Record<string, string>>) => withShipped(memoryFiles(files));

/** All that decks are made of: no place, no form. */
function contentOf({ takeaways, charts, metrics, comparables }: Content): unknown {
  const reported = [...metrics.values()].map(({ derived: _, reports, ...metric }) => ({
    ...metric,
    reports: reports.map(({ quotation: __, ...report }) => report),
  }));
  const derived = [...evaluateDerived({ metrics }).value];
  const all = [[...takeaways], [...charts], reported, derived, [...comparables]];
  return JSON.parse(JSON.stringify(all, (key, each) => (key === 'place' ? undefined : each)));
}

describe('a project in old forms', () => {
  const content = readContent(reader(FILES), SHIPPED_ROOTS);

  it('has one takeaway a file, with evidence and a chart in front matter, and a long ledger', () => {
    const texts = Object.values(FILES).join('\n');
    for (const sign of [/^evidence:$/mu, /^chart:$/mu, /^metrics:$/mu, /^ {4}reports:$/mu, /^## label$/mu]) {
      expect(texts).toMatch(sign);
    }
    expect(content.findings).toEqual([]);
    expect(content.value.takeaways.size).toBeGreaterThan(5);
  });

  it('is proved against its documents, and gives decks of the audiences in the package', async () => {
    const documents = standInOriginals(content.value);
    const original = (name: string) => new TextEncoder().encode(documents.get(name) ?? '');
    const inputs = {
      files: reader(FILES),
      roots: SHIPPED_ROOTS,
      original,
      today: '2025-10-24',
      company: 'Aomine',
    };
    const { value: ground, findings } = await readGround(inputs);
    // Nobody has kept receipts of it.
    expect(findings.map(({ kind }) => kind).filter((kind) => kind !== 'lock-missing')).toEqual([]);
    expect(ground.evidence.verification?.counts.reports.verified).toBeGreaterThan(10);
    const [briefing] = ground.content.briefings.values();
    if (briefing === undefined) throw new Error('no briefing');
    for (const audience of ground.content.audiences.values()) {
      const { value: plan, findings: planned } = planBriefing(ground, { briefing, audience });
      expect(planned.filter((one) => severityOf(one) === 'error')).toEqual([]);
      expect(plan.slides.length).toBeGreaterThan(4);
    }
  });

  it('says the same when it is migrated', () => {
    const { value: migrated } = migrateContent(reader(FILES), SHIPPED_ROOTS);
    const after = { ...FILES, ...Object.fromEntries(migrated.map(({ path, after: text }) => [path, text])) };
    expect(migrated.length).toBeGreaterThan(0);
    expect(contentOf(readContent(reader(after), SHIPPED_ROOTS).value)).toEqual(contentOf(content.value));
  });
});
