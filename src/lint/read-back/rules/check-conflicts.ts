// A finished deck → a finding for every slide that shows one side of a conflict without the others or the way to them.
import type { Finding } from '../../../model/finding.ts';
import { quoted } from '../../../model/names.ts';
import { conflictSides, findingOn, type ReadBack, type SlideBack, SOURCE_LINE } from '../read-back.ts';
import { readSourceLine } from '../read-numbers.ts';

export function checkConflicts(deck: ReadBack): Finding[] {
  const groups = conflictSides(deck.content, deck.plan.date);
  return groups.flatMap(({ id, sides }) => {
    const onPage = deck.slides.map((slide) => sides.filter((side) => isShown(side, slide)));
    // A table continued on another page shows a side wherever one of its parts does.
    const shown = deck.slides.map((slide) =>
      sides.filter((side) =>
        deck.slides.some((other, at) => isOneSlide(other, slide) && onPage[at]?.includes(side)),
      ),
    );
    const whole = new Set(
      deck.slides.flatMap(({ page }, index) => (shown[index]?.length === sides.length ? [page] : [])),
    );
    return deck.slides.flatMap((slide, index) => {
      const here = onPage[index]?.length === 0 ? [] : (shown[index] ?? []);
      if (here.length === 0 || here.length === sides.length || slide.planned.layout !== 'content') return [];
      const pointer = pointerOf(slide, deck);
      if (pointer !== undefined && whole.has(pointer)) return [];
      const missing = sides.filter((side) => !here.includes(side));
      return [
        findingOn(
          slide,
          deck,
          'conflict-hidden',
          `Unexpected ${here.length} of ${sides.length} sides of \`${id}\` on slide ${slide.page}, expected all of them or the page that shows them`,
          `Not shown: ${quoted(missing)}${whole.size > 0 ? `; page ${[...whole][0]} shows every side` : ''}`,
        ),
      ];
    });
  });
}

function isOneSlide(a: SlideBack, b: SlideBack): boolean {
  const idOf = ({ planned }: SlideBack): string => planned.id.replace(/-part-\d+$/u, '');
  return a === b || (a.planned.part !== undefined && b.planned.part !== undefined && idOf(a) === idOf(b));
}

/** By its number as read: where two sides say the same, by one that was planned here and is cited beside it. */
function isShown(side: string, { numbers, planned }: SlideBack): boolean {
  const source = side.slice(side.indexOf('@') + 1);
  return numbers.some(({ trace, entry }) => {
    // What is said in the notes is not shown on the slide.
    if (entry.kind === 'notes' || trace.kind !== 'ledger' || !trace.keys.includes(side)) return false;
    if (trace.keys.length === 1 || entry.marks.length === 0) return true;
    const cited = new Set(entry.marks.flatMap((mark) => mark.numbers));
    return planned.citations.some((citation) => citation.source === source && cited.has(citation.mark));
  });
}

function pointerOf(slide: SlideBack, deck: ReadBack): number | undefined {
  const line = slide.texts.filter(({ shape }) => shape === SOURCE_LINE).map(({ text }) => text);
  return readSourceLine(line.join(' '), deck.plan.language).conflictPage;
}
