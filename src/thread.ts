// What another thread has handed to this one → decks in the cache; the thread ends when there are no more to make.
import { type DeckTask, fillDecks } from './commands/build/fill-cache.ts';
import { taskOfThread } from './world/threads.ts';

void fillDecks(taskOfThread<DeckTask>());
