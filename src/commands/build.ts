// `briefdeck build`: a deck for every audience of an edition, all of them or none.
import { type DeckRequest, makeDeck } from '../build.ts';
import type { DeckPlan } from '../model/deck/plan.ts';
import { SystemError } from '../model/errors.ts';
import { type Finding, hasErrors } from '../model/finding.ts';
import { counted } from '../model/names.ts';
import { elapsed, peakMemory } from '../world/clock.ts';
import { NOTHING_PUBLISHED, type Published } from '../world/publication.ts';
import type { Terminal } from '../world/terminal.ts';
import { type BuiltRow, buildDecks, FORMATS, type Format, fileNameFindings } from './build/build-decks.ts';
import { defineCommand, unknownName } from './command.ts';
import { typedPath } from './desk.ts';
import { evidenceSummary, evidenceText } from './evidence-summary.ts';
import { jsonReport } from './json.ts';
import { keepTranslations } from './keep-translations.ts';
import {
  cacheOption,
  editionsOption,
  flagOption,
  jsonOption,
  languageOption,
  namesOption,
  originalsOption,
  textOption,
} from './options.ts';
import { countsText, findingsText, orderFindings, publishedLines, tableText } from './print.ts';
import { chooseDecks, openProject, openTools, type Project } from './project.ts';

export const build = defineCommand({
  options: (yargs) =>
    yargs
      .option('edition', editionsOption('Editions to build, as in 2025-W43', 'the newest'))
      .option('audience', namesOption('Audiences to build for', 'every audience'))
      .option('language', languageOption("Write in this language instead of the audience's own"))
      .option(
        'theme',
        textOption('Give the decks another look, to see it before an audience gets it', "the audience's own"),
      )
      .option('out', textOption('Folder for the decks', 'out'))
      .option('format', {
        ...textOption('Files for every deck: pptx, html (a preview), pdf, png (through LibreOffice)'),
        default: 'pptx,html',
      })
      .option('originals', originalsOption)
      .option('dry-run', flagOption('Print the slides of every deck, write nothing'))
      .option('timings', flagOption('Say how long each stage took, and how much memory'))
      .option('cache', cacheOption)
      .option('json', jsonOption)
      .option('quiet', { ...flagOption('Print nothing but findings of error severity'), alias: 'q' })
      .example('$0 build', "The newest edition's decks for every audience, into out/")
      .example('$0 build --edition 2025-W09 --audience executive', 'One deck of an earlier edition')
      .example('$0 build --audience executive --language en', "The executives' deck in English")
      .example('$0 build --theme example-brand --out try', 'The decks as a brand would have them')
      .example('$0 build --format pptx,html,pdf', 'Decks with a preview and a PDF beside them')
      .example('$0 build --originals ../originals', 'Look every figure up in its document first')
      .example('$0 build --dry-run', 'What would be on every slide'),
  run: async (given) => {
    const formats = readFormats(given.format);
    const project = await openProject(given);
    const { audience: audiences, language, theme, edition: editions } = given;
    const decks = chooseDecks(project, { editions, audiences, language, theme });
    const before = [...project.faults, ...fileNameFindings(decks)];
    const made = given['dry-run']
      ? await planDecks(project, decks, before)
      : await buildDecks(project, decks, {
          formats,
          findings: before,
          isWhole: audiences.length === 0 && language === undefined && theme === undefined,
          isLoud: !given.json && !given.quiet,
        });
    const result = {
      plans: [],
      rows: [],
      published: NOTHING_PUBLISHED,
      sourcesPages: [],
      ...made,
      findings: orderFindings(made.findings),
    };
    if (result.rows.length > 0) keepWhereAllowed(project);
    if (given.json) project.terminal.write(reportJson(result, project));
    else printReport(result, project, given.quiet);
    if (given.timings && !given.json)
      project.terminal.write(`\n${timesTable(project)}\npeak memory ${Math.round(peakMemory())} MB`);
    return hasErrors(result.findings) ? 1 : 0;
  },
});

type Result = {
  readonly rows: readonly BuiltRow[];
  readonly plans: readonly DeckPlan[];
  readonly published: Published;
  readonly sourcesPages: readonly string[];
  readonly findings: readonly Finding[];
};

