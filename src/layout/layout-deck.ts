// A deck plan and a theme → a scene: every page with its boxes, every line broken, everything that does not fit found.
import { loadYoga, type Yoga } from 'yoga-layout/load';
import { luminanceOf } from '../model/color.ts';
import type { DeckFrame, DeckPlan, PlannedSlide, Split } from '../model/deck/plan.ts';
import type { Scene, SceneBox, ScenePage } from '../model/deck/scene.ts';
import type { Finding, Found } from '../model/finding.ts';
import { hashOfValue } from '../model/hash.ts';
import { type PageShape, pageSize, toPt } from '../model/length.ts';
import type { Theme, TypeStyle, TypeStyleName } from '../model/template/theme.ts';
import { madeOnce, type Products } from '../model/world.ts';
import { type LaidPage, layoutPage, type Overflow, settingFor } from './layout-page.ts';
import { placeLogos } from './place-logos.ts';
import { layoutFooter } from './standing-regions.ts';

type LaidDeck = Found<Scene> & {
  /** By slide id: slides to be planned again as several, because no rung of the ladder made them fit. */
  readonly splits: ReadonlyMap<string, Split>;
};

/** One for all decks: starting it takes as long as laying out several pages. Nodes are freed after every page. */
let engine: Promise<Yoga> | undefined;

export async function layoutDeck(
  plan: DeckPlan,
  theme: Theme,
  company: string,
  products?: Products,
): Promise<LaidDeck> {
  engine ??= loadYoga();
  const yoga = await engine;
  const page = pageSize(plan.page);
  const suited = suitTheme(theme, plan.page);
  const frame: DeckFrame = { language: plan.language, page: plan.page };
  const around = products && hashOfValue([frame, suited]);
  const lay = (slide: PlannedSlide, index: number, rung?: number): LaidPage =>
    withFooter(
      madeOnce(products, 'laid', [around, slide, rung], () => layoutPage(slide, frame, suited, yoga, rung)),
      slide,
      index + 1,
    );
  const withFooter = (laid: LaidPage, { layout }: PlannedSlide, number: number): LaidPage => {
    if (layout !== 'content') return laid;
    const overflows: Overflow[] = [...laid.overflows];
    const footer = layoutFooter(plan, number, settingFor(frame, suited, overflows));
    return { ...laid, boxes: [...laid.boxes, ...footer], overflows };
  };
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
      locale: plan.house.style.locale,
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

/** A narrow page is three quarters as wide; display type shrinks less, so that it still leads. */
const NARROW: Partial<Record<TypeStyleName, number>> = {
  'cover-title': 0.8,
  'cover-subtitle': 0.9,
  'number-xl': 0.82,
  'number-l': 0.84,
  'number-m': 0.9,
  headline: 0.85,
};

/** A theme and the shape of the page → the theme with display type in proportion to it; words to be read keep their size. */
function suitTheme(theme: Theme, page: PageShape): Theme {
  if (page === '16:9') return theme;
  const type = Object.fromEntries(
    Object.entries(theme.type).map(([name, style]) => [
      name,
      scaled(style, NARROW[name as TypeStyleName] ?? 1),
    ]),
  ) as Theme['type'];
  return { ...theme, type };
}

/** Sizes in whole points, lines in proportion. */
function scaled(style: TypeStyle, share: number): TypeStyle {
  if (share === 1) return style;
  const size = Math.round(style.size * share);
  return { ...style, size, line: Math.round((style.line * size) / style.size) };
}

/** A theme's colour roles → the twelve slots of an Office theme and the colours charts are drawn in. */
function scenePalette({ colors }: Theme): Scene['palette'] {
  return {
    dk1: colors.ink,
    lt1: colors.page,
    dk2: colors['structure-fill'],
    lt2: colors.panel,
    accent1: colors.structure,
    accent2: colors.accent,
    accent3: colors.data,
    accent4: colors.muted,
    accent5: colors['strong-panel'],
    accent6: colors['accent-tint'],
    hlink: colors.structure,
    folHlink: colors.muted,
  };
}

/** The roles that have no slot of their own, and what they are shades of. */
function sceneShades({ colors }: Theme): NonNullable<Scene['shades']> {
  // Words on dark fills are near the lighter of text and background in both kinds of theme.
  const light = luminanceOf(colors.page) > luminanceOf(colors.ink) ? 'lt1' : 'dk1';
  return [
    { color: colors.rule, slot: 'accent5' },
    { color: colors.cover, slot: 'dk2' },
    { color: colors['cover-muted'], slot: 'dk2' },
    { color: colors['cover-accent'], slot: 'accent2' },
    { color: colors['on-cover'], slot: light },
    { color: colors['on-structure'], slot: light },
    { color: colors['on-accent'], slot: 'lt1' },
  ];
}
