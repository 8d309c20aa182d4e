// A figure as found and what its metric is said to measure in; the figure the metric has out, its sign said once.
import type { Figure } from '../../model/quantity.ts';
import { inAnyLanguage, type Localized } from '../../words/languages.ts';
import { anyPattern } from '../../words/match-text.ts';
import { sizeOf } from '../negate.ts';
import type { FoundFigure } from './find-figures.ts';

const FALLS = new RegExp(
  inAnyLanguage(({ figures }) => anyPattern([figures.falls.before, figures.falls.after])),
  'i',
);
const NAMED = new RegExp(
  inAnyLanguage(({ figures }) => figures.falls.named),
  'i',
);

/** "A net loss of $5 million" is -$5 million of a result, and $5 million of a metric that is defined as the loss. */
export function asMeasured(
  { figure, signInWords }: Pick<FoundFigure, 'figure' | 'signInWords'>,
  definition: Localized | undefined,
): Figure {
  return signInWords && definition !== undefined && namesFall(definition) ? sizeOf(figure) : figure;
}

/** Whether a word of the text may be a sign; a figure beside it has to be read to know. */
export function maySayFall(text: string): boolean {
  return FALLS.test(text);
}

export function namesFall(definition: Localized): boolean {
  return Object.values(definition).some((words) => NAMED.test(words));
}
