// What one thread has read → what another makes of it: decks that nobody is handed, but that the cache knows from then on.
import { type DeckRequest, makeDeck, openWorkshop, type Workshop } from '../../build.ts';
import type { Ground } from '../../ground.ts';
import type { Content } from '../../model/content/content.ts';
import { readSettings } from '../../read/read-settings.ts';
import { PLAIN_HOUSE } from '../../words/house.ts';
import { claimsIn } from '../../world/claims.ts';
import { diskFiles, workingFolder } from '../../world/files.ts';
import { tellStarter } from '../../world/threads.ts';
import { openCache } from '../desk.ts';

type Share = {
  /** Of the claims. */
  readonly memory: SharedArrayBuffer;
  /** Counted from 0, of how many beside the one that starts them. */
  readonly thread: number;
  readonly threads: number;
};

/** Nothing but data. */
export type DeckTask = Share & {
  /** Without the house, which holds functions; of evidence, what decks are made of. */
  readonly ground: Omit<Ground, 'content' | 'mark'> & { readonly content: Omit<Content, 'house'> };
  readonly isPlain: boolean;
  readonly decks: readonly DeckRequest[];
};

export function taskFor(
  { mark: _, ...ground }: Ground,
  decks: readonly DeckRequest[],
  share: Share,
): DeckTask {
  const { evidence } = ground;
  const { house, ...content } = ground.content;
  return {
    ...share,
    decks,
    ground: {
      ...ground,
      content,
      evidence: { ...evidence, verification: undefined, originals: new Map() },
    },
    isPlain: house === PLAIN_HOUSE,
  };
}

/**
 * A thread that makes two decks of three can leave one of three to whoever goes in order: it is not asked for what is not done yet,
 * and makes nothing that it has to look up again. Several make more than can be looked up meanwhile.
 */
const LEFT_FOR = 3;

export async function fillDecks({ ground: given, isPlain, decks, ...share }: DeckTask): Promise<void> {
  const cache = openCache(true);
  const house = isPlain ? PLAIN_HOUSE : await houseOfSettings();
  const ground = { ...given, content: { ...given.content, house }, mark: () => undefined };
  const workshop = await openWorkshop(cache);
  const claims = claimsIn(share.memory);
  const left = Math.max(0, LEFT_FOR - share.threads);
  for (;;) {
    const next = claims.takeNext(share.thread, left);
    const request = next === undefined ? undefined : decks[next];
    if (next === undefined || request === undefined) return;
    await fillCache(ground, request, workshop);
    claims.finish(next);
    tellStarter();
  }
}

/** Whatever is wrong with the deck, or is thrown, is told when its turn comes. Decks are compared with those before them then, too. */
export async function fillCache(ground: Ground, request: DeckRequest, workshop: Workshop): Promise<void> {
  const ahead = { ...workshop, recall: workshop.recallAhead, compare: () => [] };
  await makeDeck(ground, request, ahead).catch(() => undefined);
}

async function houseOfSettings() {
  return (await readSettings(diskFiles(workingFolder(), ['.']))).value.house;
}
