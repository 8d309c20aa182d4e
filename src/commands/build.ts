// `briefdeck build`: a deck for every audience of a week, all of them or none.
import { relative } from 'node:path';
import { type DeckRequest, type Ground, openWorkshop, prepareDeck, readGround } from '../build.ts';
import type { DeckPlan } from '../model/deck/plan.ts';
import { type Finding, hasErrors } from '../model/finding.ts';
import { VERSION } from '../model/version.ts';
import { LANGUAGES } from '../words/languages.ts';
import { elapsed, peakMemory } from '../world/clock.ts';
import { prepareCanvasEnvironment } from '../world/prepare-canvas-environment.ts';
import type { Terminal } from '../world/terminal.ts';
import { type BuiltRow, buildDecks, fileNameFindings } from './build/build-decks.ts';
import { DEFAULT_FORMATS, type Format, readFormats } from './build/formats.ts';
import { chooseDecks } from './choose-decks.ts';
import { defineCommand } from './command.ts';
import { cacheOption, type Desk, jsonOption, namesOption, openDesk, originalsOption } from './desk.ts';
import { evidenceSummary, evidenceText } from './evidence-summary.ts';
import { countFindings, countsText, findingRecord, findingsText, orderFindings } from './print/findings.ts';
import { tableText } from './print/table-text.ts';

export const build = defineCommand({
  options: (yargs) =>
    yargs
      .option('week', namesOption('Weeks to build, as in 2025-W43', 'the newest'))
      .option('audience', namesOption('Audiences to build for', 'every audience'))
      .option('language', {
        choices: LANGUAGES,
        describe: "Write in this language instead of the audience's own",
      })
      .option('theme', {
        type: 'string',
        requiresArg: true,
        defaultDescription: "the audience's own",
        describe: 'Give the decks another look, to see it before an audience gets it',
      })
      .option('out', {
        type: 'string',
        requiresArg: true,
        defaultDescription: 'out',
        describe: 'Folder for the decks',
      })
      .option('format', {
        type: 'string',
        requiresArg: true,
        default: DEFAULT_FORMATS,
        describe: 'Files for every deck: pptx, html (a preview), pdf, png (through LibreOffice)',
      })
      .option('originals', originalsOption)
      .option('dry-run', {
        type: 'boolean',
        default: false,
        describe: 'Print the slides of every deck, write nothing',
      })
      .option('timings', {
        type: 'boolean',
        default: false,
        describe: 'Say how long each stage took, and how much memory',
      })
      .option('cache', cacheOption)
      .option('json', jsonOption)
      .option('quiet', {
        alias: 'q',
        type: 'boolean',
        default: false,
        describe: 'Print nothing but findings of error severity',
      })
      .example('$0 build', "The newest week's decks for every audience, into out/")
      .example('$0 build --week 2025-W09 --audience executive', 'One deck of an earlier week')
      .example('$0 build --audience executive --language en', "The executives' deck in English")
      .example('$0 build --theme example-brand --out try', 'The decks as a brand would have them')
      .example('$0 build --format pptx,html,pdf', 'Decks with a preview and a PDF beside them')
      .example('$0 build --originals ../originals', 'Look every figure up in its document first')
      .example('$0 build --dry-run', 'What would be on every slide'),
  run: async (given) => {
    const formats = readFormats(given.format);
    const desk = await openDesk({ originals: given.originals, out: given.out, cache: given.cache });
    desk.timer.mark('imports');
    const { value: ground, findings: faults } = await readGround(desk.inputs);
    const { audience: audiences, language, theme, week: weeks } = given;
    const decks = ground.canPlan
      ? chooseDecks(ground.content, { weeks, otherwise: 'newest', audiences, language, theme })
      : [];
    const before = [...desk.findings, ...faults, ...fileNameFindings(decks)];
    const isLoud = !given.json && !given.quiet;
    const { rows, plans, findings } = given['dry-run']
      ? await planDecks(ground, decks, before, desk)
      : await makeDecks(
          ground,
          decks,
          before,
          desk,
          formats,
          audiences.length === 0 && language === undefined && theme === undefined,
          isLoud,
        );
    if (given.json) desk.terminal.write(jsonReport(rows, plans, findings, ground, desk));
    else printReport(given.quiet, rows, plans, findings, ground, desk);
    if (given.timings && !given.json)
      desk.terminal.write(
        `\n${timesTable(desk.timer.times(), elapsed())}\npeak memory ${Math.round(peakMemory())} MB`,
      );
    return hasErrors(findings) ? 1 : 0;
  },
});

