// `briefdeck check`: everything up to the findings of every deck; nothing is drawn or written.
import {
  type DeckRequest,
  type Ground,
  type Inputs,
  openWorkshop,
  prepareDeck,
  readGround,
} from '../build.ts';
import { type Finding, hasErrors } from '../model/finding.ts';
import { VERSION } from '../model/version.ts';
import { prepareCanvasEnvironment } from '../world/prepare-canvas-environment.ts';
import { fileNameFindings } from './build/build-decks.ts';
import { chooseDecks } from './choose-decks.ts';
import { defineCommand } from './command.ts';
import { cacheOption, jsonOption, namesOption, openDesk, originalsOption } from './desk.ts';
import { evidenceSummary, evidenceText } from './evidence-summary.ts';
import { countFindings, findingRecord, findingsText, orderFindings } from './print/findings.ts';

export const check = defineCommand({
  options: (yargs) =>
    yargs
      .option('week', namesOption('Weeks to check, as in 2025-W43', 'every week'))
      .option('originals', originalsOption)
      .option('cache', cacheOption)
      .option('json', jsonOption)
      .example('$0 check', 'Every fault of every deck of every week')
      .example('$0 check --originals ../originals', 'The same, and look every figure up in its document')
      .example('$0 check --json | jq .counts', 'For another program'),
  run: async ({ week, originals, cache, json }) => {
    const desk = await openDesk({ originals, cache });
    const { value: ground, findings: faults } = await readGround(desk.inputs);
    const decks = ground.canPlan
      ? chooseDecks(ground.content, { weeks: week, otherwise: 'all', audiences: [] })
      : [];
    const findings = orderFindings([
      ...desk.findings,
      ...faults,
      ...(await deckFindings(ground, decks, desk.inputs)),
    ]);
    const evidence = evidenceSummary(ground);
    const weeks = [...new Set(decks.map(({ briefing }) => briefing.week))];
    if (json) {
      const counts = countFindings(findings);
      const report = { briefdeck: VERSION, weeks, decks: decks.length, evidence, counts };
      desk.terminal.write(JSON.stringify({ ...report, findings: findings.map(findingRecord) }, null, 2));
    } else {
      desk.terminal.write(findingsText(findings, desk.terminal));
      const looked = ground.canPlan
        ? `${decks.length} decks of ${weeks.join(', ')} checked`
        : 'Decks not looked at: mend what cannot be read first';
      desk.terminal.write(`${looked}\n${evidenceText(evidence)}`);
    }
    return hasErrors(findings) ? 1 : 0;
  },
});

async function deckFindings(
  ground: Ground,
  decks: readonly DeckRequest[],
  { cache }: Inputs,
): Promise<readonly Finding[]> {
  prepareCanvasEnvironment();
  const { drawing } = await openWorkshop(cache);
  const findings = [...fileNameFindings(decks)];
  for (const request of decks) findings.push(...(await prepareDeck(ground, request, drawing)).findings);
  return findings;
}
