// Names as messages list them and files order them, and the one that was probably meant by a misspelt one.

/** Each in backquotes: `a`, `b` */
export function quoted(names: Iterable<string>, joint = ', '): string {
  return [...names].map((name) => `\`${name}\``).join(joint);
}

/** `1 entry`, `2 entries`: a number and its noun, whose plural is given where it is not the noun with an s. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : plural}`;
}

const LISTED = 6;

/** The first of them, and how many more there are. */
export function listed(names: readonly string[]): string {
  const more = names.length - LISTED;
  return more > 1 ? `${quoted(names.slice(0, LISTED))} and ${more} more` : quoted(names);
}

/** By UTF-16 units: the same order on every machine, whatever its language. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Longer names are no slips of the hand. */
const LONGEST_NAME = 100;

/** Undefined when none is near. Ties go to the first candidate in alphabetical order, so that a hint never depends on file order. */
export function nearestName(name: string, candidates: Iterable<string>): string | undefined {
  const meant = name.toLowerCase();
  if (meant.length > LONGEST_NAME) return undefined;
  const reach = Math.max(1, Math.floor(meant.length / 3));
  const letters = lettersOf(meant);
  let best: string | undefined;
  let bestDistance = reach + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - meant.length) > bestDistance) continue;
    const other = candidate.toLowerCase();
    if (strangers(letters, lettersOf(other)) > 2 * bestDistance) continue;
    const distance = editDistance(meant, other);
    if (distance > reach || distance > bestDistance) continue;
    if (distance < bestDistance || (best !== undefined && candidate < best)) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** One bit for each letter that occurs, a few letters to a bit. */
function lettersOf(name: string): number {
  let letters = 0;
  for (let index = 0; index < name.length; index++) letters |= 1 << (name.charCodeAt(index) & 31);
  return letters;
}

/** How many letters stand in one of two names only; an edit changes two at most. */
function strangers(left: number, right: number): number {
  let count = 0;
  for (let rest = left ^ right; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/** Insertions, deletions, replacements and swaps of neighbours cost one each (optimal string alignment). */
function editDistance(left: string, right: string): number {
  const a = [...left];
  const b = [...right];
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = at(last, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let cost = Math.min(at(last, j) + 1, at(row, j - 1) + 1, replaced);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, at(beforeLast, j - 2) + 1);
      }
      row.push(cost);
    }
    beforeLast = last;
    last = row;
  }
  return at(last, b.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}

/** What is quoted is there to be found again, not to be read whole. */
export function shortened(message: string): string {
  return message.replace(/`([^`]{100})[^`]{50,}`/gu, '`$1…`');
}
