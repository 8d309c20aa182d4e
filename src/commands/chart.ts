// `briefdeck chart`: one chart in a theme and language, drawn to be looked at, with what it says in words.
import { extname, relative, resolve } from 'node:path';
import { prepareChart } from '../build.ts';
import { chartHeight } from '../chart/chart-height.ts';
import type { ChartSpec } from '../model/content/chart-spec.ts';
import type { Content } from '../model/content/content.ts';
import type { Chart } from '../model/deck/chart.ts';
import { UsageError } from '../model/errors.ts';
import { hasErrors } from '../model/finding.ts';
import { FIRST_LANGUAGE } from '../words/languages.ts';
import { replaceFile } from '../world/write-files.ts';
import { defineCommand, unknownName } from './command.ts';
import { jsonReport } from './json.ts';
import { jsonOption, languageOption, textOption } from './options.ts';
import { findingsText, orderFindings } from './print.ts';
import { checkLanguage, openProject, openTools } from './project.ts';

export const chart = defineCommand({
  options: (yargs) =>
    yargs
      .positional('id', {
        type: 'string',
        demandOption: true,
        describe: 'A file in content/charts/, or a takeaway with a chart',
      })
      .option('theme', { ...textOption('Colours to draw in'), default: 'light' })
      .option('language', languageOption('Language of its words', 'the first of the project'))
      .option(
        'size',
        textOption(
          'Width and height in points, as in 572x330',
          'as wide as a slide, as high as the chart needs',
        ),
      )
      .option(
        'out',
        textOption(
          'File to write: .png or .svg',
          'charts/<id>_<theme>_<language>.png in the folder for decks',
        ),
      )
      .option('json', jsonOption)
      .example('$0 chart cost-lead', 'The chart of a takeaway, as a picture')
      .example('$0 chart cost-lead --theme dark --language en --out cost.svg', 'The same, as drawn shapes'),
  run: async ({ id, theme: themeName, language: typedLanguage, size: typedSize, out: typedOut, json }) => {
    const asked = typedSize === undefined ? undefined : readSize(typedSize);
    const project = await openProject();
    const { ground, faults, root, settings, terminal } = project;
    checkLanguage(settings, typedLanguage);
    const language = typedLanguage ?? settings.languages[0] ?? FIRST_LANGUAGE;
    const { themes } = ground.content;
    const specs = chartSpecs(ground.content);
    const spec = specs.get(id);
    if (spec === undefined) throw unknownName('chart', id, [...specs.keys()]);
    const theme = themes.get(themeName);
    if (theme === undefined) throw unknownName('theme', themeName, [...themes.keys()]);
    const path =
      typedOut === undefined
        ? resolve(project.out, 'charts', `${id}_${themeName}_${language}.png`)
        : resolve(root, typedOut);
    const format = formatOf(path);
    const { drawing } = await openTools(project);
    const { chart: drawn, colors, alt } = await prepareChart(ground, spec, { theme, language });
    const size = asked ?? sizeOf(drawn);
    const findings = orderFindings([
      ...faults.filter(({ place }) => place.file === spec.place.file),
      ...(await drawing.findFaults(drawn, colors, size, spec.place)),
    ]);
    const failed = hasErrors(findings);
    if (!failed) replaceFile(path, await drawing[format](drawn, colors, size));
    const written = relative(root, path);
    if (json) {
      const parts = { chart: id, theme: themeName, language, ...size, alt, written: failed ? null : written };
      terminal.write(jsonReport('chart', parts, findings));
    } else {
      if (findings.length > 0) terminal.write(findingsText(findings, terminal));
      terminal.write(failed ? 'Nothing was written: mend the errors first' : `${alt}\n\nWritten: ${written}`);
    }
    return failed ? 1 : 0;
  },
});

function formatOf(path: string): 'draw' | 'drawSvg' {
  const ending = extname(path).toLowerCase();
  if (ending === '.png') return 'draw';
  if (ending === '.svg') return 'drawSvg';
  throw new UsageError(`Unexpected ending \`${ending}\` of \`--out\`, expected \`.png\` or \`.svg\``);
}

type ChartSize = { readonly width: number; readonly height: number };

const LEAST = 60;
const MOST = 2000;

/** Points, from `864x330`. */
function readSize(typed: string): ChartSize {
  const [, width = '', height = ''] = /^(\d+)x(\d+)$/.exec(typed) ?? [];
  const size = { width: Number(width), height: Number(height) };
  const isUsable = Object.values(size).every((length) => length >= LEAST && length <= MOST);
  if (isUsable) return size;
  throw new UsageError(
    `Unexpected \`--size ${typed}\`, expected width and height in points from ${LEAST} to ${MOST}, as in 864x330`,
  );
}

/** The body of a slide. */
const BODY = { width: 864, height: 330 };

/** As wide as a slide's body, and as high as the chart looks best in it. */
function sizeOf(chart: Chart): ChartSize {
  return { ...BODY, height: Math.max(LEAST, Math.min(BODY.height, Math.round(chartHeight(chart).most))) };
}

/** By id: those in files of their own, and those written in a takeaway. */
export function chartSpecs({ charts, takeaways }: Content): ReadonlyMap<string, ChartSpec> {
  const shown = [...takeaways.values()].flatMap(({ id, chart }) => (chart ? [[id, chart] as const] : []));
  return new Map([...charts, ...shown.filter(([id, chart]) => chart.id === id)]);
}
