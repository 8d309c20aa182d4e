// What a deck, its charts, its preview and its message say by themselves: every language has a word for each of these.

export type Direction = 'up' | 'down' | 'neutral' | 'unclear';

/** What stands behind a claim, and so decides how sure it may be called. */
export type Backing = {
  /** Independent ones that say so, however many their documents. */
  readonly publishers: number;
  /** Whether a figure beneath it was measured, announced by whom it is about, or is established. */
  readonly isGrounded: boolean;
  /** Whether somebody is cited who doubts it. */
  readonly isDoubted: boolean;
  /** Whether somebody passes it on, without vouching for it. */
  readonly isRelayed: boolean;
};

/** On slides and in their notes. The read-back looks for the same words. */
export type DeckLabels = {
  readonly stances: Readonly<Record<StanceName, { readonly name: string; readonly means: string }>>;
  /** Which way a claim points, and what stands behind it: how many publishers, and on what ground. No digit, for none is cited. */
  readonly directions: Readonly<Record<Direction, string>>;
  readonly backing: (backing: Backing) => string;
  /** What a publisher makes of a claim. */
  readonly sides: Readonly<Record<'says' | 'doubts' | 'relays' | 'silent', string>>;
  readonly trust: Readonly<Record<'high' | 'medium' | 'low', string>>;
  readonly documents: Readonly<
    Record<'research-report' | 'editorial' | 'vendor-note' | 'filing' | 'press' | 'dataset', string>
  >;
  /** Opens the line at the foot of a slide. */
  readonly sources: string;
  readonly samePublisher: string;
  /** Opens a calculation of the deck's own. */
  readonly derived: string;
  readonly ownArithmetic: string;
  /** The title of a document, as a source line names it. */
  readonly titled: (title: string) => string;
  /** Before the page that shows every side of a conflict, and before that of the list of sources. */
  readonly conflictAt: string;
  readonly sourceList: string;
  readonly asOf: string;
  readonly inferred: string;
  /** Behind who said what the deck quotes in another language. */
  readonly translated: string;
  readonly stale: string;
  /** The date of a document in a source line, with what has to be said about it. */
  readonly cited: (date: string, says: { readonly isInferred: boolean; readonly isStale: boolean }) => string;
  readonly laneTitle: string;
  readonly laneListTitle: string;
  readonly receipts: string;
};

type StanceName =
  | 'fact'
  | 'announced'
  | 'reported'
  | 'measured'
  | 'estimate'
  | 'forecast'
  | 'plan'
  | 'opinion'
  | 'disputed'
  | 'house-view';

export type ChartLabels = {
  readonly columns: Readonly<Record<'subject' | 'publisher' | 'basis', string>>;
  readonly legend: Readonly<
    Record<'relied-on' | 'reported' | 'expected' | 'unclear' | 'comparison' | 'arrow', string>
  >;
  readonly split: string;
  /** What an axis counts; a unit has a name of its own for it, or is a `value`. */
  readonly axis: Readonly<Record<'value' | 'date', string>>;
  /** Added to the name of an axis. */
  readonly log: string;
  /** Of a line whose axis begins elsewhere. */
  readonly notFromZero: string;
  readonly samePanels: string;
  /** Heads of workbook columns that no picture has. */
  readonly sheet: Readonly<Record<SheetColumn, string>>;
  /** Number formats of a workbook for a year, and for a month in its year. */
  readonly dateFormats: readonly [string, string];
  readonly alt: AltLabels;
};

export type SheetColumn =
  | 'label'
  | 'note'
  | 'set'
  | 'mark'
  | 'day'
  | 'names'
  | 'bases'
  | 'start'
  | 'end'
  | 'change'
  | 'level'
  | 'base'
  | 'size'
  | 'rest'
  | 'top'
  | 'below'
  | 'connector';

