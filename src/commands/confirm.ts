// `briefdeck confirm`: a person has looked at the words of one language after those of another changed, and lets them stand.
import { driftingTexts } from '../lint/translations.ts';
import { UsageError } from '../model/errors.ts';
import { defineCommand, unknownName } from './command.ts';
import { jsonReport } from './json.ts';
import { keepTranslations, translationsSeen } from './keep-translations.ts';
import { flagOption, jsonOption } from './options.ts';
import { tableText } from './print.ts';
import { openProject } from './project.ts';

export const confirm = defineCommand({
  options: (yargs) =>
    yargs
      .positional('texts', {
        type: 'string',
        array: true,
        default: [] as string[],
        describe: 'As findings name them: takeaway/cost-lead, chart/costs, figure/v3-cost, edition/2025-W43',
      })
      .option('all', flagOption('Every text of which one language alone has changed'))
      .option('json', jsonOption)
      .example('$0 confirm', 'What waits for a look')
      .example('$0 confirm takeaway/cost-lead', 'Its other language still says the same'),
  run: async ({ texts, all, json }) => {
    const project = await openProject();
    const { ground, terminal } = project;
    if (!ground.canPlan) {
      throw new UsageError(
        'Unexpected faults in content or templates, expected none\nRun `briefdeck check` and mend them',
      );
    }
    const waiting = driftingTexts(ground.content, translationsSeen(project));
    const keys = waiting.map(({ key }) => key);
    const stranger = texts.find((name) => !keys.includes(name));
    if (stranger !== undefined && keys.length > 0) throw unknownName('text', stranger, keys);
    if (stranger !== undefined) {
      throw new UsageError(`Unexpected text \`${stranger}\`, expected none: no language has changed alone`);
    }
    const confirmed = all ? keys : texts;
    if (confirmed.length > 0) keepTranslations(project, new Set(confirmed));
    const left = waiting.filter(({ key }) => !confirmed.includes(key));
    if (json) terminal.write(jsonReport('confirm', { confirmed, waiting: left }));
    else {
      for (const name of confirmed) terminal.write(`Confirmed: ${name}`);
      const rows = left.map(({ key, changed, same }) => ({ text: key, changed, 'to look at': same }));
      terminal.write(rows.length > 0 ? tableText(rows, terminal.paint) : 'Nothing waits for a look');
    }
    return 0;
  },
});
