// How many pieces of work → memory that threads share, in which each piece is taken by one of them.

/** What stands for a piece until somebody has it; from `THREAD` on the number of the thread that has it. */
const FREE = 0;
/** Whoever goes through the pieces in order has it, or had it ahead of its turn. */
const OURS = 1;
const DONE = 2;
const THREAD = 3;

/** Ahead of the pieces: which of them is the turn of whoever goes in order. */
const TURN = 0;
const FIRST = 1;

/**
 * So far ahead of the turn pieces are taken, and no further: what is done lies in a cache that keeps some hundred decks, and would be
 * gone again before its turn.
 */
const WINDOW = 32;

export type Claims = {
  readonly memory: SharedArrayBuffer;
  /** Of whoever goes in order: it is the turn of this piece. Whether it may be had now; not while a thread is at it. */
  readonly comeTo: (piece: number) => boolean;
  /**
   * While a thread is at the piece whose turn it is: another one ahead of it, taken. None where a thread has already done one: then it
   * is us whom the threads wait for, and the piece that has the turn is done soon.
   */
  readonly takeAhead: () => number | undefined;
  /** Of a thread: one to do, the first that leaves so many ahead of the turn. Waits where it would be too far ahead; undefined at the end. */
  readonly takeNext: (thread: number, left: number) => number | undefined;
  readonly finish: (piece: number) => void;
  /** What a thread that has ended was at can be had by others. */
  readonly release: (thread: number) => void;
};

export function newClaims(pieces: number): Claims {
  return claimsIn(new SharedArrayBuffer((FIRST + pieces) * Int32Array.BYTES_PER_ELEMENT));
}

/** The same, as another thread was handed them. */
export function claimsIn(memory: SharedArrayBuffer): Claims {
  const cells = new Int32Array(memory);
  const pieces = cells.length - FIRST;
  const at = (piece: number) => Atomics.load(cells, FIRST + piece);
  const swap = (piece: number, from: number, to: number) =>
    Atomics.compareExchange(cells, FIRST + piece, from, to) === from;
  const turn = () => Atomics.load(cells, TURN);
  /** The first free one in that stretch, taken. */
  const takeIn = (from: number, to: number, taker: number) => {
    for (let piece = from; piece < Math.min(to, pieces); piece += 1)
      if (swap(piece, FREE, taker)) return piece;
    return undefined;
  };
  return {
    memory,
    comeTo: (piece) => {
      if (Atomics.exchange(cells, TURN, piece) !== piece) Atomics.notify(cells, TURN);
      return swap(piece, FREE, OURS) || at(piece) < THREAD;
    },
    takeAhead: () => {
      const next = turn() + 1;
      const isAnyDone = cells.subarray(FIRST + next).some((_, index) => at(next + index) === DONE);
      return isAnyDone ? undefined : takeIn(next, next + WINDOW, OURS);
    },
    takeNext: (thread, left) => {
      for (;;) {
        const now = turn();
        const end = now + WINDOW;
        const taker = THREAD + thread;
        const piece = takeIn(now + 1 + left, end, taker) ?? takeIn(now + 1, end, taker);
        if (piece !== undefined || end >= pieces) return piece;
        Atomics.wait(cells, TURN, now);
      }
    },
    finish: (piece) => {
      Atomics.store(cells, FIRST + piece, DONE);
    },
    release: (thread) => {
      for (let piece = 0; piece < pieces; piece += 1) swap(piece, THREAD + thread, FREE);
    },
  };
}
