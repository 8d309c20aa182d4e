// The words of the project that `init` begins: a document made up to try the program with, and what a deck says of it.

/** Figures that the document reports. */
export const SAMPLE_FIGURES = ['revenue', 'revenue-year-ago', 'revenue-guidance', 'backlog'] as const;
export type SampleFigure = (typeof SAMPLE_FIGURES)[number];

export const SAMPLE_CLAIMS = ['revenue-up', 'orders-in-hand', 'guidance-risk'] as const;
export type SampleClaim = (typeof SAMPLE_CLAIMS)[number];

export type SampleWords = {
  /** Whose document it is; nobody's in truth. */
  readonly publisher: string;
  /** The document; its first line says that it is a sample. What stands on a line stands there in every language. */
  readonly document: string;
  readonly documentTitle: string;
  /** As the document writes them, each once in it. */
  readonly quotations: Readonly<Record<SampleFigure, string>>;
  readonly definitions: Readonly<Record<SampleFigure, string>>;
  readonly trustReason: string;
  readonly use: string;
  readonly chartTitle: string;
  readonly claims: Readonly<
    Record<
      SampleClaim,
      {
        readonly claim: string;
        readonly points: readonly string[];
        readonly label: string;
        readonly support: string;
        readonly hedge: string;
      }
    >
  >;
  readonly title: string;
  readonly subtitle: string;
  readonly lead: string;
  readonly company: string;
  /** README.md of the project, with the name of its settings. */
  readonly readme: (settings: string) => string;
};
