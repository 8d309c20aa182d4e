// A seed → a generator of numbers that gives the same row for the same seed on every machine.

export type Random = {
  /** At least 0, less than 1. */
  readonly next: () => number;
  /** A whole number from 0, less than `count`. */
  readonly below: (count: number) => number;
  /** The same things in another order. */
  readonly shuffled: <T>(things: readonly T[]) => T[];
};

/** mulberry32: 32 bits of state are plenty for a few hundred choices. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (count: number): number => Math.floor(next() * count);
  const shuffled = <T>(things: readonly T[]): T[] => {
    const rest = [...things];
    for (let last = rest.length - 1; last > 0; last--) {
      const other = below(last + 1);
      const moved = rest[last] as T;
      rest[last] = rest[other] as T;
      rest[other] = moved;
    }
    return rest;
  };
  return { next, below, shuffled };
}

/** A seed of its own for every kind, so that a new kind does not change the choices of the others. */
export function seedOf(name: string): number {
  let hash = 0x811c9dc5;
  for (const character of name) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}
