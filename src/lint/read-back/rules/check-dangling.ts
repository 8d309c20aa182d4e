// A finished deck → a finding for every mark that leads to no entry of its slide's citations or source line.
import type { Finding } from '../../../model/finding.ts';
import { SOURCE_LINE } from '../deck-words.ts';
import { findingOn, type ReadBack } from '../read-back.ts';
import { readSourceLine } from '../source-entries.ts';

export function checkDangling(deck: ReadBack): Finding[] {
  return deck.slides.flatMap((slide) => {
    const line = slide.texts.filter(({ shape }) => shape === SOURCE_LINE).map(({ text }) => text);
    const listed = new Set(
      readSourceLine(line.join(' '), deck.plan.language).entries.map(({ mark }) => mark),
    );
    const cited = new Set(slide.planned.citations.map(({ mark }) => mark));
    return slide.texts.flatMap(({ shape, marks }) =>
      [...new Set(marks.flatMap(({ numbers }) => numbers))]
        .filter((number) => !cited.has(number) || !listed.has(number))
        .map((number) =>
          findingOn(
            slide,
            deck,
            'citation-dangling',
            `Unexpected mark (${number}) at \`${shape}\` of slide ${slide.page}, expected one of the ${listed.size} in its source line`,
          ),
        ),
    );
  });
}
