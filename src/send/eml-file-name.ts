// A deck's file name and who a draft goes to → the name of its file, which stays in its folder on every system.

const LONGEST = 80;

/** `taken` holds the names given so far, in small letters, and gets the new one. */
export function emlFileName(deckName: string, group: string, taken: Set<string>): string {
  const plain = group
    .toLowerCase()
    .replace('@', '_at_')
    .replace(/[^a-z0-9._-]+/gu, '-')
    .replace(/\.{2,}/gu, '.')
    .replace(/^[.-]+|[.-]+$/gu, '')
    .slice(0, LONGEST);
  const stem = `${deckName}_${plain === '' ? 'mail' : plain}`;
  for (let count = 1; ; count += 1) {
    const name = `${stem}${count === 1 ? '' : `-${count}`}.eml`;
    if (taken.has(name.toLowerCase())) continue;
    taken.add(name.toLowerCase());
    return name;
  }
}
