// A chart as it is drawn: values from the ledger, words in one language.
import type { ChartKind } from '../content/chart-spec.ts';
import type { Theme } from '../template/theme.ts';

/** `expected`: a forecast or a target, not a fact. */
export const CHART_MARKS = ['relied-on', 'reported', 'expected', 'unclear', 'comparison'] as const;
export type ChartMark = (typeof CHART_MARKS)[number];

export type ChartPoint = {
  /** `metric@source`, derived metric id, or takeaway id on a timeline. */
  readonly key: string;
  /** What the value is about (`V3`): its row, column or segment; a repeated group is labelled once. */
  readonly group: string;
  /** Who says so, with the footnote mark: `大和総研 (1)`. */
  readonly publisher: string;
  /** How the source puts it. */
  readonly basis: string;
  /** In the unit of the axis; on a timeline days since 1970-01-01. In a waterfall a change, or a level where `total`. */
  readonly value: number;
  /** The upper end of a range, of which `value` is the lower one. */
  readonly high?: number;
  /** Formatted value in the deck's language with its hedge: `約560万ドル`; on a timeline the date. */
  readonly label: string;
  /** The same with its unit, where `label` leaves that to the axis. */
  readonly said?: string;
  /** `at-most` and `under` get an arrow to the left, `at-least` and `over` to the right. */
  readonly open: 'none' | 'left' | 'right';
  readonly mark: ChartMark;
  /** Name of the bar among several in a row, the line, the segment of stacked shares, the end of a slope. */
  readonly set?: string;
  /** Name of the small chart it stands in. */
  readonly panel?: string;
  /** Where the value stands in time on a line: days since 1970-01-01, and the date in words. */
  readonly at?: { readonly day: number; readonly label: string };
  readonly total?: true;
  /** What the value counts in, where the chart is split by scope. */
  readonly scope?: string;
  /** A few words beside the mark. */
  readonly note?: string;
};

export type Tick = {
  readonly value: number;
  readonly label: string;
  /** Where all would collide: a quarter without the year that its neighbour names. */
  readonly short?: string;
};

/** Everything the drawing needs; equal values mean equal pictures. */
export type Chart = {
  readonly kind: ChartKind;
  readonly title: string;
  readonly scale: 'log' | 'linear';
  /** In words, with the scale where it is logarithmic: `金額（ドル、対数目盛）`. */
  readonly unit: string;
  /** What every label is counted in, where `unit` says so for all of them. */
  readonly labelUnit?: string;
  /** Number format of a value as a workbook writes it, without hedge or unit: `#,##0`, `0.0`. */
  readonly format: string;
  readonly points: readonly ChartPoint[];
  readonly columns: {
    readonly group: string;
    readonly publisher: string;
    readonly value: string;
    readonly basis: string;
  };
  /** Legend words for the marks and arrows that occur. */
  readonly legend: Readonly<Record<ChartMark | 'arrow', string>>;
  /** Of the value axis, labelled in the deck's language. */
  readonly ticks: readonly Tick[];
  /** Where the value axis begins in place of zero, what reaches from zero drawn with a break. */
  readonly cutAt?: number;
  /** Of the time axis: days since 1970-01-01. */
  readonly times?: readonly Tick[];
  /** Where `times` are the names of fiscal or calendar periods, each at its last day, instead of months. */
  readonly isInPeriods?: true;
  /** One sentence in the picture: what to see in it. */
  readonly message?: string;
  /** One line at the foot of the picture: what must not be read into it. */
  readonly caveat?: string;
  /** Said between groups of bars whose scopes differ (`対象範囲が異なり、長さでは比べられない`). */
  readonly split?: string;
};

/** Colours a chart is drawn in: hex without `#`, from the theme's roles. */
export type ChartColors = {
  readonly page: string;
  readonly ink: string;
  readonly muted: string;
  readonly structure: string;
  readonly structureFill: string;
  readonly accent: string;
  readonly accentTint: string;
  readonly panel: string;
  readonly strongPanel: string;
  readonly data: string;
  readonly rule: string;
};

export function chartColors({ colors }: Theme): ChartColors {
  return {
    page: colors.page,
    ink: colors.ink,
    muted: colors.muted,
    structure: colors.structure,
    structureFill: colors['structure-fill'],
    accent: colors.accent,
    accentTint: colors['accent-tint'],
    panel: colors.panel,
    strongPanel: colors['strong-panel'],
    data: colors.data,
    rule: colors.rule,
  };
}
