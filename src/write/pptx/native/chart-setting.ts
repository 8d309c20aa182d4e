// What every part of a native chart is written with.
import type { Chart, ChartColors } from '../../../model/chart.ts';
import type { Language } from '../../../model/language.ts';
import type { NativeSheet } from '../../../model/native-chart/native-sheet.ts';
import type { ThemeColors } from '../frame/theme-colors.ts';

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
