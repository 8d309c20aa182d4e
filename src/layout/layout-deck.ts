// A deck plan and a theme → a scene: every page with its boxes, every line broken, everything that does not fit found.
import { loadYoga, type Yoga } from 'yoga-layout/load';
import type { Finding, Found } from '../model/finding.ts';
import { toPt } from '../model/length.ts';
import type { DeckPlan, FilledNode, PlannedSlide, Split } from '../model/plan.ts';
import type { Scene, SceneBox, ScenePage } from '../model/scene.ts';
import type { Theme } from '../model/theme.ts';
import { flow } from './flow.ts';
import { LADDER, type Rung, stepDown, tighten } from './ladder.ts';
import { layoutCover, layoutSection } from './layout-cover.ts';
import { scenePalette } from './palette.ts';
import { placeLaid } from './place-laid.ts';
import type { Setting } from './setting.ts';
import { splitBody } from './split-body.ts';
import { layoutStandingRegions, PAGE } from './standing-regions.ts';

export type LaidDeck = Found<Scene> & {
  /** By slide id: slides to be planned again as several, because no rung of the ladder made them fit. */
  readonly splits: ReadonlyMap<string, Split>;
};

type Overflow = { readonly subject: string; readonly points: number };
type LaidPage = {
  readonly boxes: readonly SceneBox[];
  readonly overflows: readonly Overflow[];
  readonly split?: Split;
};

/** One for all decks: starting it takes as long as laying out several pages. Nodes are freed after every page. */
let engine: Promise<Yoga> | undefined;

export async function layoutDeck(plan: DeckPlan, theme: Theme, company: string): Promise<LaidDeck> {
  engine ??= loadYoga();
  const yoga = await engine;
  const laid = plan.slides.map((slide, index) => layoutPage(slide, plan, theme, index + 1, yoga));
  return {
    value: {
      width: toPt(PAGE.width),
      height: toPt(PAGE.height),
      language: plan.language,
      fonts: theme.fonts,
      themeName: theme.name,
      palette: scenePalette(theme),
      pages: plan.slides.map((slide, index) => toPage(slide, index + 1, laid[index]?.boxes ?? [], theme)),
      properties: {
        title: plan.title,
        subject: plan.subject,
        author: company,
        company,
        week: plan.week,
        audience: plan.audience,
        date: plan.date,
        classification: plan.classification,
      },
    },
    findings: plan.slides.flatMap((slide, index) =>
      (laid[index]?.overflows ?? []).map((overflow) => overflowFinding(slide, plan, index + 1, overflow)),
    ),
    splits: new Map(
      plan.slides.flatMap((slide, index): [string, Split][] => {
        const split = laid[index]?.split;
        return split ? [[slide.id, split]] : [];
      }),
    ),
  };
}

function toPage(
  slide: PlannedSlide,
  number: number,
  boxes: readonly SceneBox[],
  { colors }: Theme,
): ScenePage {
  const background = slide.layout === 'section' ? colors.cover : colors.page;
  return { id: slide.id, number, layout: slide.layout, boxes, background, notes: slide.notes };
}

/** The first rung of the ladder on which everything fits; failing that, how to share the page out; failing that, as is. */
function layoutPage(slide: PlannedSlide, plan: DeckPlan, theme: Theme, number: number, yoga: Yoga): LaidPage {
  const attempt = (body: FilledNode, { spacing, step }: Rung): LaidPage => {
    const overflows: Overflow[] = [];
    const setting: Setting = {
      theme: stepDown(theme, step),
      language: plan.language,
      overflow: (subject, points) => overflows.push({ subject, points }),
    };
    const boxes = boxesOf({ ...slide, body: tighten(body, spacing) }, plan, number, setting, yoga);
    return { boxes, overflows };
  };
  const asWritten = attempt(slide.body, LADDER[0]);
  if (asWritten.overflows.length === 0) return asWritten;
  for (const rung of LADDER.slice(1)) {
    const tried = attempt(slide.body, rung);
    if (tried.overflows.length === 0) return tried;
  }
  // A page that is already a share is not shared out again: its slide was shared out too coarsely, which counts as full.
  const split = splitBody(slide.body, (body) => attempt(body, LADDER[0]).overflows.length === 0);
  return split ? { ...asWritten, split } : asWritten;
}

function boxesOf(
  slide: PlannedSlide,
  plan: DeckPlan,
  number: number,
  setting: Setting,
  yoga: Yoga,
): SceneBox[] {
  if (slide.layout !== 'content') {
    const title = slide.layout === 'cover' ? layoutCover(slide, setting) : layoutSection(slide, setting);
    const { laid, excess } = flow(slide.body, title.body, setting, yoga);
    if (excess > 0) setting.overflow('page', excess);
    return [...title.boxes, ...placeLaid(laid, setting)];
  }
  const standing = layoutStandingRegions(slide, plan, number, setting);
  const { laid, excess } = flow(slide.body, standing.body, setting, yoga);
  if (excess > 0) setting.overflow('page body', excess);
  return [...standing.head, ...placeLaid(laid, setting), ...standing.foot];
}

function overflowFinding(
  slide: PlannedSlide,
  plan: DeckPlan,
  number: number,
  { subject, points }: Overflow,
): Finding {
  return {
    kind: 'text-overflow',
    place: slide.place,
    message: `Unexpected overflow of ${points.toFixed(1)} pt in \`${subject}\` of slide ${number} (${slide.kind}), expected it to fit its box`,
    hint: 'Shorten the words, move a point to its own takeaway, or choose a roomier slide kind',
    deck: plan.fileName,
    page: number,
  };
}
