// The pipeline from its ground on: content with its evidence → plans → scenes → decks. Each step is a function of what came before.
import type { Drawing } from './chart/picture/create-drawing.ts';
import type { Ground } from './ground.ts';
import type { FinishedDeck } from './lint/read-back/check-across-decks.ts';
import type { Briefing } from './model/content/briefing.ts';
import type { ChartSpec } from './model/content/chart-spec.ts';
import type { Content } from './model/content/content.ts';
import type { Chart, ChartColors } from './model/deck/chart.ts';
import type { DeckTexts } from './model/deck/deck-texts.ts';
import type { DeckPlan, Split } from './model/deck/plan.ts';
import type { Scene } from './model/deck/scene.ts';
import type { LeftOut, SelectedSlide } from './model/deck/selection.ts';
import { InternalError } from './model/errors.ts';
import { type Finding, type Found, hasErrors } from './model/finding.ts';
import { beside } from './model/findings/follow-ons.ts';
import { hashOfParts, hashOfValue } from './model/hash.ts';
import type { Audience } from './model/template/audience.ts';
import type { Theme } from './model/template/theme.ts';
import type { Cache, Products } from './model/world.ts';
import { splitByCapacity } from './plan/choose/capacity.ts';
import { Citing } from './plan/citing.ts';
import { createLedger } from './plan/ledger.ts';
import { type Given, planDeck, selectSlides } from './plan/plan-deck.ts';
import { plannable } from './plan/plannable.ts';
import { mergeSplits, withinSplits } from './plan/split.ts';
import {
  contentBehind,
  type DeckProduct,
  type RecallDeck,
  rememberDecks,
} from './remember/remember-decks.ts';
import { rememberPages } from './remember/remember-pages.ts';
import { stages } from './stages.ts';
import { findConflicts } from './verify/find-conflicts.ts';
import { PLAIN_HOUSE } from './words/house.ts';
import { type Language, textIn } from './words/languages.ts';
import type { Preview } from './write/writers.ts';

/** One deck to be made. */
export type DeckRequest = { readonly briefing: Briefing; readonly audience: Audience };

export type PreparedDeck = {
  /** What was chosen for it before it was planned: all of that must be found in the file. */
  readonly selected: readonly SelectedSlide[];
  readonly leftOut: readonly LeftOut[];
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
  readonly recall: RecallDeck;
  /** Of a deck that is made ahead of its turn. */
  readonly recallAhead: RecallDeck;
  readonly products: Products | undefined;
};

/** Pages that do not fit are planned again with `splits`. */
type Planning = typeof planBriefing;

