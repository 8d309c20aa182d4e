// Patterns tied to a place: a sticky pattern matched right there, or a `$` pattern matched right before it.

export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

/** Longest stretch of words looked at before a number. */
const REACH = 28;

/** `pattern` ends in `$`; nothing before `floor` is looked at, so a neighbour's words stay the neighbour's. */
export function matchBefore(
  pattern: RegExp,
  text: string,
  at: number,
  floor: number,
): RegExpExecArray | undefined {
  return pattern.exec(text.slice(Math.max(floor, at - REACH), at)) ?? undefined;
}
