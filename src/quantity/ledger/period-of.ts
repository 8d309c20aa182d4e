// A metric in, the period that the ledger gives its figure out: of its row or column, else of its definition and scope.
import type { Content } from '../../model/content/content.ts';
import type { Metric } from '../../model/content/metric.ts';
import type { RelativePeriod } from '../../words/periods.ts';
import { findPeriods } from '../find/find-periods.ts';
import { isSameStretch, type Period, readPeriod, type Stretch, type YearEnd } from '../period.ts';

type Ground = Pick<Content, 'series' | 'fiscalYearEnds'>;

export type LedgerPeriod = {
  /** Undefined where it says none, or several. */
  readonly stretch?: Stretch;
  /** Said beside what the document is about: `sales a year earlier`. */
  readonly relative: ReadonlySet<RelativePeriod>;
  readonly yearEnd?: YearEnd;
};

/** `said` are more words of an entry, which may say how the figure's period lies to the one that the document is about. */
export function periodOf(
  { definition, scope, subject, cell }: Metric,
  { series, fiscalYearEnds }: Ground,
  said: readonly string[] = [],
): LedgerPeriod {
  const company = (cell && series.get(cell.series)?.subject) ?? subject;
  const yearEnd = yearEndOf(Object.values(company), fiscalYearEnds) ?? onlyEnd(fiscalYearEnds);
  const names = cell === undefined ? [] : [cell.column, cell.row].flatMap((name) => name ?? []);
  const texts = [...Object.values<string>(definition), ...Object.values<string>(scope ?? {})];
  const ofCell = oneOf(
    names.flatMap((name) => stretchesIn(name, yearEnd)),
    yearEnd,
  );
  // What a whole series is of says nothing about one of its columns.
  const isSeries = names.some((name) => stretchesIn(name, yearEnd).length > 0);
  const stretch =
    ofCell ??
    (isSeries
      ? undefined
      : oneOf(
          texts.flatMap((text) => stretchesIn(text, yearEnd)),
          yearEnd,
        ));
  const relative = [...names, ...texts, ...said].flatMap((text) =>
    findPeriods(text).flatMap((phrase) => phrase.relative ?? []),
  );
  return {
    ...(stretch === undefined ? {} : { stretch }),
    relative: new Set(relative),
    ...(yearEnd === undefined ? {} : { yearEnd }),
  };
}

/** Of a company, known by any of its names. */
export function yearEndOf(company: readonly string[], ends: Content['fiscalYearEnds']): YearEnd | undefined {
  if (ends === undefined || typeof ends === 'string') return ends;
  return company.flatMap((name) => ends[name] ?? [])[0];
}

/** A project about one company speaks of its business year also where a product is named. */
function onlyEnd(ends: Content['fiscalYearEnds']): YearEnd | undefined {
  const [only, ...more] = typeof ends === 'object' ? Object.values(ends) : [];
  return more.length === 0 ? only : undefined;
}

export function stretchesIn(words: string, yearEnd: YearEnd | undefined): readonly Stretch[] {
  const whole = readPeriod(words, yearEnd);
  // Twelve months up to a quarter are neither.
  if (whole?.isTrailing) return [];
  const said = findPeriods(words, yearEnd).flatMap(({ named }) => named ?? []);
  if (said.length > 0) return said;
  // A column is called 2026, and a definition ends with it: `Market, 2026`.
  const year = whole ?? readPeriod(YEAR_BEHIND.exec(words)?.[0] ?? '', yearEnd);
  return year === undefined ? [] : [{ ...year, months: monthsOf(year) }];
}

const YEAR_BEHIND = /(?<=[^\d\s][,、] ?)(?:19|20)\d{2}$/;

function monthsOf({ first, last }: Period): number {
  const [year = 0, month = 0] = first.split('-').map(Number);
  const [endYear = 0, endMonth = 0] = last.split('-').map(Number);
  return (endYear - year) * 12 + endMonth - month + 1;
}

/** The only one, in however many languages it is said; a quarter without its year is that of a year beside it. */
function oneOf(all: readonly Stretch[], yearEnd: YearEnd | undefined): Stretch | undefined {
  const [first, ...more] = all;
  return first !== undefined && more.every((other) => isSameStretch(first, other, yearEnd) === true)
    ? (all.find((each) => each.first !== undefined) ?? first)
    : undefined;
}