/** What was typed after `--format`. The deck itself is always among them: all else rests on it. */
function readFormats(typed: string): ReadonlySet<Format> {
  const names = typed.split(',').map((name) => name.trim().toLowerCase());
  const formats = names
    .filter((name) => name !== '')
    .map((name) => {
      const format = FORMATS.find((one) => one === name);
      if (format === undefined) throw unknownName('format', name, FORMATS);
      return format;
    });
  return new Set<Format>(['pptx', ...formats]);
}

async function planDecks(
  project: Project,
  decks: readonly DeckRequest[],
  before: readonly Finding[],
): Promise<Pick<Result, 'plans' | 'findings'>> {
  const workshop = await openTools(project);
  const plans: DeckPlan[] = [];
  const findings = [...before];
  for (const deck of decks) {
    const made = await makeDeck(project.ground, deck, workshop);
    plans.push(made.prepared.plan);
    findings.push(...made.findings);
  }
  return { plans, findings };
}

function printReport(
  { rows, plans, published, sourcesPages, findings }: Result,
  project: Project,
  isQuiet: boolean,
): void {
  const { terminal, out, ground } = project;
  const failed = hasErrors(findings);
  if (failed || (findings.length > 0 && !isQuiet)) terminal.write(findingsText(findings, terminal));
  if (failed)
    terminal.write('Nothing was written: mend the errors first, decks from earlier stay as they were');
  if (isQuiet) return;
  for (const plan of plans) terminal.write(`${planText(plan, terminal)}\n`);
  if (plans.length > 0) terminal.write(`Dry run: nothing was written. ${countsText(findings)}`);
  if (rows.length > 0)
    terminal.write(
      `\n${buildTable(rows, terminal)}\n${sharedText(rows, findings)}\nWritten to ${typedPath(project, out)}/`,
    );
  if (sourcesPages.length > 0)
    terminal.write(
      `For the house only: ${counted(sourcesPages.length, 'page')} with sentences of the sources, \`….sources.html\``,
    );
  for (const line of publishedLines(published)) terminal.write(line);
  terminal.write(evidenceText(evidenceSummary(ground)));
}

function reportJson({ rows, plans, published, findings }: Result, { ground, timer }: Project): string {
  const parts = {
    written: rows.length > 0,
    decks: rows,
    ...published,
    plans,
    evidence: evidenceSummary(ground),
    milliseconds: { total: elapsed(), stages: timer.times() },
    peakMegabytes: peakMemory(),
  };
  return jsonReport('build', parts, findings);
}

function buildTable(rows: readonly BuiltRow[], { paint }: Terminal): string {
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
    paint,
  );
}

/** Why the column does not add up to what is listed, where it does not. */
function sharedText(rows: readonly BuiltRow[], { length }: readonly Finding[]): string {
  const inDecks = rows.reduce((sum, { findings }) => sum + findings, 0);
  return inDecks === length
    ? ''
    : `\nCounted are the findings of each deck; of the ${length} listed some are of content or templates, and one of several decks is listed once\n`;
}

function timesTable({ timer }: Project): string {
  const total = elapsed();
  return tableText(
    timer.times().map(({ stage, milliseconds }) => ({
      stage,
      ms: Math.round(milliseconds),
      '%': Math.round((100 * milliseconds) / total),
    })),
  );
}

/** The file a deck would become, and every slide with its headline. */
function planText(plan: DeckPlan, { paint }: Terminal): string {
  const { week, fileName, slides } = plan;
  const lines = slides.map((slide, index) => {
    const headline = slide.headline.map(({ text, mark }) => (mark ? '' : text)).join('');
    return `  ${String(index + 1).padStart(2)}  ${slide.kind.padEnd(18)}  ${headline === '' ? plan.title : headline}`.trimEnd();
  });
  return [paint('bold', `${week}/${fileName}.pptx`), ...lines].join('\n');
}

/** A folder that may only be read builds as any other: there, nobody changes words either. */
function keepWhereAllowed(project: Parameters<typeof keepTranslations>[0]): void {
  try {
    keepTranslations(project);
  } catch (error) {
    if (!(error instanceof SystemError)) throw error;
  }
}
