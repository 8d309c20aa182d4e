// How a claim stands to the world: who vouches for it and whether it is past, present or expected.

export const STANCES = [
  'fact',
  'announced',
  'reported',
  'measured',
  'estimate',
  'forecast',
  'plan',
  'opinion',
  'disputed',
] as const;
export type Stance = (typeof STANCES)[number];
