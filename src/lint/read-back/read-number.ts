// A number met in a finished deck, and where it leads: to figures of the ledger, to a declared date, or nowhere.
import type { DeckText } from '../../model/deck-texts.ts';
import type { Figure } from '../../model/quantity.ts';

export type NumberTrace =
  /** Keys of the ledger's figures that say exactly this; several sources may agree. */
  | { readonly kind: 'ledger'; readonly keys: readonly string[] }
  /** The value of that figure, with another qualifier. */
  | { readonly kind: 'hedge'; readonly key: string }
  /** A date that the words declare, or that of a document named there. */
  | { readonly kind: 'date' }
  /** `nearest` is the key of the figure most like it. */
  | { readonly kind: 'nowhere'; readonly nearest?: string };

export type ReadNumber = {
  readonly entry: DeckText;
  /** As written. */
  readonly words: string;
  readonly figure: Figure;
  readonly trace: NumberTrace;
};
