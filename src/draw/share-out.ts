// Widths that columns would like and the width there is → widths that fit, taking from the widest first.

export function shareOut(wanted: readonly number[], available: number): readonly number[] {
  const total = wanted.reduce((sum, width) => sum + width, 0);
  if (total <= available) return wanted;
  let left = available;
  let cap = 0;
  const ascending = [...wanted].sort((a, b) => a - b);
  for (const [index, width] of ascending.entries()) {
    cap = left / (ascending.length - index);
    if (width > cap) break;
    left -= width;
  }
  return wanted.map((width) => Math.min(width, cap));
}
