// Faults of charts, a row per kind.
import { error, type FindingKindRow, note, warning } from './finding-kind-row.ts';

export const CHART_FINDINGS = {
  'chart-log-bars': error(
    'Bars on a log axis',
    'A bar shows a value by its length from zero, and a log axis has no zero: differences look small.',
    'Use `kind: dot-plot` for a log scale, or `scale: linear`.',
  ),
  'chart-log-scale': error(
    'Log axis on a kind of chart that has none',
    'Slopes and distances would be read as differences, which a log axis does not show.',
    'Use `kind: dot-plot` for a log scale, or `scale: linear`.',
  ),
  'chart-single-point': warning(
    'Chart with a single value',
    'There is nothing to compare it with; a number says it better.',
    'Add what it is compared with, or show the figure in words.',
  ),
  'chart-too-many': warning(
    'Chart with too many values',
    'Rows become too low to read on a slide.',
    'Keep the decisive values and leave the others to a table.',
  ),
  'chart-entry': error(
    'Chart entry out of place',
    'A value would be drawn twice, or the value the deck relies on would not stand out.',
    'Name in `emphasis`, `comparison` and `unclear` only entries of `series`, and each entry once.',
  ),
  'chart-structure': error(
    'Chart entries that do not make such a chart',
    'A value would be missing, drawn over another, or stand where it does not belong.',
    'See `content/README.md` for what each kind of chart needs.',
  ),
  'chart-mixed-units': error(
    'Different units on one axis',
    'Dollars beside yuan, or shares beside amounts, cannot be compared by eye.',
    'Show only values of one unit, or make two charts.',
  ),
  'chart-mixed-scope': error(
    'Different scopes side by side without a word',
    'Readers compare what they see; a part of a cost beside the whole looks like a difference in price.',
    'Say so in `caveat`, part bars with `split: scope`, or show values of one scope.',
  ),
  'chart-mixed-subject': error(
    'Different subjects under one name',
    'What holds for one subject would be read as true of another.',
    'Leave out `name`, or give each its own.',
  ),
  'chart-average': error(
    'A mean drawn as if somebody had reported it',
    'Sources that differ are shown side by side; a mean of them is nobody’s figure.',
    'Name the reports in `series`, or use `kind: range`.',
  ),
  'chart-waterfall-sum': error(
    'Changes that do not lead to their total',
    'A waterfall says that its steps add up.',
    'Name all the changes, or leave the total out.',
  ),
  'chart-missing-glyph': error(
    'Character that a chart cannot show',
    'Readers would see an empty box in the picture, or another one on every machine that builds it.',
    'Replace the character with an ordinary one.',
  ),
  'chart-text-cut': warning(
    'Words too long for their place in a chart',
    'The end of the words is missing in the picture.',
    'Shorten the words, or give the chart more width.',
  ),
  'chart-crowded': warning(
    'Chart too low for its values',
    'Rows run into each other.',
    'Take out values or give the chart more height.',
  ),
  'chart-value-range': error(
    'Value that the chart cannot place',
    'The value would be missing in the picture or stand in the wrong place.',
    'Use a linear dot plot, or leave the value to the words.',
  ),
  'chart-share-total': error(
    'Shares of more than the whole',
    'The segments would not be shares of one whole.',
    'Show shares of the same whole only.',
  ),
  'chart-no-native': note(
    'Chart that PowerPoint has no equal for',
    'The audience asks for charts that can be edited; this one stands on its slide as a picture.',
    'Choose a kind PowerPoint can draw, or leave it: the picture says everything.',
  ),
} as const satisfies Record<string, FindingKindRow>;
