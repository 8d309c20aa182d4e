// What was typed → decks planned or built, and the report about them.
import type { DeckRequest } from '../../build.ts';
import type { DeckPlan } from '../../model/deck/plan.ts';
import { SystemError } from '../../model/errors.ts';
import type { Finding } from '../../model/finding.ts';
import type { Language } from '../../words/languages.ts';
import { NOTHING_PUBLISHED, type Published } from '../../world/publication.ts';
import { hasWritten } from '../../world/witness.ts';
import type { DeskOptions } from '../desk.ts';
import { type EvidenceSummary, evidenceSummary } from '../evidence-summary.ts';
import { keepTranslations } from '../keep-translations.ts';
import { orderFindings } from '../print.ts';
import { chooseDecks, openProject, openTools, type Project } from '../project.ts';
import type { Repeat } from '../repeat-run.ts';
import { type BuiltRow, buildDecks, fileNameFindings } from './build-decks.ts';
import type { Format } from './formats.ts';
import { makeDecks } from './make-decks.ts';

export type Report = {
  readonly rows: readonly BuiltRow[];
  readonly plans: readonly DeckPlan[];
  readonly published: Published;
  readonly sourcesPages: readonly string[];
  readonly findings: readonly Finding[];
  readonly evidence: EvidenceSummary;
};

export type Asked = {
  readonly edition: readonly string[];
  readonly audience: readonly string[];
  readonly language?: Language | undefined;
  readonly theme?: string | undefined;
  readonly 'dry-run': boolean;
  readonly json: boolean;
  readonly quiet: boolean;
} & DeskOptions;

export async function buildAsked(
  given: Asked,
  formats: ReadonlySet<Format>,
  repeat: Repeat<Report> | undefined,
): Promise<Project & { readonly report: Report }> {
  const project = await openProject(given, repeat?.witness);
  const { audience: audiences, language, theme, edition: editions } = given;
  const decks = chooseDecks(project, { editions, audiences, language, theme });
  const before = [...project.faults, ...fileNameFindings(decks)];
  const { outputs = new Map<string, string>(), ...made } = given['dry-run']
    ? { ...(await planDecks(project, decks, before)), outputs: undefined }
    : await buildDecks(project, decks, {
        formats,
        findings: before,
        isWhole: audiences.length === 0 && language === undefined && theme === undefined,
        isLoud: !given.json && !given.quiet,
      });
  const report = {
    plans: [],
    rows: [],
    published: NOTHING_PUBLISHED,
    sourcesPages: [],
    evidence: evidenceSummary(project.ground),
    ...made,
    findings: orderFindings(made.findings),
  };
  const kept = report.rows.length > 0 ? keepWhereAllowed(project) : undefined;
  // What is seen together from now on was found nothing wrong with, so the report stays true.
  if (kept && repeat) hasWritten(repeat.witness.project, kept.path, kept.text);
  // What became of files of other runs is news only once, and who is told of this one again has not waited for it.
  const rows = report.rows.map((row) => ({ ...row, milliseconds: 0 }));
  repeat?.keep(project, outputs, { ...report, rows, published: NOTHING_PUBLISHED });
  return { ...project, report };
}

async function planDecks(
  project: Project,
  decks: readonly DeckRequest[],
  before: readonly Finding[],
): Promise<Pick<Report, 'plans' | 'findings'>> {
  const plans: DeckPlan[] = [];
  const findings = [...before];
  for await (const made of makeDecks(project, decks, await openTools(project))) {
    plans.push(made.prepared.plan);
    findings.push(...made.findings);
  }
  return { plans, findings };
}

/** A folder that may only be read builds as any other: there, nobody changes words either. */
function keepWhereAllowed(project: Project): ReturnType<typeof keepTranslations> {
  try {
    return keepTranslations(project);
  } catch (error) {
    if (!(error instanceof SystemError)) throw error;
    return undefined;
  }
}
