// The finished deck as LibreOffice draws it, measured by the auditor that lies beside the project.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { writePptx } from '../../../src/write/pptx/write-pptx.ts';
import { aFullScene, FULL_PICTURES } from '../../support/scene-builder.ts';

const AUDITOR = resolve('../shared/tools/audit_pptx.py');
const PYTHON = '/usr/bin/python3';
const canAudit =
  existsSync(AUDITOR) && existsSync(PYTHON) && spawnSync('soffice', ['--version']).status === 0;
const withAuditor = canAudit ? it : it.skip;

/** Counts that have to be zero, whatever the words. */
const FAULTS = [
  'overflow_shapes',
  'overflow_possible',
  'tables_grown',
  'slides_beyond_edge',
  'alt_missing',
  'runs_without_lang',
  'ja_runs_lang_not_ja',
  'ja_runs_no_ea_font',
  'contrast_below_4_5',
  'contrast_unknown',
  'links_invalid',
  'kinsoku_violations',
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

describe('the audit', () => {
  withAuditor.each([
    ['ja', 'light'],
    ['en', 'dark'],
  ] as const)(
    'finds nothing in the %s %s deck (skipped without LibreOffice and ../shared)',
    async (language, appearance) => {
      const folder = mkdtempSync(join(tmpdir(), 'audit-'));
      try {
        const file = join(folder, 'deck.pptx');
        writeFileSync(file, await writePptx(aFullScene(language, appearance), FULL_PICTURES, 'f00d'));
        const options = [
          '--summary',
          '--xsd',
          resolve('../shared/schemas'),
          '--out',
          join(folder, 'out.json'),
          file,
        ];
        execFileSync(PYTHON, [AUDITOR, ...options], { stdio: 'ignore' });
        const summary = JSON.parse(readFileSync(join(folder, 'out.json'), 'utf8'));
        const faults = Object.fromEntries(FAULTS.map((fault) => [fault, summary[fault]]));
        expect(faults).toEqual(Object.fromEntries(FAULTS.map((fault) => [fault, 0])));
        expect(summary).toMatchObject({ title_share: 1, unique_title_share: 1, links: 3, tables: 1 });
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
    120_000,
  );
});
