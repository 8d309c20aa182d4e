// A scene → where each slide layout has its title, text, footer and page number, and how they look there.
import { altOf } from '../../../elements/boxes.ts';
import type { PlaceholderStyle } from '../../../elements/pptx/text.ts';
import {
  type Align,
  boxesOf,
  type Scene,
  type SceneBox,
  type ScenePage,
  type TextBox,
  type TextRole,
  type VAlign,
} from '../../../model/deck/scene.ts';
import { type Pt, pageMargin, type Rect, rectOf, toPt } from '../../../model/length.ts';
import { onceFor } from '../../../model/once-for.ts';

/** Pages with content are of two kinds: one chart, table or text; or several texts side by side or below one another. */
export type LayoutKind = 'cover' | 'section' | 'content' | 'points';

export type BoxStyle = PlaceholderStyle & {
  readonly lineHeight: Pt;
  readonly align: Align;
  readonly valign: VAlign;
  readonly inset?: TextBox['inset'];
};

export type StandingRole = Exclude<TextRole, 'body'>;

export type LayoutStyle = {
  readonly kind: LayoutKind;
  readonly name: string;
  readonly background?: string;
  /** What stands at one place on all pages of the layout; a title always, the rest where its pages have it. */
  readonly standing: Readonly<Partial<Record<StandingRole, BoxStyle>>> & { readonly title: BoxStyle };
  /** The texts of a layout with several. */
  readonly points: readonly BoxStyle[];
  /** What new footers say. */
  readonly words: Readonly<Partial<Record<StandingRole, string>>>;
};

/** What a slide takes from its layout. */
export type SlideLayout = Pick<LayoutStyle, 'kind' | 'background' | 'standing' | 'points'>;

/** Layouts in the order of their parts: slideLayout1 is the cover. */
export const LAYOUT_KINDS = [
  'cover',
  'section',
  'content',
  'points',
] as const satisfies readonly LayoutKind[];

const NAMES = { cover: 'Cover', section: 'Section', content: 'Content', points: 'Points' } as const;
const STANDING_ROLES = [
  'title',
  'subtitle',
  'kicker',
  'sources',
  'footer',
  'date',
  'page-number',
] as const satisfies readonly StandingRole[];
const NUMBER_WIDTH = 50;
const COLUMNS = 3;
const GUTTER = 24;

/** Where the regions of a layout stand that no page of the deck uses. */
function usualStyles({ width }: Scene) {
  const margin = pageMargin({ width });
  const inner = width - 2 * margin;
  const column = (inner - (COLUMNS - 1) * GUTTER) / COLUMNS;
  const title = styleOf(rectOf(margin, 43, inner, 70), 26, 34, true, 'left');
  return {
    titles: {
      cover: styleOf(rectOf(margin, 140, (inner * 5) / 8, 124), 48, 60, true, 'left'),
      section: styleOf(rectOf(margin, 200, inner, 96), 36, 46, true, 'left'),
      content: title,
      points: title,
    },
    foot: {
      footer: styleOf(rectOf(margin, 511, inner - 2 * NUMBER_WIDTH, 14), 10, 14, false, 'left'),
      'page-number': styleOf(
        rectOf(width - margin - NUMBER_WIDTH, 511, NUMBER_WIDTH, 14),
        10,
        14,
        true,
        'right',
      ),
    },
    points: Array.from({ length: COLUMNS }, (_, index) =>
      styleOf(rectOf(margin + index * (column + GUTTER), 126, column, 338), 14, 20, false, 'left'),
    ),
  } as const;
}

export type LayoutStyles = Readonly<Record<LayoutKind, LayoutStyle>>;

