// Well-known measures of a business: what each is counted in and made of, and what a language needs to find one in a sentence.

/**
 * `money` also a share of something or a time; `price` the same, or a count of cents; `share` in percent; `count` of people or
 * things; `times` as a multiple.
 */
type MeasureRow = {
  readonly in: 'money' | 'price' | 'share' | 'count' | 'times';
  readonly of?: readonly string[];
};

/** `of`: what a figure of it is also told beside: a margin beside its profit, diluted earnings a share beside earnings a share. */
const ROWS = {
  revenue: { in: 'money' },
  'recurring-revenue': { in: 'money', of: ['revenue'] },
  'deferred-revenue': { in: 'money' },
  'comparable-sales': { in: 'money', of: ['revenue'] },
  'cost-of-sales': { in: 'money' },
  'gross-profit': { in: 'money' },
  'selling-expenses': { in: 'money' },
  'research-spending': { in: 'money' },
  depreciation: { in: 'money' },
  'operating-profit': { in: 'money' },
  'adjusted-operating-profit': { in: 'money' },
  'ordinary-profit': { in: 'money' },
  'profit-before-tax': { in: 'money' },
  'net-profit': { in: 'money' },
  'adjusted-net-profit': { in: 'money' },
  'net-interest-income': { in: 'money' },
  ebitda: { in: 'money' },
  'adjusted-ebitda': { in: 'money' },
  ebita: { in: 'money' },
  eps: { in: 'money', of: ['net-profit', 'diluted-eps', 'basic-eps'] },
  'diluted-eps': { in: 'money', of: ['net-profit', 'eps'] },
  'basic-eps': { in: 'money', of: ['net-profit', 'eps'] },
  'adjusted-eps': { in: 'money', of: ['adjusted-net-profit'] },
  'book-value-per-share': { in: 'money', of: ['equity', 'net-assets'] },
  dividend: { in: 'money' },
  'dividend-payout': { in: 'share', of: ['dividend', 'net-profit', 'eps'] },
  'dividend-yield': { in: 'share', of: ['dividend', 'share-price'] },
  'share-price': { in: 'money' },
  'market-value': { in: 'money' },
  capex: { in: 'money' },
  'free-cash-flow': { in: 'money' },
  'operating-cash-flow': { in: 'money' },
  'investing-cash-flow': { in: 'money' },
  'financing-cash-flow': { in: 'money' },
  'net-debt': { in: 'money' },
  'net-cash': { in: 'money' },
  debt: { in: 'money' },
  cash: { in: 'money' },
  'total-assets': { in: 'money' },
  'total-liabilities': { in: 'money' },
  inventories: { in: 'money' },
  goodwill: { in: 'money' },
  'working-capital': { in: 'money' },
  equity: { in: 'money', of: ['net-assets'] },
  'net-assets': { in: 'money', of: ['equity'] },
  'equity-ratio': { in: 'share', of: ['equity', 'net-assets', 'total-assets'] },
  'gross-margin': { in: 'share', of: ['gross-profit', 'revenue'] },
  'operating-margin': { in: 'share', of: ['operating-profit', 'adjusted-operating-profit', 'revenue'] },
  'ordinary-margin': { in: 'share', of: ['ordinary-profit', 'revenue'] },
  'net-margin': { in: 'share', of: ['net-profit', 'revenue'] },
  'ebitda-margin': { in: 'share', of: ['ebitda', 'adjusted-ebitda', 'revenue'] },
  'return-on-equity': { in: 'share', of: ['net-profit', 'equity'] },
  'return-on-assets': { in: 'share', of: ['net-profit', 'ordinary-profit', 'total-assets'] },
  'return-on-capital': { in: 'share', of: ['operating-profit'] },
  leverage: { in: 'times', of: ['net-debt', 'debt', 'ebitda', 'adjusted-ebitda', 'equity'] },
  'order-intake': { in: 'money' },
  'order-backlog': { in: 'money' },
  headcount: { in: 'count' },
  occupancy: { in: 'share' },
  'daily-rate': { in: 'money' },
  'revenue-per-room': { in: 'money', of: ['revenue'] },
  'unit-cost': { in: 'price' },
  'unit-revenue': { in: 'price', of: ['revenue'] },
  'load-factor': { in: 'share' },
} as const satisfies Readonly<Record<string, MeasureRow>>;

export type Measure = keyof typeof ROWS;

export const MEASURES: Readonly<Record<Measure, MeasureRow>> = ROWS;
export const MEASURE_IDS = Object.keys(ROWS) as readonly Measure[];

/** Pattern sources, empty where a language has none; letters count whatever their case. */
export type MeasureWords = {
  /** Its names, of which the longest one at a place is meant. Latin ones are whole words. */
  readonly names: Readonly<Partial<Record<Measure, readonly string[]>>>;
  /** Between two names of one list, or between one and what it is compared with: `revenue and operating profit`. */
  readonly joins: string;
  /** Anywhere in a sentence whose figures stand in the order of its names. */
  readonly inOrder: string;
  /** Each of the words that may stand between a name and the figure of it that follows. */
  readonly toFigure: string;
  /** All that may stand between a figure and the name behind it that it is of. */
  readonly toName: string;
  /** The same, of a percentage that is a share of what is named, or a change in it, behind or before. */
  readonly changeIn: string;
  readonly shareOf: string;
  /** Behind a figure of the same name in the same sentence, before another: `(from $4 million)`. */
  readonly compares: string;
};
