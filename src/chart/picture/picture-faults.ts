// A chart, its missing glyphs and its layout → what a person has to mend before the picture can be shown.
import { inflateRawSync } from 'node:zlib';
import type { Chart } from '../../model/deck/chart.ts';
import type { Finding } from '../../model/finding.ts';
import { counted, quoted } from '../../model/names.ts';
import type { Place } from '../../model/place.ts';
import { CHART_KIND_IDS, CHART_KINDS } from '../kinds/chart-kinds.ts';
import type { ChartLayout } from '../layout/shape.ts';
import { GLYPH_COVERAGE } from './glyph-coverage.ts';

const PERCENT = 100;
/** Shares rounded to one decimal may miss the whole by this much. */
const ROUNDING = 0.5;

/** Of words that are cut. */
const MOST_NAMED = 3;

export function findPictureFaults(
  chart: Chart,
  missing: readonly string[],
  layout: Pick<ChartLayout, 'cut' | 'crowded'>,
  place: Place,
): readonly Finding[] {
  const glyphs = missing.map(
    (character): Finding => ({
      kind: 'chart-missing-glyph',
      place,
      message: `Unexpected \`${character}\` (${codeOf(character)}) in a chart, expected a character its fonts have`,
    }),
  );
  const texts = [...new Set(layout.cut)];
  const more = texts.length > MOST_NAMED ? ` and ${texts.length - MOST_NAMED} more` : '';
  const named = `${quoted(texts.slice(0, MOST_NAMED))}${more}`;
  const cut: readonly Finding[] =
    texts.length === 0
      ? []
      : [
          {
            kind: 'chart-text-cut',
            place,
            message: `Unexpected length of ${named} in the chart \`${chart.title}\`, expected words that fit their place in it`,
          },
        ];
  const crowded: readonly Finding[] = layout.crowded
    ? [
        {
          kind: 'chart-crowded',
          place,
          message: `Unexpected ${counted(chart.points.length, 'value')} in this height, expected fewer or a higher chart`,
        },
      ]
    : [];
  const values = findValueFaults(chart, place);
  // Where a value has no place, nothing is as wide or as high as it would be.
  return values.length > 0 ? [...glyphs, ...values] : [...glyphs, ...cut, ...crowded];
}

/** What shows values below zero, as far as a kind's axis can. */
const BELOW_ZERO = CHART_KIND_IDS.filter((kind) => {
  const { shows, valueAxis } = CHART_KINDS[kind];
  return shows === 'figures' && valueAxis !== 'from-zero';
});

function findValueFaults(chart: Chart, place: Place): readonly Finding[] {
  const log = chart.scale === 'log';
  const { valueAxis, takes } = CHART_KINDS[chart.kind];
  const fromZero = valueAxis === 'from-zero';
  const refused = chart.points.filter(
    ({ value }) => !Number.isFinite(value) || (log && value <= 0) || (fromZero && value < 0),
  );
  const dateless = takes.includes('at') ? chart.points.filter(({ at }) => at === undefined) : [];
  return [
    ...refused.map(({ key, value }): Finding => {
      const expected = log ? 'more than zero on a log axis' : `zero or more with \`kind: ${chart.kind}\``;
      const hint = log
        ? 'Say `scale: linear`, or leave the value to the words'
        : `Kinds that show values below zero: ${quoted(BELOW_ZERO)}`;
      return {
        kind: 'chart-value-range',
        place,
        message: `Unexpected \`${value}\` of \`${key}\`, expected ${expected}`,
        ...(Number.isFinite(value) ? { hint } : {}),
      };
    }),
    ...dateless.map(
      (point): Finding => ({
        kind: 'chart-value-range',
        place,
        message: `Unexpected \`${point.key}\` without a day, expected \`at\` or a source with a date`,
      }),
    ),
    ...findTotalFaults(chart, place),
  ];
}

function findTotalFaults(chart: Chart, place: Place): readonly Finding[] {
  return CHART_KINDS[chart.kind]
    .wholes(chart)
    .filter(({ total }) => total > PERCENT + ROUNDING)
    .map(({ name, total }) => {
      const row = name === '' ? '' : ` in \`${name}\``;
      const message = `Unexpected total of ${Number(total.toFixed(2))} percent${row}, expected at most 100`;
      return { kind: 'chart-share-total', place, message };
    });
}

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Spaces, joiners and variation selectors: nothing to see, so nothing missing. */
const INVISIBLE = /[\s\p{Default_Ignorable_Code_Point}]/u;

let coverage: Uint8Array | undefined;

/**
 * The canvas takes such a character from whatever the machine has installed, even with system fonts switched off,
 * or draws a box; it never says so. Hence a table made from the fonts.
 */
export function findMissingGlyphs(chart: Chart): readonly string[] {
  coverage ??= inflateRawSync(Buffer.from(GLYPH_COVERAGE, 'base64'));
  const bits = coverage;
  const covered = (character: string) => {
    const code = character.codePointAt(0) ?? 0;
    return (((bits[code >> 3] ?? 0) >> (code & 7)) & 1) === 1;
  };
  return [...new Set(chartTexts(chart).join(''))].filter(
    (character) => !INVISIBLE.test(character) && !covered(character),
  );
}

/** A chart → every text that may stand in its picture. */
function chartTexts(chart: Chart): readonly string[] {
  const { message = '', caveat = '', split = '', times = [] } = chart;
  const { labelOf } = CHART_KINDS[chart.kind];
  return [
    message,
    caveat,
    split,
    ...Object.values(chart.columns),
    ...Object.values(chart.legend),
    ...[...chart.ticks, ...times].map((tick) => tick.label),
    ...chart.points.flatMap((point) => {
      const { set = '', panel = '', scope = '', note = '' } = point;
      return [point.group, point.publisher, point.basis, labelOf(point), set, panel, scope, note];
    }),
  ];
}
