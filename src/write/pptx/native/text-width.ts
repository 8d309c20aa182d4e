// Words and a type size → about how wide they are in points; enough to keep room for them beside a plot.

const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u2010-\u203B\u2190-\u25FF\u3000-\u30FF\uFF00-\uFF60]/u;
/** Arial's advances in em, a little generous. */
const NARROW: readonly (readonly [RegExp, number])[] = [
  [/[ .,:;!|'()[\]/ijlt]/u, 0.32],
  [/[\dabdeghnopqu$]/u, 0.57],
  [/[mwMW%@]/u, 0.9],
  [/[A-Z&]/u, 0.7],
];
const OTHER_EM = 0.52;

export function textWidth(text: string, size: number): number {
  return [...text].reduce((sum, character) => sum + emOf(character), 0) * size;
}

function emOf(character: string): number {
  if (WIDE.test(character)) return 1;
  return NARROW.find(([pattern]) => pattern.test(character))?.[1] ?? OTHER_EM;
}
