// Words as a reader sees them and what their front matter declares → a finding for every number typed instead of referred to.

import type { Finding } from '../../model/finding.ts';
import type { Figure } from '../../model/quantity.ts';
import { makeAlways, type Recall } from '../../model/world.ts';
import { isDeclaredDate, isMonthAlone } from '../../quantity/entry.ts';
import { datesOfAnchors, endsOf, isNamedByAnchor } from '../../quantity/find/allowed-numbers.ts';
import { findTypedNumbers, joinTyped } from '../../quantity/find/find-typed-numbers.ts';
import { maskTerms } from '../../quantity/find/mask-terms.ts';
import { readNumberWord } from '../../quantity/number-words.ts';
import { writtenNames } from '../../quantity/period.ts';
import { unexpected } from '../files/unexpected.ts';
import type { Joined } from './join-lines.ts';

/** What the words may type: dates in ISO form, counts as written, and names that contain numbers. */
export type Declared = {
  readonly dates: readonly string[];
  readonly counts: readonly string[];
  readonly names: readonly string[];
  /** Whose words they are, for hints: a claim has a heading and evidence. */
  readonly of?: 'edition' | 'chart';
  readonly recall?: Recall;
};

/** With the names and dates in anchors of evidence, or in rows and columns that are cited: the originals are asked for them. */
export function withAnchors(declared: Declared, anchors: readonly string[]): Declared {
  if (anchors.length === 0) return declared;
  const { recall = makeAlways } = declared;
  const given = recall('anchors', anchors, () => ({
    dates: datesOfAnchors(anchors),
    counts: [...anchors.filter(isNamedByAnchor), ...anchors.flatMap(writtenNames)],
  }));
  return {
    ...declared,
    dates: [...declared.dates, ...given.dates],
    counts: [...declared.counts, ...given.counts],
  };
}

export function findBareNumbers({ text, placeAt }: Joined, declared: Declared): readonly Finding[] {
  const { counts, names, recall = makeAlways } = declared;
  const typed = recall('numbers', [text, names, ...counts], () =>
    findTypedNumbers(maskTerms(text, counts), names),
  );
  const met = typed.filter(
    ({ figure }) =>
      !figure || endsOf(figure).some((end) => !isMonthAlone(end) && !isDeclaredDate(end, declared.dates)),
  );
  return joinTyped(met, text).map(({ start, end, figure }) =>
    unexpected(
      'bare-number',
      placeAt(start),
      `\`${text.slice(start, end).trim()}\` typed in the words`,
      'a reference to the ledger such as `{{metric}}`',
      hintFor(text.slice(start, end).trim(), figure, declared),
    ),
  );
}

function hintFor(typed: string, figure: Figure | undefined, { of }: Declared): string {
  if (figure?.quantity.kind === 'date' && of !== undefined)
    return `Add the date to the \`dates\` of this ${of}, as in \`dates: [2025-01]\``;
  if (figure?.quantity.kind === 'date')
    return 'Add the date to the `dates` of this claim (in its heading `{dates=[…]}`, or in its front matter), with a passage of its evidence that gives it';
  if (/\p{L}/u.test(typed) && readNumberWord(typed) !== undefined)
    return `Bind the word to a figure of which it is true, \`{{metric as "${typed}"}}\`, or declare a small count of things with what it counts, \`counts: [5 names = points]\``;
  return 'Refer to the metric or to one derived from it, declare a small count of things with what it counts, `counts: [5 names = points]`, or a name with a number in it to `names` in briefdeck.yaml';
}
