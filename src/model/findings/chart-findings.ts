// Faults of charts, a row per kind.
import type { FindingKindRow } from './finding-kind-row.ts';

export const CHART_FINDINGS = {
  'chart-log-bars': {
    severity: 'error',
    title: 'Bars on a log axis',
    why: 'A bar shows a value by its length from zero, and a log axis has no zero: differences look small.',
    mend: 'Use `kind: dot-plot` for a log scale, or `scale: linear`.',
  },
  'chart-log-scale': {
    severity: 'error',
    title: 'Log axis on a kind of chart that has none',
    why: 'Slopes and distances would be read as differences, which a log axis does not show.',
    mend: 'Use `kind: dot-plot` for a log scale, or `scale: linear`.',
  },
  'chart-single-point': {
    severity: 'warning',
    title: 'Chart with a single value',
    why: 'There is nothing to compare it with; a number says it better.',
    mend: 'Add what it is compared with, or show the figure in words.',
  },
  'chart-too-many': {
    severity: 'warning',
    title: 'Chart with too many values',
    why: 'Rows become too low to read on a slide.',
    mend: 'Keep the decisive values and leave the others to a table.',
  },
  'chart-entry': {
    severity: 'error',
    title: 'Chart entry out of place',
    why: 'A value would be drawn twice, or the value the deck relies on would not stand out.',
    mend: 'Name in `emphasis`, `comparison` and `unclear` only entries of `series`, and each entry once.',
  },
  'chart-missing-glyph': {
    severity: 'error',
    title: 'Character that a chart cannot show',
    why: 'Readers would see an empty box in the picture, or another one on every machine that builds it.',
    mend: 'Replace the character with an ordinary one.',
  },
  'chart-text-cut': {
    severity: 'warning',
    title: 'Words too long for their place in a chart',
    why: 'The end of the words is missing in the picture.',
    mend: 'Shorten the words, or give the chart more width.',
  },
  'chart-crowded': {
    severity: 'warning',
    title: 'Chart too low for its values',
    why: 'Rows run into each other.',
    mend: 'Take out values or give the chart more height.',
  },
  'chart-value-range': {
    severity: 'error',
    title: 'Value that the chart cannot place',
    why: 'The value would be missing in the picture or stand in the wrong place.',
    mend: 'Use a linear dot plot, or leave the value to the words.',
  },
  'chart-share-total': {
    severity: 'error',
    title: 'Shares of more than the whole',
    why: 'The segments would not be shares of one whole.',
    mend: 'Show shares of the same whole only.',
  },
} as const satisfies Record<string, FindingKindRow>;
