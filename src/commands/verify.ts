// `briefdeck verify`: every report and piece of evidence looked up in its original; with `--update`, the lock anew.
import { resolve } from 'node:path';
import { type Ground, readGround } from '../build.ts';
import type {
  CheckState,
  EvidenceCheck,
  ReportCheck,
  StateCounts,
  Verification,
} from '../model/content/receipt.ts';
import { UsageError } from '../model/errors.ts';
import { type Finding, hasErrors } from '../model/finding.ts';
import { VERSION } from '../model/version.ts';
import { lockText, toLock } from '../verify/lock.ts';
import { replaceFile } from '../world/write-files.ts';
import { defineCommand } from './command.ts';
import { type Desk, jsonOption, openDesk, originalsOption } from './desk.ts';
import { evidenceSummary, evidenceText } from './evidence-summary.ts';
import { countFindings, findingRecord, findingsText, orderFindings } from './print/findings.ts';
import { tableText } from './print/table-text.ts';

export const verify = defineCommand({
  options: (yargs) =>
    yargs
      .option('originals', originalsOption)
      .option('update', {
        type: 'boolean',
        default: false,
        describe: 'Write the receipts into the lock; refused while anything is not as stated',
      })
      .option('json', jsonOption)
      .example('$0 verify', 'Does the lock fit the content?')
      .example('$0 verify --originals ../originals', 'Is every figure still where its report says?')
      .example('$0 verify --originals ../originals --update', 'Record the proof'),
  run: async ({ originals, update, json }) => {
    const desk = await openDesk({ originals });
    const { value: ground, findings: faults } = await readGround(desk.inputs);
    const { verification, lockFindings } = ground.evidence;
    if (update && verification === undefined) {
      throw new UsageError(
        'Unexpected `--update` without originals, expected a folder\nName it with `--originals DIR`, or as `originals` in `briefdeck.yaml`',
      );
    }
    // The update mends what the lock says; everything else has to be mended by the analyst first.
    const mended = new Set(update ? lockFindings : []);
    const findings = orderFindings([
      ...desk.findings,
      ...faults.filter((finding) => !mended.has(finding)),
      ...unproved(ground, update),
    ]);
    const refused = hasErrors(findings);
    if (update && verification !== undefined && !refused) {
      replaceFile(
        resolve(desk.root, `${desk.settings.content}/evidence.lock.json`),
        lockText(toLock(verification, ground.evidence.lock)),
      );
    }
    const updated = update && !refused;
    if (json) desk.terminal.write(jsonReport(ground, findings, updated));
    else printReport(desk, ground, findings, update, updated);
    return refused ? 1 : 0;
  },
});

/** What could not be looked up keeps the receipt it had; without one there would be a hole in the new lock. */
function unproved({ content, evidence }: Ground, update: boolean): readonly Finding[] {
  const { verification, lock } = evidence;
  if (!update || verification === undefined) return [];
  const receipts = new Set(lock?.receipts.map(({ key }) => key));
  const open = [...verification.reports, ...verification.evidence].filter(
    ({ key, state }) => state === 'not-checked' && !receipts.has(key),
  );
  return [...new Set(open.map(({ source }) => source))].flatMap((id): Finding[] => {
    const source = content.sources.get(id);
    if (source === undefined) return [];
    return [
      {
        kind: 'receipt-missing',
        place: source.place,
        message: `Unexpected absence of \`${source.original}\`, expected it for the first receipts of \`${id}\``,
        hint: `Put \`${source.original}\` into the folder of originals`,
      },
    ];
  });
}

function printReport(
  { terminal, settings }: Desk,
  ground: Ground,
  findings: readonly Finding[],
  update: boolean,
  updated: boolean,
): void {
  const { verification } = ground.evidence;
  if (verification !== undefined)
    terminal.write(`${checksTable(verification)}\n\n${countsTable(verification)}\n`);
  if (findings.length > 0) terminal.write(findingsText(findings, terminal));
  terminal.write(evidenceText(evidenceSummary(ground)));
  const lock = `${settings.content}/evidence.lock.json`;
  if (updated) terminal.write(`Receipts written to ${lock}`);
  else if (update) terminal.write(`Not updated: ${lock} stays as it was until the errors are mended`);
}

/** Everything that was looked up, what is not as stated with what was met instead. */
function checksTable({ reports, evidence }: Verification): string {
  return tableText([
    ...reports.map((check) => checkRow(check, metText(check))),
    ...evidence.map((check) =>
      checkRow(
        check,
        check.metLine === undefined || check.metLine === check.line ? '' : `line ${check.metLine}`,
      ),
    ),
  ]);
}

function checkRow({ state, key, line, token }: ReportCheck | EvidenceCheck, met: string) {
  return { state, key, line, token, met };
}

function metText({ state, met }: ReportCheck): string {
  return met === undefined || state === 'verified' ? '' : `${met.text} (line ${met.line})`;
}

function countsTable({ counts }: Verification): string {
  const row = (what: string, states: StateCounts) => ({ what, ...states });
  return tableText([row('reports', counts.reports), row('evidence', counts.evidence)] satisfies readonly ({
    what: string;
  } & Record<CheckState, number>)[]);
}

function jsonReport(ground: Ground, findings: readonly Finding[], updated: boolean): string {
  const { verification } = ground.evidence;
  const report = {
    briefdeck: VERSION,
    updated,
    evidence: evidenceSummary(ground),
    states: verification?.counts ?? null,
    reports: verification?.reports ?? [],
    pieces: verification?.evidence ?? [],
    counts: countFindings(findings),
    findings: findings.map(findingRecord),
  };
  return JSON.stringify(report, null, 2);
}
