// Decks to make → the decks, in their order; where many are new, other threads make some of them meanwhile and leave them in the cache.
import { type DeckRequest, type MadeDeck, makeDeck, type Workshop } from '../../build.ts';
import { newClaims } from '../../world/claims.ts';
import { mostThreads, startThreads, type Threads } from '../../world/threads.ts';
import type { Project } from '../project.ts';
import { type DeckTask, fillCache, taskFor } from './fill-cache.ts';

/** A thread starts and warms up while a warm one makes a deck or two: three are made no sooner, see docs/speed.md. */
const WORTH_A_THREAD = 4;

/**
 * What another thread has made is found in the cache when its turn comes, so decks, findings, errors and their order are those of one
 * thread whatever becomes of the others. `begin` is called when the turn of a deck comes. Threads are started by the first deck that
 * no cache knows, and none without a cache.
 */
export async function* makeDecks(
  project: Project,
  decks: readonly DeckRequest[],
  workshop: Workshop,
  begin: (deck: DeckRequest, index: number) => void = () => undefined,
): AsyncGenerator<MadeDeck, void, void> {
  const { ground, inputs } = project;
  const claims = newClaims(decks.length);
  let threads: Threads | undefined;
  const start = (index: number) => {
    if (threads !== undefined || inputs.cache === undefined) return;
    const others = threadsFor(decks.length - index, project.threads) - 1;
    const tasks = Array.from({ length: others }, (_, thread): DeckTask => {
      return taskFor(ground, decks, { memory: claims.memory, thread, threads: others });
    });
    threads = startThreads(tasks, claims.release);
  };
  try {
    for (const [index, request] of decks.entries()) {
      begin(request, index);
      while (!claims.comeTo(index)) {
        const ahead = claims.takeAhead();
        const other = ahead === undefined ? undefined : decks[ahead];
        if (other !== undefined) {
          await fillCache(ground, other, workshop);
        } else {
          await threads?.news();
          ground.mark('waiting');
        }
      }
      yield await makeDeck(ground, request, {
        ...workshop,
        recall: (ingredients, make) =>
          workshop.recall(ingredients, () => {
            start(index);
            return make();
          }),
      });
    }
  } finally {
    threads?.end();
  }
}

/** For so many decks; as many as were asked for, never more than decks. */
function threadsFor(decks: number, asked: number | undefined): number {
  if (asked !== undefined) return Math.min(asked, decks);
  return decks < WORTH_A_THREAD ? 1 : Math.min(mostThreads(), decks);
}
