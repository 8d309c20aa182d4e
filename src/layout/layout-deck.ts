// A deck plan and a theme → a scene: every page with its boxes, every line broken, everything that does not fit found.
import { loadYoga, type Yoga } from 'yoga-layout/load';
import type { Finding, Found } from '../model/finding.ts';
import { toPt } from '../model/length.ts';
import type { DeckPlan, PlannedSlide } from '../model/plan.ts';
import type { Scene, SceneBox, ScenePage } from '../model/scene.ts';
import type { Theme } from '../model/theme.ts';
import { flow } from './flow.ts';
import { layoutCover, layoutSection } from './layout-cover.ts';
import { scenePalette } from './palette.ts';
import { placeLaid } from './place-laid.ts';
import type { Setting } from './setting.ts';
import { layoutStandingRegions, PAGE } from './standing-regions.ts';

export async function layoutDeck(plan: DeckPlan, theme: Theme, company: string): Promise<Found<Scene>> {
  const yoga = await loadYoga();
  const findings: Finding[] = [];
  const pages = plan.slides.map((slide, index) => layoutPage(slide, plan, theme, index + 1, yoga, findings));
  return {
    value: {
      width: toPt(PAGE.width),
      height: toPt(PAGE.height),
      language: plan.language,
      fonts: theme.fonts,
      themeName: theme.name,
      palette: scenePalette(theme),
      pages,
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
    findings,
  };
}

function layoutPage(
  slide: PlannedSlide,
  plan: DeckPlan,
  theme: Theme,
  number: number,
  yoga: Yoga,
  findings: Finding[],
): ScenePage {
  const setting: Setting = {
    theme,
    language: plan.language,
    overflow: (subject, points) => findings.push(overflowFinding(slide, plan, number, subject, points)),
  };
  const colors = theme.colors;
  return {
    id: slide.id,
    number,
    layout: slide.layout,
    boxes: boxesOf(slide, plan, number, setting, yoga),
    background: slide.layout === 'section' ? colors.cover : colors.page,
    notes: slide.notes,
  };
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
  subject: string,
  points: number,
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
