// A lock and the originals at hand in, findings out for every original that is not the one the receipts prove.
import type { Content } from '../model/content.ts';
import type { Finding } from '../model/finding.ts';
import type { EvidenceLock } from '../model/receipt.ts';
import type { Original } from './read-original.ts';

/** With `sources` a finding stands at the source's card, else at the original itself. */
export function compareHashes(
  lock: EvidenceLock,
  originals: ReadonlyMap<string, Original>,
  sources?: Content['sources'],
): readonly Finding[] {
  return [...originals].flatMap(([source, original]): Finding[] => {
    const recorded = new Set(lock.receipts.filter((one) => one.source === source).map(({ hash }) => hash));
    const other = [...recorded].find((hash) => hash !== original.hash);
    if (other === undefined) return [];
    return [
      {
        kind: 'original-edited',
        place: sources?.get(source)?.place ?? { file: original.fileName, line: 1, column: 1 },
        message: `Unexpected hash ${original.hash.slice(0, 12)} of ${original.fileName}, expected ${other.slice(0, 12)} as in the receipts of \`${source}\``,
        hint: 'See what was edited; if every figure still verifies, run `briefdeck verify --update`',
      },
    ];
  });
}
