// The words of a claim → its keys among them (`chart: costs`), which would stand on a slide as words.
import type { Finding } from '../../model/finding.ts';
import { unexpected } from '../files/unexpected.ts';
import { nameOfLine } from './field-lines.ts';
import type { WordBlock } from './split-blocks.ts';

/** `keys` are those of the front matter. */
export function keysInWords(blocks: readonly WordBlock[], keys: readonly string[]): readonly Finding[] {
  return blocks.flatMap(({ lines }) =>
    lines.flatMap((line): Finding[] => {
      const name = nameOfLine(line);
      if (name === undefined || !keys.includes(name)) return [];
      const rest = line.text.slice(line.text.search(/[:：]/) + 1).trim();
      return [
        unexpected(
          'unknown-field',
          line.placeAt(0),
          `\`${name}:\` among the words of a claim, which would show it`,
          'words',
          `Write it into the heading of the claim, \`{${name}=${/^[\w-]+$/.test(rest) ? rest : '…'}}\`, or above the words between lines of \`---\``,
        ),
      ];
    }),
  );
}
