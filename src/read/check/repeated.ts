// A list of names that should differ → a finding for each that stands there already.
import type { Finding } from '../../model/finding.ts';
import type { Place } from '../../model/place.ts';
import { duplicateId } from '../nouns/shelf.ts';

export function repeated(names: readonly string[], placeAt: (index: number) => Place): readonly Finding[] {
  return names.flatMap((name, index) => {
    const first = names.indexOf(name);
    return first === index ? [] : [duplicateId(placeAt(index), name, placeAt(first))];
  });
}
