// `briefdeck trace`: for every number on a finished deck, the receipt that leads to a line of an original.
import { dirname, resolve } from 'node:path';
import { type TraceEntry, traceDeck } from '../lint/trace-deck.ts';
import type { EvidenceLock } from '../model/content/receipt.ts';
import type { DeckPlan } from '../model/deck/plan.ts';
import { never, UsageError } from '../model/errors.ts';
import { type Finding, hasErrors, severityOf } from '../model/finding.ts';
import { counted } from '../model/names.ts';
import { startOf } from '../model/place.ts';
import { readDeckTexts } from '../package/read-deck-texts.ts';
import { LANGUAGES } from '../words/languages.ts';
import { readBytes } from '../world/files.ts';
import type { Terminal } from '../world/terminal.ts';
import { compareDeck } from './build/compare-deck.ts';
import { type DeckRecord, readDeckRecord } from './build/deck-record.ts';
import { defineCommand } from './command.ts';
import { evidenceSummary, evidenceText } from './evidence-summary.ts';
import { jsonReport } from './json.ts';
import { jsonOption, originalsOption, textOption } from './options.ts';
import { findingsText } from './print.ts';
import { openProject, openTools, type Project } from './project.ts';

export const trace = defineCommand({
  options: (yargs) =>
    yargs
      .positional('deck', {
        type: 'string',
        demandOption: true,
        describe: 'A .pptx with its .json beside it',
      })
      .option('slide', { ...textOption('Only this slide, counted from 1'), type: 'number' })
      .option('originals', originalsOption)
      .option('json', jsonOption)
      .example('$0 trace out/2025-W43/2025-W43_executive_ja.pptx', 'Every number of the deck')
      .example('$0 trace out/2025-W43/2025-W43_executive_ja.pptx --slide 6', 'The numbers of one slide'),
  run: async ({ deck, slide, originals, json }) => {
    // Nothing kept from earlier runs: the deck is compared with a build from the files as they are. What a killed run left
    // in the folder of the deck is mended first, wherever that is.
    const out = dirname(dirname(resolve(deck)));
    const project = await openProject({ originals, out, cache: false });
    const { ground, terminal } = project;
    const path = resolve(project.root, deck);
    const bytes = readBytes(path);
    if (bytes === undefined) throw new UsageError(`Unexpected \`${deck}\`, expected a deck that is there`);
    const record = readDeckRecord(path);
    if (record === undefined) {
      throw new UsageError(
        `Unexpected deck \`${deck}\` without its record, expected the .json that \`briefdeck build\` writes beside it\nBuild again, or trace the deck where it was built`,
      );
    }
    const texts = readDeckTexts(bytes);
    if (slide !== undefined && !texts.slides.some(({ page }) => page === slide)) {
      throw new UsageError(
        `Unexpected \`--slide ${slide}\`, expected a number from 1 to ${texts.slides.length}`,
      );
    }
    const { plan, receipts, findings } = await groundOf({ project, deck, path, bytes, record });
    const isAsBuilt = findings.length === 0;
    const entries = traceDeck(texts, plan, ground.content, receipts, slide).map((entry) => ({
      ...entry,
      receipts: entry.receipts.map((one) => ({
        ...one,
        isLookedUp: isAsBuilt && ground.evidence.lookedUp.has(one.key),
      })),
    }));
    if (json) {
      const { week, audience, language } = plan;
      const evidence = evidenceSummary(ground);
      terminal.write(
        jsonReport('trace', { deck, week, audience, language, isAsBuilt, evidence, entries }, findings),
      );
    } else {
      if (!isAsBuilt) terminal.write(`${findingsText(findings, terminal)}\n${NOT_AS_BUILT}\n`);
      terminal.write(reportText(entries, isAsBuilt, terminal));
      terminal.write(evidenceText(evidenceSummary(ground)));
    }
    return hasErrors(findings) || entries.some(isLost) ? 1 : 0;
  },
});

const NOT_AS_BUILT =
  'What follows is read from the deck and from the record beside it. Nobody vouches for either: who can edit the one can edit the other';

type Traced = {
  readonly project: Project;
  /** As typed. */
  readonly deck: string;
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly record: DeckRecord;
};

