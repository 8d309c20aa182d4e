// A chart → whether PowerPoint has a chart that says the same, and if not, why.

import type { ChartForm } from '../../model/content/chart-spec.ts';
import type { Chart } from '../../model/deck/chart.ts';
import { never } from '../../model/errors.ts';
import { waterfallLevels } from '../waterfall-levels.ts';

type NativeEqual = { readonly has: true } | { readonly has: false; readonly reason: string };

const YES: NativeEqual = { has: true };

/**
 * What is drawn natively: bars and columns (clustered, one colour a mark or a set), shares (stacked bars), doughnuts,
 * lines (on a date axis, so that time is to scale), slopes (lines between two categories), waterfalls (stacked columns
 * on an invisible base), dot plots and ranges (scatters, whose axis may be logarithmic).
 *
 * What is not, and why: a timeline places words, and a chart's axis carries numbers; small multiples would be several
 * charts, whose axes part as soon as one is edited; bars split by scope need a head between groups that stay parts of
 * one axis; a base cannot carry a bar across zero; and where two values claim one cell of the workbook, one would be lost.
 */
export function nativeEqual(chart: Chart): NativeEqual {
  const { kind, points, split, scale } = chart;
  if (split !== undefined) return no('bars parted by scope need heads between them');
  if (points.some(({ value }) => !Number.isFinite(value))) return no('a value is no number');
  switch (kind) {
    case 'timeline':
      return no('its axes carry numbers, not events');
    case 'small-multiples':
      return no('several charts would not keep one axis when they are edited');
    case 'dot-plot':
    case 'range':
      return scale === 'log' && points.some(({ value }) => value <= 0)
        ? no('a log axis has no place for zero')
        : YES;
    case 'bars':
    case 'columns':
      return scale === 'log' ? no('bars start at zero, which a log axis does not have') : places(chart);
    case 'share':
      return points.some(({ value }) => value < 0) ? no('a share is below zero') : places(chart);
    case 'doughnut':
      return points.some(({ value }) => value < 0) ? no('a share is below zero') : YES;
    case 'slope':
      return new Set(points.map(({ set }) => set)).size === 2 ? places(chart) : no('a slope has two ends');
    case 'line':
      return points.every(({ at }) => at !== undefined) ? places(chart) : no('a value has no date');
    case 'waterfall':
      return waterfallLevels(points).some(({ from, to }) => Math.min(from, to) < 0)
        ? no('its bars stand on a base that cannot reach below zero')
        : YES;
    default:
      return never(kind);
  }
}

/** Where sets or dates span a grid, each cell holds one value. */
function places({ points, kind }: Chart): NativeEqual {
  if (kind !== 'line' && points.every(({ set }) => set === undefined)) return YES;
  const cells = points.map(({ group, set, at }) =>
    JSON.stringify(kind === 'line' ? [set, at?.day] : [group, set]),
  );
  return new Set(cells).size === cells.length ? YES : no('two values stand in one place');
}

function no(reason: string): NativeEqual {
  return { has: false, reason };
}

/** A chart and the form its audience asks for → whether it stands on the slide as a chart that can be edited. */
export function isNative({ chart, form }: { readonly chart: Chart; readonly form: ChartForm }): boolean {
  return form !== 'picture' && chart.points.length > 0 && nativeEqual(chart).has;
}
