// `briefdeck verify`: every report and piece of evidence looked up in its original; with `--update`, the lock anew.
import { resolve } from 'node:path';
import type { Ground } from '../ground.ts';
import type { Verification } from '../model/content/receipt.ts';
import { TABLES_FILE } from '../model/content/series.ts';
import { isLines, type WhereKey } from '../model/content/where.ts';
import { UsageError } from '../model/errors.ts';
import { type Finding, hasErrors } from '../model/finding.ts';
import { counted } from '../model/names.ts';
import { placeText } from '../model/place.ts';
import { SETTINGS_FILE } from '../read/read-settings.ts';
import { isOfReceipts } from '../verify/is-of-receipts.ts';
import { lockPath, lockText, toLock } from '../verify/lock.ts';
import { replaceFile } from '../world/write-files.ts';
import { defineCommand } from './command.ts';
import { evidenceSummary, evidenceText } from './evidence-summary.ts';
import { jsonReport } from './json.ts';
import { flagOption, jsonOption, originalsOption } from './options.ts';
import { findingsText, orderFindings, tableText } from './print.ts';
import { openProject, type Project } from './project.ts';

export const verify = defineCommand({
  options: (yargs) =>
    yargs
      .option('originals', originalsOption)
      .option(
        'update',
        flagOption(
          'Write the receipts into the lock; refused while a figure, source or evidence is not as stated',
        ),
      )
      .option('json', jsonOption)
      .example('$0 verify', 'Does the lock fit the content?')
      .example('$0 verify --originals ../originals', 'Is every figure still where its report says?')
      .example('$0 verify --originals ../originals --update', 'Record the proof'),
  run: async ({ originals, update, json }) => {
    const project = await openProject({ originals, readTables: update });
    const { ground, faults, terminal } = project;
    const { verification, lockFindings, lock } = ground.evidence;
    // Where no card could be read nothing was looked up, and the folder is not to blame.
    const isUnread = project.inputs.original !== undefined && hasErrors(faults);
    if (update && verification === undefined && !isUnread) {
      throw new UsageError(
        `Unexpected \`--update\` without originals, expected a folder\nName it with \`--originals DIR\`, or as \`originals\` in \`${SETTINGS_FILE}\``,
      );
    }
    // The update mends what the lock says; everything else has to be mended by the analyst first.
    const mended = new Set(update ? lockFindings : []);
    const findings = orderFindings([
      ...faults.filter((finding) => !mended.has(finding)),
      ...unproved(ground, update),
    ]);
    // A typed number, a page that is too full: what is wrong there says nothing about any receipt.
    const inTheWay = findings.filter(
      (finding) => hasErrors([finding]) && isOfReceipts(finding, project.settings),
    );
    const refused = inTheWay.length > 0;
    const path = lockPath(project.settings.content);
    if (update && verification !== undefined && !refused) {
      const { content } = project.settings;
      if (ground.tables !== undefined)
        replaceFile(resolve(project.root, content, TABLES_FILE), ground.tables);
      replaceFile(resolve(project.root, path), lockText(toLock(ground.content, verification, lock)));
    }
    if (json) {
      terminal.write(reportJson(ground, findings, update && !refused));
      return hasErrors(findings) ? 1 : 0;
    }
    printReport(project, findings);
    if (update && refused) terminal.write(refusedText(path, verification, inTheWay));
    else if (update) terminal.write(`Receipts written to ${path}`);
    return hasErrors(findings) ? 1 : 0;
  },
});

/** What could not be looked up keeps the receipt it had; without one that fits there would be a hole in the new lock. */
function unproved({ content, evidence }: Ground, update: boolean): readonly Finding[] {
  const { verification, recorded } = evidence;
  if (!update || verification === undefined) return [];
  const open = [...verification.reports, ...verification.evidence].filter(
    ({ key, state }) => state === 'not-checked' && !recorded.has(key),
  );
  return [...new Set(open.map(({ source }) => source))].flatMap((id) => {
    const source = content.sources.get(id);
    if (source === undefined) return [];
    const { place, original } = source;
    const message = `Unexpected absence of \`${original}\`, expected it for receipts that are new or must be made anew, of \`${id}\``;
    const hint = `Put \`${original}\` into the folder of originals`;
    return [{ kind: 'receipt-missing', place, message, hint }] as const;
  });
}

function printReport({ ground, terminal }: Project, findings: readonly Finding[]): void {
  const { verification } = ground.evidence;
  if (verification !== undefined) {
    const { reports, evidence } = verification.counts;
    const counts = tableText([
      { what: 'reports', ...reports },
      { what: 'evidence', ...evidence },
    ]);
    terminal.write(`${checksTable(verification)}\n\n${counts}\n`);
  }
  if (findings.length > 0) terminal.write(findingsText(findings, terminal));
  terminal.write(evidenceText(evidenceSummary(ground)));
}

/** What stands in the way, told again: the list above also holds what does not. */
function refusedText(
  path: string,
  verification: Verification | undefined,
  inTheWay: readonly Finding[],
): string {
  const all = [...(verification?.reports ?? []), ...(verification?.evidence ?? [])];
  const found = all.filter(({ state }) => state === 'verified').length;
  const places = [...new Set(inTheWay.map(({ kind, place }) => `${placeText(place)}  ${kind}`))];
  const more = places.length - MOST_NAMED;
  return [
    `Not updated: ${path} stays as it was, since receipts are written for all figures and evidence or for none`,
    `${found} of ${all.length} stand in their originals; ${counted(inTheWay.length, 'error')} to mend first:`,
    ...places.slice(0, MOST_NAMED).map((name) => `  ${name}`),
    ...(more > 0 ? [`  … and ${more} more`] : []),
  ].join('\n');
}

const MOST_NAMED = 8;

function metWhere(key: WhereKey): string {
  return isLines(key) ? `line ${key}` : String(key);
}

/** Everything that was looked up, what is not as stated with what was met instead. */
function checksTable({ reports, evidence }: Verification): string {
  return tableText([
    ...reports.map(({ state, key, line, token, met }) => {
      const other = met === undefined || state === 'verified' ? '' : `${met.text} (${metWhere(met.line)})`;
      return { state, key, line, token, met: other };
    }),
    ...evidence.map(({ state, key, line, token, metLine = line }) => {
      return { state, key, line, token, met: metLine === line ? '' : metWhere(metLine) };
    }),
  ]);
}

function reportJson({ evidence, content }: Ground, findings: readonly Finding[], updated: boolean): string {
  const { verification } = evidence;
  const parts = {
    updated,
    evidence: evidenceSummary({ content, evidence }),
    states: verification?.counts ?? null,
    reports: verification?.reports ?? [],
    pieces: verification?.evidence ?? [],
  };
  return jsonReport('verify', parts, findings);
}
