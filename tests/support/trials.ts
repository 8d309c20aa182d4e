// Whether long trials run whole → how many of them there are to be: a tenth in every run of the tests, all of them by
// `npm run trials`.

/** `TRIALS=all`, as `npm run trials` sets it. */
export const ARE_TRIALS_WHOLE = process.env.TRIALS === 'all';

/** Where random trials begin: the tenth is the same one every time, and a part of the whole. */
export const SEED = 43;

/** How many of `whole` random trials, kills or edits to make; at least `least`. */
export function trials(whole: number, least = 1): number {
  return ARE_TRIALS_WHOLE ? whole : Math.max(least, Math.ceil(whole / 10));
}
