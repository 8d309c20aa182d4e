// How a house writes money, dates and its language: what the settings choose and every language that can do so follows.

/** What stands for a currency: its sign (`$`), the sign with its country (`US$`), or its code, with or without a space. */
export const MONEY_MARKS = ['sign', 'country', 'code', 'glued-code'] as const;
/** How a million is written behind money. */
export const MONEY_SCALES = [' million', 'mn', 'm', 'M', ' mn'] as const;

export type MoneyStyle = {
  readonly mark: (typeof MONEY_MARKS)[number];
  readonly scale: (typeof MONEY_SCALES)[number];
};

/** Each named by how it writes 2 January 2026. */
export const DATE_STYLES = [
  '2 January 2026',
  'January 2, 2026',
  '2 Jan 2026',
  'Jan 2, 2026',
  '2026-01-02',
] as const;
export type DateStyle = (typeof DATE_STYLES)[number];

export const LOCALES = ['en-US', 'en-GB'] as const;
export type Locale = (typeof LOCALES)[number];

export type HouseStyle = { readonly locale: Locale; readonly money: MoneyStyle; readonly date: DateStyle };

export const PLAIN_STYLE: HouseStyle = {
  locale: 'en-US',
  money: { mark: 'sign', scale: ' million' },
  date: '2 January 2026',
};
