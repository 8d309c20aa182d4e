// Keys of a ledger entry, long or short, → the entry with one name for each, and the way back to the one that was written.
import type { Finding } from '../../model/finding.ts';
import { type Located, type Path, type PlaceOf, placeUnder } from '../files/read-yaml.ts';
import { unexpected } from '../files/unexpected.ts';
import { rawValue } from '../shape/check-shape.ts';

/** By the name that the rest of the program knows. */
const SHORT = { definition: 'is', subject: 'of', subjectAnchors: 'anchors', preferred: 'rely-on' } as const;

type Long = keyof typeof SHORT;

function isLong(key: unknown): key is Long {
  return Object.hasOwn(SHORT, String(key));
}

/** Where an entry stands: below its id in the short form, in a list with `id` among its keys in the long one. */
export type EntryAt = { readonly base: Path; readonly id?: string };

export function placesOf({ data, placeOf }: Located, { base, id }: EntryAt): PlaceOf {
  const under = placeUnder(placeOf, base);
  return (path, part) => {
    const [key, ...rest] = path;
    if (key === 'id' && id !== undefined) return placeOf(base, 'key');
    const isShort = isLong(key) && rawValue(data, [...base, SHORT[key]]) !== undefined;
    return under(isShort ? [SHORT[key], ...rest] : path, part);
  };
}

type Written<T, Key extends Long> = T & { readonly [Name in Key | (typeof SHORT)[Key]]?: unknown };

/** What stands under either name; both are a finding. */
export function eitherOf<T, Key extends Long>(
  entry: Written<T, Key>,
  key: Key,
  placeOf: PlaceOf,
  findings: Finding[],
): Written<T, Key>[Key] | Written<T, Key>[(typeof SHORT)[Key]] {
  const short = SHORT[key];
  if (entry[key] !== undefined && entry[short] !== undefined) {
    const met = `both \`${short}\` and \`${key}\``;
    findings.push(
      unexpected('wrong-value', placeOf([key], 'key'), met, 'one of the two, which mean the same'),
    );
  }
  return entry[short] ?? entry[key];
}
