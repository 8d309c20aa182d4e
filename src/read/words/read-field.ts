// The blocks below one `##` heading that holds a single text → its prose.
import type { Finding, Found } from '../../model/finding.ts';
import type { Language } from '../../model/language.ts';
import type { Prose } from '../../model/prose.ts';
import { unexpected } from '../files/unexpected.ts';
import type { Declared } from './find-bare-numbers.ts';
import { readBlock } from './read-block.ts';
import type { FieldBlocks } from './read-words.ts';

export function readField(
  name: string,
  field: FieldBlocks,
  language: Language,
  declared: Declared,
): Found<Prose> {
  const [first, ...rest] = field.blocks;
  if (first === undefined) {
    const finding = unexpected('empty-claim', field.place, `\`## ${name}\` without words`, 'one paragraph');
    return { value: [], findings: [finding] };
  }
  const { value, findings } = readBlock(first, language, declared);
  const stray: Finding[] = rest.map((block) =>
    unexpected('stray-words', block.place, `second paragraph below \`## ${name}\``, 'one paragraph'),
  );
  return { value, findings: [...findings, ...stray] };
}
