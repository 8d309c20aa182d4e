// The counts that a file declares → a finding for each that is no small number of things, and so would let an amount pass untold.
import type { Finding } from '../../model/finding.ts';
import { isPlainCount, MOST_COUNTED } from '../../quantity/find/allowed-numbers.ts';
import type { PlaceOf } from '../files/read-yaml.ts';
import { unexpected } from '../files/unexpected.ts';

/** The words that type it have no finding of their own: this one says what to write there. */
export function checkCounts(counts: readonly string[], placeOf: PlaceOf): readonly Finding[] {
  return counts.flatMap((count, index) =>
    isPlainCount(count)
      ? []
      : [
          unexpected(
            'typed-count',
            placeOf(['counts', index]),
            `\`${count}\` in \`counts\``,
            `a whole number from 1 to ${MOST_COUNTED} and the things on the page that it counts, such as \`6 companies\``,
            'Refer to the ledger where it is typed, `{{metric}}`; `briefdeck migrate` takes it out here, and tells each such place',
          ),
        ],
  );
}
