// Words that part two figures of one name: with and without something, before and after tax. Pattern sources.

/** Each with its opposite. `OBJ` is what is left out or counted in: two are opposites of the same thing alone. */
export type Oppositions = readonly (readonly [one: string, other: string])[];
