// Where an English line may not end.
import type { BreakingWords } from '../language-words.ts';
import { anyOf } from '../match-text.ts';
import { FIGURES } from './figures.ts';

/** `$5.6 million`, `30 percent`: what is counted stands behind a space. */
const COUNTED = anyOf([
  ...Object.keys(FIGURES.numbers.powers).filter((word) => word.length > 1),
  ...FIGURES.units.percent.read,
  'times',
]);

export const BREAKING: BreakingWords = {
  neverFirst: ')]},.;:!?%»',
  neverLast: '([{«¥$£€',
  whole: `[$€£¥]?\\d[\\d.,]*\\s${COUNTED}(?![\\p{L}])`,
  unitStart: '',
  unitFirst: `${COUNTED}\\b`,
  beforeNumber: '',
};
