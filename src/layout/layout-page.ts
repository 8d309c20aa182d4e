// One planned slide → its boxes, what does not fit on it, and how it must be shared out when no rung of the ladder helps.
import type { Yoga } from 'yoga-layout/load';
import { elementOf, isBox } from '../elements/nodes.ts';
import type { Setting } from '../elements/setting.ts';
import type { DeckFrame, FilledNode, PageShare, PlannedSlide, Split } from '../model/deck/plan.ts';
import { boxesOf, type SceneBox } from '../model/deck/scene.ts';
import { pageSize } from '../model/length.ts';
import type { BoxStyle } from '../model/template/slide-kind.ts';
import {
  resized,
  type Theme,
  TYPE_STYLES,
  type TypeStyle,
  type TypeStyleName,
  typeFloor,
} from '../model/template/theme.ts';
import { contentHeight, flow } from './flow.ts';
import { inkShare } from './ink-share.ts';
import { layoutCover, layoutSection } from './layout-cover.ts';
import { withNeededLines } from './needed-lines.ts';
import { placeLaid } from './place-laid.ts';
import { splitLists, splitSections } from './split-page.ts';
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
  plan: DeckFrame,
  theme: Theme,
  yoga: Yoga,
  leastRung = 0,
): LaidPage {
  const overflows: Overflow[] = [];
  const standing = standingOf(slide, settingFor(plan, theme, overflows));
  const bench: Bench = { standing, plan, theme, yoga };
  const attempt = (body: FilledNode, rung: Rung): Laid => layoutBody(body, rung, bench);
  const tried: Laid[] = [];
  const page = (laid: Laid, rung: number): LaidPage => ({
    boxes: [...standing.head, ...laid.boxes, ...standing.foot],
    overflows: [...overflows, ...laid.overflows],
    rung,
  });
  // Parts of one slide are set alike, and what every deck has at its end is as it is.
  const enlarged = (laid: Laid): Laid => {
    if (slide.layout !== 'content' || slide.standing || slide.part !== undefined) return laid;
    const fullness = (body: FilledNode, rung: Rung) => bodyHeight(body, rung, bench);
    const isThin = fullness(slide.body, LADDER[0]) < HALF_FULL || inkShare(laid.boxes, standing.body) < THIN;
    if (!isThin) return laid;
    const isFine = (one: Laid): boolean =>
      one.overflows.length === 0 && linesInCells(one) <= linesInCells(laid);
    for (const rung of LARGER) {
      const body = bodyOfNeededLines(slide.body, rung, bench);
      if (fullness(body, rung) > WELL_FULL) continue;
      const larger = attempt(body, rung);
      if (isFine(larger)) return larger;
    }
    return laid;
  };
  const ladder = slide.layout === 'content' ? LADDER : [...LADDER, UNSHARED];
  for (const [index, rung] of ladder.entries()) {
    if (index < leastRung) continue;
    const laid = attempt(slide.body, rung);
    if (laid.overflows.length === 0) return page(index === 0 ? enlarged(laid) : laid, index);
    tried.push(laid);
  }
  // The tightest try is nearest to fitting: it says by how much too much there is.
  const nearest = page(tried.at(-1) ?? { boxes: [], overflows: [], rooms: 1 }, ladder.length - 1);
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

export function settingFor(plan: DeckFrame, theme: Theme, overflows: Overflow[]): Setting {
  return {
    theme,
    page: pageSize(plan.page),
    language: plan.language,
    overflow: (subject, points) => overflows.push({ subject, points }),
  };
}

/** Columns keep their widths: words that are larger than theirs would be broken inside. */
function linesInCells({ boxes }: Laid): number {
  const cells = boxesOf({ boxes }, 'table').flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  return cells.reduce((sum, { lines }) => sum + lines.length, 0);
}

/** What does not change with the rung: the title, and whatever stands around the body. */
function standingOf(slide: PlannedSlide, setting: Setting): Standing {
  if (slide.layout === 'content') return layoutStandingRegions(slide, setting);
  const { boxes, body } =
    slide.layout === 'cover' ? layoutCover(slide, setting) : layoutSection(slide, setting);
  return { head: boxes, foot: [], body };
}

/** What a body is tried on, whatever it is set in. */
type Bench = {
  readonly standing: Standing;
  readonly plan: DeckFrame;
  readonly theme: Theme;
  readonly yoga: Yoga;
};

function settingOn({ plan, theme }: Bench, step: number, overflows: Overflow[] = []): Setting {
  return settingFor(plan, stepDown(theme, step), overflows);
}

function layoutBody(body: FilledNode, { spacing, step }: Rung, bench: Bench): Laid {
  const overflows: Overflow[] = [];
  const { standing, yoga } = bench;
  const setting = settingOn(bench, step, overflows);
  const { laid, excess } = flow(tighten(body, spacing), standing.body, setting, yoga);
  if (excess > 0) setting.overflow('page body', excess);
  return { boxes: placeLaid(laid, setting), overflows, rooms: 1 + excess / standing.body.h };
}

/** Without the lines that cards keep free though none of them needs so many. */
function bodyOfNeededLines(body: FilledNode, { spacing, step }: Rung, bench: Bench): FilledNode {
  const setting = settingOn(bench, step);
  const { laid } = flow(tighten(body, spacing), bench.standing.body, setting, bench.yoga);
  return withNeededLines(body, laid, setting);
}

/** Height of the body, were nothing in it to grow, in heights of its room. */
function bodyHeight(body: FilledNode, { spacing, step }: Rung, bench: Bench): number {
  const { standing, yoga } = bench;
  return contentHeight(tighten(body, spacing), standing.body, settingOn(bench, step), yoga) / standing.body.h;
}

/** `spacing` scales gaps, vertical padding and row heights; `step` counts the steps down the type scale. */
type Rung = { readonly spacing: number; readonly step: number };

/** What is tried, in order, when a page does not fit: less air, then smaller type down to the floors. Never cut. */
export const LADDER: readonly [Rung, ...Rung[]] = [
  { spacing: 1, step: 0 },
  { spacing: 0.7, step: 0 },
  { spacing: 0.7, step: 1 },
  { spacing: 0.6, step: 2 },
];

/** One rung more for a cover, which cannot be shared out over two pages. */
const UNSHARED: Rung = { spacing: 0.5, step: 3 };

/** Where a page is less than half full, the first of these that leaves some air: larger type, and more room between. */
const LARGER: readonly Rung[] = [
  { spacing: 1.4, step: -3 },
  { spacing: 1.3, step: -2 },
  { spacing: 1.2, step: -1 },
];
const HALF_FULL = 0.5;
/** Below this share of ink a page reads as empty, however much air is spread over it. */
const THIN = 0.45;
const WELL_FULL = 0.85;

const STEP = 0.9;
/** Points by which no words of a body come nearer to the size of its headline. */
const BELOW_HEADLINE = 2;

/** The theme with its type `step` steps smaller or, below zero, larger; lines in proportion. */
export function stepDown(theme: Theme, step: number): Theme {
  if (step === 0) return theme;
  const type = Object.fromEntries(
    TYPE_STYLES.map((name): [TypeStyleName, TypeStyle] => {
      const style = theme.type[name];
      // A headline has sizes of its own: how long it is says nothing about the body.
      if (name === 'headline') return [name, style];
      const floor = Math.min(style.size, typeFloor(name));
      const ceiling = Math.max(style.size, theme.type.headline.size - BELOW_HEADLINE);
      const isLabel = step < 0 && name === 'chip';
      const wanted = isLabel ? style.size : Math.round(style.size * STEP ** step * 2) / 2;
      const size = Math.min(ceiling, Math.max(floor, wanted));
      return [name, resized(style, size)];
    }),
  ) as Theme['type'];
  return { ...theme, type };
}

/** The tree with less air: nothing that carries words changes. */
function tighten(node: FilledNode, spacing: number): FilledNode {
  if (spacing === 1) return node;
  const { padding, gap }: BoxStyle = isBox(node) ? node : {};
  return {
    ...node,
    ...(gap === undefined ? {} : { gap: gap * spacing }),
    ...(padding === undefined ? {} : { padding: tightPadding(padding, spacing) }),
    ...('children' in node ? { children: node.children.map((child) => tighten(child, spacing)) } : {}),
    ...elementOf(node).tightened?.(node, spacing),
  } as FilledNode;
}

type Padding = readonly [number, number, number, number];

function tightPadding([top, right, bottom, left]: Padding, spacing: number): Padding {
  return [top * spacing, right, bottom * spacing, left];
}
