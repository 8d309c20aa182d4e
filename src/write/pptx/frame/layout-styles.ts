// A scene → where each slide layout has its title, footer and page number, and how titles look there.
import { type Pt, type Rect, rectOf, toPt } from '../../../model/length.ts';
import { pageMargin } from '../../../model/page-shape.ts';
import type { Align, Scene, ScenePage, SceneRun, TextBox, VAlign } from '../../../model/scene.ts';

export type LayoutKind = ScenePage['layout'];

export type BoxStyle = {
  readonly rect: Rect;
  readonly size: number;
  readonly bold: boolean;
  /** Hex; without one the theme's text colour. */
  readonly color?: string;
  readonly lineHeight: Pt;
  readonly align: Align;
  readonly valign: VAlign;
};

export type LayoutStyle = {
  readonly kind: LayoutKind;
  readonly name: string;
  readonly background?: string;
  readonly title: BoxStyle;
  /** Only where pages of this kind have one; content layouts always do. */
  readonly footer?: BoxStyle;
  readonly number?: BoxStyle;
};

/** Layouts in the order of their parts: slideLayout1 is the cover. */
export const LAYOUT_KINDS = ['cover', 'section', 'content'] as const satisfies readonly LayoutKind[];

const NAMES = { cover: 'Cover', section: 'Section', content: 'Content' } as const;

/** Where the regions of a layout stand that no page of the deck uses. */
function standingStyles({ width }: Scene): Record<LayoutKind | 'footer' | 'number', BoxStyle> {
  const margin = pageMargin({ width });
  const inner = width - 2 * margin;
  return {
    cover: styleOf(rectOf(margin, 140, (inner * 5) / 8, 124), 48, 60, true, 'left'),
    section: styleOf(rectOf(margin, 200, inner, 96), 36, 46, true, 'left'),
    content: styleOf(rectOf(margin, 43, inner, 70), 26, 34, true, 'left'),
    footer: styleOf(rectOf(margin, 511, inner - 2 * NUMBER_WIDTH, 14), 10, 14, false, 'left'),
    number: styleOf(rectOf(width - margin - NUMBER_WIDTH, 511, NUMBER_WIDTH, 14), 10, 14, true, 'right'),
  };
}

const NUMBER_WIDTH = 50;

/** A layout is drawn like the first page that uses it; one that no page uses gets the standing regions. */
export function layoutStyle(scene: Scene, kind: LayoutKind): LayoutStyle {
  const pages = scene.pages.filter((page) => page.layout === kind);
  const find = (role: TextBox['role']): TextBox | undefined =>
    pages.flatMap((page) => page.boxes).find((box) => box.kind === 'text' && box.role === role) as TextBox;
  const background = pages[0]?.background;
  const standing = standingStyles(scene);
  const footer = styleOfBox(find('footer')) ?? (kind === 'content' ? standing.footer : undefined);
  const number = styleOfBox(find('page-number')) ?? (kind === 'content' ? standing.number : undefined);
  return {
    kind,
    name: NAMES[kind],
    ...(background === undefined ? {} : { background }),
    title: styleOfBox(find('title')) ?? standing[kind],
    ...(footer === undefined ? {} : { footer }),
    ...(number === undefined ? {} : { number }),
  };
}

export function layoutNumber(kind: LayoutKind): number {
  return LAYOUT_KINDS.indexOf(kind) + 1;
}

export function isSameRect(a: Rect, b: Rect): boolean {
  return a.x === b.x && a.y === b.y && a.w === b.w && a.h === b.h;
}

/** Whether a run says no more about its looks than the layout does. */
export function isLikeLayout(run: SceneRun, style: BoxStyle): boolean {
  return run.size === style.size && run.bold === style.bold && run.color === style.color && !run.raised;
}

function styleOfBox(box: TextBox | undefined): BoxStyle | undefined {
  const run = box?.lines[0]?.runs[0];
  if (!box || !run) return undefined;
  const { rect, lineHeight, align, valign } = box;
  return { rect, size: run.size, bold: run.bold, color: run.color, lineHeight, align, valign };
}

function styleOf(rect: Rect, size: number, line: number, bold: boolean, align: Align): BoxStyle {
  return { rect, size, bold, lineHeight: toPt(line), align, valign: 'top' };
}
