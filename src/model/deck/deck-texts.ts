// What a finished deck says, as read back from its file: every text by slide and shape, marks apart from words.

/** A raised footnote mark such as `(1,3)`; `at` is the place in the text that it follows. */
export type DeckMark = { readonly numbers: readonly number[]; readonly at: number };

/** Words with their raised marks taken out. */
export type DeckPiece = { readonly text: string; readonly marks: readonly DeckMark[] };

export type DeckTextKind = 'title' | 'text' | 'table' | 'chart' | 'alt' | 'notes';

/** One paragraph, one row of a table (its cells joined with tabs), one value of a native chart, or one alt text. */
export type DeckText = DeckPiece & {
  /** Name of the shape. */
  readonly shape: string;
  readonly kind: DeckTextKind;
  /** Of a row of a table. */
  readonly cells?: readonly DeckPiece[];
  /** Of a value of a native chart, as stored in the file. */
  readonly value?: number;
  /** What the chart's workbook holds in the cell that the value is taken from. */
  readonly stored?: number;
};

export type SlideTexts = {
  /** Counted from 1, in the order of the presentation. */
  readonly page: number;
  /** Id of the planned slide; empty where the file does not say. */
  readonly id: string;
  readonly texts: readonly DeckText[];
};

export type DeckTexts = { readonly slides: readonly SlideTexts[] };
