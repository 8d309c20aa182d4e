// Numbers that stand below each other → the room that each leaves behind itself, so that their decimal points do too.
import { type FontUse, measureText } from './measure-text.ts';

/** Words before it, as `▲` or 約, may stand; what ends in anything but a digit has its end at the edge. */
const BARE = /^\D*\d[\d,]*(?:\.(\d+))?$/u;

/**
 * Points, by number. Digits are never added to show where they lack: 205.6 beside 213.42 is as exact as its source, and
 * 205.60 would say more. Words without a number, and numbers with a unit behind them, leave none.
 */
export function decimalRooms(
  numbers: readonly { readonly text: string; readonly font: FontUse }[],
): number[] {
  const decimals = numbers.map(({ text }) => {
    const match = BARE.exec(text.trim());
    return match === null ? undefined : (match[1]?.length ?? 0);
  });
  const most = Math.max(0, ...decimals.flatMap((count) => count ?? []));
  return numbers.map(({ font }, at) => {
    const count = decimals[at];
    if (count === undefined || count === most) return 0;
    return measureText(`${count === 0 ? '.' : ''}${'0'.repeat(most - count)}`, font);
  });
}
