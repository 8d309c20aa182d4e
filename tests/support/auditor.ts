// A finished deck → its counts by the independent auditor that lies beside the project, where it and its programs are.
import { execFile, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
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

export type NamedDeck = { readonly name: string; readonly build: () => Promise<Uint8Array> };

/** What a deck's audit gave; fails as the deck or its audit did. */
export type Audits = (name: string) => Promise<AuditSummary>;

const AT_ONCE = 2;

/** All decks built and audited, two at once, in a folder that is removed. */
export async function auditAll(decks: readonly NamedDeck[]): Promise<Audits> {
  const folder = mkdtempSync(join(tmpdir(), 'audit-'));
  const summaries = new Map<string, Promise<AuditSummary>>();
  const waiting = [...decks];
  const worker = async (at: number): Promise<void> => {
    for (let deck = waiting.shift(); deck !== undefined; deck = waiting.shift()) {
      const { name, build } = deck;
      const file = `deck-${waiting.length}`;
      const summary = build().then((bytes) => audit(bytes, folder, file, `profile-${at}`));
      summaries.set(name, summary);
      await summary.catch(() => undefined);
    }
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, (_, at) => worker(at)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return (name) => summaries.get(name) ?? Promise.reject(new Error(`no deck ${name}`));
}

/** A profile of LibreOffice is made once for all decks of a worker. */
async function audit(
  bytes: Uint8Array,
  folder: string,
  name: string,
  profile: string,
): Promise<AuditSummary> {
  const file = join(folder, `${name}.pptx`);
  const out = join(folder, `${name}.json`);
  writeFileSync(file, bytes);
  const options = ['--summary', '--xsd', SCHEMAS, '--profile', join(folder, profile), '--out', out];
  await run(PYTHON ?? '', [AUDITOR, ...options, file], {
    timeout: 300_000,
    env: { ...process.env, PATH: `${ownPrograms(folder)}:${process.env.PATH}` },
  });
  return JSON.parse(readFileSync(out, 'utf8'));
}

/** The auditor renders with the system's fonts: what it starts is led back to the fonts of the project. */
function ownPrograms(folder: string): string {
  const programs = join(folder, 'programs');
  mkdirSync(programs, { recursive: true });
  for (const name of ['soffice', 'fc-match']) {
    const script = `#!/bin/sh\nFONTCONFIG_FILE='${process.env.FONTCONFIG_FILE}' PATH='${process.env.PATH}' exec ${name} "$@"\n`;
    writeFileSync(join(programs, name), script, { mode: 0o755 });
  }
  return programs;
}

/** Counts that are not zero. */
export function auditFaults(summary: AuditSummary): Readonly<Record<string, number | undefined>> {
  const faults = AUDIT_FAULTS.filter((fault) => summary[fault] !== 0);
  return Object.fromEntries(faults.map((fault) => [fault, summary[fault]]));
}
