// A deck's bytes and the formats asked for → its PDF and pictures aside, and a finding about what could not be made.
import { join } from 'node:path';
import type { Finding } from '../../model/finding.ts';
import type { DeckPlan } from '../../model/plan.ts';
import { type RenderFault, renderDeck } from '../../world/render-deck.ts';
import type { Aside } from '../../world/write-aside.ts';
import type { Format } from './formats.ts';

export async function writeRenderings(
  { week, fileName }: DeckPlan,
  deck: Uint8Array,
  formats: ReadonlySet<Format>,
  aside: Aside,
): Promise<readonly Finding[]> {
  if (!formats.has('pdf') && !formats.has('png')) return [];
  const { pdf, pages, fault } = await renderDeck(deck, formats.has('png'));
  if (pdf && formats.has('pdf')) aside.write(join(week, `${fileName}.pdf`), pdf);
  pages.forEach((page, index) => {
    const number = String(index + 1).padStart(2, '0');
    aside.write(join(week, `${fileName}-${number}.png`), page);
  });
  return fault === undefined ? [] : [findingOf(fault, `${week}/${fileName}.pptx`)];
}

function findingOf({ program, said }: RenderFault, file: string): Finding {
  const wanted = program === 'LibreOffice' ? 'PDF' : 'PNG';
  return {
    kind: said === undefined ? 'renderer-missing' : 'renderer-failed',
    place: { file, line: 1, column: 1 },
    message:
      said === undefined
        ? `Unexpected machine without ${program}, expected it for the ${wanted} of a deck`
        : `Unexpected end of ${program}, expected the ${wanted} of a deck: ${said}`,
  };
}