/** Of a deck that is what a build gives now, the plan and receipts of that build; of another, what its record says. */
async function groundOf(traced: Traced): Promise<{
  readonly plan: DeckPlan;
  readonly receipts: EvidenceLock['receipts'];
  readonly findings: readonly Finding[];
}> {
  const { project, deck, path, bytes, record } = traced;
  const { content, evidence, canPlan } = project.ground;
  const request = requestOf(record, content);
  const notCompared = (met: string): Finding => ({
    kind: 'deck-not-compared',
    place: startOf(deck),
    message: `Unexpected ${met}, expected what \`${deck}\` can be built from again`,
    hint: 'Run `briefdeck check`',
  });
  const found = (findings: readonly Finding[]) => ({
    plan: record.plan,
    receipts: record.receipts,
    findings,
  });
  const errors = project.faults.filter((finding) => severityOf(finding) === 'error');
  if (!canPlan || errors.length > 0)
    return found([notCompared(`${counted(errors.length, 'error')} in content`)]);
  if (request === undefined) {
    const { week, audience, themeName } = record.plan;
    return found([notCompared(`content without \`${week}\`, \`${audience}\` or theme \`${themeName}\``)]);
  }
  const compared = await compareDeck(project, request, await openTools(project), { path, bytes, record });
  if (compared.differences.length > 0) return found(compared.differences);
  const unclean = compared.findings.filter((finding) => severityOf(finding) === 'error');
  if (unclean.length > 0) return found([notCompared(`${counted(unclean.length, 'error')} in the deck`)]);
  return { plan: compared.prepared.plan, receipts: evidence.lock?.receipts ?? [], findings: [] };
}

/** What the deck is said to be; whether it is, the comparison tells. */
function requestOf({ plan }: DeckRecord, content: Project['ground']['content']) {
  const { week, audience: id, themeName } = plan;
  const language = LANGUAGES.find((one) => one === plan.language);
  const [briefing, audience] = [content.briefings.get(week), content.audiences.get(id)];
  if (!briefing || !audience || language === undefined || !content.themes.has(themeName)) return undefined;
  return { briefing, audience: { ...audience, language, themeName } };
}

function reportText(entries: readonly LookedUpEntry[], isAsBuilt: boolean, { paint }: Terminal): string {
  const pages = [...new Set(entries.map(({ page }) => page))];
  const blocks = pages.map((page) => {
    const lines = entries.filter((entry) => entry.page === page).map((entry) => entryText(entry, paint));
    return [paint('bold', `Slide ${page}`), ...new Set(lines)].join('\n');
  });
  const lost = entries.filter(isLost).length;
  const foot = [
    `${counted(entries.length, 'number')}, ${lost === 0 ? 'each leads somewhere' : `${lost} lead nowhere or lost their hedge`}`,
    isAsBuilt
      ? 'The deck is what a build gives now, byte for byte'
      : paint('yellow', 'The deck is not what a build gives now'),
  ];
  return [...blocks, foot.join('\n')].join('\n\n');
}

type LookedUpEntry = Omit<TraceEntry, 'receipts'> & {
  readonly receipts: readonly (TraceEntry['receipts'][number] & { readonly isLookedUp: boolean })[];
};

function isLost({ leadsTo }: Pick<TraceEntry, 'leadsTo'>): boolean {
  return leadsTo === 'nowhere' || leadsTo === 'hedge';
}

function entryText(entry: LookedUpEntry, paint: Terminal['paint']): string {
  const { words, shape } = entry;
  const head = `  ${paint('bold', words)}  ${paint('dim', shape)}  ${leadText(entry)}`;
  const receipts = entry.receipts.map(
    (one) => `\n      ${one.key}: \`${one.token}\` at ${one.place}, ${one.publisher}, ${proofText(one)}`,
  );
  return head + receipts.join('');
}

function proofText({ verified, isLookedUp }: LookedUpEntry['receipts'][number]): string {
  if (verified === undefined) return 'no receipt';
  return isLookedUp ? 'looked up in the original now' : `as recorded on ${verified}, not looked up now`;
}

function leadText({ leadsTo, definition = '', calculation = '' }: Omit<TraceEntry, 'receipts'>): string {
  switch (leadsTo) {
    case 'report':
      return definition;
    case 'calculation':
      return `${definition}, calculated: ${calculation}`;
    case 'date':
      return 'date';
    case 'hedge':
      return `${definition}, with another hedge than the ledger`;
    case 'nowhere':
      return 'leads nowhere';
    default:
      return never(leadsTo);
  }
}
