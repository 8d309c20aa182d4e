// One paragraph or list item in one language → prose, with findings for its markup and its typed numbers.
import type { Found } from '../../model/finding.ts';
import type { Language } from '../../model/language.ts';
import type { Prose } from '../../model/prose.ts';
import { type Declared, findBareNumbers } from './find-bare-numbers.ts';
import { joinLines } from './join-lines.ts';
import { parseProse } from './parse-prose.ts';
import type { WordBlock } from './split-blocks.ts';

export function readBlock(block: WordBlock, language: Language, declared: Declared): Found<Prose> {
  const joined = joinLines(block.lines, language);
  const { value, findings } = parseProse(joined);
  return { value, findings: [...findings, ...findBareNumbers(joined, declared)] };
}
