// A deck plan and a theme → a scene: every page with its boxes, every line broken, everything that does not fit found.
import { loadYoga, type Yoga } from 'yoga-layout/load';
import type { Finding, Found } from '../model/finding.ts';
import { toPt } from '../model/length.ts';
import { pageSize } from '../model/page-shape.ts';
import type { DeckPlan, PlannedSlide, Split } from '../model/plan.ts';
import type { Scene, SceneBox, ScenePage } from '../model/scene.ts';
import type { Theme } from '../model/theme.ts';
import { type LaidPage, layoutPage, type Overflow } from './layout-page.ts';
import { scenePalette, sceneShades } from './palette.ts';
import { placeLogos } from './place-logos.ts';
import { suitTheme } from './suit-theme.ts';

export type LaidDeck = Found<Scene> & {
  /** By slide id: slides to be planned again as several, because no rung of the ladder made them fit. */
  readonly splits: ReadonlyMap<string, Split>;
};

/** One for all decks: starting it takes as long as laying out several pages. Nodes are freed after every page. */
let engine: Promise<Yoga> | undefined;

export async function layoutDeck(plan: DeckPlan, theme: Theme, company: string): Promise<LaidDeck> {
  engine ??= loadYoga();
  const yoga = await engine;
  const page = pageSize(plan.page);
  const suited = suitTheme(theme, plan.page);
  const lay = (slide: PlannedSlide, index: number, rung?: number): LaidPage =>
    layoutPage(slide, plan, suited, index + 1, yoga, rung);
  const laid = alike(
    plan.slides,
    plan.slides.map((slide, index) => lay(slide, index)),
    lay,
  );
  return {
    value: {
      width: toPt(page.width),
      height: toPt(page.height),
      language: plan.language,
      fonts: theme.fonts,
      themeName: theme.name,
      palette: scenePalette(theme),
      shades: sceneShades(theme),
      ...placeLogos(theme, plan.language, page),
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

/** The pages of a slide that is continued are set alike: all as tightly as the tightest of them. */
function alike(
  slides: readonly PlannedSlide[],
  laid: readonly LaidPage[],
  lay: (slide: PlannedSlide, index: number, rung: number) => LaidPage,
): readonly LaidPage[] {
  const idOf = ({ id }: PlannedSlide): string => id.replace(/-part-\d+$/u, '');
  const rungs = new Map<string, number>();
  slides.forEach((slide, index) => {
    const page = laid[index];
    if (slide.part === undefined || page === undefined || page.overflows.length > 0) return;
    rungs.set(idOf(slide), Math.max(rungs.get(idOf(slide)) ?? 0, page.rung));
  });
  return slides.flatMap((slide, index): LaidPage[] => {
    const page = laid[index];
    if (page === undefined) return [];
    const rung = slide.part === undefined ? undefined : rungs.get(idOf(slide));
    return [rung === undefined || rung <= page.rung ? page : lay(slide, index, rung)];
  });
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
