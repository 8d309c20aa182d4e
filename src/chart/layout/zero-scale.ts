// Bars on both sides of zero, what each needs beyond its end, and a room → how long they are, and where zero lies in it.

type Bar = {
  readonly value: number;
  /** For its label, outside its end. */
  readonly beyond: number;
};

export type ZeroScale = {
  /** Points a unit of value. */
  readonly unit: number;
  /** From the lower end of the room. */
  readonly zero: number;
};

const ROUNDS = 40;

/** As long as every label still finds its place; at least so many points for all of the values, if labels go short. */
export function zeroScale(bars: readonly Bar[], room: number, least: number): ZeroScale {
  const values = bars.map(({ value }) => value);
  const span = Math.max(0, ...values) - Math.min(0, ...values);
  if (span === 0) return { unit: 0, zero: 0 };
  const needed = (unit: number, isBelow: boolean): number =>
    Math.max(
      0,
      ...bars
        .filter(({ value }) => value < 0 === isBelow)
        .map(({ value, beyond }) => Math.abs(value) * unit + beyond),
    );
  let [fits, breaks] = [0, room / span];
  for (let round = 0; round < ROUNDS; round += 1) {
    const unit = (fits + breaks) / 2;
    if (needed(unit, true) + needed(unit, false) <= room) fits = unit;
    else breaks = unit;
  }
  const unit = Math.max(fits, Math.min(least, room) / span);
  const [below, above] = [needed(unit, true), needed(unit, false)];
  // Where labels go short they do so on both sides.
  return { unit, zero: below + above <= room ? below : (below * room) / (below + above) };
}
