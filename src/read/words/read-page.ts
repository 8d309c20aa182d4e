// What stands below the claim of a page, block by block → what the page shows, and what proves its quotations.
import type { PageBlock } from '../../model/content/page-block.ts';
import type { Evidence } from '../../model/content/takeaway.ts';
import { type Finding, type Found, takerInto } from '../../model/finding.ts';
import type { FileReader } from '../../model/world.ts';
import { LANGUAGES, type Language } from '../../words/languages.ts';
import type { Declared } from './find-bare-numbers.ts';
import { joinLines } from './join-lines.ts';
import { readBlockQuote } from './read-block-quote.ts';
import { pictureIn } from './read-picture.ts';
import { readTable } from './read-table.ts';
import { readText } from './read-words.ts';
import type { WordBlock } from './split-blocks.ts';

export type PageWords = { readonly blocks: readonly PageBlock[]; readonly quoted: readonly Evidence[] };

/** What blocks rest on: files of pictures, and the language of a source that is quoted. */
export type PageGround = {
  readonly files: FileReader;
  readonly languageOf: (source: string) => Language | undefined;
};

export function readPage(
  written: readonly WordBlock[],
  language: Language,
  declared: Declared,
  { files, languageOf }: PageGround,
): Found<PageWords> {
  // Beside a translation stand the words of the source; where there is one language they are compared as they stand.
  const { languages = LANGUAGES } = files;
  const isVerbatim = (source: string) => languages.length === 1 || languageOf(source) === language;
  const findings: Finding[] = [];
  const take = takerInto(findings);
  const quoted: Evidence[] = [];
  const blocks = written
    .filter(({ lines }) => lines.length > 0)
    .flatMap((block): readonly PageBlock[] => {
      if (block.kind === 'table') return there(take(readTable(block, declared)));
      if (block.kind === 'quotation') {
        const read = take(readBlockQuote(block, language, declared, isVerbatim));
        if (read !== undefined) quoted.push(read.evidence);
        return there(read?.block);
      }
      const text = joinLines(block.lines, language);
      const picture = block.kind === 'paragraph' ? pictureIn(text, files, declared) : undefined;
      if (picture !== undefined) return there(take(picture));
      const kind = block.kind === 'paragraph' ? 'paragraph' : block.isSub ? 'sub-point' : 'point';
      return [{ kind, prose: take(readText(text, declared)) }];
    });
  return { value: { blocks, quoted }, findings };
}

function there(block: PageBlock | undefined): readonly PageBlock[] {
  return block === undefined ? [] : [block];
}
