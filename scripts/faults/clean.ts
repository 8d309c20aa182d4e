// Files of a project → its content and finished decks as they are before anything is planted, and what is found there.
import {
  buildDeck,
  type DeckRequest,
  makeDeck,
  openWorkshop,
  type PreparedDeck,
  planBriefing,
  prepareDeck,
  type Workshop,
} from '../../src/build.ts';
import { type Ground, type Inputs, readGround } from '../../src/ground.ts';
import type { DeckTexts } from '../../src/model/deck/deck-texts.ts';
import type { DeckPlan } from '../../src/model/deck/plan.ts';
import type { Finding } from '../../src/model/finding.ts';
import { isShipped } from '../../src/model/place.ts';
import { readPartTexts } from '../../src/package/read-deck-texts.ts';
import { unzipParts } from '../../src/package/zip.ts';
import { lockPath, lockText, toLock } from '../../src/verify/lock.ts';

export type CleanDeck = PreparedDeck & {
  readonly request: DeckRequest;
  /** The plan before anything is laid out: equal drafts give equal decks. */
  readonly draft: DeckPlan;
  /** Every part of the file. */
  readonly parts: ReadonlyMap<string, Uint8Array>;
  readonly texts: DeckTexts;
};

export type Clean = {
  readonly inputs: Inputs;
  readonly ground: Ground;
  readonly workshop: Workshop;
  /** Whether faults are to be found although the clean decks and all their pages are kept already. */
  readonly keeps: boolean;
  readonly decks: readonly CleanDeck[];
  /** What is found although nothing was planted, all severities. */
  readonly findings: readonly Finding[];
};

export async function readClean(inputs: Inputs): Promise<Clean> {
  const locked = await withLock(inputs);
  const { value: ground, findings } = await readGround(locked);
  const keeps = inputs.cache !== undefined;
  const workshop = await openWorkshop(inputs.cache);
  const decks: CleanDeck[] = [];
  const onDecks: Finding[] = [];
  for (const request of requestsOf(ground)) {
    const draft = planBriefing(ground, request).value;
    const prepared = await prepareDeck(ground, request, workshop.drawing);
    const built = await buildDeck(ground, prepared, workshop);
    if (keeps) await makeDeck(ground, request, { ...workshop, compare: () => [] });
    const parts = unzipParts(built.bytes, /(?:)/);
    decks.push({ ...prepared, request, draft, parts, texts: readPartTexts(parts) });
    onDecks.push(...prepared.findings, ...built.findings);
  }
  return { inputs: locked, ground, workshop, keeps, decks, findings: [...findings, ...onDecks] };
}

/** Every audience's deck of every week. */
export function requestsOf({ content }: Ground): DeckRequest[] {
  const all = [...content.audiences.values()];
  const own = all.filter(({ place }) => !isShipped(place));
  // Of the audiences in the package those that a project without its own is built for.
  const asked = own.length > 0 ? own : all;
  return [...content.briefings.values()].flatMap((briefing) =>
    asked.map((audience) => ({ briefing, audience })),
  );
}

/** Faults are measured against content that was verified: without a lock the proof is made first. */
async function withLock(inputs: Inputs): Promise<Inputs> {
  const file = lockPath(inputs.roots.content);
  if (inputs.files.read(file) !== undefined || inputs.original === undefined) return inputs;
  const { content, evidence } = (await readGround(inputs)).value;
  if (evidence.verification === undefined) return inputs;
  const text = lockText(toLock(content, evidence.verification));
  const read = (path: string): string | undefined => (path === file ? text : inputs.files.read(path));
  return { ...inputs, files: { ...inputs.files, read } };
}
