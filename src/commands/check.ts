// `briefdeck check`: every finding of a build of every deck, each drawn, written and read back in memory; nothing is kept.

import { hasErrors } from '../model/finding.ts';
import { counted } from '../model/names.ts';
import type { Report } from './check/check-asked.ts';
import { defineCommand } from './command.ts';
import { evidenceText } from './evidence-summary.ts';
import { jsonReport } from './json.ts';
import {
  cacheOption,
  checkThreads,
  editionsOption,
  jsonOption,
  originalsOption,
  threadsOption,
} from './options.ts';
import { findingsText } from './print.ts';
import { repeatRun } from './repeat-run.ts';

export const check = defineCommand({
  options: (yargs) =>
    yargs
      .option('edition', editionsOption('Editions to check, as in 2025-W43', 'every edition'))
      .option('originals', originalsOption)
      .option('threads', threadsOption)
      .option('cache', cacheOption)
      .option('json', jsonOption)
      .example('$0 check', 'Every fault of every deck of every edition')
      .example('$0 check --originals ../originals', 'The same, and look every figure up in its document')
      .example('$0 check --json | jq .counts', 'For another program'),
  run: async (given) => {
    const { edition, originals, cache } = given;
    checkThreads(given.threads);
    const repeat = repeatRun<Report>('check', { edition, originals, cache });
    const { report, terminal } =
      repeat?.recall() ?? (await (await import('./check/check-asked.ts')).checkAsked(given, repeat));
    const { weeks, decks, evidence, findings, canPlan, unused } = report;
    if (given.json) {
      terminal.write(jsonReport('check', { weeks, decks, evidence }, findings));
    } else {
      terminal.write(findingsText(findings, terminal));
      const whole = `${counted(decks, 'deck')} of ${weeks.join(', ')} checked`;
      const rest = decks === 0 ? 'No deck could be looked at' : `${whole}, as far as they can be read`;
      const looked = canPlan ? whole : `${rest}: mend what cannot be read`;
      terminal.write([looked, evidenceText(evidence), ...unused].join('\n'));
    }
    return hasErrors(findings) ? 1 : 0;
  },
});
