// `briefdeck mail`: an e-mail draft with its deck for everybody who gets one; nothing is sent.
import { relative } from 'node:path';
import { type DeckRequest, openWorkshop, readGround } from '../build.ts';
import { type Finding, hasErrors } from '../model/finding.ts';
import { VERSION } from '../model/version.ts';
import { prepareCanvasEnvironment } from '../world/prepare-canvas-environment.ts';
import type { Terminal } from '../world/terminal.ts';
import { chooseDecks } from './choose-decks.ts';
import { defineCommand } from './command.ts';
import { cacheOption, type Desk, jsonOption, namesOption, openDesk, originalsOption } from './desk.ts';
import { prepareLetters, type ReadyLetters } from './mail/letters.ts';
import { type People, readPeople, recipientsOption } from './mail/read-people.ts';
import { type DraftRow, type WrittenDrafts, writeDrafts } from './mail/write-drafts.ts';
import { countFindings, findingRecord, findingsText, orderFindings } from './print/findings.ts';
import { tableText } from './print/table-text.ts';

export const mail = defineCommand({
  options: (yargs) =>
    yargs
      .option('week', namesOption('Weeks to write drafts for, as in 2025-W43', 'the newest'))
      .option('audience', namesOption('Audiences to write drafts for', 'every audience'))
      .option('recipients', recipientsOption)
      .option('out', {
        type: 'string',
        requiresArg: true,
        defaultDescription: 'out',
        describe: 'Folder of the decks; drafts go into its <week>/mail/',
      })
      .option('originals', originalsOption)
      .option('cache', cacheOption)
      .option('json', jsonOption)
      .example('$0 mail', 'Drafts of the newest week, one .eml for each message')
      .example('$0 mail --audience executive', 'For one audience')
      .example('$0 mail --recipients recipients.example.yaml', 'With the people of the example')
      .epilogue('Nothing is sent: open a draft in your mail program, look at it and send it there.'),
  run: async (given) => {
    const { originals, cache } = given;
    const desk = await openDesk({ originals, cache, out: given.out });
    const { value: ground, findings: faults } = await readGround(desk.inputs);
    const people = readPeople(desk.root, given.recipients, ground.content);
    const before = [...desk.findings, ...faults];
    const decks = ground.canPlan
      ? chooseDecks(ground.content, { weeks: given.week, otherwise: 'newest', audiences: given.audience })
      : [];
    const mayGo = ground.canPlan && people.value !== undefined && !hasErrors(before);
    const ready: ReadyLetters =
      mayGo && people.value
        ? await readyLetters(desk, ground, before, decks, people.value, !given.json)
        : NONE;
    const written = mayGo ? await writeLetters(desk, ready, decks, !given.json) : { rows: [], kept: [] };
    const findings = orderFindings([...before, ...people.findings, ...ready.findings]);
    if (given.json) desk.terminal.write(jsonReport(written, findings));
    else printReport(written, findings, desk);
    return hasErrors(findings) ? 1 : 0;
  },
});

const NONE: ReadyLetters = { letters: [], findings: [] };

async function readyLetters(
  { inputs, out, root, terminal }: Desk,
  ground: Parameters<typeof prepareLetters>[0]['ground'],
  findings: readonly Finding[],
  decks: readonly DeckRequest[],
  people: People,
  isLoud: boolean,
): Promise<ReadyLetters> {
  prepareCanvasEnvironment();
  const { drawing } = await openWorkshop(inputs.cache);
  return prepareLetters({
    ground,
    findings,
    decks,
    people,
    drawing,
    out,
    root,
    purpose: 'draft',
    onDeck: ({ briefing, audience }, index) => {
      if (isLoud) terminal.progress(`${index + 1}/${decks.length}  ${briefing.week}  ${audience.id}`);
    },
  });
}

async function writeLetters(
  { out, terminal }: Desk,
  { letters }: ReadyLetters,
  decks: readonly DeckRequest[],
  isLoud: boolean,
): Promise<WrittenDrafts> {
  return writeDrafts(letters, {
    out,
    weeks: [...new Set(decks.map(({ briefing }) => briefing.week))],
    audiences: [...new Set(decks.map(({ audience }) => audience.id))],
    onDraft: (index) => {
      if (isLoud) terminal.progress(`draft ${index + 1}/${letters.length}`);
    },
  });
}

function printReport({ rows, kept }: WrittenDrafts, findings: readonly Finding[], desk: Desk): void {
  const { terminal, root, out } = desk;
  if (findings.length > 0) terminal.write(`${findingsText(findings, terminal)}\n`);
  for (const name of kept) terminal.write(`Outdated but edited by somebody, left alone: ${name}`);
  if (rows.length === 0) {
    terminal.write('No draft was written');
    return;
  }
  const inside = relative(root, out);
  terminal.write(draftTable(rows, terminal));
  terminal.write(
    `\nWritten to ${inside.startsWith('..') ? out : inside}/. Nothing was sent: open a draft in your mail program`,
  );
}

function jsonReport({ rows, kept }: WrittenDrafts, findings: readonly Finding[]): string {
  const counts = countFindings(findings);
  const report = { briefdeck: VERSION, drafts: rows, kept, counts, findings: findings.map(findingRecord) };
  return JSON.stringify(report, null, 2);
}

/** Drafts as they were written → the table that says which message goes to whom. */
function draftTable(rows: readonly DraftRow[], { paint }: Pick<Terminal, 'paint'>): string {
  return tableText(
    rows.map(({ week, file, to, subject, bytes }) => ({
      draft: `${week}/mail/${file}`,
      to: to.map(({ email }) => email).join(', '),
      subject,
      'size kB': Math.ceil(bytes / 1000),
    })),
    (head) => paint('bold', head),
  );
}
