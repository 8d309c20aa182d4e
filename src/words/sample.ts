// The words of the project that `init` begins: documents made up to try the program with, and what a deck says of them.

/** A company's results, what somebody else makes of them, and a table. */
export const SAMPLE_DOCUMENTS = ['results', 'note', 'products'] as const;
export type SampleDocument = (typeof SAMPLE_DOCUMENTS)[number];

/** Figures that the documents report, each with the documents that do. */
export const SAMPLE_FIGURES = {
  revenue: ['results'],
  'revenue-year-ago': ['results'],
  'next-revenue': ['results', 'note'],
  backlog: ['results'],
} as const satisfies Readonly<Record<string, readonly SampleDocument[]>>;
export type SampleFigure = keyof typeof SAMPLE_FIGURES;

export const SAMPLE_CLAIMS = [
  'revenue-up',
  'sales-by-product',
  'forecasts-differ',
  'orders-in-hand',
  'guidance-risk',
  'demand-view',
] as const;
export type SampleClaim = (typeof SAMPLE_CLAIMS)[number];

type DocumentWords = {
  readonly text: string;
  readonly title: string;
  /** Whose document it is; nobody's in truth. */
  readonly publisher: string;
  readonly trustReason: string;
  readonly use: string;
};

export type SampleWords = {
  /** What stands on a line stands there in every language. The first line of a text says that it is a sample. */
  readonly documents: Readonly<Record<SampleDocument, DocumentWords>>;
  /** As the documents write them, each once in its own. */
  readonly quotations: Readonly<Record<SampleFigure, Readonly<Partial<Record<SampleDocument, string>>>>>;
  readonly definitions: Readonly<Record<SampleFigure | 'by-product', string>>;
  /** Rows of the table as it has them, the same in every language; claims name a cell as `{{by-product[1, 2]}}`. */
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly charts: Readonly<Record<'revenue-chart' | 'product-chart', string>>;
  readonly claims: Readonly<
    Record<
      SampleClaim,
      {
        readonly claim: string;
        readonly points: readonly string[];
        /** Lines `name: words` below it. */
        readonly fields: Readonly<Record<string, string>>;
      }
    >
  >;
  readonly title: string;
  readonly subtitle: string;
  readonly lead: string;
  readonly company: string;
  /** README.md of the project, with the name of its settings and the files of the sample. */
  readonly readme: (settings: string, sample: readonly string[]) => string;
};
