// `briefdeck migrate`: files in forms of earlier days → the same content in the forms of today, all of them or none.
import { resolve } from 'node:path';
import { hasErrors } from '../model/finding.ts';
import { sha256 } from '../model/hash.ts';
import { counted } from '../model/names.ts';
import { type MigratedFile, migrateContent } from '../read/migrate.ts';
import { isWorkbook, readOriginal } from '../verify/originals.ts';
import { openPublication } from '../world/publication.ts';
import { defineCommand } from './command.ts';
import { type Desk, openDesk } from './desk.ts';
import { jsonReport } from './json.ts';
import { flagOption, jsonOption, textOption } from './options.ts';
import { findingsText, orderFindings, publishedLines } from './print.ts';

export const migrate = defineCommand({
  options: (yargs) =>
    yargs
      .option(
        'originals',
        textOption('Folder of the documents themselves, to quote hedges that stand beside a token', 'none'),
      )
      .option('dry-run', flagOption('Say what would be written, passage by passage; write nothing'))
      .option('json', jsonOption)
      .example('$0 migrate --dry-run', 'What would become of which lines')
      .example('$0 migrate --originals ../originals', 'Hedges are quoted from the documents'),
  run: async ({ originals, json, 'dry-run': dryRun }) => {
    const desk = await openDesk({ originals });
    const { terminal, inputs } = desk;
    const { value: files, findings: found } = migrateContent(inputs.files, inputs.roots, linesIn(inputs));
    const findings = orderFindings([...desk.findings, ...found]);
    const isWritten = !dryRun && files.length > 0;
    const { copies } = isWritten ? replaceAll(desk, files) : { copies: [] };
    if (json) {
      terminal.write(
        jsonReport('migrate', { written: isWritten, files: files.map(fileRow), copies }, findings),
      );
      return hasErrors(findings) ? 1 : 0;
    }
    for (const file of files) terminal.write(fileText(file, dryRun));
    if (findings.length > 0) terminal.write(findingsText(findings, terminal));
    for (const line of publishedLines({ copies, withdrawn: [], kept: [] })) terminal.write(line);
    terminal.write(outcome(files.length, dryRun));
    return hasErrors(findings) ? 1 : 0;
  },
});

/** A workbook has no lines. */
function linesIn({ original }: Desk['inputs']): (fileName: string) => readonly string[] {
  return (fileName) => {
    const bytes = isWorkbook(fileName) ? undefined : original?.(fileName);
    return bytes === undefined ? [] : readOriginal(bytes, fileName).lines;
  };
}

/**
 * What somebody has changed since it was read is kept beside it. Templates come first: an audience that names a file is of no
 * use without it, and content needs neither.
 */
function replaceAll({ root, settings: { content, templates } }: Desk, files: readonly MigratedFile[]) {
  const isTemplate = ({ path }: MigratedFile): boolean => path.startsWith(`${templates}/`);
  return [
    { folder: templates, part: files.filter(isTemplate) },
    { folder: content, part: files.filter((file) => !isTemplate(file)) },
  ]
    .filter(({ part }) => part.length > 0)
    .map(({ folder, part }) => replaceIn(resolve(root, folder), folder, part))
    .reduce((all, { copies }) => ({ copies: [...all.copies, ...copies] }), { copies: [] as readonly Copy[] });
}

type Copy = ReturnType<ReturnType<typeof openPublication>['publish']>['copies'][number];

function replaceIn(at: string, folder: string, files: readonly MigratedFile[]) {
  const publication = openPublication(at);
  try {
    for (const { path, before, after, isNew } of files) {
      const inside = path.slice(folder.length + 1);
      if (!isNew) publication.withdraw(inside, sha256(before));
      publication.write(inside, after);
    }
    return publication.publish();
  } finally {
    publication.discard();
  }
}

function fileRow({ path, before, after, rewrites }: MigratedFile) {
  return { file: path, linesBefore: linesOf(before), linesAfter: linesOf(after), rewrites };
}

function fileText(file: MigratedFile, isWhole: boolean): string {
  const { linesBefore, linesAfter } = fileRow(file);
  const title = `${file.path}: ${counted(linesBefore, 'line')}, now ${linesAfter}`;
  const passages = file.rewrites.flatMap(({ line, was, becomes }) => [
    `@@ line ${line}`,
    ...signed('-', was),
    ...signed('+', becomes),
  ]);
  return [title, ...(isWhole ? passages : [])].join('\n');
}

function signed(sign: string, text: string): readonly string[] {
  return text === '' ? [] : text.split('\n').map((line) => `${sign} ${line}`);
}

function outcome(count: number, dryRun: boolean): string {
  if (count === 0) return 'Nothing to rewrite';
  return `${dryRun ? 'Would be rewritten' : 'Rewritten'}: ${counted(count, 'file')}`;
}

function linesOf(text: string): number {
  return text.split('\n').length - 1;
}
