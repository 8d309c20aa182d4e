// A number of items and of pages → how many stand on each: seven on two are four and three, no page is left with one.

export function evenShares(count: number, pages: number): number[] {
  return Array.from(
    { length: pages },
    (_, index) => Math.floor(count / pages) + (index < count % pages ? 1 : 0),
  );
}