/** A layout is drawn like most of its pages are; a region that no page has stands where it usually does. */
export function layoutStyle(scene: Scene, kind: LayoutKind): LayoutStyle {
  const usual = usualStyles(scene);
  const pages = scene.pages.filter((page) => layoutKind(page) === kind);
  const isContent = kind === 'content' || kind === 'points';
  // Both kinds of content pages have the same regions, also where a deck has pages of only one kind.
  const alike = isContent ? scene.pages.filter((page) => page.layout === 'content') : pages;
  const texts = alike.flatMap((page) => boxesOf(page, 'text'));
  const standing: Partial<Record<StandingRole, BoxStyle>> = {};
  const words: Partial<Record<StandingRole, string>> = {};
  for (const role of STANDING_ROLES) {
    const box = mostUsual(texts.filter((text) => text.role === role));
    const style = styleOfBox(box) ?? (isContent ? usual.foot[role as keyof typeof usual.foot] : undefined);
    if (style !== undefined) standing[role] = style;
    if (box !== undefined)
      words[role] = box.lines.flatMap(({ runs }) => runs.map(({ text }) => text)).join('');
  }
  const background = pages[0]?.background;
  return {
    kind,
    name: NAMES[kind],
    ...(background === undefined ? {} : { background }),
    standing: { ...standing, title: standing.title ?? usual.titles[kind] },
    points: kind === 'points' ? pointsOf(pages, usual.points) : [],
    words,
  };
}

export function layoutKind(page: ScenePage): LayoutKind {
  if (page.layout !== 'content') return page.layout;
  return mainBoxes(page).length > 1 ? 'points' : 'content';
}

/** What a page calls it. */
export function pageLayout(kind: LayoutKind): ScenePage['layout'] {
  return kind === 'points' ? 'content' : kind;
}

/** The first of those that stand where most of them do. */
function mostUsual(boxes: readonly TextBox[]): TextBox | undefined {
  const places = new Map<string, TextBox[]>();
  for (const box of boxes) {
    const place = JSON.stringify(box.rect);
    places.set(place, [...(places.get(place) ?? []), box]);
  }
  return [...places.values()].sort((a, b) => b.length - a.length)[0]?.[0];
}

/** As on the page that has the most of them. */
function pointsOf(pages: readonly ScenePage[], usual: readonly BoxStyle[]): readonly BoxStyle[] {
  const all = pages.map((page) => boxesOf({ boxes: mainBoxes(page) }, 'text'));
  const [most = []] = all.sort((a, b) => b.length - a.length);
  return most.length === 0 ? usual : most.flatMap((box) => styleOfBox(box) ?? []);
}

export function layoutNumber(kind: LayoutKind): number {
  return LAYOUT_KINDS.indexOf(kind) + 1;
}

function styleOfBox(box: TextBox | undefined): BoxStyle | undefined {
  const run = box?.lines.flatMap(({ runs }) => runs).find(({ raised }) => raised !== true);
  if (!box || !run) return undefined;
  const { rect, lineHeight, align, valign, inset } = box;
  const { size, bold, color } = run;
  return { rect, size, bold, color, lineHeight, align, valign, ...(inset ? { inset } : {}) };
}

function styleOf(rect: Rect, size: number, line: number, bold: boolean, align: Align): BoxStyle {
  return { rect, size, bold, lineHeight: toPt(line), align, valign: 'top' };
}

/** None on covers and chapter pages, whose title and subtitle say it all. */
export const mainBoxes = onceFor(findMain);

function findMain(page: ScenePage): readonly SceneBox[] {
  if (page.layout !== 'content') return [];
  const pieces = page.boxes.filter((box) => altOf(box) !== undefined);
  const [largest] = [...pieces].sort((a, b) => area(b) - area(a));
  return largest === undefined ? bodyText(page) : [largest];
}

/** The field of a slide kind that has the most words on the page, with all its repetitions. */
function bodyText(page: ScenePage): readonly TextBox[] {
  const fields = new Map<string, TextBox[]>();
  for (const box of boxesOf(page, 'text')) {
    if (box.role !== 'body' || box.drawing !== undefined || lengthOf(box) === 0) continue;
    // `item.support-2` is the second `item.support` on its page, and `cost.support` that of a takeaway by its name.
    const field = box.id.replace(/-\d+$/, '').replace(/^.*\./, '');
    fields.set(field, [...(fields.get(field) ?? []), box]);
  }
  const [longest = []] = [...fields.values()].sort((a, b) => totalOf(b) - totalOf(a));
  return longest;
}

function totalOf(boxes: readonly TextBox[]): number {
  return boxes.reduce((sum, box) => sum + lengthOf(box), 0);
}

function lengthOf({ lines }: TextBox): number {
  return lines.flatMap(({ runs }) => runs).reduce((sum, { text }) => sum + text.trim().length, 0);
}

function area({ rect }: SceneBox): number {
  return rect.w * rect.h;
}
