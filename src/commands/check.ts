// `briefdeck check`: every finding of a build of every deck, each drawn, written and read back in memory; nothing is kept.

import { type DeckRequest, makeDeck } from '../build.ts';
import { type Finding, hasErrors } from '../model/finding.ts';
import { counted } from '../model/names.ts';
import { fileNameFindings } from './build/build-decks.ts';
import { defineCommand } from './command.ts';
import { evidenceSummary, evidenceText } from './evidence-summary.ts';
import { jsonReport } from './json.ts';
import { unusedText } from './list/pages.ts';
import { cacheOption, editionsOption, jsonOption, originalsOption } from './options.ts';
import { findingsText, orderFindings } from './print.ts';
import { chooseDecks, openProject, openTools, type Project } from './project.ts';

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
    const { ground, terminal } = project;
    const decks = chooseDecks(project, { editions: given.edition, otherwise: 'all' });
    const findings = await checkDecks(project, decks);
    const evidence = evidenceSummary(ground);
    const weeks = [...new Set(decks.map(({ briefing }) => briefing.week))];
    if (given.json) {
      terminal.write(jsonReport('check', { weeks, decks: decks.length, evidence }, findings));
    } else {
      terminal.write(findingsText(findings, terminal));
      const whole = `${counted(decks.length, 'deck')} of ${weeks.join(', ')} checked`;
      const rest = decks.length === 0 ? 'No deck could be looked at' : `${whole}, as far as they can be read`;
      const looked = ground.canPlan ? whole : `${rest}: mend what cannot be read`;
      terminal.write([looked, evidenceText(evidence), ...[unusedText(ground) ?? []].flat()].join('\n'));
    }
    return hasErrors(findings) ? 1 : 0;
  },
});

/** What `build` would find in a project and these decks of it. */
export async function checkDecks(
  project: Project,
  decks: readonly DeckRequest[],
): Promise<readonly Finding[]> {
  const workshop = await openTools(project);
  const found = [...project.faults, ...fileNameFindings(decks)];
  for (const request of decks) found.push(...(await makeDeck(project.ground, request, workshop)).findings);
  return orderFindings(found);
}
