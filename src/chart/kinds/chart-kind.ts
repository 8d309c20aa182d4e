// All that a kind of chart has to say of itself: what it needs, its words, its sheet of values, and where its drawings are.
import type { ChartConfiguration, ChartType } from 'chart.js';
import type { ChartEntry, ChartSpec } from '../../model/content/chart-spec.ts';
import type { Content } from '../../model/content/content.ts';
import type { Metric } from '../../model/content/metric.ts';
import type { Chart, ChartPoint } from '../../model/deck/chart.ts';
import type { Finding } from '../../model/finding.ts';
import type { Figure } from '../../model/quantity.ts';
import type { Language } from '../../words/languages.ts';
import type { Segment } from '../layout/box.ts';
import type { ChartLayout, Drawn } from '../layout/shape.ts';
import type { ChartSetting, Frame, NativeLayout } from '../native/chart-setting.ts';
import type { NativeSheet } from '../sheet/native-sheet.ts';

/** What is always loaded; the drawings are loaded by the first chart of their kind. */
export type ChartKindEntry = {
  /** What its entries name: figures of the ledger, or takeaways with a date. */
  readonly shows: 'figures' | 'events';
  /** Keys of an entry, and of the chart, that it can show. */
  readonly takes: readonly ChartKey[];
  /**
   * What rows and columns of a series are: columns moments of a row's line, columns sides and rows what changed, rows small
   * charts, or columns groups of which each has something a row.
   */
  readonly setsOut: 'moments' | 'sides' | 'panels' | 'groups';
  readonly valueAxis: ValueAxis;
  /** Whether a range is drawn as one, from end to end. */
  readonly showsRanges: boolean;
  /** Whether it draws the name of its value axis, which may then tell the unit of all labels. */
  readonly namesUnit: boolean;
  /** More entries than this become too small to read on a slide. */
  readonly most: number;
  /** What may differ between its entries without being said. */
  readonly mayMix: readonly ('scopes' | 'subjects')[];
  /** Whether amounts in several currencies may stand side by side in it where the analyst says so: nothing is summed. */
  readonly mayMixCurrencies: boolean;
  /** Whether it stands for its deck in a message before charts of other kinds. */
  readonly leads: boolean;
  /** What it lacks in what is asked for. */
  readonly needs: (asked: Asked) => readonly ChartFault[];
  /** What its value axis has to reach. */
  readonly levels: (points: readonly ChartPoint[]) => readonly number[];
  /** Where its value axis may begin in place of zero, where what changes would be lost beside what it changes. */
  readonly cutAt: (points: readonly ChartPoint[]) => number | undefined;
  /** What its time axis has to reach: days since 1970-01-01. */
  readonly days: 'none' | ((points: readonly ChartPoint[]) => readonly number[]);
  /** What is written at a value. */
  readonly labelOf: (point: ChartPoint) => string;
  /** Percentages that must not exceed a hundred together. */
  readonly wholes: (chart: Chart) => readonly Whole[];
  /** Without the sentences around it. */
  readonly height: (chart: Pick<Chart, 'points' | 'scale'>) => ChartHeight;
  /** As a PowerPoint chart, or why PowerPoint has none that says the same. */
  readonly native: NativeFace | string;
  readonly picture: () => Promise<PictureFace>;
};

export type ChartKey = 'set' | 'panel' | 'at' | 'total' | 'split';

/** `across-zero` and `from-zero` show a value by length, area or angle from zero. */
type ValueAxis = 'log-or-linear' | 'linear' | 'across-zero' | 'from-zero';

export type Asked = {
  readonly spec: ChartSpec;
  readonly entries: readonly EntryFacts[];
  readonly content: Content;
};

export type EntryFacts = {
  readonly entry: ChartEntry;
  readonly figure: Figure;
  readonly metric: Metric;
  /** What it is shown under; like set and panel told apart by the words of the first language. */
  readonly name: string;
  readonly set: string | undefined;
  readonly panel: string | undefined;
  readonly subject: string;
  readonly scope: string;
  /** ISO date of the value, where one is known. */
  readonly date: string | undefined;
};

export type ChartFault = Pick<Finding, 'kind' | 'message'>;

/** `name` is empty where a chart has one whole only. */
type Whole = { readonly name: string; readonly total: number };

/** Points. Below `least` rows are crowded, above `most` the picture has an empty foot. */
export type ChartHeight = { readonly least: number; readonly most: number };

type NativeFace = {
  /** Why PowerPoint could not show this one; undefined where it can. */
  readonly lacks: (chart: Chart) => string | undefined;
  readonly sheet: (chart: Chart, language: Language) => NativeSheet;
  readonly drawing: () => Promise<NativeDrawing>;
};

export type NativeDrawing = {
  readonly frame: (setting: ChartSetting) => Frame;
  /** With its axes and what lies behind it. */
  readonly plotXml: (setting: ChartSetting, layout: NativeLayout) => string;
  /** Where what the axis cuts is broken: lines in the colour of the page, in points of the frame. */
  readonly breaks?: (setting: ChartSetting, layout: NativeLayout) => readonly Segment[];
};

/** A method, because each kind draws the layout that it has made itself. */
export type PictureFace = {
  readonly layout: (drawn: Drawn) => ChartLayout;
  marks(drawn: Drawn, layout: ChartLayout): DataMarks;
};

/** What chart.js draws: its type, its values with their keys, and the scales they stand on. */
export type DataMarks = Pick<ChartConfiguration, 'type' | 'data'> & {
  readonly options: NonNullable<ChartConfiguration['options']> &
    Pick<NonNullable<ChartConfiguration<'doughnut'>['options']>, 'cutout' | 'rotation'>;
};

/** In the order of the data; undefined for what is drawn but is no value, such as the rest of a ring. */
type DatasetKeys = readonly (string | undefined)[];

declare module 'chart.js' {
  interface ChartDatasetProperties<TType extends ChartType, TData> {
    keys?: DatasetKeys;
  }
}
