// A planted fault and the clean project → the kinds of error that are found with it and not without it.
import { planBriefing, readGround } from '../build.ts';
import { lintPackage } from '../lint/lint-package.ts';
import { lintScene } from '../lint/lint-scene.ts';
import { checkAcrossDecks } from '../lint/read-back/check-across-decks.ts';
import { checkReadBack } from '../lint/read-back/check-read-back.ts';
import { never } from '../model/errors.ts';
import { type Finding, type FindingKind, severityOf } from '../model/finding.ts';
import { readOneSlide } from '../package/read-deck-texts.ts';
import { readPackage } from '../package/read-package.ts';
import { zipPackage } from '../package/zip.ts';
import { measureLine } from '../type/measure-text.ts';
import { type Clean, makeDeck, requestsOf } from './clean.ts';
import type { ContentFault, DeckFault, Fault, FileFault, PageFault } from './fault.ts';

/** What only shows that something is no longer as it was recorded, not what is wrong with it. */
const COMPARISONS: ReadonlySet<FindingKind> = new Set([
  'receipt-missing',
  'receipt-stale',
  'receipt-differs',
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
    case 'deck':
      return detectionOf(findInDeck(fault, clean), clean);
    case 'page':
      return detectionOf(findOnPage(fault, clean), clean);
    case 'file':
      return detectionOf(findInFile(fault, clean), clean);
    default:
      return never(fault);
  }
}

/** Stage by stage like a build, until something tells what is wrong. */
async function findInContent({ files, originals }: ContentFault, clean: Clean): Promise<Detection> {
  const { inputs } = clean;
  const { original } = inputs;
  const { value: ground, findings } = await readGround({
    ...inputs,
    files: { ...inputs.files, read: (path) => files.get(path) ?? inputs.files.read(path) },
    ...(original === undefined
      ? {}
      : { original: (file) => bytesOf(originals?.get(file)) ?? original(file) }),
  });
  const all = [...findings];
  if (ground.canPlan && !detectionOf(all, clean).byMeaning) {
    for (const request of requestsOf(ground)) all.push(...planBriefing(ground, request).findings);
  }
  if (ground.canPlan && !detectionOf(all, clean).byMeaning) {
    for (const request of requestsOf(ground)) {
      const before = clean.decks.find(
        ({ plan }) => plan.audience === request.audience.id && plan.week === request.briefing.week,
      );
      const plan = planBriefing(ground, request).value;
      if (JSON.stringify(plan) === JSON.stringify(before?.plan)) continue;
      all.push(...(await makeDeck(ground, request)).findings);
    }
  }
  return detectionOf(all, clean);
}

function bytesOf(text: string | undefined): Uint8Array | undefined {
  return text === undefined ? undefined : new TextEncoder().encode(text);
}

function findInDeck({ deck: at, parts }: DeckFault, { decks, ground }: Clean): Finding[] {
  const deck = decks[at];
  if (deck === undefined) return [];
  const encoder = new TextEncoder();
  const edited = new Map([
    ...deck.parts,
    ...[...parts].map(([name, xml]) => [name, encoder.encode(xml)] as const),
  ]);
  const pages = new Set([...parts.keys()].map((name) => Number(/(\d+)\.xml$/.exec(name)?.[1])));
  const slides = deck.texts.slides.map((slide) =>
    pages.has(slide.page) ? readOneSlide(edited, `ppt/slides/slide${slide.page}.xml`, slide.page) : slide,
  );
  const texts = { slides };
  const others = decks.filter(({ plan }) => plan.week === deck.plan.week && plan !== deck.plan);
  return [
    ...checkReadBack(texts, deck.plan, ground.content, ground.derived),
    ...checkAcrossDecks([...others, { plan: deck.plan, texts }]),
  ];
}

function findOnPage({ deck: at, page }: PageFault, { decks }: Clean): Finding[] {
  const deck = decks[at];
  if (deck === undefined) return [];
  const pages = deck.scene.pages.map((one) => (one.id === page.id ? page : one));
  return lintScene({ ...deck.scene, pages }, deck.plan, measureLine);
}

function findInFile({ deck: at, parts }: FileFault, { decks }: Clean): Finding[] {
  const deck = decks[at];
  if (deck === undefined) return [];
  const file = zipPackage(new Map<string, string | Uint8Array>([...deck.parts, ...parts]));
  return lintPackage(readPackage(file).deckPackage, deck.plan);
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
