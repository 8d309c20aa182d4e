// `briefdeck list`: what there is in content and templates, and where it is used; reads and plans, nothing more.
import { type Ground, readGround } from '../briefing.ts';
import { UsageError } from '../model/errors.ts';
import { hasErrors } from '../model/finding.ts';
import { VERSION } from '../model/version.ts';
import { chartSpecs } from './chart/chart-specs.ts';
import { defineCommand } from './command.ts';
import { listAudiences } from './list/list-audiences.ts';
import { listCharts } from './list/list-charts.ts';
import { listMetrics } from './list/list-metrics.ts';
import { listSlides } from './list/list-slides.ts';
import { listSources } from './list/list-sources.ts';
import { listTakeaways } from './list/list-takeaways.ts';
import { listThemes } from './list/list-themes.ts';
import { listWeeks } from './list/list-weeks.ts';
import { openDesk } from './open-desk.ts';
import { jsonOption } from './options.ts';
import { countsText } from './print/findings-text.ts';
import { type Row, tableText } from './print/table-text.ts';
import { unknownName } from './unknown-name.ts';

const LISTS = {
  weeks: listWeeks,
  audiences: listAudiences,
  slides: listSlides,
  themes: listThemes,
  charts: listCharts,
  takeaways: listTakeaways,
  sources: listSources,
  metrics: listMetrics,
} as const satisfies Record<string, (ground: Ground) => readonly Row[]>;

const NAMES = Object.keys(LISTS) as (keyof typeof LISTS)[];

export const list = defineCommand({
  options: (yargs) =>
    yargs
      .positional('what', {
        type: 'string',
        describe: `One of ${NAMES.join(', ')} (default: how many of each)`,
      })
      .option('json', jsonOption)
      .example('$0 list', 'How many there are of each')
      .example('$0 list takeaways', 'Every takeaway and the slides it stands on')
      .example('$0 list metrics --json', 'For another program'),
  run: async ({ what, json }) => {
    const chosen = NAMES.find((name) => name === what);
    if (what !== undefined && chosen === undefined) throw unknownName('noun', what, NAMES);
    const desk = await openDesk();
    // Originals say nothing about what there is.
    const { value: ground, findings } = await readGround(desk.inputs);
    if (!ground.canPlan && chosen === 'takeaways') {
      throw new UsageError(
        'Unexpected faults in content or templates, expected none\nRun `briefdeck check` and mend them',
      );
    }
    const rows: readonly Row[] = chosen ? LISTS[chosen](ground) : overview(ground);
    if (json) {
      desk.terminal.write(JSON.stringify({ briefdeck: VERSION, [chosen ?? 'overview']: rows }, null, 2));
      return 0;
    }
    desk.terminal.write(tableText(rows, (head) => desk.terminal.paint('bold', head)));
    if (hasErrors(findings)) desk.terminal.write(`\n${countsText(findings)}: run \`briefdeck check\``);
    return 0;
  },
});

function overview({ content }: Ground): readonly Row[] {
  const { briefings, audiences, slideKinds, themes, takeaways, sources, metrics } = content;
  const sizes = {
    weeks: briefings.size,
    audiences: audiences.size,
    slides: slideKinds.size,
    themes: themes.size,
    charts: chartSpecs(content).size,
    takeaways: takeaways.size,
    sources: sources.size,
    metrics: metrics.size,
  } satisfies Record<keyof typeof LISTS, number>;
  return NAMES.map((name) => ({ what: name, number: sizes[name] }));
}
