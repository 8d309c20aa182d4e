// One paragraph and what its front matter declares → a finding for every number typed instead of referred to.

import type { Finding } from '../../model/finding.ts';
import { isDeclaredDate } from '../../quantity/entry.ts';
import { findFigures } from '../../quantity/find/find-figures.ts';
import { BLANK, maskTerms } from '../../quantity/find/mask-terms.ts';
import { unexpected } from '../files/unexpected.ts';
import type { Joined } from './parse-prose.ts';

/** What the words may type: dates in ISO form, counts as written. */
export type Declared = { readonly dates: readonly string[]; readonly counts: readonly string[] };

/** References and citations are no typed numbers; `**` goes away, so that `**4**要因` is still read as one. */
const MARKUP = /\{\{[^{}]*\}\}|\[@[^\]]*\]|\*\*/g;

export function findBareNumbers({ text, placeAt }: Joined, declared: Declared): readonly Finding[] {
  const { plain, offsets } = withoutMarkup(text);
  const masked = maskTerms(plain, declared.counts);
  return findFigures(masked)
    .filter(({ figure }) => !isDeclaredDate(figure.quantity, declared.dates))
    .map((found) =>
      unexpected(
        'bare-number',
        placeAt(offsets[found.start] ?? 0),
        `\`${found.text.trim()}\` typed in the words`,
        'a reference to the ledger such as `{{metric}}`',
        found.figure.quantity.kind === 'date'
          ? 'Add the date to `dates` in the front matter'
          : 'Refer to the metric, or add a count of things on the page to `counts` in the front matter',
      ),
    );
}

function withoutMarkup(text: string): { plain: string; offsets: readonly number[] } {
  let plain = '';
  const offsets: number[] = [];
  const keep = (from: number, to: number, instead?: string) => {
    for (let offset = from; offset < to; offset++) {
      plain += instead ?? text[offset];
      offsets.push(offset);
    }
  };
  let done = 0;
  for (const match of text.matchAll(MARKUP)) {
    keep(done, match.index);
    done = match.index + match[0].length;
    if (match[0] !== '**') keep(match.index, done, BLANK);
  }
  keep(done, text.length);
  return { plain, offsets };
}
