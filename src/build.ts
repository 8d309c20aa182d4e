// The pipeline: files → content → evidence → plans → scenes → decks. Each step is a function of what came before.
import type { Drawing } from './chart/picture/create-drawing.ts';
import { lintContent } from './lint/lint-content.ts';
import type { FinishedDeck } from './lint/read-back/check-across-decks.ts';
import { checkTranslations } from './lint/translations.ts';
import type { Briefing } from './model/content/briefing.ts';
import type { ChartSpec } from './model/content/chart-spec.ts';
import { type Content, TRANSLATIONS_FILE } from './model/content/content.ts';
import type { Conflict } from './model/content/metric.ts';
import { TABLES_FILE, type Table } from './model/content/series.ts';
import type { Chart, ChartColors } from './model/deck/chart.ts';
import type { DeckTexts } from './model/deck/deck-texts.ts';
import type { DeckPlan, Split } from './model/deck/plan.ts';
import type { Scene } from './model/deck/scene.ts';
import type { LeftOut, SelectedSlide } from './model/deck/selection.ts';
import { InternalError } from './model/errors.ts';
import { type Finding, type Found, hasErrors } from './model/finding.ts';
import { beside, withoutFollowOns } from './model/findings/follow-ons.ts';
import { sha256 } from './model/hash.ts';
import type { Figure } from './model/quantity.ts';
import type { Audience } from './model/template/audience.ts';
import type { Theme } from './model/template/theme.ts';
import type { Cache, FileReader } from './model/world.ts';
import { splitByCapacity } from './plan/choose/capacity.ts';
import { Citing } from './plan/citing.ts';
import { createLedger } from './plan/ledger.ts';
import { planDeck, selectSlides } from './plan/plan-deck.ts';
import { plannable } from './plan/plannable.ts';
import { mergeSplits, withinSplits } from './plan/split.ts';
import { evaluateDerived } from './quantity/ledger/evaluate-derived.ts';
import { keptTablesText, readKeptTables } from './quantity/table/kept-tables.ts';
import type { ContentRoots } from './read/read-content.ts';
import { rememberContent } from './read/remember-content.ts';
import { contentBehind, type DeckProduct, type RecallDeck, rememberDecks } from './remember-deck.ts';
import { type Mark, stages } from './stages.ts';
import { checkEvidence, type Evidence } from './verify/check-evidence.ts';
import { findConflicts } from './verify/find-conflicts.ts';
import { lockPath } from './verify/lock.ts';
import { isWorkbook, readOriginal, type WorkbookReader } from './verify/originals.ts';
import { readTable } from './verify/read-table.ts';
import { PLAIN_HOUSE } from './words/house.ts';
import { type InLanguages, type Language, textIn } from './words/languages.ts';
import type { Preview } from './write/writers.ts';

export type Inputs = {
  readonly files: FileReader;
  readonly roots: ContentRoots;
  /** Bytes of an original by file name; undefined where originals are not at hand. */
  readonly original?: (fileName: string) => Uint8Array | undefined;
  /** Whether tables that are kept are read again. */
  readonly readTables?: boolean;
  /** Needed where an original is a workbook. */
  readonly readWorkbook?: WorkbookReader | undefined;
  /** ISO date of today, for receipts. */
  readonly today: string;
  /** Whose name the files carry. */
  readonly company: InLanguages;
  /** Content and pictures from earlier runs; without it everything is made again. */
  readonly cache?: Cache;
  readonly mark?: Mark;
};

export type Ground = {
  readonly content: Content;
  readonly derived: ReadonlyMap<string, Figure>;
  readonly conflicts: readonly Conflict[];
  readonly evidence: Evidence;
  /** What the file of kept tables holds, or would: undefined where no series needs one. */
  readonly tables: string | undefined;
  /** Whether everything could be read. If not, decks are made of the rest, to be looked at and not to be kept. */
  readonly canPlan: boolean;
  /** Errors of reading and of the ledger. */
  readonly unread: readonly Finding[];
  readonly company: InLanguages;
  readonly mark: Mark;
};

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

