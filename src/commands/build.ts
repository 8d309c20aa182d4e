// `briefdeck build`: a deck for every audience of an edition, all of them or none.
import type { DeckPlan } from '../model/deck/plan.ts';
import { type Finding, hasErrors } from '../model/finding.ts';
import { hashOfValue } from '../model/hash.ts';
import { counted } from '../model/names.ts';
import { elapsed, peakMemory } from '../world/clock.ts';
import type { Terminal } from '../world/terminal.ts';
import { WRITERS } from '../write/writers.ts';
import type { Asked, Report } from './build/build-asked.ts';
import type { BuiltRow } from './build/build-decks.ts';
import { FORMATS, type Format } from './build/formats.ts';
import { defineCommand, type ExitCode, unknownName } from './command.ts';
import { type Desk, typedPath } from './desk.ts';
import { evidenceText } from './evidence-summary.ts';
import { jsonReport } from './json.ts';
import {
  cacheOption,
  checkThreads,
  editionsOption,
  flagOption,
  jsonOption,
  languageOption,
  namesOption,
  originalsOption,
  textOption,
  threadsOption,
} from './options.ts';
import { countsText, findingsText, publishedLines, tableText } from './print.ts';
import { repeatRun } from './repeat-run.ts';

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
      .option('watch', flagOption('Build again whenever something is saved, until Ctrl-C'))
      .option('timings', flagOption('Say how long each stage took, and how much memory'))
      .option('threads', threadsOption)
      .option('cache', cacheOption)
      .option('json', jsonOption)
      .option('quiet', { ...flagOption('Print nothing but findings of error severity'), alias: 'q' })
      .example('$0 build', "The newest edition's decks for every audience, into out/")
      .example('$0 build --edition 2025-W09 --audience executive', 'One deck of an earlier edition')
      .example('$0 build --audience executive --language en', "The executives' deck in English")
      .example('$0 build --theme example-brand --out try', 'The decks as a brand would have them')
      .example('$0 build --format pptx,html,pdf', 'Decks with a preview and a PDF beside them')
      .example('$0 build --originals ../originals', 'Look every figure up in its document first')
      .example('$0 build --watch', 'What is saved is built at once')
      .example('$0 build --dry-run', 'What would be on every slide'),
  run: async (given) => {
    const formats = readFormats(given.format);
    checkThreads(given.threads);
    if (!given.watch) return (await buildOnce(given, formats)).code;
    const { buildAgain } = await import('./build/build-again.ts');
    const isLoud = !given.json && !given.quiet;
    return buildAgain(async (last) => (await buildOnce(given, formats, last)).said, isLoud);
  },
});

/** `last` is what the build before it has said, in the same process: where nothing has changed since, it is not said again. */
async function buildOnce(given: Given, formats: ReadonlySet<Format>, last?: string) {
  const { edition, audience, language, theme, out, originals, cache } = given;
  // Whether programs of the machine would make the same again, their files do not say.
  const isOurs = [...formats].every((format) => format in WRITERS);
  const typed = { edition, audience, language, theme, out, originals, cache, formats: [...formats] };
  const repeat = isOurs && !given['dry-run'] ? repeatRun<Report>('build', typed) : undefined;
  const before = repeat?.recall();
  if (before && last === saidBy(before.report)) return { code: 0 as ExitCode, said: last };
  const told = before ?? (await (await import('./build/build-asked.ts')).buildAsked(given, formats, repeat));
  if (given.json) told.terminal.write(reportJson(told));
  else {
    // A build says so of each deck when it is made.
    if (before && !given.quiet)
      for (const { file, slides } of before.report.rows)
        told.terminal.write(`unchanged ${file}, ${counted(slides, 'slide')}`);
    printReport(told, given.quiet);
  }
  if (given.timings && !given.json)
    told.terminal.write(`\n${timesTable(told)}\npeak memory ${Math.round(peakMemory())} MB`);
  const code: ExitCode = hasErrors(told.report.findings) ? 1 : 0;
  return { code, said: saidBy(told.report) };
}

function saidBy({ rows, findings }: Report): string {
  return hashOfValue([rows.map(({ milliseconds: _, ...row }) => row), findings]);
}

type Given = Asked & { readonly timings: boolean; readonly cache: boolean };

/** What was made, by this run or by one before it. */
type Told = Pick<Desk, 'terminal' | 'root' | 'out' | 'timer'> & { readonly report: Report };

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

function printReport({ report, terminal, ...project }: Told, isQuiet: boolean): void {
  const { rows, plans, published, sourcesPages, findings } = report;
  const failed = hasErrors(findings);
  if (failed || (findings.length > 0 && !isQuiet)) terminal.write(findingsText(findings, terminal));
  if (failed)
    terminal.write('Nothing was written: mend the errors first, decks from earlier stay as they were');
  if (isQuiet) return;
  for (const plan of plans) terminal.write(`${planText(plan, terminal)}\n`);
  if (plans.length > 0) terminal.write(`Dry run: nothing was written. ${countsText(findings)}`);
  if (rows.length > 0)
    terminal.write(
      `\n${buildTable(rows, terminal)}\n${sharedText(rows, findings)}\nWritten to ${typedPath(project, project.out)}/`,
    );
  if (sourcesPages.length > 0)
    terminal.write(
      `For the house only: ${counted(sourcesPages.length, 'page')} with sentences of the sources, \`….sources.html\``,
    );
  for (const line of publishedLines(published)) terminal.write(line);
  terminal.write(evidenceText(report.evidence));
}

function reportJson({ report, timer }: Told): string {
  const { rows, plans, published, evidence, findings } = report;
  const parts = {
    written: rows.length > 0,
    decks: rows,
    ...published,
    plans,
    evidence,
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

function timesTable({ timer }: Told): string {
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
