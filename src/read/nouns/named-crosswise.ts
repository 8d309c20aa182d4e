// Names that the ledger gives to rows or columns of a table in, a finding for each that names another row, column or period out.
import type { Finding } from '../../model/finding.ts';
import { stretchesIn } from '../../quantity/ledger/period-of.ts';
import { isOfYear, readPeriod, type YearEnd } from '../../quantity/period.ts';
import type { Localized } from '../../words/languages.ts';
import type { PlaceOf } from '../files/read-yaml.ts';
import { unexpected } from '../files/unexpected.ts';

/** `given` is by heading; `headings` are all that the table has. */
export function namedCrosswise(
  key: 'rows' | 'columns',
  given: Readonly<Record<string, Localized>>,
  headings: readonly string[],
  yearEnd: YearEnd | undefined,
  placeOf: PlaceOf,
): readonly Finding[] {
  return Object.entries(given).flatMap(([heading, name]) => {
    const odd = Object.values<string>(name).find(
      (words) => isOfAnother(words, heading, headings) || isOfOtherPeriod(words, heading, yearEnd),
    );
    if (odd === undefined) return [];
    return [
      unexpected(
        'wrong-value',
        placeOf([key, heading]),
        `name \`${odd}\` for the ${key.slice(0, -1)} headed \`${heading}\``,
        'a name of what stands there, not of another one',
        `Write the heading of \`${odd}\` before it, or another name behind \`${heading}\``,
      ),
    ];
  });
}

function isOfAnother(words: string, heading: string, headings: readonly string[]): boolean {
  return plain(words) !== plain(heading) && headings.some((other) => plain(other) === plain(words));
}

/** Only where both are nothing but the name of a period. */
function isOfOtherPeriod(words: string, heading: string, yearEnd: YearEnd | undefined): boolean {
  if (readPeriod(words, yearEnd) === undefined || readPeriod(heading, yearEnd) === undefined) return false;
  const [[named], [own]] = [stretchesIn(words, yearEnd), stretchesIn(heading, yearEnd)];
  return named !== undefined && own !== undefined && isOfYear(named, own, yearEnd) === false;
}

function plain(words: string): string {
  return words.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
}
