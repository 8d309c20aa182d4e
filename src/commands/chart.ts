// `briefdeck chart`: one chart in a theme and language, drawn to be looked at, with what it says in words.
import { extname, relative, resolve } from 'node:path';
import { openWorkshop, prepareChart, readGround } from '../briefing.ts';
import type { ChartSpec } from '../model/chart-spec.ts';
import { UsageError } from '../model/errors.ts';
import { hasErrors } from '../model/finding.ts';
import { LANGUAGES } from '../model/language.ts';
import { prepareCanvasEnvironment } from '../world/prepare-canvas-environment.ts';
import { replaceFile } from '../world/write-file.ts';
import { chartSpecs } from './chart/chart-specs.ts';
import { readSize, sizeOf } from './chart/read-size.ts';
import { defineCommand } from './command.ts';
import { openDesk } from './open-desk.ts';
import { findingsText } from './print/findings-text.ts';
import { orderFindings } from './print/order-findings.ts';
import { unknownName } from './unknown-name.ts';

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
      .option('language', { choices: LANGUAGES, default: 'ja' as const, describe: 'Language of its words' })
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
