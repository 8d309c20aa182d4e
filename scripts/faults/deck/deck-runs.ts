// The clean decks → every run of words in their slides and notes, with a way to write it differently.
import type { Clean } from '../clean.ts';
import type { Candidate, FileFault } from '../fault.ts';

export type DeckRun = {
  readonly deck: number;
  readonly part: string;
  readonly xml: string;
  /** Words as they stand in the XML. */
  readonly text: string;
  /** Of the words. */
  readonly start: number;
  /** Of the whole run. */
  readonly from: number;
  readonly to: number;
  readonly raised: boolean;
  readonly inNotes: boolean;
};

const PART = /^ppt\/(?:slides|notesSlides)\/[^/]+\.xml$/;
/** Fields say nothing of their own, so they are left out. */
const RUN = /<a:r>(<a:rPr(?:(?!<\/a:r>).)*?)?<a:t>([^<]*)<\/a:t><\/a:r>/gs;

const known = new WeakMap<Clean, readonly DeckRun[]>();

export function deckRuns(clean: Clean): readonly DeckRun[] {
  const before = known.get(clean);
  if (before !== undefined) return before;
  const runs = partTexts(clean).flatMap(({ deck, part, xml }) =>
    [...xml.matchAll(RUN)].map(
      ({ 0: whole, 1: properties = '', 2: text = '', index }): DeckRun => ({
        deck,
        part,
        xml,
        text,
        start: index + whole.length - '</a:t></a:r>'.length - text.length,
        from: index,
        to: index + whole.length,
        raised: /baseline="[1-9]/.test(properties),
        inNotes: part.includes('notesSlides'),
      }),
    ),
  );
  known.set(clean, runs);
  return runs;
}

export type PartText = { readonly deck: number; readonly part: string; readonly xml: string };

export function partTexts({ decks }: Clean): PartText[] {
  const decoder = new TextDecoder();
  return decks.flatMap(({ parts }, deck) =>
    [...parts]
      .filter(([part]) => PART.test(part))
      .map(([part, bytes]) => ({ deck, part, xml: decoder.decode(bytes) })),
  );
}

export function rewrite(run: DeckRun, text: string, clean: Clean): Candidate {
  return {
    what: `${placeOf(run, clean)}: \`${run.text}\` → \`${text}\``,
    plant: () => edited(run, run.xml.slice(0, run.start) + text + run.xml.slice(run.start + run.text.length)),
  };
}

export function edited({ deck, part }: PartText, xml: string): FileFault {
  return { into: 'file', deck, parts: new Map([[part, xml]]) };
}

export function placeOf({ deck, part }: PartText, { decks }: Clean): string {
  return `${decks[deck]?.plan.fileName} ${part.replace(/^ppt\//, '')}`;
}
