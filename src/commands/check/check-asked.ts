// What was typed → every deck made in memory, and the report about them.
import type { DeckRequest } from '../../build.ts';
import type { Finding } from '../../model/finding.ts';
import { fileNameFindings } from '../build/build-decks.ts';
import { makeDecks } from '../build/make-decks.ts';
import type { DeskOptions } from '../desk.ts';
import { type EvidenceSummary, evidenceSummary } from '../evidence-summary.ts';
import { unusedText } from '../list/pages.ts';
import { orderFindings } from '../print.ts';
import { chooseDecks, openProject, openTools, type Project } from '../project.ts';
import type { Repeat } from '../repeat-run.ts';

export type Report = {
  readonly weeks: readonly string[];
  readonly decks: number;
  readonly evidence: EvidenceSummary;
  readonly findings: readonly Finding[];
  readonly canPlan: boolean;
  /** Lines about claims that no page shows. */
  readonly unused: readonly string[];
};

export async function checkAsked(
  given: DeskOptions & { readonly edition: readonly string[] },
  repeat: Repeat<Report> | undefined,
): Promise<Project & { readonly report: Report }> {
  const project = await openProject(given, repeat?.witness);
  const { ground } = project;
  const decks = chooseDecks(project, { editions: given.edition, otherwise: 'all' });
  const report: Report = {
    findings: await checkDecks(project, decks),
    evidence: evidenceSummary(ground),
    weeks: [...new Set(decks.map(({ briefing }) => briefing.week))],
    decks: decks.length,
    canPlan: ground.canPlan,
    unused: [unusedText(ground) ?? []].flat(),
  };
  repeat?.keep(project, new Map(), report);
  return { ...project, report };
}

/** What `build` would find in a project and these decks of it. */
export async function checkDecks(
  project: Project,
  decks: readonly DeckRequest[],
): Promise<readonly Finding[]> {
  const found = [...project.faults, ...fileNameFindings(decks)];
  for await (const { findings } of makeDecks(project, decks, await openTools(project)))
    found.push(...findings);
  return orderFindings(found);
}
