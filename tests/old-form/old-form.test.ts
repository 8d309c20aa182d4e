// The shipped project with a part of it in the forms of earlier days (one takeaway a file, long ledger, a chart in a takeaway):
// it reads to the same content, has no finding, and every deck is planned the same.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { planBriefing, readGround } from '../../src/build.ts';
import type { Content } from '../../src/model/content/content.ts';
import { sha256 } from '../../src/model/hash.ts';
import type { FileReader } from '../../src/model/world.ts';
import { evaluateDerived } from '../../src/quantity/ledger/evaluate-derived.ts';
import { diskFiles } from '../../src/world/files.ts';
import { memoryFiles } from '../support/memory-files.ts';

const ROOTS = { content: 'content', templates: 'templates' };
const OLD = 'tests/old-form';

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/'));
}

const OLD_FILES = Object.fromEntries(
  filesBelow(join(OLD, 'content')).map((path) => [path.slice(OLD.length + 1), readFileSync(path, 'utf8')]),
);
const idsIn = (folder: string) =>
  Object.keys(OLD_FILES)
    .filter((path) => path.startsWith(`content/${folder}/`))
    .map((path) => basename(path).replace(/\.\w+$/u, ''));

/** What stands in an old file is taken out of the new one; a chart in a takeaway has the id of the takeaway. */
function withOldForm(): Readonly<Record<string, string | Uint8Array>> {
  const files: Record<string, string | Uint8Array> = {};
  const takeaways = idsIn('takeaways');
  const old = new Set([...takeaways, ...idsIn('charts')]);
  for (const path of ['content', 'templates'].flatMap(filesBelow)) {
    const bytes = readFileSync(path);
    const text = bytes.toString();
    if (path.endsWith('.png')) files[path] = new Uint8Array(bytes);
    else if (path.startsWith('content/takeaways/'))
      files[path] = without(text, new Set(takeaways), /^(?=# )/mu, /^# ([\w-]+)/u);
    else if (path === 'content/charts.yaml')
      files[path] = without(text, old, /^(?=[a-z][\w-]*:$)/mu, /^([\w-]+):/u);
    else files[path] = text;
  }
  return { ...files, ...OLD_FILES };
}

function without(text: string, ids: ReadonlySet<string>, between: RegExp, id: RegExp): string {
  return text
    .split(between)
    .filter((part) => !ids.has(id.exec(part)?.[1] ?? ''))
    .join('');
}

function placeless(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (key, each) => (key === 'place' ? undefined : each)));
}

/** All that decks are made of: no place, no form. */
function contentOf({ takeaways, charts, metrics, comparables }: Content) {
  const reported = [...metrics.values()].map(({ derived: _, reports, ...metric }) => ({
    ...metric,
    reports: reports.map(({ quotation: __, ...report }) => report),
  }));
  const byId = <T>(nouns: ReadonlyMap<string, T>) => [...nouns].sort(([a], [b]) => (a < b ? -1 : 1));
  return placeless({
    takeaways: byId(takeaways),
    charts: byId(charts).filter(([id]) => !takeaways.has(id)),
    reported,
    derived: [...evaluateDerived({ metrics }).value],
    groups: byId(comparables),
  });
}

describe('a project in which old forms stand beside new ones', () => {
  it('has one takeaway a file, with evidence and a chart in front matter, and a long ledger', () => {
    expect(idsIn('takeaways').length).toBeGreaterThan(5);
    const texts = Object.values(OLD_FILES).join('\n');
    for (const sign of [/^evidence:$/mu, /^chart:$/mu, /^metrics:$/mu, /^ {4}reports:$/mu, /^## label$/mu]) {
      expect(texts).toMatch(sign);
    }
  });

  it('reads to the same content without a finding, and plans the same decks', async () => {
    const ground = (files: FileReader) =>
      readGround({
        files,
        roots: ROOTS,

        today: '2026-11-27',
        company: 'Aomine Partners',
      });
    const shipped = await ground(diskFiles(process.cwd(), ['content', 'templates']));
    const old = await ground(memoryFiles(withOldForm()));
    expect(old.findings).toEqual(shipped.findings);
    expect(contentOf(old.value.content)).toEqual(contentOf(shipped.value.content));
    const drafts = ({ value: ground }: typeof old) =>
      [...ground.content.briefings.values()].flatMap((briefing) =>
        [...ground.content.audiences.values()].map(
          (audience) => planBriefing(ground, { briefing, audience }).value,
        ),
      );
    const plain = (plans: ReturnType<typeof drafts>) =>
      plans.flatMap(({ fileName, slides }) =>
        slides.map(
          ({ id, body, notes }) => `${fileName} ${id} ${sha256(JSON.stringify(placeless([body, notes])))}`,
        ),
      );
    expect(plain(drafts(old))).toEqual(plain(drafts(shipped)));
    expect(drafts(old).length).toBeGreaterThan(5);
  });
});
