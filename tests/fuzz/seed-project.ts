// Nothing → a small project of shipped content with one audience, its originals, people and settings: what is then spoilt.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readContent } from '../../src/read/read-content.ts';
import { checkEvidence } from '../../src/verify/check-evidence.ts';
import { lockPath, lockText, toLock } from '../../src/verify/lock.ts';
import { memoryFiles } from '../support/memory-files.ts';
import { SHIPPED_ROOTS } from '../support/shipped-roots.ts';
import { standInOriginals } from '../support/stand-in-originals.ts';
import type { Files } from './mutate.ts';

export const ROOTS = SHIPPED_ROOTS;
export const ORIGINALS = 'originals/';
export const AUDIENCE = 'board';
export const TODAY = '2025-10-24';

/** Takeaways of the slides below, those that others count, and those the ledger and the briefing name. */
const SHOWN =
  /^\[.*(?:lead-summary|\bsummary|\bfactor\b|lead-cost|cost-reading|gpu-concern|lead-gpu|gpu-for|gpu-against|gpu-conclusion).*\]/;
const NAMED = /^# (?:two-one-tenths|horizon-lead)\b/;

const BOARD = `id: ${AUDIENCE}
name: { ja: 取締役会, en: Board }
language: ja
depth: brief
theme: example-brand
charts: both
maxContentSlides: 12
staleAfterDays: 365
fileName: "{week}_{audience}_{language}"
sections:
  - id: opening
    title: { ja: 要約, en: Summary }
    slides:
      - { kind: cover, slots: { conclusions: { ids: [summary-r1-v3, gpu-conclusion-demand] } } }
      - kind: executive-summary
        slots: { lead: { tags: [lead-summary], limit: 1 }, items: { tags: [summary], sort: order, limit: 4 } }
  - id: cost
    title: { ja: 学習費の比較, en: Comparing training costs }
    slides:
      - { kind: comparison-chart, slots: { lead: { tags: [lead-cost], limit: 1 } } }
      - kind: comparison-table
        slots:
          lead: { tags: [lead-cost-table], limit: 1 }
          rows: { reports: deepseek-training-cost }
          readings: { tags: [cost-reading], sort: order, limit: 3 }
  - id: gpu
    title: { ja: GPU需要への影響, en: Impact on GPU demand }
    slides:
      - kind: argument
        slots:
          lead: { tags: [lead-gpu], limit: 1 }
          concern: { tags: [gpu-concern], limit: 1 }
          for: { tags: [gpu-for], limit: 3 }
          against: { tags: [gpu-against], limit: 3 }
          conclusion: { tags: [gpu-conclusion], sort: order, limit: 2 }
  - id: closing
    title: { ja: 出所と留意事項, en: Sources and disclosures }
    slides:
      - { kind: sources, slots: { rows: { sources: cited }, stances: { stances: used } } }
      - { kind: disclosures, slots: { paragraphs: { disclosures: true } } }
disclosures: desk
`;

const KINDS: readonly string[] = BOARD.match(/(?<=kind: )[\w-]+/g) ?? [];

/** Every kind of file a person writes, and nothing that the deck does not show. */
export function seedProject(): Files {
  const files: Record<string, string | Uint8Array> = { 'templates/audiences/board.yaml': BOARD };
  for (const path of ['content', 'templates'].flatMap(filesBelow)) {
    const bytes = readFileSync(path);
    if (!isKept(path)) continue;
    if (path.endsWith('.png')) files[path] = new Uint8Array(bytes);
    else if (path.startsWith('content/briefings/'))
      files[path] = bytes.toString().replace(/^omit: .*\n/mu, '');
    else if (!path.startsWith('content/takeaways/')) files[path] = bytes.toString();
    else {
      const chapter = shownClaims(bytes.toString());
      if (chapter !== undefined) files[path] = chapter;
    }
  }
  const { value: content } = readContent(memoryFiles(files), ROOTS);
  for (const [name, text] of standInOriginals(content)) files[ORIGINALS + name] = text;
  // What is found in it afterwards is what is spoilt in it, not what the rest of the shipped content proves.
  const original = (name: string) => memoryFiles(files).readBytes(ORIGINALS + name);
  const lock = { lockFile: lockPath(ROOTS.content), lockText: undefined };
  const { verification } = checkEvidence(content, { ...lock, original, today: TODAY }).value;
  if (verification !== undefined) files[lock.lockFile] = lockText(toLock(content, verification));
  files['recipients.yaml'] = readFileSync('recipients.example.yaml', 'utf8');
  files['briefdeck.yaml'] =
    `company: Aomine Partners\nout: decks\noriginals: originals\n${readFileSync('briefdeck.yaml', 'utf8')}`;
  return files;
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/'))
    .sort();
}

function isKept(path: string): boolean {
  const [, folder, name = ''] = /^\w+\/(?:(\w+)\/)?([^/]+)\.\w+$/.exec(path) ?? [];
  if (folder === 'audiences' || folder === 'schemas' || name === 'README') return false;
  if (folder === 'briefings') return name === '2025-W43';
  if (folder === 'slides') return KINDS.includes(name);
  return true;
}

/** A chapter → the same with the claims that are shown, undefined where none is. */
function shownClaims(chapter: string): string | undefined {
  const [front = '', ...claims] = chapter.split(/^(?=# )/mu);
  const shared = /^tags: (.*)$/mu.exec(front)?.[1] ?? '';
  const kept = claims.filter((claim) => {
    const tags = /^# .*?tags=(\[.*?\])/u.exec(claim)?.[1] ?? shared;
    return SHOWN.test(tags) || NAMED.test(claim);
  });
  return kept.length === 0 ? undefined : front + kept.join('');
}
