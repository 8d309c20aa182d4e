// A finished deck and what was chosen for it → a finding for all words of that which stand on none of its pages.
import type { DeckText } from '../../../model/deck/deck-texts.ts';
import type { SelectedSlide } from '../../../model/deck/selection.ts';
import type { Finding } from '../../../model/finding.ts';
import { plainText, type ReadBack } from '../read-back.ts';
import type { Wanted } from '../wanted.ts';
import { notesWanted, wantedOn } from '../wanted-words.ts';

/** The plan is not asked: what it has lost it does not know. */
export function checkSelected(deck: ReadBack): Finding[] {
  return deck.selected.flatMap((slide) => lostOn(slide, deck));
}

function lostOn(slide: SelectedSlide, deck: ReadBack): Finding[] {
  const own = new RegExp(`^${slide.id}(?:-part-\\d+)?$`, 'u');
  const pages = deck.texts.slides.filter(({ id }) => own.test(id));
  const read = withWholeHeadlines(pages.flatMap(({ texts }) => texts));
  const textsOf = (...kinds: readonly DeckText['kind'][]): string[] =>
    read.filter(({ kind }) => kinds.includes(kind)).map(({ text }) => comparable(text));
  const wanted = wantedOn(slide, deck);
  const wantedIn = (where: Wanted['where']): Wanted[] => wanted.filter((one) => one.where === where);
  const lost = [
    ...notFound(wantedIn('text'), textsOf('title', 'text'), isAll),
    ...notFound(wantedIn('row'), textsOf('table'), isWithin),
    ...notFound(wantedIn('part'), [textsOf('title', 'text', 'table').join('\n')], isWithin, 'again'),
    ...notCounted(wantedIn('alt'), textsOf('alt').join('\n')),
    ...notFound(notesWanted(slide, deck), textsOf('notes'), isAll),
  ];
  const [first] = pages;
  return lost.map(({ words, what, place }) => ({
    kind: 'words-lost',
    place,
    message: `Unexpected slide \`${slide.id}\` without \`${words.join(' | ').slice(0, 60)}\` (${what}), expected all words chosen for it`,
    deck: deck.plan.fileName,
    ...(first === undefined ? {} : { page: first.page }),
  }));
}

type Holds = (text: string, words: readonly string[]) => boolean;

const isAll: Holds = (text, words) => text === words.join('');
const isWithin: Holds = (text, words) => words.every((word) => text.includes(word));

/** A text stands for one thing only, else a second chip or row like it would not be missed. */
function notFound(
  wanted: readonly Wanted[],
  texts: readonly string[],
  holds: Holds,
  use: 'once' | 'again' = 'once',
): readonly Wanted[] {
  const open = [...texts];
  return wanted.filter(({ words }) => {
    const parts = words.map(comparable);
    const at = open.findIndex((text) => holds(text, parts));
    if (at >= 0 && use === 'once') open.splice(at, 1);
    return at < 0;
  });
}

/** A value must be told as often as it is charted, beside the sentences that name it too. */
function notCounted(wanted: readonly Wanted[], alt: string): readonly Wanted[] {
  const all = wanted.map(({ words }) => comparable(words.join('')));
  return wanted.filter((_, index) => {
    const word = all[index] ?? '';
    return timesIn(alt, word) < all.reduce((sum, other) => sum + timesIn(other, word), 0);
  });
}

function timesIn(text: string, word: string): number {
  return text.split(word).length - 1;
}

/** Line breaks and the spaces around them are layout's, and a sentence may begin with a hedge. */
function comparable(text: string): string {
  return plainText(text).toLowerCase();
}

/** A headline may go on below itself in smaller type, before `(1/2)`. */
function withWholeHeadlines(texts: readonly DeckText[]): readonly DeckText[] {
  return texts.map((one, index) => {
    if (one.shape !== HEADLINE) return one;
    const rest = texts[index + 1]?.shape === STANDFIRST ? texts[index + 1]?.text : undefined;
    return { ...one, text: one.text.replace(PART, '') + (rest ?? '') };
  });
}

const HEADLINE = 'headline';
const STANDFIRST = 'standfirst';
const PART = /\s*[（(]\d+\/\d+[）)]$/u;
