// Files of a project → its content and finished decks as they are before anything is planted, and what is found there.
import { type DeckRequest, type Ground, type Inputs, planBriefing, readGround } from '../build.ts';
import { layoutDeck } from '../layout/layout-deck.ts';
import { lintPackage } from '../lint/lint-package.ts';
import { lintScene } from '../lint/lint-scene.ts';
import { checkAcrossDecks } from '../lint/read-back/check-across-decks.ts';
import { checkReadBack } from '../lint/read-back/check-read-back.ts';
import type { DeckTexts } from '../model/deck/deck-texts.ts';
import type { DeckPlan } from '../model/deck/plan.ts';
import type { Scene } from '../model/deck/scene.ts';
import { InternalError } from '../model/errors.ts';
import type { Finding } from '../model/finding.ts';
import { type DeckParts, readPartTexts } from '../package/read-deck-texts.ts';
import { readPackage } from '../package/read-package.ts';
import { measureLine } from '../type/measure-text.ts';
import { lockText, toLock } from '../verify/lock.ts';
import { writePptx } from '../write/pptx/write-pptx.ts';

export type CleanDeck = {
  readonly request: DeckRequest;
  readonly plan: DeckPlan;
  readonly scene: Scene;
  /** Every part of the file. */
  readonly parts: DeckParts;
  readonly texts: DeckTexts;
};

export type Clean = {
  readonly inputs: Inputs;
  readonly ground: Ground;
  readonly decks: readonly CleanDeck[];
  /** What is found although nothing was planted, all severities. */
  readonly findings: readonly Finding[];
};

export async function readClean(inputs: Inputs): Promise<Clean> {
  const locked = await withLock(inputs);
  const { value: ground, findings } = await readGround(locked);
  const decks: CleanDeck[] = [];
  const onDecks: Finding[] = [];
  for (const request of requestsOf(ground)) {
    const made = await makeDeck(ground, request);
    decks.push(made.deck);
    onDecks.push(...made.findings);
  }
  const weeks = new Set(decks.map(({ plan }) => plan.week));
  const across = [...weeks].flatMap((week) =>
    checkAcrossDecks(decks.filter(({ plan }) => plan.week === week)),
  );
  return { inputs: locked, ground, decks, findings: [...findings, ...onDecks, ...across] };
}

/** Every audience's deck of every week. */
export function requestsOf({ content }: Ground): DeckRequest[] {
  return [...content.briefings.values()].flatMap((briefing) =>
    [...content.audiences.values()].map((audience) => ({ briefing, audience })),
  );
}

/** Pictures say nothing that is read back, so none are drawn. */
export async function makeDeck(
  ground: Ground,
  request: DeckRequest,
): Promise<{ deck: CleanDeck; findings: readonly Finding[] }> {
  const { value: plan, findings } = planBriefing(ground, request);
  const theme = ground.content.themes.get(request.audience.themeName);
  if (theme === undefined) throw new InternalError(`Unexpected theme \`${request.audience.themeName}\``);
  const scene = await layoutDeck(plan, theme, ground.company);
  const pictures = new Map(
    scene.value.pages.flatMap(({ id, boxes }) =>
      boxes.filter(({ kind }) => kind === 'chart').map((box) => [`${id}/${box.id}`, EMPTY_PNG] as const),
    ),
  );
  const { deckPackage, bytes: parts } = readPackage(await writePptx(scene.value, pictures, ''));
  const texts = readPartTexts(parts);
  return {
    deck: { request, plan, scene: scene.value, parts, texts },
    findings: [
      ...findings,
      ...scene.findings,
      ...lintScene(scene.value, plan, measureLine, scene.findings),
      ...lintPackage(deckPackage, plan),
      ...checkReadBack(texts, plan, ground.content, ground.derived),
    ],
  };
}

const EMPTY_PNG = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/** Faults are measured against content that was verified: without a lock the proof is made first. */
async function withLock(inputs: Inputs): Promise<Inputs> {
  const file = `${inputs.roots.content}/evidence.lock.json`;
  if (inputs.files.read(file) !== undefined || inputs.original === undefined) return inputs;
  const { verification } = (await readGround(inputs)).value.evidence;
  if (verification === undefined) return inputs;
  const text = lockText(toLock(verification));
  const read = (path: string): string | undefined => (path === file ? text : inputs.files.read(path));
  return { ...inputs, files: { ...inputs.files, read } };
}
