// Tasks → threads of this process that are at them, each in a program of its own that knows nothing but its task.
import { availableParallelism } from 'node:os';
import { parentPort, Worker, workerData } from 'node:worker_threads';

export type Threads = {
  /** When any of them has told something, or has ended. */
  readonly news: () => Promise<void>;
  readonly end: () => void;
};

/** Of one that makes decks, in bytes: see docs/speed.md. */
const MEMORY = 300_000_000;

/** As many as can be at work at a time, and have room in memory; the one that asks is one of them. */
export function mostThreads(): number {
  return Math.min(availableParallelism(), 1 + Math.floor(process.availableMemory() / MEMORY));
}

/**
 * A thread for each task, which is copied and must hold nothing but data. One that cannot be started, or dies, has ended, and that is
 * all: `ended` is told which.
 */
export function startThreads(tasks: readonly object[], ended: (thread: number) => void): Threads {
  let wake = () => {};
  const workers = tasks.flatMap((task, thread) => {
    const worker = startOne(task);
    worker?.on('message', () => wake());
    worker?.on('error', () => undefined);
    worker?.on('exit', () => {
      ended(thread);
      wake();
    });
    return worker ?? [];
  });
  return {
    news: () =>
      new Promise((resolve) => {
        wake = resolve;
      }),
    end: () => {
      for (const worker of workers) void worker.terminate();
    },
  };
}

/** Undefined where the machine has no room for it. */
function startOne(task: object): Worker | undefined {
  try {
    // What it prints is nobody's: whatever is to be told is found again by whoever asked.
    return new Worker(PROGRAM, { workerData: task, stdout: true, stderr: true });
  } catch {
    return undefined;
  }
}

/** Beside the bundled program; the source itself is run without threads. */
const PROGRAM = new URL('thread.js', import.meta.url);

/** In such a thread: what it was started for. */
export function taskOfThread<Task>(): Task {
  return workerData;
}

/** In such a thread: wakes whoever has started it. */
export function tellStarter(): void {
  parentPort?.postMessage(undefined);
}