export type BuiltDeck = {
  readonly bytes: Uint8Array;
  /** PNG bytes by `page.id/box.id`. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
  readonly findings: readonly Finding[];
};

export type MadeDeck = {
  readonly prepared: PreparedDeck;
  readonly built: BuiltDeck;
  readonly findings: readonly Finding[];
};

/** Which slides one audience gets, with which words; no places yet. Without `splits`, pages are as slide kinds take them. */
export function planBriefing(
  ground: Ground,
  { briefing, audience }: DeckRequest,
  splits?: ReadonlyMap<string, Split>,
  given?: Given,
): Found<DeckPlan> {
  const { content, derived, evidence, conflicts } = ground;
  const ledger = createLedger(content, derived, audience.language);
  const behind = { ledger, lock: evidence.lock, conflicts };
  const plan = planDeck(content, briefing, audience, behind, splits, given);
  ground.mark('plan');
  return plan;
}

export async function openWorkshop(cache?: Cache): Promise<Workshop> {
  const { createDrawing, compareDecks } = stages(() => undefined);
  return {
    drawing: await createDrawing(cache),
    compare: await compareDecks(),
    ...rememberDecks(cache),
    products: cache && rememberPages(cache),
  };
}

/** One audience's deck, planned and laid out; nothing is drawn or written yet. `planning` is there to be replaced by faults. */
export async function prepareDeck(
  ground: Ground,
  request: DeckRequest,
  drawing: Drawing,
  planning: Planning = planBriefing,
): Promise<PreparedDeck> {
  return layOutChosen(ground, request, chooseDeck(ground, request, planning), { drawing }, planning);
}

/** What a deck is to show, before it is known what fits on its pages. */
type ChosenDeck = {
  readonly given: Given;
  readonly selected: readonly SelectedSlide[];
  readonly leftOut: readonly LeftOut[];
  readonly theme: Theme;
  readonly company: string;
  /** Pages as slide kinds take them. */
  readonly first: Found<DeckPlan>;
};

function chooseDeck(
  ground: Ground,
  request: DeckRequest,
  planning: Planning,
  products?: Products,
): ChosenDeck {
  const { content, conflicts, company } = ground;
  const { briefing, audience } = request;
  const given = { selected: selectSlides(content, briefing, audience, conflicts), products };
  const { value: selected, leftOut } = given.selected;
  const first = planning(ground, request, new Map(), given);
  const theme = themeOf(content, audience);
  return { given, selected, leftOut, theme, company: textIn(company, first.value.language), first };
}

/** Without products every page is made anew. */
type Drawn = { readonly drawing: Drawing; readonly products?: Products | undefined };

async function layOutChosen(
  ground: Ground,
  request: DeckRequest,
  chosen: ChosenDeck,
  tools: Drawn,
  planning: Planning,
): Promise<PreparedDeck> {
  const { plan, scene } = await layOutBriefing(ground, request, chosen, planning, tools.products);
  const checked = await checkScene(ground, plan.value, scene, tools.drawing, tools.products);
  const { selected, leftOut } = chosen;
  return {
    selected,
    leftOut,
    plan: plan.value,
    hash: hashOfDeck(plan.value, chosen),
    scene: scene.value,
    findings: [...plan.findings, ...scene.findings, ...checked],
  };
}

/** A house without wishes of its own shows nowhere. */
function hashOfDeck({ house, ...plan }: DeckPlan, { theme, company }: ChosenDeck): string {
  return hashOfValue([hashOfParts(plan), ...(house === PLAIN_HOUSE ? [] : [house]), theme, company]);
}

/** A long table over six pages is found in three rounds; what is still too long then is reported. */
const MOST_ROUNDS = 5;

/** What does not fit is planned again over more pages, because page numbers and references change with it. */
async function layOutBriefing(
  ground: Ground,
  request: DeckRequest,
  { given, selected, first, theme, company }: ChosenDeck,
  planning: Planning,
  products: Products | undefined,
): Promise<{ readonly plan: Found<DeckPlan>; readonly scene: Found<Scene> }> {
  const { layoutDeck } = stages(ground.mark);
  const capacity = splitByCapacity(selected);
  let splits: ReadonlyMap<string, Split> = new Map();
  let plan = first;
  for (let round = 0; ; round++) {
    const scene = await layoutDeck(plan.value, theme, company, products);
    // How many items a page has room for is known now; its slide kind may take fewer.
    const next = withinSplits(capacity, mergeSplits(splits, scene.splits));
    if (next === splits || round === MOST_ROUNDS) return { plan, scene };
    splits = next;
    plan = planning(ground, request, splits, given);
  }
}

/** Laid-out pages → what is wrong with them, beside what layout itself has found. */
export async function checkScene(
  { mark }: Ground,
  plan: DeckPlan,
  { value: scene, findings }: Found<Scene>,
  drawing: Drawing,
  products?: Products,
): Promise<readonly Finding[]> {
  const { measureLine, lintScene, findChartFaults, findNativeGaps } = stages(mark);
  const pages = await lintScene(scene, plan, await measureLine(), findings, products);
  const charts = await findChartFaults(scene, plan.fileName, drawing);
  const gaps = await findNativeGaps(scene, plan.fileName);
  return [...pages, ...charts, ...gaps];
}

/** A prepared deck → its bytes, read back and checked number by number. */
export async function buildDeck(
  ground: Ground,
  prepared: PreparedDeck,
  { drawing, compare }: Pick<Workshop, 'drawing' | 'compare'>,
): Promise<BuiltDeck> {
  const { texts, findings, ...file } = await writeDeck(ground, prepared, { drawing });
  return { ...file, findings: [...findings, ...comparedIn(compare, prepared.plan, texts)] };
}

async function writeDeck(ground: Ground, prepared: PreparedDeck, { drawing, products }: Drawn) {
  const { drawCharts, writePptx } = stages(ground.mark);
  const pictures = await drawCharts(prepared.scene, drawing);
  const bytes = await writePptx({ ...prepared, pictures, products, mark: ground.mark });
  return { bytes, pictures, ...(await readBack(ground, prepared, bytes, products)) };
}

/** One deck, whole and in memory, and all that is found in it: `build` keeps what `check` only reports. */
export async function makeDeck(ground: Ground, request: DeckRequest, workshop: Workshop): Promise<MadeDeck> {
  if (!ground.canPlan) return makeOfRest(ground, request, workshop);
  const chosen = chooseDeck(ground, request, planBriefing, workshop.products);
  const { selected, leftOut, theme, company, first } = chosen;
  // Whatever it is made of is handed over here, so that nothing it follows from can be missing among what it is known by.
  const behind = { ...ground, content: contentBehind(ground.content, first.value, selected) };
  const { content } = behind;
  const { audience } = request;
  const product = await workshop.recall(
    { plan: first, selected, audience, theme, company, content },
    async (): Promise<DeckProduct> => {
      const prepared = await layOutChosen(ground, request, chosen, workshop, planBriefing);
      const { plan, scene, hash, findings: pages } = prepared;
      const { findings: file, ...written } = await writeDeck(behind, prepared, workshop);
      return { plan, scene, hash, ...written, findings: { pages, file } };
    },
  );
  ground.mark('recall');
  const { plan, scene, hash, bytes, pictures, texts, findings } = product;
  const prepared = { selected, leftOut, plan, scene, hash, findings: findings.pages };
  const compared = comparedIn(workshop.compare, plan, texts);
  const built = { bytes, pictures, findings: [...findings.file, ...compared] };
  return { prepared, built, findings: [...prepared.findings, ...built.findings] };
}

/** Of what could be read, so that no fault of reading hides what is wrong with pages, charts and files. */
async function makeOfRest(ground: Ground, request: DeckRequest, workshop: Workshop): Promise<MadeDeck> {
  const { unread } = ground;
  const { content, derived, holed } = plannable(ground.content, unread);
  const conflicts = findConflicts(content).value;
  const { week } = request.briefing;
  const briefing = content.briefings.get(week) ?? request.briefing;
  // Of a theme that cannot be read only the colours are unknown.
  const { themeName: asked } = request.audience;
  const [another = asked] = content.themes.keys();
  const audience = { ...request.audience, themeName: content.themes.has(asked) ? asked : another };
  const rest = { ...ground, content, derived, conflicts, canPlan: true };
  const made = await makeDeck(rest, { briefing, audience }, workshop);
  return { ...made, findings: beside(unread, holed, made.findings) };
}

/** A finished file → what is wrong with it as a package, and with what it says beside what was planned. */
export async function checkFile(
  ground: Ground,
  prepared: PreparedDeck,
  bytes: Uint8Array,
  { compare, products }: Pick<Workshop, 'compare' | 'products'>,
): Promise<readonly Finding[]> {
  const { texts, findings } = await readBack(ground, prepared, bytes, products);
  return [...findings, ...comparedIn(compare, prepared.plan, texts)];
}

async function readBack(
  { content, derived, mark }: Ground,
  { plan, selected }: PreparedDeck,
  bytes: Uint8Array,
  products?: Products,
): Promise<{ readonly texts: DeckTexts | undefined; readonly findings: readonly Finding[] }> {
  const { readPackage, lintPackage, readPartTexts, checkReadBack } = stages(mark);
  const opened = await readPackage(bytes, products);
  const broken = await lintPackage(opened.deckPackage, plan);
  // What is said in a file that cannot be opened is not looked for.
  if (hasErrors(broken)) return { texts: undefined, findings: broken };
  const texts = await readPartTexts(opened.parts, products);
  return { texts, findings: await checkReadBack(texts, plan, content, derived, selected, products) };
}

function comparedIn(compare: Workshop['compare'], plan: DeckPlan, texts: DeckTexts | undefined) {
  return texts === undefined ? [] : compare({ plan, texts });
}

/** A built deck → one HTML page that shows it with its notes, its findings and the receipt of every number; with originals at hand one more. */
export async function previewDeck(
  { content, derived, evidence, mark }: Ground,
  { plan, scene }: PreparedDeck,
  { pictures }: BuiltDeck,
  findings: readonly Finding[],
  products?: Products,
): Promise<Preview> {
  const { receiptCards, sourceWords, writePreview } = stages(mark);
  const receipts = await receiptCards(content, derived, evidence, plan.language);
  const quoting = await sourceWords(content, evidence.originals);
  return writePreview({ scene, pictures, plan, findings, receipts, quoting, products });
}

/** One chart by itself, as a slide of that theme and language would show it, its marks counted from one. */
export async function prepareChart(
  { content, derived, mark }: Ground,
  spec: ChartSpec,
  { theme, language }: { readonly theme: Theme; readonly language: Language },
): Promise<PreparedChart> {
  const { buildChart, chartColors } = stages(mark);
  const writing = { language, ledger: createLedger(content, derived, language), citing: new Citing() };
  const { chart, alt } = await buildChart(spec, spec.id, { content, language, writing });
  return { chart, alt, colors: await chartColors(theme) };
}

function themeOf(content: Content, audience: Audience): Theme {
  const theme = content.themes.get(audience.themeName);
  if (theme === undefined)
    throw new InternalError(`Unexpected theme \`${audience.themeName}\`, expected the reader to refuse it`);
  return theme;
}