/** Files → content with its evidence checked: against the originals where they are at hand, else against the lock. */
export async function readGround(inputs: Inputs): Promise<Found<Ground>> {
  const withTables = { ...inputs, files: await keptTables(inputs) };
  const read = await rememberContent(withTables.files, inputs.roots, inputs.cache);
  inputs.mark?.('read');
  const names = [...read.value.sources.values()].map((source) => source.original);
  return checkGround(read, { ...withTables, readWorkbook: await workbookReader(names, inputs) });
}

/** Tables of series that nobody has kept yet, or with `readTables` all of them, are read from the originals at hand. */
async function keptTables({ files, roots, original, readTables }: Inputs): Promise<FileReader> {
  const path = `${roots.content}/${TABLES_FILE}`;
  if (original === undefined) return files;
  const { askedTables } = await import('./read/asked-tables.ts');
  const asked = askedTables(files, roots);
  const readWorkbook = await workbookReader([...asked.values()], { original });
  const kept = readKeptTables(files.read(path) ?? '') ?? new Map<string, Table>();
  const tables = [...asked].flatMap(([place, fileName]): [string, Table][] => {
    const before = kept.get(place);
    if (before !== undefined && !readTables) return [[place, before]];
    const bytes = original(fileName);
    const nouns = roots.house === undefined ? {} : { nouns: roots.house.nouns };
    const table = bytes && readTable({ ...readOriginal(bytes, fileName, readWorkbook), ...nouns }, place);
    return table === undefined ? (before === undefined ? [] : [[place, before]]) : [[place, table]];
  });
  if (tables.length === 0) return files;
  const text = keptTablesText(new Map(tables));
  return {
    ...files,
    list: (folder) => [...new Set([...files.list(folder), ...(folder === roots.content ? [path] : [])])],
    read: (each) => (each === path ? text : files.read(each)),
  };
}

/** Loaded where an original at hand is a workbook, and nowhere else. */
async function workbookReader(
  names: readonly string[],
  { original }: { readonly original?: Inputs['original'] },
): Promise<WorkbookReader | undefined> {
  if (original === undefined || !names.some(isWorkbook)) return undefined;
  return (await import('./package/sheet/read-workbook.ts')).readWorkbook;
}

/** Content as it was read, checked. */
export function checkGround(read: Found<Content>, inputs: Inputs): Found<Ground> {
  const { company, mark = () => undefined } = inputs;
  const content = read.value;
  const evidence = checkEvidence(content, lockedEvidence(inputs));
  const derived = evaluateDerived(content);
  const conflicts = findConflicts(content);
  const linted = [...lintContent(content, derived.value), ...seenTranslations(content, inputs)];
  mark('verify');
  const unread = [...read.findings, ...derived.findings].filter((finding) => hasErrors([finding]));
  const findings = [read, evidence, derived, conflicts].flatMap((each) => each.findings);
  return {
    value: {
      content,
      derived: derived.value,
      conflicts: conflicts.value,
      evidence: evidence.value,
      tables: inputs.files.read(`${inputs.roots.content}/${TABLES_FILE}`),
      canPlan: unread.length === 0,
      unread,
      company,
      mark,
    },
    findings: withoutFollowOns([...findings, ...linted], !hasErrors(read.findings)),
  };
}

/** Which slides one audience gets, with which words; no places yet. Without `splits`, pages are as slide kinds take them. */
export function planBriefing(
  ground: Ground,
  { briefing, audience }: DeckRequest,
  splits?: ReadonlyMap<string, Split>,
): Found<DeckPlan> {
  const { content, derived, evidence, conflicts } = ground;
  const ledger = createLedger(content, derived, audience.language);
  const plan = planDeck(content, briefing, audience, { ledger, lock: evidence.lock, conflicts }, splits);
  ground.mark('plan');
  return plan;
}

