// A theme → findings for colours that cannot be told apart, type that cannot be read and fonts nobody has measured.
import { contrastRatio, fromHsl, luminanceOf, toHsl } from '../../model/color.ts';
import type { Finding } from '../../model/finding.ts';
import {
  type ColorRole,
  LEAST_LINE,
  type Theme,
  TYPE_STYLES,
  typeFloor,
} from '../../model/template/theme.ts';
import { JAPANESE_FONTS, LATIN_FONTS } from '../../type/fonts.ts';
import type { PlaceOf } from '../files/read-yaml.ts';
import { unexpected, unexpectedName } from '../files/unexpected.ts';
import type { Entry } from '../nouns/shelf.ts';

export function checkTheme({ noun: theme, placeOf }: Entry<Theme>): readonly Finding[] {
  return [...contrastFaults(theme, placeOf), ...typeFaults(theme, placeOf), ...fontFaults(theme, placeOf)];
}

type Faint = ColorPair & { readonly met: number; readonly changed: ColorRole };

/** One finding for each colour to be changed: its worst pair, and a lightness that does for all of its pairs. */
function contrastFaults({ colors }: Theme, placeOf: PlaceOf): Finding[] {
  const isOwn = (role: ColorRole) => placeOf(['colors', role]).file === placeOf(['id']).file;
  const faint = colorPairs(colors).flatMap((pair): Faint[] => {
    const { color, ground, ratio } = pair;
    const met = contrastRatio(colors[color], colors[ground]);
    // The one written here is the one to change, whichever of the two it is.
    return met < ratio ? [{ ...pair, met, changed: isOwn(ground) && !isOwn(color) ? ground : color }] : [];
  });
  return [...new Set(faint.map(({ changed }) => changed))].flatMap((role) => {
    const [worst] = faint
      .filter(({ changed }) => changed === role)
      .sort((a, b) => a.met / a.ratio - b.met / b.ratio);
    if (worst === undefined) return [];
    const { color, ground, ratio } = worst;
    const met = `contrast of ${floorTo(worst.met, 2)} : 1 between \`${color}\` and \`${ground}\``;
    const place = placeOf(['colors', role]);
    return [unexpected('theme-contrast', place, met, `at least ${ratio} : 1`, contrastHint(colors, worst))];
  });
}

/** 4.499 is not 4.5. */
function floorTo(value: number, decimals: number): string {
  return (Math.floor(value * 10 ** decimals) / 10 ** decimals).toFixed(decimals);
}

/** Which lightness would do, at the same hue; the other colour's where none does. */
function contrastHint(colors: Theme['colors'], { color, ground, ratio, changed }: Faint): string {
  for (const role of changed === color ? [color, ground] : [ground, color]) {
    const other = role === color ? ground : color;
    // Words in segments may take the other colour when their fill changes: of those only the fault itself counts.
    const needs = [...COLOR_PAIRS, { color, ground, ratio }]
      .flatMap((pair) => {
        const against = pair.color === role ? pair.ground : pair.ground === role ? pair.color : undefined;
        return against === undefined ? [] : [{ role: against, other: colors[against], ratio: pair.ratio }];
      })
      .sort((a, b) => Number(b.role === other) - Number(a.role === other));
    const mended = readableLightness(colors[role], needs);
    if (mended === undefined) continue;
    const [from = 0, to = 0] = [colors[role], mended].map((hex) => Math.round(toHsl(hex).lightness * 100));
    return `${to < from ? 'Darken' : 'Lighten'} \`${role}\` to \`#${mended}\` (lightness ${to} % instead of ${from} %)`;
  }
  return `Give \`${color}\` or \`${ground}\` another colour`;
}

function typeFaults({ type }: Theme, placeOf: PlaceOf): Finding[] {
  return TYPE_STYLES.flatMap((name) => {
    const { size, line } = type[name];
    const place = placeOf(['type', name]);
    const [least, closest] = [typeFloor(name), size * LEAST_LINE];
    const faults: Finding[] = [];
    if (size < least) {
      faults.push(unexpected('theme-type', place, `\`${name}\` of ${size} pt`, `at least ${least} pt`));
    }
    if (line < closest) {
      const met = `lines of \`${name}\` ${line} pt apart at ${size} pt`;
      faults.push(unexpected('theme-type', place, met, `at least ${Math.ceil(closest * 2) / 2} pt`));
    }
    return faults;
  });
}

function fontFaults({ fonts }: Theme, placeOf: PlaceOf): Finding[] {
  return (['latin', 'japanese'] as const).flatMap((script) => {
    const [name, { known, expected }] = [fonts[script], KNOWN_FONTS[script]];
    if (known.some((one) => one.toLowerCase() === name.toLowerCase())) return [];
    const place = placeOf(['fonts', script]);
    return [unexpectedName('theme-font', place, `font \`${name}\``, expected, name, known)];
  });
}

const KNOWN_FONTS = {
  latin: { known: LATIN_FONTS, expected: 'one with the widths of Arial' },
  japanese: { known: JAPANESE_FONTS, expected: 'a known one with full-width characters' },
} as const;

/** What must be told apart, from what, and how well. */
type ColorPair = { readonly color: ColorRole; readonly ground: ColorRole; readonly ratio: number };

/** WCAG 2, 1.4.3 at its stricter figure for all words, and 1.4.11 for marks. */
const WORDS = 4.5;
const MARKS = 3;

const GROUNDS = ['page', 'panel', 'strong-panel', 'accent-tint'] as const satisfies readonly ColorRole[];

const WORD_GROUNDS: readonly (readonly [ColorRole, readonly ColorRole[]])[] = [
  ['ink', GROUNDS],
  ['muted', GROUNDS],
  ['structure', GROUNDS],
  ['accent', GROUNDS],
  ['on-structure', ['structure-fill']],
  ['on-accent', ['accent']],
  ['on-cover', ['cover']],
  ['cover-muted', ['cover']],
  ['cover-accent', ['cover']],
  ['data', ['page']], // values inside bars are in the colour of the page
];

/** Fills that carry their value inside, such as the segments of a share, are not among them. */
const MARK_GROUNDS: readonly (readonly [ColorRole, readonly ColorRole[]])[] = [
  ['data', ['panel', 'accent-tint']],
];

/** Which colour roles meet on a page: words on what stands behind them, marks of charts on theirs. */
export const COLOR_PAIRS: readonly ColorPair[] = [
  ...pairsOf(WORD_GROUNDS, WORDS),
  ...pairsOf(MARK_GROUNDS, MARKS),
];

/** Segments of a share or a ring whose words are in the better of two colours; the other fills are paired above. */
const SEGMENTS = ['structure-fill', 'rule'] as const satisfies readonly ColorRole[];

/** The pairs of every theme, and those that depend on what its colours are. */
export function colorPairs(colors: Readonly<Record<ColorRole, string>>): readonly ColorPair[] {
  const inSegments = SEGMENTS.map((ground): ColorPair => {
    const [page, ink] = (['page', 'ink'] as const).map((role) => contrastRatio(colors[role], colors[ground]));
    return { color: (page ?? 0) >= (ink ?? 0) ? 'page' : 'ink', ground, ratio: WORDS };
  });
  return [...COLOR_PAIRS, ...inSegments];
}

function pairsOf(grounds: typeof WORD_GROUNDS, ratio: number): ColorPair[] {
  return grounds.flatMap(([color, behind]) => behind.map((ground) => ({ color, ground, ratio })));
}

/** Another colour (hex without `#`) and the least contrast with it. */
type Contrast = { readonly other: string; readonly ratio: number };

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
