// A planned slide → the values that its native charts must hold, chart by chart in reading order.
import type { Language } from '../../model/language.ts';
import { isNative } from '../../model/native-chart/is-native.ts';
import { type NativeValue, nativeValues } from '../../model/native-chart/native-values.ts';
import { toNativeSheet } from '../../model/native-chart/to-native-sheet.ts';
import type { FilledNode } from '../../model/plan.ts';

export function nativeCharts(node: FilledNode, language: Language): readonly (readonly NativeValue[])[] {
  if ('children' in node) return node.children.flatMap((child) => nativeCharts(child, language));
  if (node.node !== 'chart' || !isNative(node)) return [];
  return [nativeValues(toNativeSheet(node.chart, language))];
}
