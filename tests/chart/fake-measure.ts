// Widths without a canvas: an em for wide characters, a little over half for the others.
import type { Measure } from '../../src/chart/layout/shape.ts';

const WIDE = /[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF…]/u;

export const fakeMeasure: Measure = (text, style) =>
  [...text].reduce((sum, character) => sum + (WIDE.test(character) ? 1 : style.bold ? 0.6 : 0.55), 0) *
  style.size;
