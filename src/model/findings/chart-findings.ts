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
  'chart-structure': {
    severity: 'error',
    title: 'Chart entries that do not make such a chart',
    why: 'A value would be missing, drawn over another, or stand where it does not belong.',
    mend: 'See `content/README.md` for what each kind of chart needs.',
  },
  'chart-mixed-units': {
    severity: 'error',
    title: 'Different units on one axis',
    why: 'Dollars beside yuan, or shares beside amounts, cannot be compared by eye.',
    mend: 'Show only values of one unit, or make two charts.',
  },
  'chart-mixed-scope': {
    severity: 'error',
    title: 'Different scopes side by side without a word',
    why: 'Readers compare what they see; GPU rental beside total cost looks like a price difference.',
    mend: 'Say so in `caveat`, part bars with `split: scope`, or show values of one scope.',
  },
  'chart-mixed-subject': {
    severity: 'error',
    title: 'Different models under one name',
    why: 'What holds for one model would be read as true of another.',
    mend: 'Leave out `name`, or give each its own.',
  },
  'chart-average': {
    severity: 'error',
    title: 'A mean drawn as if somebody had reported it',
    why: 'Sources that differ are shown side by side; a mean of them is nobody’s figure.',
    mend: 'Name the reports in `series`, or use `kind: range`.',
  },
  'chart-waterfall-sum': {
    severity: 'error',
    title: 'Changes that do not lead to their total',
    why: 'A waterfall says that its steps add up.',
    mend: 'Name all the changes, or leave the total out.',
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
  'chart-no-native': {
    severity: 'note',
    title: 'Chart that PowerPoint has no equal for',
    why: 'The audience asks for charts that can be edited; this one stands on its slide as a picture.',
    mend: 'Choose a kind PowerPoint can draw, or leave it: the picture says everything.',
  },
} as const satisfies Record<string, FindingKindRow>;
