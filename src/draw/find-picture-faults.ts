// A chart, its missing glyphs and its layout → what a person has to mend before the picture can be shown.
import type { Chart } from '../model/chart.ts';
import { ZERO_BASED } from '../model/chart-spec.ts';
import type { Finding } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import { isPercent, PERCENT } from '../model/whole-of.ts';
import type { ChartLayout } from './chart-layout.ts';
import { type ShareRow, shareRows } from './share/share-rows.ts';

/** Shares rounded to one decimal may miss the whole by this much. */
const ROUNDING = 0.5;

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
  const cut = layout.cut.map(
    (text): Finding => ({
      kind: 'chart-text-cut',
      place,
      message: `Unexpected length of \`${text}\`, expected words that fit their place in the chart`,
    }),
  );
  const crowded: readonly Finding[] = layout.crowded
    ? [
        {
          kind: 'chart-crowded',
          place,
          message: `Unexpected ${chart.points.length} values in this height, expected fewer or a higher chart`,
        },
      ]
    : [];
  return [...glyphs, ...findValueFaults(chart, place), ...cut, ...crowded];
}

function findValueFaults(chart: Chart, place: Place): readonly Finding[] {
  const log = chart.scale === 'log';
  // A waterfall falls, too.
  const fromZero = ZERO_BASED.has(chart.kind) && chart.kind !== 'waterfall';
  const refused = chart.points.filter(
    ({ value }) => !Number.isFinite(value) || (log && value <= 0) || (fromZero && value < 0),
  );
  const dateless = chart.kind === 'line' ? chart.points.filter(({ at }) => at === undefined) : [];
  return [
    ...refused.map(
      (point): Finding => ({
        kind: 'chart-value-range',
        place,
        message: `Unexpected \`${point.value}\` of \`${point.key}\`, expected ${log ? 'more than zero on a log axis' : 'zero or more'}`,
      }),
    ),
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
  return wholesOf(chart)
    .filter(({ total }) => total > PERCENT + ROUNDING)
    .map(({ name, total }) => {
      const row = name === '' ? '' : ` in \`${name}\``;
      const message = `Unexpected total of ${Number(total.toFixed(2))} percent${row}, expected at most 100`;
      return { kind: 'chart-share-total', place, message };
    });
}

/** What has to stay within a hundred percent. */
function wholesOf(chart: Chart): readonly Pick<ShareRow, 'name' | 'total'>[] {
  if (chart.kind === 'share') return shareRows(chart);
  if (chart.kind !== 'doughnut' || !isPercent(chart.unit)) return [];
  return [{ name: '', total: chart.points.reduce((sum, point) => sum + point.value, 0) }];
}

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