export async function openWorkshop(cache?: Cache): Promise<Workshop> {
  const { createDrawing, compareDecks } = stages(() => undefined);
  return { drawing: await createDrawing(cache), compare: await compareDecks(), recall: rememberDecks(cache) };
}

/** One audience's deck, planned and laid out; nothing is drawn or written yet. `planning` is there to be replaced by faults. */
export async function prepareDeck(
  ground: Ground,
  request: DeckRequest,
  drawing: Drawing,
  planning: Planning = planBriefing,
): Promise<PreparedDeck> {
  return layOutChosen(ground, request, chooseDeck(ground, request, planning), drawing, planning);
}

/** What a deck is to show, before it is known what fits on its pages. */
type ChosenDeck = {
  readonly selected: readonly SelectedSlide[];
  readonly leftOut: readonly LeftOut[];
  readonly theme: Theme;
  readonly company: string;
  /** Pages as slide kinds take them. */
  readonly first: Found<DeckPlan>;
};

function chooseDeck(ground: Ground, request: DeckRequest, planning: Planning): ChosenDeck {
  const { content, conflicts, company } = ground;
  const { briefing, audience } = request;
  const { value: selected, leftOut } = selectSlides(content, briefing, audience, conflicts);
  const first = planning(ground, request, new Map());
  const theme = themeOf(content, audience);
  return { selected, leftOut, theme, company: textIn(company, first.value.language), first };
}

async function layOutChosen(
  ground: Ground,
  request: DeckRequest,
  chosen: ChosenDeck,
  drawing: Drawing,
  planning: Planning,
): Promise<PreparedDeck> {
  const { plan, scene } = await layOutBriefing(ground, request, chosen, planning);
  const checked = await checkScene(ground, plan.value, scene, drawing);
  return {
    ...shownOf(chosen, plan.value),
    scene: scene.value,
    findings: [...plan.findings, ...scene.findings, ...checked],
  };
}

function shownOf({ selected, leftOut, theme, company }: ChosenDeck, plan: DeckPlan) {
  return { selected, leftOut, plan, hash: hashOf([...shownIn(plan), theme, company]) };
}

/** A long table over six pages is found in three rounds; what is still too long then is reported. */
const MOST_ROUNDS = 5;

/** What does not fit is planned again over more pages, because page numbers and references change with it. */
async function layOutBriefing(
  ground: Ground,
  request: DeckRequest,
  { selected, first, theme, company }: ChosenDeck,
  planning: Planning,
): Promise<{ readonly plan: Found<DeckPlan>; readonly scene: Found<Scene> }> {
  const { layoutDeck } = stages(ground.mark);
  const capacity = splitByCapacity(selected);
  let splits: ReadonlyMap<string, Split> = new Map();
  let plan = first;
  for (let round = 0; ; round++) {
    const scene = await layoutDeck(plan.value, theme, company);
    // How many items a page has room for is known now; its slide kind may take fewer.
    const next = withinSplits(capacity, mergeSplits(splits, scene.splits));
    if (next === splits || round === MOST_ROUNDS) return { plan, scene };
    splits = next;
    plan = planning(ground, request, splits);
  }
}

/** Laid-out pages → what is wrong with them, beside what layout itself has found. */
export async function checkScene(
  { mark }: Ground,
  plan: DeckPlan,
  { value: scene, findings }: Found<Scene>,
  drawing: Drawing,
): Promise<readonly Finding[]> {
  const { measureLine, lintScene, findChartFaults, findNativeGaps } = stages(mark);
  const pages = await lintScene(scene, plan, await measureLine(), findings);
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
  const { texts, findings, ...file } = await writeDeck(ground, prepared, drawing);
  return { ...file, findings: [...findings, ...comparedIn(compare, prepared.plan, texts)] };
}

