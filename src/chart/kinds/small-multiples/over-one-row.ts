// Panels and the names in them → whether the names can stand once, below columns: quarters, years.

/** Fewer are read more easily as bars, with their names in full. */
const LEAST_COLUMNS = 4;

/** All panels have the same names in the same order. */
export function areOverOneRow(
  points: readonly { readonly panel?: string; readonly group: string }[],
): boolean {
  const panels = [...new Set(points.map(({ panel }) => panel))];
  const rows = panels.map((name) => points.filter(({ panel }) => panel === name).map(({ group }) => group));
  const [first = []] = rows;
  return (
    rows.length > 1 &&
    first.length >= LEAST_COLUMNS &&
    new Set(first).size === first.length &&
    rows.every((row) => JSON.stringify(row) === JSON.stringify(first))
  );
}