/** What a screen reader says of a chart. */
export type AltLabels = {
  readonly kinds: Readonly<Record<ChartName, string>>;
  readonly log: string;
  readonly open: Readonly<Record<'left' | 'right', string>>;
  readonly unit: (unit: string) => string;
  readonly opening: (title: string, kind: string, notes: string) => string;
  readonly sentence: (words: string) => string;
  readonly point: (subject: string, label: string, notes: string) => string;
  readonly and: string;
};

export type ChartName =
  | 'dot-plot'
  | 'bars'
  | 'columns'
  | 'share'
  | 'doughnut'
  | 'line'
  | 'slope'
  | 'timeline'
  | 'range'
  | 'waterfall'
  | 'small-multiples';

/** Around the slides of a preview. What a finding says is English in every deck. */
export type PreviewLabels = Readonly<
  Record<
    | 'slides'
    | 'previous'
    | 'next'
    | 'notes'
    | 'noNotes'
    | 'findings'
    | 'deckFindings'
    | 'receipt'
    | 'close'
    | 'keys'
    | 'hint'
    | 'previousReceipt'
    | 'nextReceipt'
    | 'publisher'
    | 'source'
    | 'place'
    | 'token'
    | 'anchors'
    | 'stance'
    | 'claimStance'
    | 'onSlides'
    | 'sourceSays'
    | 'steps'
    | 'receiptList'
    | 'receiptsHere'
    | 'key'
    | 'houseOnly'
    | 'verified'
    | 'recorded'
    | 'unverified'
    | 'calculation'
    | 'evidence',
    string
  >
> & {
  readonly slide: (number: number, of: number, headline: string) => string;
  readonly findingCount: (count: number) => string;
  /** Of a source. */
  readonly page: (number: number) => string;
  /** The day of a receipt whose figure was found again for this preview, and of one that was only read. */
  readonly lookedUp: (day: string) => string;
  readonly asRecorded: (day: string) => string;
};

/** What an empty placeholder asks for; of the body its first three levels. */
export type PromptLabels = Readonly<Record<'title' | 'subtitle' | 'kicker' | 'sources', string>> & {
  readonly body: readonly [string, string, string];
};

export type MailLabels = Readonly<
  Record<
    | 'draftMark'
    | 'draftBanner'
    | 'takeaways'
    | 'attachment'
    | 'format'
    | 'audience'
    | 'classification'
    | 'page'
    | 'everybody',
    string
  >
> & {
  readonly slides: (count: number) => string;
  readonly person: (name: string) => string;
  /** A CSS list of font names. */
  readonly fonts: string;
  /** Quoted-printable makes Japanese three times as long, base64 makes English unreadable in the source. */
  readonly encoding: {
    readonly body: 'base64' | 'quoted-printable';
    readonly header: 'B' | 'Q';
  };
};

/** What `briefdeck new` writes for an author to write over. */
export type SkeletonLabels = Readonly<
  Record<
    | 'chartTitle'
    | 'chartMessage'
    | 'chartCaveat'
    | 'dateNote'
    /** Of a document that names no day: the card has the day on which it was begun. */
    | 'dateOfCard'
    /** Pattern of the titles of what companies must publish of themselves. */
    | 'filings'
    | 'documentTitle'
    | 'author'
    | 'count'
    | 'trustReason'
    | 'use'
    | 'claim'
    | 'label'
    | 'short'
    | 'hedge'
    | 'notes'
    | 'classification'
    | 'title'
    | 'subtitle'
    | 'lead'
    | 'opening'
    | 'pointsLabel'
    | 'footer',
    string
  >
> & {
  readonly points: readonly [string, string];
  /** What a house may say of itself; all but the legal text stands in remarks. */
  readonly disclosures: Readonly<
    Record<
      | 'name'
      | 'form'
      | 'contact'
      | 'authors'
      | 'interests'
      | 'checks'
      | 'derivation'
      | 'confidence'
      | 'kinds'
      | 'limits'
      | 'legal',
      string
    >
  >;
  readonly logo: (name: string) => string;
};
