// `briefdeck mail`: a draft with its deck for everybody who gets one, for a person to open, look at and send.
import { type Finding, hasErrors } from '../model/finding.ts';
import { NOTHING_PUBLISHED } from '../world/publication.ts';
import { defineCommand } from './command.ts';
import { typedPath } from './desk.ts';
import { evidenceSummary, evidenceText } from './evidence-summary.ts';
import { jsonReport } from './json.ts';
import { prepareLetters } from './mail/letters.ts';
import { type WrittenDrafts, writeDrafts } from './mail/write-drafts.ts';
import {
  cacheOption,
  editionsOption,
  jsonOption,
  namesOption,
  originalsOption,
  recipientsOption,
  textOption,
} from './options.ts';
import { findingsText, publishedLines, tableText } from './print.ts';
import { openProject, type Project } from './project.ts';

export const mail = defineCommand({
  options: (yargs) =>
    yargs
      .option('edition', editionsOption('Editions to write drafts for, as in 2025-W43', 'the newest'))
      .option('audience', namesOption('Audiences to write drafts for', 'every audience'))
      .option('recipients', recipientsOption)
      .option('out', textOption('Folder of the decks; drafts go into its <edition>/mail/', 'out'))
      .option('originals', originalsOption)
      .option('cache', cacheOption)
      .option('json', jsonOption)
      .example('$0 mail', 'Drafts of the newest edition, one .eml for each message')
      .example('$0 mail --audience executive', 'For one audience')
      .example('$0 mail --recipients recipients.example.yaml', 'With the people of the example')
      .epilogue('Nothing is sent: open a draft in your mail program, look at it and send it there.'),
  run: async (given) => {
    const project = await openProject(given);
    const { letters, decks, findings } = await prepareLetters(project, given, 'draft');
    const written: WrittenDrafts =
      decks.length > 0
        ? await writeDrafts(project, letters, decks, !given.json)
        : { rows: [], published: NOTHING_PUBLISHED };
    if (given.json)
      project.terminal.write(
        jsonReport(
          'mail',
          { drafts: written.rows, ...written.published, evidence: evidenceSummary(project.ground) },
          findings,
        ),
      );
    else printReport(written, findings, project);
    return hasErrors(findings) ? 1 : 0;
  },
});

function printReport(
  { rows, published }: WrittenDrafts,
  findings: readonly Finding[],
  project: Project,
): void {
  const { terminal, out } = project;
  if (findings.length > 0) terminal.write(`${findingsText(findings, terminal)}\n`);
  for (const line of publishedLines(published)) terminal.write(line);
  if (rows.length === 0) {
    terminal.write('No draft was written');
    return;
  }
  const table = tableText(
    rows.map(({ week, file, to, subject, bytes }) => ({
      draft: `${week}/mail/${file}`,
      to: to.map(({ email }) => email).join(', '),
      subject,
      'size kB': Math.ceil(bytes / 1000),
    })),
    terminal.paint,
  );
  terminal.write(table);
  terminal.write(
    `\nWritten to ${typedPath(project, out)}/. Nothing was sent: open a draft in your mail program`,
  );
  terminal.write(evidenceText(evidenceSummary(project.ground)));
}
