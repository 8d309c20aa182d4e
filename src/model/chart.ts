// A chart as the analyst asks for it (spec) and as it is drawn (values from the ledger, words in one language).
import type { Localized } from './language.ts';
import type { Place } from './place.ts';

export const CHART_KINDS = ['dot-plot', 'share', 'bars'] as const;
export type ChartKind = (typeof CHART_KINDS)[number];

/** Names reports (`metric@source`) or derived metrics; never typed numbers. */
export type ChartSpec = {
  readonly kind: ChartKind;
  readonly title: Localized;
  /** In row order; `metric@source` or the id of a derived metric. */
  readonly series: readonly string[];
  /** The one entry that the deck relies on. */
  readonly emphasis?: string;
  /** Entries that are there for comparison only. */
  readonly comparison: readonly string[];
  /** Entries whose basis or subject is unclear: drawn hollow. */
  readonly unclear: readonly string[];
  readonly scale: 'log' | 'linear';
  readonly place: Place;
};

export type ChartMark = 'relied-on' | 'reported' | 'unclear' | 'comparison';

export type ChartPoint = {
  /** `metric@source` or derived metric id. */
  readonly key: string;
  /** What the value is about (`V3`); a repeated group is labelled once. */
  readonly group: string;
  /** Who says so, with the footnote mark: `大和総研 (1)`. */
  readonly publisher: string;
  /** How the source puts it. */
  readonly basis: string;
  readonly value: number;
  /** Formatted value in the deck's language: `約560万ドル`. */
  readonly label: string;
  /** `at-most` and `under` get an arrow to the left, `at-least` and `over` to the right. */
  readonly open: 'none' | 'left' | 'right';
  readonly mark: ChartMark;
};

/** Everything the drawing needs; equal values mean equal pictures. */
export type Chart = {
  readonly kind: ChartKind;
  readonly title: string;
  readonly scale: 'log' | 'linear';
  readonly unit: string;
  readonly points: readonly ChartPoint[];
  readonly columns: {
    readonly group: string;
    readonly publisher: string;
    readonly value: string;
    readonly basis: string;
  };
  /** Legend words for the marks and arrows that occur. */
  readonly legend: Readonly<Record<ChartMark | 'arrow', string>>;
  /** Tick labels by value, in the deck's language. */
  readonly ticks: readonly { readonly value: number; readonly label: string }[];
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
