// A colour and what it must be told apart from → the same hue at the nearest lightness that does it.
import { contrastRatio, luminanceOf } from './contrast.ts';
import { fromHsl, toHsl } from './hsl.ts';

/** Another colour (hex without `#`) and the least contrast with it. */
export type Contrast = { readonly other: string; readonly ratio: number };

/** Hundredths, the steps in which lightness is typed. */
const STEPS = 100;

/** Away from the first of the others if possible; undefined where no lightness will do for all of them. */
export function readableLightness(color: string, needs: readonly Contrast[]): string | undefined {
  const hsl = toHsl(color);
  const start = Math.round(hsl.lightness * STEPS);
  const away = luminanceOf(color) < luminanceOf(needs[0]?.other ?? color) ? -1 : 1;
  for (const direction of [away, -away]) {
    for (let step = start + direction; step >= 0 && step <= STEPS; step += direction) {
      const tried = fromHsl({ ...hsl, lightness: step / STEPS });
      if (needs.every(({ other, ratio }) => contrastRatio(tried, other) >= ratio)) return tried;
    }
  }
  return undefined;
}
