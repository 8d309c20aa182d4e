// What every part of a native chart is written with.
import type { Chart, ChartColors } from '../../model/deck/chart.ts';
import type { ThemeColors } from '../../package/theme-colors.ts';
import type { Language } from '../../words/languages.ts';
import type { NativeSheet } from '../sheet/native-sheet.ts';

export type ChartSetting = {
  readonly chart: Chart;
  readonly sheet: NativeSheet;
  readonly language: Language;
  /** By role, as hex. */
  readonly colors: ChartColors;
  /** Hex → the theme's slot. */
  readonly colorXml: ThemeColors['colorXml'];
  /** Of the frame on the slide, in points. */
  readonly width: number;
  readonly height: number;
};

/** Type sizes of a native chart in points, the same as in its picture. */
export const TYPE = {
  message: 14,
  caveat: 11,
  name: 14,
  label: 12,
  emphasised: 16,
  axis: 12,
  note: 11,
  legend: 11,
} as const;

/** What stands around a plot, in points; message, unit, legend and caveat not counted. */
export type Frame = {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Whether the value axis has labels and gridlines. */
  readonly hasTicks: boolean;
  /** Whether values run upwards. */
  readonly isUpright: boolean;
  /** What the legend shows before a name. */
  readonly sample: 'line' | 'dot' | 'square';
};

/** Points from the top left corner of the frame. */
type Area = { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
export type At = { readonly x: number; readonly y: number };

/** Words that are set in lines of their own. */
type Sentence = { readonly text: string; readonly y: number };

export type NativeLayout = Pick<Frame, 'hasTicks' | 'isUpright'> & {
  readonly plot: Area;
  readonly message?: Sentence;
  readonly caveat?: Sentence;
  readonly unitAt?: At;
  readonly legend?: Area;
};
