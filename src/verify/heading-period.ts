// The headings of a cell, and what the ledger says of its figure's period, in; the name of another period among them out.
import { findPeriods } from '../quantity/find/find-periods.ts';
import { stretchesIn } from '../quantity/ledger/period-of.ts';
import type { Stretch, YearEnd } from '../quantity/period.ts';
import { isOther, type OwnPeriod } from './other-period.ts';

type Headings = Readonly<Record<'row' | 'column' | 'table', readonly string[]>>;
type Named = { readonly words: string; readonly named: Stretch };

/** Undefined too where one of them names the entry's own period, or where that cannot be told. */
export function otherPeriodOver({ row, column, table }: Headings, own: OwnPeriod): string | undefined {
  const beside = [...namedIn(row, own.yearEnd), ...namedIn(column, own.yearEnd)];
  const relative = [...row, ...column].flatMap((words) =>
    findPeriods(words).flatMap((phrase) =>
      phrase.relative !== undefined && !phrase.isAside && OPENS.test(words.slice(0, phrase.start))
        ? [{ words, relative: phrase.relative }]
        : [],
    ),
  );
  // A title speaks for the figures of no column that says its own.
  const titles = beside.length + relative.length > 0 ? [] : namedIn(table, own.yearEnd);
  const over = new Set(titles.map(({ named }) => named.first)).size === 1 ? titles : [];
  const told = [...beside, ...over, ...relative].map(({ words, ...one }) => ({
    words,
    isOther: isOther(one, own, true),
  }));
  if (told.some((one) => one.isOther === false)) return undefined;
  return told.find((one) => one.isOther)?.words;
}

/** What a cell is of, not what it is compared with: `前年同期`, `Revenue (prior year)`, but no `Change on the prior year`. */
const OPENS = /^[\s\p{P}]*$|[([（［][^)\]）］]*$/u;

/** A header two rows high names one period: `2025` over `Q2`. */
function namedIn(headings: readonly string[], yearEnd: YearEnd | undefined): readonly Named[] {
  const apart = headings.flatMap((words) =>
    isCompared(words) ? [] : stretchesIn(words, yearEnd).map((named) => ({ words, named })),
  );
  const bare = apart.find(({ named }) => named.first === undefined);
  const year = apart.find(({ named }) => named.part === 'year' && named.first !== undefined);
  if (bare === undefined || year === undefined) return apart;
  const words = `${bare.words.trim()} ${year.words.trim()}`;
  const japanese = `${year.words.trim()}${bare.words.trim()}`;
  const joined = [words, japanese].flatMap((each) =>
    stretchesIn(each, yearEnd).flatMap((named) =>
      named.first === undefined || named.part === 'year' ? [] : [{ words: each, named }],
    ),
  );
  return joined.length > 0 ? joined.slice(0, 1) : apart;
}

/** `vs Q2 2025`: the period of a comparison. */
function isCompared(words: string): boolean {
  return findPeriods(words).some(({ isAside }) => isAside);
}
