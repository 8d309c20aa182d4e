// Source cards → findings where one publisher goes by two names.
import type { Finding } from '../../model/finding.ts';
import { LANGUAGES } from '../../model/language.ts';
import type { Source } from '../../model/source.ts';
import { unexpected } from '../files/unexpected.ts';
import type { Entry } from '../nouns/shelf.ts';

export function checkPublishers(sources: Iterable<Entry<Source>>): readonly Finding[] {
  const first = new Map<string, Source>();
  const findings: Finding[] = [];
  for (const { noun, placeOf } of sources) {
    const earlier = first.get(noun.publisher);
    if (earlier === undefined) {
      first.set(noun.publisher, noun);
      continue;
    }
    for (const language of LANGUAGES) {
      const [here, there] = [noun.publisherName[language], earlier.publisherName[language]];
      if (here === there) continue;
      const expected = `\`${there}\` as in \`${earlier.id}\``;
      const place = placeOf(['publisherName', language]);
      findings.push(unexpected('publisher-names', place, `\`${here}\``, expected));
    }
  }
  return findings;
}
