// `briefdeck chart`: one chart in a theme and language, drawn to be looked at, with what it says in words.
import { extname, relative, resolve } from 'node:path';
import { openWorkshop, prepareChart, readGround } from '../build.ts';
import { chartHeight } from '../chart/height.ts';
import type { ChartSpec } from '../model/content/chart-spec.ts';
import type { Content } from '../model/content/content.ts';
import type { Chart } from '../model/deck/chart.ts';
import { UsageError } from '../model/errors.ts';
import { hasErrors } from '../model/finding.ts';
import { FIRST_LANGUAGE, LANGUAGES } from '../words/languages.ts';
import { prepareCanvasEnvironment } from '../world/prepare-canvas-environment.ts';
import { replaceFile } from '../world/write-files.ts';
import { defineCommand, unknownName } from './command.ts';
import { openDesk } from './desk.ts';
import { findingsText, orderFindings } from './print/findings.ts';

export const chart = defineCommand({
  options: (yargs) =>
    yargs
      .positional('id', {
        type: 'string',
        demandOption: true,
        describe: 'A file in content/charts/, or a takeaway with a chart',
      })
      .option('theme', {
        type: 'string',
        requiresArg: true,
        default: 'light',
        describe: 'Colours to draw in',
      })
      .option('language', { choices: LANGUAGES, default: FIRST_LANGUAGE, describe: 'Language of its words' })
      .option('size', {
        type: 'string',
        requiresArg: true,
        defaultDescription: 'as wide as a slide, as high as the chart needs',
        describe: 'Width and height in points, as in 572x330',
      })
      .option('out', {
        type: 'string',
        requiresArg: true,
        defaultDescription: 'charts/<id>_<theme>_<language>.png in the folder for decks',
        describe: 'File to write: .png or .svg',
      })
      .example('$0 chart cost-lead', 'The chart of a takeaway, as a picture')
      .example('$0 chart cost-lead --theme dark --language en --out cost.svg', 'The same, as drawn shapes'),
  run: async ({ id, theme: themeName, language, size: typedSize, out }) => {
    const typedPoints = typedSize === undefined ? undefined : readSize(typedSize);
    const desk = await openDesk();
    const { value: ground, findings: faults } = await readGround(desk.inputs);
    const { content } = ground;
    const spec = specOf(id, chartSpecs(content));
    const theme = content.themes.get(themeName);
    if (theme === undefined) throw unknownName('theme', themeName, [...content.themes.keys()]);
    const path =
      out === undefined
        ? resolve(desk.out, 'charts', `${id}_${themeName}_${language}.png`)
        : resolve(desk.root, out);
    const format = formatOf(path);
    prepareCanvasEnvironment();
    const { drawing } = await openWorkshop(desk.inputs.cache);
    const prepared = await prepareChart(ground, spec, { theme, language });
    const size = typedPoints ?? sizeOf(prepared.chart);
    const own = faults.filter(({ place }) => place.file === spec.place.file);
    const found = await drawing.findFaults(prepared.chart, prepared.colors, size, spec.place);
    const findings = orderFindings([...own, ...found]);
    if (findings.length > 0) desk.terminal.write(findingsText(findings, desk.terminal));
    if (hasErrors(findings)) {
      desk.terminal.write('Nothing was written: mend the errors first');
      return 1;
    }
    const { chart: drawn, colors, alt } = prepared;
    replaceFile(path, await drawing[format](drawn, colors, size));
    desk.terminal.write(`${alt}\n\nWritten: ${relative(desk.root, path)}`);
    return 0;
  },
});

function specOf(id: string, specs: ReadonlyMap<string, ChartSpec>): ChartSpec {
  const spec = specs.get(id);
  if (spec === undefined) throw unknownName('chart', id, [...specs.keys()]);
  return spec;
}

function formatOf(path: string): 'draw' | 'drawSvg' {
  const ending = extname(path).toLowerCase();
  if (ending === '.png') return 'draw';
  if (ending === '.svg') return 'drawSvg';
  throw new UsageError(`Unexpected ending \`${ending}\` of \`--out\`, expected \`.png\` or \`.svg\``);
}

type ChartSize = { readonly width: number; readonly height: number };

const LEAST = 60;
const MOST = 2000;

/** `--size 864x330` as typed, or the chart itself → the size to draw it in, points. */
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

/** Content → every chart there is by its id: those in files of their own, and those written in a takeaway. */
export function chartSpecs({ charts, takeaways }: Content): ReadonlyMap<string, ChartSpec> {
  const shown = [...takeaways.values()].flatMap(({ id, chart }) => (chart ? [[id, chart] as const] : []));
  return new Map([...charts, ...shown.filter(([id, chart]) => chart.id === id)]);
}
