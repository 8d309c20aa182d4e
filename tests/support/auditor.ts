// A finished deck → its counts by the independent auditor that lies beside the project, where it and its programs are.
import { execFile, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const AUDITOR = resolve('../shared/tools/audit_pptx.py');
const SCHEMAS = resolve('../shared/schemas');
const PYTHON = ['python3', '/usr/bin/python3'].find(
  (python) => spawnSync(python, ['-c', 'import lxml.etree']).status === 0,
);

/** What is not at hand; empty where decks can be audited. */
export const MISSING_FOR_AUDIT: readonly string[] = [
  ...(existsSync(AUDITOR) ? [] : ['../shared/tools/audit_pptx.py']),
  ...(existsSync(SCHEMAS) ? [] : ['../shared/schemas']),
  ...(PYTHON === undefined ? ['a python3 with lxml'] : []),
  ...(spawnSync('soffice', ['--version']).status === 0 ? [] : ['soffice']),
  ...(spawnSync('pdftotext', ['-v']).status === 0 ? [] : ['pdftotext']),
];

/** Counts that have to be zero, whatever the words. */
export const AUDIT_FAULTS = [
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

export type AuditSummary = Readonly<Record<string, number>>;

const run = promisify(execFile);

export async function audit(bytes: Uint8Array, folder: string, name: string): Promise<AuditSummary> {
  const file = join(folder, `${name}.pptx`);
  const out = join(folder, `${name}.json`);
  writeFileSync(file, bytes);
  await run(PYTHON ?? '', [AUDITOR, '--summary', '--xsd', SCHEMAS, '--out', out, file], { timeout: 300_000 });
  return JSON.parse(readFileSync(out, 'utf8'));
}

/** Counts that are not zero. */
export function auditFaults(summary: AuditSummary): Readonly<Record<string, number | undefined>> {
  const faults = AUDIT_FAULTS.filter((fault) => summary[fault] !== 0);
  return Object.fromEntries(faults.map((fault) => [fault, summary[fault]]));
}
