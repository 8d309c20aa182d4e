// One planned slide → its boxes, what does not fit on it, and how it must be shared out when no rung of the ladder helps.
import type { Yoga } from 'yoga-layout/load';
import { pageSize } from '../model/page-shape.ts';
import type { DeckPlan, FilledNode, PageShare, PlannedSlide, Split } from '../model/plan.ts';
import type { SceneBox } from '../model/scene.ts';
import type { Theme } from '../model/theme.ts';
import { flow } from './flow.ts';
import { LADDER, type Rung, stepDown, tighten } from './ladder.ts';
import { layoutCover, layoutSection } from './layout-cover.ts';
import { placeLaid } from './place-laid.ts';
import type { Setting } from './setting.ts';
import { splitLists } from './split-lists.ts';
import { splitSections } from './split-sections.ts';
import { layoutStandingRegions, type Standing } from './standing-regions.ts';

export type Overflow = { readonly subject: string; readonly points: number };
export type LaidPage = {
  readonly boxes: readonly SceneBox[];
  readonly overflows: readonly Overflow[];
  /** How far down the ladder it came. */
  readonly rung: number;
  readonly split?: Split;
};

type Laid = {
  readonly boxes: readonly SceneBox[];
  readonly overflows: readonly Overflow[];
  /** Height of the body in heights of its room. */
  readonly rooms: number;
};

/** From `leastRung` on, the first rung of the ladder on which the body fits; failing that, how to share it out; failing that, the last one. */
export function layoutPage(
  slide: PlannedSlide,
  plan: DeckPlan,
  theme: Theme,
  number: number,
  yoga: Yoga,
  leastRung = 0,
): LaidPage {
  const overflows: Overflow[] = [];
  const standing = standingOf(slide, plan, number, settingFor(plan, theme, overflows));
  const attempt = (body: FilledNode, rung: Rung): Laid => layoutBody(body, standing, rung, plan, theme, yoga);
  const tried: Laid[] = [];
  const page = (laid: Laid, rung: number): LaidPage => ({
    boxes: [...standing.head, ...laid.boxes, ...standing.foot],
    overflows: [...overflows, ...laid.overflows],
    rung,
  });
  for (const [index, rung] of LADDER.entries()) {
    if (index < leastRung) continue;
    const laid = attempt(slide.body, rung);
    if (laid.overflows.length === 0) return page(laid, index);
    tried.push(laid);
  }
  // The tightest try is nearest to fitting: it says by how much too much there is.
  const nearest = page(tried.at(-1) ?? { boxes: [], overflows: [], rooms: 1 }, LADDER.length - 1);
  if (slide.layout !== 'content') return nearest;
  const leastPages = (rung: Rung) => (body: FilledNode) => {
    const { overflows, rooms } = attempt(body, rung);
    return overflows.length === 0 ? 1 : Math.max(2, Math.ceil(rooms));
  };
  const first = (way: (rung: Rung) => readonly PageShare[] | undefined): readonly PageShare[] | undefined => {
    for (const rung of LADDER) {
      const pages = way(rung);
      if (pages) return pages;
    }
    return undefined;
  };
  const lists = first((rung) => splitLists(slide.body, leastPages(rung)));
  // Pages of the same make, however tightly set, before pages that part what belongs together; unless those are fewer.
  const sections =
    lists === undefined || lists.length > 2
      ? first((rung) => splitSections(slide.body, slide.sections, leastPages(rung)))
      : undefined;
  const pages = lists && sections && sections.length < lists.length ? sections : (lists ?? sections);
  if (pages) return { ...nearest, split: { pages } };
  return nearest;
}

function settingFor(plan: DeckPlan, theme: Theme, overflows: Overflow[]): Setting {
  return {
    theme,
    page: pageSize(plan.page),
    language: plan.language,
    overflow: (subject, points) => overflows.push({ subject, points }),
  };
}

/** What does not change with the rung: the title, and whatever stands around the body. */
function standingOf(slide: PlannedSlide, plan: DeckPlan, number: number, setting: Setting): Standing {
  if (slide.layout === 'content') return layoutStandingRegions(slide, plan, number, setting);
  const { boxes, body } =
    slide.layout === 'cover' ? layoutCover(slide, setting) : layoutSection(slide, setting);
  return { head: boxes, foot: [], body };
}

function layoutBody(
  body: FilledNode,
  standing: Standing,
  { spacing, step }: Rung,
  plan: DeckPlan,
  theme: Theme,
  yoga: Yoga,
): Laid {
  const overflows: Overflow[] = [];
  const setting = settingFor(plan, stepDown(theme, step), overflows);
  const { laid, excess } = flow(tighten(body, spacing), standing.body, setting, yoga);
  if (excess > 0) setting.overflow('page body', excess);
  return { boxes: placeLaid(laid, setting), overflows, rooms: 1 + excess / standing.body.h };
}
