// The pipeline: files → content → evidence → plans → scenes → decks. Each step is a function of what came before.
import { createHash } from 'node:crypto';
import type { Drawing } from './chart/picture/create-drawing.ts';
import { lintContent } from './lint/lint-content.ts';
import type { FinishedDeck } from './lint/read-back/check-across-decks.ts';
import type { Briefing } from './model/content/briefing.ts';
import type { ChartSpec } from './model/content/chart-spec.ts';
import type { Content } from './model/content/content.ts';
import type { Conflict } from './model/content/metric.ts';
import type { Chart, ChartColors } from './model/deck/chart.ts';
import type { DeckPlan, Split } from './model/deck/plan.ts';
import type { Scene } from './model/deck/scene.ts';
import { InternalError } from './model/errors.ts';
import { type Finding, type Found, hasErrors } from './model/finding.ts';
import type { Figure } from './model/quantity.ts';
import type { Audience } from './model/template/audience.ts';
import type { Theme } from './model/template/theme.ts';
import type { Cache, FileReader } from './model/world.ts';
import { createLedger } from './plan/ledger.ts';
import { planDeck } from './plan/plan-deck.ts';
import { mergeSplits } from './plan/split.ts';
import { evaluateDerived } from './quantity/ledger/evaluate-derived.ts';
import type { ContentRoots } from './read/read-content.ts';
import { rememberContent } from './read/remember-content.ts';
import { checkEvidence, type Evidence } from './verify/check-evidence.ts';
import { findConflicts } from './verify/find-conflicts.ts';
import type { Language } from './words/languages.ts';

export type Stage =
  | 'read'
  | 'verify'
  | 'plan'
  | 'imports'
  | 'layout'
  | 'pages'
  | 'charts'
  | 'pptx'
  | 'finishing'
  | 'package'
  | 'read-back'
  | 'preview'
  | 'writing'
  | 'rendering';

/** Called when a stage has ended: the time since the call before is that stage's. */
export type Mark = (stage: Stage) => void;

export type Inputs = {
  readonly files: FileReader;
  readonly roots: ContentRoots;
  /** Bytes of an original by file name; undefined where originals are not at hand. */
  readonly original?: (fileName: string) => Uint8Array | undefined;
  /** ISO date of today, for receipts. */
  readonly today: string;
  /** Whose name the files carry. */
  readonly company: string;
  /** Content and pictures from earlier runs; without it everything is made again. */
  readonly cache?: Cache;
  readonly mark?: Mark;
};

export type Ground = {
  readonly content: Content;
  readonly derived: ReadonlyMap<string, Figure>;
  readonly conflicts: readonly Conflict[];
  readonly evidence: Evidence;
  /** Whether everything could be read: if not, a plan would only repeat the same faults as holes in slides. */
  readonly canPlan: boolean;
  readonly company: string;
  readonly mark: Mark;
};

/** One deck to be made. */
export type DeckRequest = { readonly briefing: Briefing; readonly audience: Audience };

export type PreparedDeck = {
  readonly plan: DeckPlan;
  readonly scene: Scene;
  /** SHA-256 over everything the deck shows: equal hashes, equal decks. */
  readonly hash: string;
  readonly findings: readonly Finding[];
};

export type PreparedChart = {
  readonly chart: Chart;
  readonly colors: ChartColors;
  /** Message and data in words. */
  readonly alt: string;
};

/** What the decks of one build share: each picture is drawn once, and a metric has one value in all of them. */
export type Workshop = {
  readonly drawing: Drawing;
  readonly compare: (deck: FinishedDeck) => readonly Finding[];
};

