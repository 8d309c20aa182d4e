// `briefdeck check`: everything up to the findings of every deck; nothing is drawn or written.

import { prepareDeck } from '../build.ts';
import { hasErrors } from '../model/finding.ts';
import { counted } from '../model/names.ts';
import { fileNameFindings } from './build/build-decks.ts';
import { defineCommand } from './command.ts';
import { evidenceSummary, evidenceText } from './evidence-summary.ts';
import { jsonReport } from './json.ts';
import { cacheOption, editionsOption, jsonOption, originalsOption } from './options.ts';
import { findingsText, orderFindings } from './print.ts';
import { chooseDecks, openProject, openTools } from './project.ts';

export const check = defineCommand({
  options: (yargs) =>
    yargs
      .option('edition', editionsOption('Editions to check, as in 2025-W43', 'every edition'))
      .option('originals', originalsOption)
      .option('cache', cacheOption)
      .option('json', jsonOption)
      .example('$0 check', 'Every fault of every deck of every edition')
      .example('$0 check --originals ../originals', 'The same, and look every figure up in its document')
      .example('$0 check --json | jq .counts', 'For another program'),
  run: async (given) => {
    const project = await openProject(given);
    const { ground, faults, terminal } = project;
    const decks = chooseDecks(project, { editions: given.edition, otherwise: 'all' });
    const { drawing } = await openTools(project);
    const found = [...faults, ...fileNameFindings(decks)];
    for (const request of decks) found.push(...(await prepareDeck(ground, request, drawing)).findings);
    const findings = orderFindings(found);
    const evidence = evidenceSummary(ground);
    const weeks = [...new Set(decks.map(({ briefing }) => briefing.week))];
    if (given.json) {
      terminal.write(jsonReport('check', { weeks, decks: decks.length, evidence }, findings));
    } else {
      terminal.write(findingsText(findings, terminal));
      const looked = ground.canPlan
        ? `${counted(decks.length, 'deck')} of ${weeks.join(', ')} checked`
        : 'Decks not looked at: mend what cannot be read first';
      terminal.write(`${looked}\n${evidenceText(evidence)}`);
    }
    return hasErrors(findings) ? 1 : 0;
  },
});
