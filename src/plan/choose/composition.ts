// A slide that an audience asks for → the slide kind that suits what fills it: its own, or one of its variants.
import { hasPart, type TakeawayPart } from '../../model/content/takeaway.ts';
import type { AudienceSlide } from '../../model/template/audience.ts';
import type { SlideKind } from '../../model/template/slide-kind.ts';
import { type Known, selectItems } from './select-items.ts';

/** `before` is the kind of the page before: where another fits as well, no two neighbours look the same. */
export function compositionOf(
  wanted: AudienceSlide,
  known: Known,
  before: string | undefined,
): SlideKind | undefined {
  const { slideKinds } = known.content;
  const own = slideKinds.get(wanted.kind);
  if (own === undefined || own.variants === undefined) return own;
  const suited = [...own.variants.flatMap((id) => slideKinds.get(id) ?? []), own].filter((kind) =>
    isSuited(kind, wanted, known),
  );
  return suited.find(({ id }) => id !== before) ?? suited[0] ?? own;
}

/** Whether each of its slots is filled, by takeaways that have all it requires. */
function isSuited({ slots }: SlideKind, wanted: AudienceSlide, known: Known): boolean {
  return slots.every(({ name, min, requires }) => {
    const selector = wanted.slots[name];
    const items = selector === undefined ? [] : selectItems(selector, known);
    return (
      items.length >= min &&
      items.every(
        (item) =>
          item.kind !== 'takeaway' ||
          requires.every((field) => field === 'claim' || hasPart(item.takeaway, field as TakeawayPart)),
      )
    );
  });
}