export type BuiltDeck = {
  readonly bytes: Uint8Array;
  /** PNG bytes by `page.id/box.id`. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
  readonly findings: readonly Finding[];
};

/** Files → content with its evidence checked: against the originals where they are at hand, else against the lock. */
export async function readGround(inputs: Inputs): Promise<Found<Ground>> {
  const read = await rememberContent(inputs.files, inputs.roots, inputs.cache);
  inputs.mark?.('read');
  return checkGround(read, inputs);
}

/** Content as it was read, checked. */
export function checkGround(
  { value: content, findings: faults }: Found<Content>,
  inputs: Inputs,
): Found<Ground> {
  const { company, mark = () => undefined } = inputs;
  const lockFile = `${inputs.roots.content}/evidence.lock.json`;
  const evidence = checkEvidence(content, {
    lockFile,
    lockText: inputs.files.read(lockFile),
    original: inputs.original,
    today: inputs.today,
  });
  const derived = evaluateDerived(content);
  const conflicts = findConflicts(content);
  const linted = lintContent(content, derived.value);
  mark('verify');
  return {
    value: {
      content,
      derived: derived.value,
      conflicts: conflicts.value,
      evidence: evidence.value,
      canPlan: !hasErrors([...faults, ...derived.findings]),
      company,
      mark,
    },
    findings: [...faults, ...evidence.findings, ...derived.findings, ...conflicts.findings, ...linted],
  };
}

/** Which slides one audience gets, with which words; no places yet. */
export function planBriefing(
  ground: Ground,
  { briefing, audience }: DeckRequest,
  splits: ReadonlyMap<string, Split> = new Map(),
): Found<DeckPlan> {
  const { content, derived, evidence, conflicts } = ground;
  const known = {
    ledger: createLedger(content, derived, audience.language),
    lock: evidence.lock,
    conflicts: conflicts.map(({ id, sides, shownBy }) => ({ id, sides, shownBy })),
  };
  const plan = planDeck(content, briefing, audience, known, splits);
  ground.mark('plan');
  return plan;
}

/** The parts below are loaded here and later, so that commands which only read and plan do without them. */
export async function openWorkshop(cache?: Cache): Promise<Workshop> {
  const { createDrawing } = await import('./chart/picture/create-drawing.ts');
  const { compareDecks } = await import('./lint/read-back/check-across-decks.ts');
  return { drawing: await createDrawing(cache), compare: compareDecks() };
}

/** A long table over six pages is found in three rounds; what is still too long then is reported. */
const MOST_ROUNDS = 5;

/** One audience's deck, planned and laid out; nothing is drawn or written yet. */
export async function prepareDeck(
  ground: Ground,
  request: DeckRequest,
  drawing: Drawing,
): Promise<PreparedDeck> {
  const theme = themeOf(ground.content, request.audience);
  const { layoutDeck } = await import('./layout/layout-deck.ts');
  ground.mark('imports');
  let splits: ReadonlyMap<string, Split> = new Map();
  let plan = planBriefing(ground, request, splits);
  let scene = await layoutDeck(plan.value, theme, ground.company);
  // What does not fit is planned again over more pages, because page numbers and references change with it.
  for (let round = 0; scene.splits.size > 0 && round < MOST_ROUNDS; round++) {
    splits = mergeSplits(splits, scene.splits);
    plan = planBriefing(ground, request, splits);
    scene = await layoutDeck(plan.value, theme, ground.company);
  }
  ground.mark('layout');
  const { lintScene } = await import('./lint/lint-scene.ts');
  const { measureLine } = await import('./type/measure-text.ts');
  const pages = lintScene(scene.value, plan.value, measureLine, scene.findings);
  ground.mark('pages');
  const { findChartFaults } = await import('./chart/picture/create-drawing.ts');
  const charts = await findChartFaults(scene.value, drawing);
  const { findNativeGaps } = await import('./lint/scene/find-native-gaps.ts');
  const gaps = findNativeGaps(scene.value, plan.value.fileName);
  ground.mark('charts');
  return {
    plan: plan.value,
    scene: scene.value,
    hash: hashOf([plan.value, theme, ground.company]),
    findings: [...plan.findings, ...scene.findings, ...pages, ...charts, ...gaps],
  };
}

/** One chart by itself, as a slide of that theme and language would show it, its marks counted from one. */
export async function prepareChart(
  { content, derived }: Ground,
  spec: ChartSpec,
  { theme, language }: { readonly theme: Theme; readonly language: Language },
): Promise<PreparedChart> {
  const { buildChart } = await import('./plan/chart/build-chart.ts');
  const { Citing } = await import('./plan/citing.ts');
  const { chartColors } = await import('./layout/palette.ts');
  const writing = { language, ledger: createLedger(content, derived, language), citing: new Citing() };
  const { chart, alt } = buildChart(spec, spec.id, { content, language, writing });
  return { chart, alt, colors: chartColors(theme) };
}

/** A prepared deck → its bytes, read back and checked number by number. */
export async function buildDeck(
  ground: Ground,
  prepared: PreparedDeck,
  { drawing, compare }: Workshop,
): Promise<BuiltDeck> {
  const { plan, scene, hash } = prepared;
  const { drawCharts } = await import('./chart/picture/create-drawing.ts');
  const pictures = await drawCharts(scene, drawing);
  ground.mark('charts');
  const { writePptx } = await import('./write/pptx/write-pptx.ts');
  const { readPackage } = await import('./package/read-package.ts');
  const { readPartTexts } = await import('./package/read-deck-texts.ts');
  const { lintPackage } = await import('./lint/lint-package.ts');
  const { checkReadBack } = await import('./lint/read-back/check-read-back.ts');
  ground.mark('imports');
  const bytes = await writePptx(scene, pictures, hash, ground.mark);
  ground.mark('finishing');
  const opened = readPackage(bytes);
  const broken = lintPackage(opened.deckPackage, plan);
  ground.mark('package');
  // What is said in a file that cannot be opened is not looked for.
  if (hasErrors(broken)) return { bytes, pictures, findings: broken };
  const texts = readPartTexts(opened.bytes);
  const findings = [
    ...checkReadBack(texts, plan, ground.content, ground.derived),
    ...compare({ plan, texts }),
  ];
  ground.mark('read-back');
  return { bytes, pictures, findings };
}

/** A built deck → one HTML page that shows it with its notes, its findings and the receipt of every number. */
export async function previewDeck(
  { content, derived, evidence, mark }: Ground,
  { plan, scene }: PreparedDeck,
  { pictures }: BuiltDeck,
  findings: readonly Finding[],
): Promise<string> {
  const { receiptCards } = await import('./verify/receipt-cards.ts');
  const { writePreview } = await import('./write/html/write-preview.ts');
  mark('imports');
  const cards = receiptCards(content, derived, evidence.lock, plan.language);
  const page = writePreview(scene, pictures, plan, findings, cards);
  mark('preview');
  return page;
}

function themeOf(content: Content, audience: Audience): Theme {
  const theme = content.themes.get(audience.themeName);
  if (theme === undefined)
    throw new InternalError(`Unexpected theme \`${audience.themeName}\`, expected the reader to refuse it`);
  return theme;
}

function hashOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}
