// The eight shipped decks, and two in the example of a brand, as an independent renderer shows them, measured by the
// auditor beside the project.
import { execFile, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  AUDIENCES,
  buildShipped,
  openTestWorkshop,
  shippedDeckIn,
  shippedDecks,
  shippedGround,
  WEEKS,
} from '../support/shipped-decks.ts';

const AUDITOR = resolve('../shared/tools/audit_pptx.py');
const SCHEMAS = resolve('../shared/schemas');
const PYTHON = ['python3', '/usr/bin/python3'].find(
  (python) => spawnSync(python, ['-c', 'import lxml.etree']).status === 0,
);

const missing = [
  ...(existsSync(AUDITOR) ? [] : ['../shared/tools/audit_pptx.py']),
  ...(existsSync(SCHEMAS) ? [] : ['../shared/schemas']),
  ...(PYTHON === undefined ? ['a python3 with lxml'] : []),
  ...(spawnSync('soffice', ['--version']).status === 0 ? [] : ['soffice']),
  ...(spawnSync('pdftotext', ['-v']).status === 0 ? [] : ['pdftotext']),
];

/** Counts that have to be zero, whatever the words. */
const ZERO = [
  'overflow_shapes',
  'overflow_shapes_pp_like',
  'overflow_certain',
  'overflow_possible',
  'overflow_over_12pt',
  'overflow_relying_on_autofit',
  'tables_grown',
  'slides_beyond_edge',
  'slides_beyond_edge_pp_like',
  'overlap_ink_pairs',
  'overlap_ink_pairs_pp_like',
  'overlap_box_pairs',
  'text_covered',
  'text_over_layout_text',
  'picture_only_slides',
  'alt_missing',
  'alt_only_file_name',
  'runs_without_lang',
  'ja_runs_lang_not_ja',
  'ja_runs_no_ea_font',
  'radical_chars',
  'contrast_below_4_5',
  'contrast_unknown',
  'links_invalid',
  'pictures_under_150_dpi',
  'kinsoku_violations',
  'kinsoku_violations_pp_like',
  'one_char_last_lines',
  'one_char_last_lines_pp_like',
  'nonfixed_dates',
  'malformed_xml',
  'missing_targets',
  'dangling_ids',
  'no_content_type',
  'orphan_overrides',
  'duplicate_shape_ids',
  'duplicate_zip_entries',
  'corrupt_entries',
  'schema_bad_parts',
] as const;

type Summary = Readonly<Record<string, number>>;

/** A Japanese and an English deck, with a logo on every page. */
const BRANDED = ['executive', 'global-investor'] as const;
const BRAND = 'example-brand';
const NAMES = [
  ...WEEKS.flatMap((week) => AUDIENCES.map((audience) => `${week} ${audience}`)),
  ...BRANDED.map((audience) => `2025-W43 ${audience} in ${BRAND}`),
];
const AT_ONCE = 2;
const run = promisify(execFile);
const summaries = new Map<string, Summary>();
let folder = '';

beforeAll(async () => {
  if (missing.length > 0) return;
  folder = mkdtempSync(join(tmpdir(), 'audit-decks-'));
  const ground = (await shippedGround()).value;
  const workshop = await openTestWorkshop();
  const branded = BRANDED.map((id) => shippedDeckIn(ground, workshop, '2025-W43', id, BRAND));
  const waiting = [...(await shippedDecks(ground, workshop)), ...(await Promise.all(branded))];
  const worker = async (): Promise<void> => {
    for (let deck = waiting.shift(); deck !== undefined; deck = waiting.shift()) {
      const { bytes } = await buildShipped(ground, deck, workshop);
      summaries.set(deck.name, await audit(bytes, deck.name.replaceAll(' ', '_')));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}, 400_000);

afterAll(() => {
  if (folder !== '') rmSync(folder, { recursive: true, force: true });
});

async function audit(bytes: Uint8Array, name: string): Promise<Summary> {
  const file = join(folder, `${name}.pptx`);
  const out = join(folder, `${name}.json`);
  writeFileSync(file, bytes);
  await run(PYTHON ?? '', [AUDITOR, '--summary', '--xsd', SCHEMAS, '--out', out, file]);
  return JSON.parse(readFileSync(out, 'utf8'));
}

describe(missing.length > 0 ? `the audit (skipped: no ${missing.join(', no ')})` : 'the audit', () => {
  (missing.length > 0 ? it.skip : it).each(NAMES)('finds nothing in %s', (name) => {
    const summary = summaries.get(name) ?? {};
    const faults = Object.fromEntries(ZERO.map((fault) => [fault, summary[fault]]));
    expect(faults).toEqual(Object.fromEntries(ZERO.map((fault) => [fault, 0])));
    expect(summary).toMatchObject({ title_share: 1, unique_title_share: 1 });
    expect(summary.min_font_pt).toBeGreaterThanOrEqual(10);
    // The audit has seen the deck: it measured its shapes and lines.
    expect(summary.text_shapes).toBeGreaterThan(50);
    expect(summary.kinsoku_lines).toBeGreaterThan(10);
    expect(summary.slides).toBeGreaterThan(10);
  });
});
