// A figure as a value: what is measured, how much, and how exactly the source puts it.
import type { Currency, TimeUnit } from '../words/units.ts';

/** How the source bounds the value. `exact` means the source gives the number without a qualifier. */
export const QUALIFIERS = ['exact', 'about', 'at-least', 'at-most', 'under', 'over'] as const;
export type Qualifier = (typeof QUALIFIERS)[number];

/** What an amount is counted by: a time, a unit, a currency or a `PerNoun`, or two of them: `patient/month`. */
export type Per = string;

export type Quantity =
  /** `amount` in units of the currency: 5.6 million dollars is 5_600_000. */
  | { readonly kind: 'money'; readonly amount: number; readonly currency: Currency; readonly per?: Per }
  /** `counter` is a counter or measure of `UNITS`, or the id of a noun that the project declares. */
  | { readonly kind: 'count'; readonly amount: number; readonly counter: string; readonly per?: Per }
  /** 40.2 is 40.2 %; `per: 'year'` makes it a yearly rate; only times can. */
  | { readonly kind: 'percent'; readonly amount: number; readonly per?: Per }
  | { readonly kind: 'points'; readonly amount: number }
  /** One tenth is 1 over 10. */
  | { readonly kind: 'fraction'; readonly numerator: number; readonly denominator: number }
  /** Threefold is 3. */
  | { readonly kind: 'multiple'; readonly amount: number }
  | { readonly kind: 'duration'; readonly amount: number; readonly unit: TimeUnit }
  /**
   * A day, month, quarter or year; `year: 0` where the words do not say which year (`10月20日`).
   * `fiscal` marks a business year (`2025年度`, FY2025), whose limits differ from company to company.
   */
  | {
      readonly kind: 'date';
      readonly year: number;
      readonly month?: number;
      readonly day?: number;
      readonly quarter?: 1 | 2 | 3 | 4;
      readonly fiscal?: true;
    };

export type QuantityKind = Quantity['kind'];

export type Figure = {
  readonly quantity: Quantity;
  /** The upper end of a two-sided range, in the unit of `quantity`, which is then its lower end. */
  readonly high?: Quantity;
  /** Holds for both ends. */
  readonly qualifier: Qualifier;
  /**
   * Where the source's last digit is a zero behind a point: how many digits of the amount stand behind its point, so that 4.30
   * stays 4.30; −7 for 4.30 billion. All other figures show their digits by themselves.
   */
  readonly decimals?: number;
};

/** One stretch of a formatted figure, so that a page can set units at half the size of their number. */
export type FigurePart = { readonly role: 'qualifier' | 'number' | 'unit'; readonly text: string };
