// One planned slide → its boxes, what does not fit on it, and how it must be shared out when no rung of the ladder helps.
import type { Yoga } from 'yoga-layout/load';
import { pageSize } from '../model/page-shape.ts';
import type { DeckPlan, FilledNode, PlannedSlide, Split } from '../model/plan.ts';
import type { SceneBox } from '../model/scene.ts';
import type { Theme } from '../model/theme.ts';
import { flow } from './flow.ts';
import { LADDER, type Rung, stepDown, tighten } from './ladder.ts';
import { layoutCover, layoutSection } from './layout-cover.ts';
import { placeLaid } from './place-laid.ts';
import type { Setting } from './setting.ts';
import { splitBody } from './split-body.ts';
import { layoutStandingRegions, type Standing } from './standing-regions.ts';

export type Overflow = { readonly subject: string; readonly points: number };
export type LaidPage = {
  readonly boxes: readonly SceneBox[];
  readonly overflows: readonly Overflow[];
  readonly split?: Split;
};

type Laid = { readonly boxes: readonly SceneBox[]; readonly overflows: readonly Overflow[] };

/** The first rung of the ladder on which the body fits; failing that, how to share it out; failing that, the last one. */
export function layoutPage(
  slide: PlannedSlide,
  plan: DeckPlan,
  theme: Theme,
  number: number,
  yoga: Yoga,
): LaidPage {
  const overflows: Overflow[] = [];
  const standing = standingOf(slide, plan, number, settingFor(plan, theme, overflows));
  const attempt = (body: FilledNode, rung: Rung): Laid => layoutBody(body, standing, rung, plan, theme, yoga);
  const tried: Laid[] = [];
  const page = (laid: Laid): LaidPage => ({
    boxes: [...standing.head, ...laid.boxes, ...standing.foot],
    overflows: [...overflows, ...laid.overflows],
  });
  for (const rung of LADDER) {
    const laid = attempt(slide.body, rung);
    if (laid.overflows.length === 0) return page(laid);
    tried.push(laid);
  }
  // The tightest try is nearest to fitting: it says by how much too much there is.
  const nearest = page(tried.at(-1) ?? { boxes: [], overflows: [] });
  if (slide.layout !== 'content') return nearest;
  for (const rung of LADDER) {
    const split = splitBody(slide.body, (body) => attempt(body, rung).overflows.length === 0);
    if (split) return { ...nearest, split };
  }
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
  return { boxes: placeLaid(laid, setting), overflows };
}
