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
