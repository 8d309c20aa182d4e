// The spans of a prose → its words as one text, with a letter for each figure, and where each of these stands.
import type { FigureSpan, Prose } from '../../model/content/prose.ts';
import type { Spot } from '../../quantity/find/period-beside.ts';

/** A figure, and where it stands in the words. */
export type Placed = Spot & { readonly span: FigureSpan };

/** Stands for a figure, of which its place alone counts here. */
const FIGURE = '\ufffc';

export function laidOut(prose: Prose): { readonly text: string; readonly figures: readonly Placed[] } {
  let text = '';
  const figures: Placed[] = [];
  for (const span of prose) {
    if (span.kind === 'text') text += span.text;
    if (span.kind !== 'figure') continue;
    figures.push({ start: text.length, end: text.length + FIGURE.length, span });
    text += FIGURE;
  }
  return { text, figures };
}
