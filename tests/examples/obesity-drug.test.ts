// The second theme, as a user of the package keeps it: English alone, text, CSV and workbook as originals, little to type.
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { auditAll, auditFaults, MISSING_FOR_AUDIT } from '../support/auditor.ts';
import { formatFaults } from '../support/format-faults.ts';
import { copyProject, type ProjectCopy } from '../support/project-copy.ts';

const EXAMPLE = 'examples/obesity-drug';
const DECK = 'out/results-q3/results-q3_investors_en.pptx';

let project: ProjectCopy;
let written: { readonly code: number | null; readonly stdout: string };
beforeAll(() => {
  project = copyProject([]);
  cpSync(EXAMPLE, project.folder, {
    recursive: true,
    filter: (path) => !path.startsWith(join(EXAMPLE, 'out')),
  });
  written = project.run('build', '--json');
}, 60_000);
afterAll(() => project.remove());

const deck = () => Buffer.from(project.snapshot(DECK.replace(/\/[^/]*$/, ''))[DECK] ?? '', 'base64');

describe('the example of another theme', () => {
  it('is written in at most 15 files of 700 lines, as wide as 120 columns', () => {
    const files = Object.entries(project.snapshot('.')).filter(
      ([path]) => !/(?:^|\/)(?:originals|out)\/|\.lock\.json$/.test(path),
    );
    expect(files.length).toBeLessThanOrEqual(15);
    const lines = files.flatMap(([, base64]) =>
      Buffer.from(base64, 'base64').toString('utf8').trimEnd().split('\n'),
    );
    expect(lines.length).toBeLessThanOrEqual(700);
    expect(lines.filter((line) => line.length > 120)).toEqual([]);
    expect(lines.filter((line) => /\p{Script=Han}|\p{Script=Kana}/u.test(line))).toEqual([]);
  });

  it('builds its deck without a finding, every figure looked up in its original', () => {
    const report = JSON.parse(written.stdout);
    expect(report.findings).toEqual([]);
    expect(written.code).toBe(0);
    expect(report.decks).toHaveLength(1);
    expect(report.decks[0].slides).toBeGreaterThanOrEqual(15);
    expect(report.evidence.state).toBe('originals');
  });

  it('is a file that PowerPoint opens, and clean for the independent auditor', async () => {
    expect((await formatFaults([deck()])).flat()).toEqual([]);
    if (MISSING_FOR_AUDIT.length > 0) return;
    const audits = await auditAll([{ name: DECK, build: async () => deck() }]);
    const faults = auditFaults(await audits(DECK));
    expect(Object.entries(faults).filter(([, count]) => count !== 0)).toEqual([]);
  }, 120_000);

  it('is verified by the originals that lie beside it, and says so of a cell that was changed', () => {
    expect(project.run('verify')).toMatchObject({ code: 0 });
    const prices = readFileSync(join(project.folder, 'originals/net-prices.csv'), 'utf8');
    project.write('originals/net-prices.csv', prices.replace('729.40', '792.40'));
    const { code, stdout } = project.run('verify');
    expect(code).toBe(1);
    expect(stdout).toContain('792.40');
  });
});