type Outcome = {
  readonly rows: readonly BuiltRow[];
  readonly plans: readonly DeckPlan[];
  readonly findings: readonly Finding[];
};

async function planDecks(
  ground: Ground,
  decks: readonly DeckRequest[],
  before: readonly Finding[],
  { inputs }: Desk,
): Promise<Outcome> {
  prepareCanvasEnvironment();
  const { drawing } = await openWorkshop(inputs.cache);
  const plans: DeckPlan[] = [];
  const findings = [...before];
  for (const request of decks) {
    const prepared = await prepareDeck(ground, request, drawing);
    plans.push(prepared.plan);
    findings.push(...prepared.findings);
  }
  return { rows: [], plans, findings: orderFindings(findings) };
}

async function makeDecks(
  ground: Ground,
  decks: readonly DeckRequest[],
  before: readonly Finding[],
  { terminal, out, inputs }: Desk,
  formats: ReadonlySet<Format>,
  isWhole: boolean,
  isLoud: boolean,
): Promise<Outcome> {
  const { rows, findings } = await buildDecks(ground, decks, {
    out,
    cache: inputs.cache,
    formats,
    findings: before,
    isWhole,
    onDeck: ({ briefing, audience }, index) => {
      if (!isLoud) return;
      terminal.progress(
        `${index + 1}/${decks.length}  ${briefing.week}  ${audience.id}  ${audience.language}`,
      );
    },
    onBuilt: ({ file, slides }) => {
      if (isLoud) terminal.write(`built ${file}, ${slides} slides`);
    },
  });
  return { rows, plans: [], findings: orderFindings(findings) };
}

function printReport(
  isQuiet: boolean,
  rows: readonly BuiltRow[],
  plans: readonly DeckPlan[],
  findings: readonly Finding[],
  ground: Ground,
  { terminal, out, root }: Desk,
): void {
  const failed = hasErrors(findings);
  if (failed || (findings.length > 0 && !isQuiet)) terminal.write(findingsText(findings, terminal));
  if (failed)
    terminal.write('Nothing was written: mend the errors first, decks from earlier stay as they were');
  if (isQuiet) return;
  for (const plan of plans) terminal.write(`${planText(plan, terminal)}\n`);
  if (plans.length > 0) terminal.write(`Dry run: nothing was written. ${countsText(findings)}`);
  if (rows.length > 0) {
    const where = relative(root, out);
    terminal.write(
      `\n${buildTable(rows, terminal)}\n\nWritten to ${where === '' ? '.' : where.startsWith('..') ? out : where}/`,
    );
  }
  terminal.write(evidenceText(evidenceSummary(ground)));
}

function jsonReport(
  rows: readonly BuiltRow[],
  plans: readonly DeckPlan[],
  findings: readonly Finding[],
  ground: Ground,
  desk: Desk,
): string {
  const report = {
    briefdeck: VERSION,
    written: rows.length > 0,
    decks: rows,
    plans,
    evidence: evidenceSummary(ground),
    counts: countFindings(findings),
    findings: findings.map(findingRecord),
    milliseconds: { total: elapsed(), stages: desk.timer.times() },
    peakMegabytes: peakMemory(),
  };
  return JSON.stringify(report, null, 2);
}

/** What was built, and how long each stage took → the tables that end a build. */
function buildTable(rows: readonly BuiltRow[], { paint }: Pick<Terminal, 'paint'>): string {
  return tableText(
    rows.map(({ week, file, audience, language, slides, findings, bytes, milliseconds }) => ({
      file: `${week}/${file}`,
      audience,
      language,
      slides,
      findings,
      'size kB': Math.ceil(bytes / 1000),
      ms: Math.round(milliseconds),
    })),
    (head) => paint('bold', head),
  );
}

function timesTable(
  times: readonly { readonly stage: string; readonly milliseconds: number }[],
  total: number,
): string {
  return tableText(
    times.map(({ stage, milliseconds }) => ({
      stage,
      ms: Math.round(milliseconds),
      '%': Math.round((100 * milliseconds) / total),
    })),
  );
}

/** A deck's plan → what `--dry-run` prints of it: the file it would become, and every slide with its headline. */
function planText(plan: DeckPlan, { paint }: Pick<Terminal, 'paint'>): string {
  const { week, fileName, slides } = plan;
  const lines = slides.map((slide, index) => {
    const headline = slide.headline.map(({ text, mark }) => (mark ? '' : text)).join('');
    return `  ${String(index + 1).padStart(2)}  ${slide.kind.padEnd(18)}  ${headline === '' ? plan.title : headline}`.trimEnd();
  });
  return [paint('bold', `${week}/${fileName}.pptx`), ...lines].join('\n');
}
