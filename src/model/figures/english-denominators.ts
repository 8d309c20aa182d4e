// What English ordinals stand for below the line of a fraction: a tenth is 10.

export const ENGLISH_DENOMINATORS: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['third', 3],
  ['quarter', 4],
  ['fourth', 4],
  ['fifth', 5],
  ['sixth', 6],
  ['seventh', 7],
  ['eighth', 8],
  ['ninth', 9],
  ['tenth', 10],
  ['twentieth', 20],
  ['hundredth', 100],
  ['thousandth', 1000],
]);
