// One chosen slide → its words, planned once for all that they follow from: its items, and what of deck and ledger stands on it.
import { slidePaths } from '../elements/paths.ts';
import { type Content, ledgerOf } from '../model/content/content.ts';
import { claimsOnChart } from '../model/content/takeaway.ts';
import type { PlannedSlide } from '../model/deck/plan.ts';
import { partsOfSlide } from '../model/deck/selection.ts';
import { hashOfParts } from '../model/hash.ts';
import { onceFor } from '../model/once-for.ts';
import type { Audience } from '../model/template/audience.ts';
import { madeOnce, type Products } from '../model/world.ts';
import type { Chosen } from './choose/choose-slides.ts';
import type { SlideAudience } from './fill/scope.ts';
import { planSlide, type SlideContext, type SlideToPlan } from './plan-slide.ts';

/** Handed over is what the key holds and nothing else; the ledger is the content's own, and its figures in numbers are derived from it. */
export function planSlideOnce(
  chosen: Chosen,
  page: number,
  context: SlideContext & { readonly audience: Audience },
  products: Products | undefined,
): PlannedSlide {
  const { id, kind, slots, sectionTitle, sectionQuestion, sectionNumber, part, ranges, asked, wanted } =
    chosen;
  const slide: SlideToPlan = {
    ...{ id, kind, slots, sectionTitle, sectionQuestion, sectionNumber },
    ...(part === undefined ? {} : { part }),
    ...(ranges === undefined ? {} : { ranges }),
    asked: { place: asked.place, ...(asked.each === undefined ? {} : { each: asked.each }) },
    wanted: { place: wanted.place },
  };
  const audience = audienceFor(chosen, context.audience);
  const content = contentFor(chosen, context.content);
  const plan = () => planSlide(slide, page, { ...context, audience, content });
  if (products === undefined) return plan();
  const { kind: _, slots: __, ...own } = slide;
  const { briefing, lock, listPage, listSlide, conflicts } = context;
  const ledger = hashOfLedger(context.content);
  const of = [own, partsOfSlide(slide), page, audience, ledger, content.takeaways];
  return madeOnce(products, 'planned', [...of, briefing, lock, listPage, listSlide, conflicts], plan);
}

/** The same for all slides of all decks. */
const hashOfLedger = onceFor((content: Content): string => hashOfParts(ledgerOf(content)));

/** Who a deck is for stands on few of its pages. */
function audienceFor({ kind }: Chosen, { id, name, ...audience }: Audience): SlideAudience {
  const { language, page, charts, depth, staleAfterDays, classification } = audience;
  const isNamed = slidePaths(kind).some(({ path }) => path.startsWith('audience.'));
  return {
    ...{ language, page, charts, depth },
    ...(staleAfterDays === undefined ? {} : { staleAfterDays }),
    ...(classification === undefined ? {} : { classification }),
    ...(isNamed ? { named: { id, name } } : {}),
  };
}

/** Of claims those that a chart of the slide tells of; its own are its items. */
function contentFor({ slots }: Chosen, content: Content): Content {
  const items = [...slots.values()].flat();
  const ids = items.flatMap((item) => (item.kind === 'takeaway' ? claimsOnChart(item.takeaway) : []));
  const told = ids.flatMap((id) => {
    const claim = content.takeaways.get(id);
    return claim === undefined ? [] : [[id, claim] as const];
  });
  return { ...ledgerOf(content), takeaways: new Map(told) };
}