async function writeDeck(ground: Ground, prepared: PreparedDeck, drawing: Drawing) {
  const { drawCharts, writePptx } = stages(ground.mark);
  const pictures = await drawCharts(prepared.scene, drawing);
  const bytes = await writePptx({ ...prepared, pictures, mark: ground.mark });
  return { bytes, pictures, ...(await readBack(ground, prepared, bytes)) };
}

/** One deck, whole and in memory, and all that is found in it: `build` keeps what `check` only reports. */
export async function makeDeck(ground: Ground, request: DeckRequest, workshop: Workshop): Promise<MadeDeck> {
  if (!ground.canPlan) return makeOfRest(ground, request, workshop);
  const chosen = chooseDeck(ground, request, planBriefing);
  const { selected, theme, company, first } = chosen;
  // Whatever it is made of is handed over here, so that nothing it follows from can be missing among what it is known by.
  const behind = { ...ground, content: contentBehind(ground.content, first.value, selected) };
  const { content } = behind;
  const { audience } = request;
  const product = await workshop.recall(
    { plan: first, selected, audience, theme, company, content },
    async (): Promise<DeckProduct> => {
      const prepared = await layOutChosen(ground, request, chosen, workshop.drawing, planBriefing);
      const { plan, scene, findings: pages } = prepared;
      const { findings: file, ...written } = await writeDeck(behind, prepared, workshop.drawing);
      return { plan, scene, ...written, findings: { pages, file } };
    },
  );
  ground.mark('recall');
  const { plan, scene, bytes, pictures, texts, findings } = product;
  const prepared = { ...shownOf(chosen, plan), scene, findings: findings.pages };
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
  { compare }: Pick<Workshop, 'compare'>,
): Promise<readonly Finding[]> {
  const { texts, findings } = await readBack(ground, prepared, bytes);
  return [...findings, ...comparedIn(compare, prepared.plan, texts)];
}

async function readBack(
  { content, derived, mark }: Ground,
  { plan, selected }: PreparedDeck,
  bytes: Uint8Array,
): Promise<{ readonly texts: DeckTexts | undefined; readonly findings: readonly Finding[] }> {
  const { readPackage, lintPackage, readPartTexts, checkReadBack } = stages(mark);
  const opened = await readPackage(bytes);
  const broken = await lintPackage(opened.deckPackage, plan);
  // What is said in a file that cannot be opened is not looked for.
  if (hasErrors(broken)) return { texts: undefined, findings: broken };
  const texts = await readPartTexts(opened.bytes);
  return { texts, findings: await checkReadBack(texts, plan, content, derived, selected) };
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
): Promise<Preview> {
  const { receiptCards, sourceWords, writePreview } = stages(mark);
  const receipts = await receiptCards(content, derived, evidence, plan.language);
  const quoting = await sourceWords(content, evidence.originals);
  return writePreview({ scene, pictures, plan, findings, receipts, quoting });
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

function lockedEvidence({ files, roots, original, readWorkbook, today }: Inputs) {
  const lockFile = lockPath(roots.content);
  return { lockFile, lockText: files.read(lockFile), original, readWorkbook, today };
}

/** In a project of one language nothing can drift. */
function seenTranslations(content: Content, { files, roots }: Inputs): readonly Finding[] {
  const file = `${roots.content}/${TRANSLATIONS_FILE}`;
  return roots.languages?.length === 1 ? [] : checkTranslations(content, files.read(file), file);
}

function themeOf(content: Content, audience: Audience): Theme {
  const theme = content.themes.get(audience.themeName);
  if (theme === undefined)
    throw new InternalError(`Unexpected theme \`${audience.themeName}\`, expected the reader to refuse it`);
  return theme;
}

/** A house without wishes of its own shows nowhere. */
function shownIn({ house, ...plan }: DeckPlan): readonly unknown[] {
  return house === PLAIN_HOUSE ? [plan] : [plan, house];
}

function hashOf(value: unknown): string {
  return sha256(JSON.stringify(value));
}
