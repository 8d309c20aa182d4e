// A figure as found and what its metric is said to measure in; the figure the metric has out, its sign said once.
import type { Figure } from '../../model/quantity.ts';
import { inAnyLanguage, type Localized } from '../../words/languages.ts';
import { sizeOf } from '../negate.ts';
import type { FoundFigure } from './find-figures.ts';

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

export function namesFall(definition: Localized): boolean {
  return Object.values(definition).some((words) => NAMED.test(words));
}
