// The counts that a file declares, `4要因 = takeaways factor` → each as a count; one that is no small number of things is a
// finding, because it would let an amount pass untold.
import type { Count } from '../../model/content/count.ts';
import type { Finding, Found } from '../../model/finding.ts';
import { isPlainCount, MOST_COUNTED, plainCount } from '../../quantity/find/allowed-numbers.ts';
import type { PlaceOf } from '../files/read-yaml.ts';
import { unexpected } from '../files/unexpected.ts';

/** The words that type an amount have no finding of their own: the one here says what to write there. */
export function readCounts(written: readonly string[], placeOf: PlaceOf): Found<readonly Count[]> {
  const findings: Finding[] = [];
  const value = written.map((text, index): Count => {
    const { words, of } = partCount(text);
    const place = placeOf(['counts', index]);
    if (!isPlainCount(words)) {
      findings.push(
        unexpected(
          'typed-count',
          place,
          `\`${words}\` in \`counts\``,
          `a whole number from 1 to ${MOST_COUNTED} and the things on the page that it counts, such as \`6 companies = points\``,
          'Refer to the ledger where it is typed, `{{metric}}`; `briefdeck migrate` takes it out here, and tells each such place',
        ),
      );
    }
    return { words, number: plainCount(words) ?? 0, ...(of === undefined ? {} : { of }), place };
  });
  return { value, findings };
}

/** `5社 = points` → what is typed, and what it counts. */
export function partCount(text: string): { readonly words: string; readonly of?: string } {
  const [words = '', ...rest] = text.split(/\s*[=＝]\s*/u);
  const of = rest.join(' = ').trim();
  return of === '' ? { words: words.trim() } : { words: words.trim(), of };
}
