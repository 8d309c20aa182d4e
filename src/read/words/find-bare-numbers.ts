// Words as a reader sees them and what their front matter declares → a finding for every number typed instead of referred to.

import type { Finding } from '../../model/finding.ts';
import { isDeclaredDate } from '../../quantity/entry.ts';
import { findFigures } from '../../quantity/find/find-figures.ts';
import { maskTerms } from '../../quantity/find/mask-terms.ts';
import { unexpected } from '../files/unexpected.ts';
import type { Joined } from './join-lines.ts';

/** What the words may type: dates in ISO form, counts as written. */
export type Declared = { readonly dates: readonly string[]; readonly counts: readonly string[] };

export function findBareNumbers({ text, placeAt }: Joined, declared: Declared): readonly Finding[] {
  return findFigures(maskTerms(text, declared.counts))
    .filter(({ figure: { quantity, high = quantity } }) =>
      [quantity, high].some((end) => !isDeclaredDate(end, declared.dates)),
    )
    .map((found) =>
      unexpected(
        'bare-number',
        placeAt(found.start),
        `\`${found.text.trim()}\` typed in the words`,
        'a reference to the ledger such as `{{metric}}`',
        found.figure.quantity.kind === 'date'
          ? 'Add the date to `dates` in the front matter'
          : 'Refer to the metric, or add a count of things on the page to `counts` in the front matter',
      ),
    );
}
