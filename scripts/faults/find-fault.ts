// A planted fault and the clean project → the kinds of error that the pipeline finds with it and not without it.
import { buildDeck, checkFile, checkScene, makeDeck, planBriefing, prepareDeck } from '../../src/build.ts';
import { readGround } from '../../src/ground.ts';
import { compareDecks } from '../../src/lint/read-back/check-across-decks.ts';
import { never } from '../../src/model/errors.ts';
import { type Finding, type FindingKind, severityOf } from '../../src/model/finding.ts';
import { zipPackage } from '../../src/package/zip.ts';
import { type Clean, type CleanDeck, requestsOf } from './clean.ts';
import type { ContentFault, Fault, FileFault, PageFault, PlanFault } from './fault.ts';

/** What only shows that something is no longer as it was recorded, not what is wrong with it. */
const COMPARISONS: ReadonlySet<FindingKind> = new Set([
  'receipt-missing',
  'receipt-stale',
  'receipt-differs',
  'receipt-seal',
  'receipt-future',
  'receipt-hashes',
  'broken-lock',
  'original-edited',
  'words-differ',
]);

export type Detection = {
  /** Kinds of error in the order the stages met them. */
  readonly kinds: readonly FindingKind[];
  /** Whether one of them tells from the meaning, without the lock or the deck's own plan to compare with. */
  readonly byMeaning: boolean;
};

export async function findFault(fault: Fault, clean: Clean): Promise<Detection> {
  switch (fault.into) {
    case 'content':
      return findInContent(fault, clean);
    case 'plan':
      return detectionOf(await findInPlan(fault, clean), clean);
    case 'page':
      return detectionOf(await findOnPage(fault, clean), clean);
    case 'file':
      return detectionOf(await findInFile(fault, clean), clean);
    default:
      return never(fault);
  }
}

/** Stage by stage, until something tells what is wrong. Decks whose first plan is as it was are not made again; with a cache that is left to the program. */
async function findInContent({ files, originals }: ContentFault, clean: Clean): Promise<Detection> {
  const { inputs, workshop, keeps } = clean;
  const { original } = inputs;
  const { value: ground, findings } = await readGround({
    ...inputs,
    files: { ...inputs.files, read: (path) => files.get(path) ?? inputs.files.read(path) },
    ...(original === undefined
      ? {}
      : { original: (file) => bytesOf(originals?.get(file)) ?? original(file) }),
  });
  const all = [...findings];
  const isOpen = (): boolean => ground.canPlan && !detectionOf(all, clean).byMeaning;
  if (isOpen()) for (const request of requestsOf(ground)) all.push(...planBriefing(ground, request).findings);
  if (!isOpen()) return detectionOf(all, clean);
  const compare = compareDecks();
  for (const request of requestsOf(ground)) {
    if (keeps) {
      all.push(...(await makeDeck(ground, request, { ...workshop, compare })).findings);
      continue;
    }
    const { value: draft } = planBriefing(ground, request);
    const before = clean.decks.find(
      ({ plan }) => plan.audience === draft.audience && plan.week === draft.week,
    );
    if (before !== undefined && JSON.stringify(draft) === JSON.stringify(before.draft)) {
      compare(before);
      continue;
    }
    const prepared = await prepareDeck(ground, request, workshop.drawing);
    const built = await buildDeck(ground, prepared, { ...workshop, compare });
    all.push(...prepared.findings, ...built.findings);
  }
  return detectionOf(all, clean);
}

function bytesOf(text: string | undefined): Uint8Array | undefined {
  return text === undefined ? undefined : new TextEncoder().encode(text);
}

async function findInPlan({ deck: at, spoil }: PlanFault, clean: Clean): Promise<readonly Finding[]> {
  const { ground, workshop, decks } = clean;
  const deck = decks[at];
  if (deck === undefined) return [];
  const prepared = await prepareDeck(ground, deck.request, workshop.drawing, (...given) => {
    const { value, findings } = planBriefing(...given);
    return { value: spoil(value), findings };
  });
  const compare = comparedWith(deck, clean);
  const { findings } = await buildDeck(ground, prepared, { ...workshop, compare });
  return [...prepared.findings, ...findings];
}

async function findOnPage({ deck: at, page }: PageFault, clean: Clean): Promise<readonly Finding[]> {
  const deck = clean.decks[at];
  if (deck === undefined) return [];
  const pages = deck.scene.pages.map((one) => (one.id === page.id ? page : one));
  const scene = { value: { ...deck.scene, pages }, findings: [] };
  return checkScene(clean.ground, deck.plan, scene, clean.workshop.drawing, clean.workshop.products);
}

async function findInFile({ deck: at, parts }: FileFault, clean: Clean): Promise<readonly Finding[]> {
  const deck = clean.decks[at];
  if (deck === undefined) return [];
  const file = zipPackage(new Map<string, string | Uint8Array>([...deck.parts, ...parts]));
  return checkFile(clean.ground, deck, file, { ...clean.workshop, compare: comparedWith(deck, clean) });
}

/** The comparison of a build that has made the other decks of the week already. */
function comparedWith(deck: CleanDeck, { decks }: Clean): ReturnType<typeof compareDecks> {
  const compare = compareDecks();
  for (const other of decks) if (other !== deck && other.plan.week === deck.plan.week) compare(other);
  return compare;
}

function detectionOf(findings: readonly Finding[], clean: Clean): Detection {
  const before = new Set(clean.findings.map(nameOf));
  const found = findings.filter((finding) => severityOf(finding) === 'error' && !before.has(nameOf(finding)));
  const kinds = [...new Set(found.map(({ kind }) => kind))];
  return { kinds, byMeaning: kinds.some((kind) => !COMPARISONS.has(kind)) };
}

function nameOf({ kind, message }: Finding): string {
  return `${kind} ${message}`;
}
