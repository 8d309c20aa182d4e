// A stretch that no line can hold whole, a long address or compound → places inside it where a line may end after all.
import { isKinsokuBreak, partsNumber } from './break-opportunities.ts';

/** Shorter words are left whole: where one finds no room, its box is too narrow, and that is a finding. */
export const LEAST_BREAKABLE = 20;

/** What an address is cut behind before anything else. */
const JOINT = /[/\\?&=._+:;,@#~|-]$/u;
const PENALTY = { joint: 20, inside: 60 } as const;

const clusters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Offsets between whole characters, as a reader sees them: no emoji, flag or accent is taken apart. */
export function emergencyBreaks(
  text: string,
  start: number,
  end: number,
): { readonly offset: number; readonly penalty: number; readonly required: false }[] {
  const stretch = text.slice(start, end).trimEnd();
  if (stretch.length < LEAST_BREAKABLE) return [];
  return [...clusters.segment(stretch)].flatMap(({ index }) => {
    const offset = start + index;
    if (index === 0 || !isKinsokuBreak(text, offset)) return [];
    const before = stretch.slice(0, index);
    // Two letters alone on a line look like a mistake.
    if (index < 3 || stretch.length - index < 3) return [];
    if (partsNumber(before, stretch.slice(index))) return [];
    const penalty = JOINT.test(before) ? PENALTY.joint : PENALTY.inside;
    return [{ offset, penalty, required: false as const }];
  });
}
