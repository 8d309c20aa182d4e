// The regions that stand at the same place on every page: kicker, headline, sources, footer, page number.
import { type Rect, rectOf, toPt } from '../model/length.ts';
import type { DeckPlan, PlannedSlide, RichText } from '../model/plan.ts';
import type { SceneBox, TextBox } from '../model/scene.ts';
import { breakText, type Setting, styleOf, type TextLook, toSceneLines } from './setting.ts';

export const PAGE = { width: 960, height: 540, margin: 48 } as const;
const WIDTH = PAGE.width - 2 * PAGE.margin;

const KICKER = rectOf(48, 24, 700, 16);
const HEADLINE_TOP = 43;
const SOURCES = rectOf(48, 470, WIDTH, 30);
const BODY_BOTTOM = 464;
const MAX_HEADLINE_LINES = 2;
const MAX_SOURCE_LINES = 2;

export type Standing = {
  readonly head: readonly SceneBox[];
  readonly foot: readonly SceneBox[];
  readonly body: Rect;
};

export function layoutStandingRegions(
  slide: PlannedSlide,
  plan: DeckPlan,
  number: number,
  setting: Setting,
): Standing {
  const kickerLook: TextLook = { style: styleOf(setting, 'kicker'), color: 'structure' };
  const kicker = textBox('kicker', KICKER, runsOf(slide.kicker), kickerLook, setting, { valign: 'middle' });
  const headlineLook: TextLook = { style: styleOf(setting, 'headline'), color: 'ink', even: true };
  const lines = breakText(slide.headline, headlineLook, WIDTH).lines.length;
  const height = Math.min(MAX_HEADLINE_LINES, Math.max(1, lines)) * headlineLook.style.line + 2;
  const place = rectOf(PAGE.margin, HEADLINE_TOP, WIDTH, height);
  const headline = textBox('headline', place, slide.headline, headlineLook, setting, {
    role: 'title',
    maxLines: MAX_HEADLINE_LINES,
  });
  // A one-line headline gives its second line to the body.
  const top = Math.max(lines > 1 ? 126 : 96, HEADLINE_TOP + height + 8);
  return {
    head: [kicker, headline],
    foot: [...sourceBoxes(slide, setting), ...layoutFooter(plan, number, setting)],
    body: rectOf(PAGE.margin, top, WIDTH, BODY_BOTTOM - top),
  };
}

function sourceBoxes(slide: PlannedSlide, setting: Setting): SceneBox[] {
  const look: TextLook = { style: styleOf(setting, 'source'), color: 'muted' };
  const last = slide.sourceLines.at(-1);
  if (last === undefined) return [];
  const fitting = slide.sourceLines.find(
    (text) => breakText(text, look, WIDTH).lines.length <= MAX_SOURCE_LINES,
  );
  const chosen = fitting ?? last;
  // The whole line is one link: a link on the words would underline them.
  const words = chosen.map(({ link: _, ...run }) => run);
  const box = textBox('sources', SOURCES, words, look, setting, {
    valign: 'bottom',
    maxLines: MAX_SOURCE_LINES,
  });
  const link = chosen.find((run) => run.link)?.link;
  return [link ? { ...box, link } : box];
}

export function layoutFooter(plan: DeckPlan, number: number, setting: Setting): SceneBox[] {
  const look: TextLook = { style: styleOf(setting, 'source'), color: 'muted' };
  const pageLook: TextLook = { style: { ...look.style, bold: true }, color: 'ink' };
  return [
    {
      kind: 'line',
      id: 'footer-rule',
      rect: rectOf(PAGE.margin, 506, WIDTH, 0),
      color: setting.theme.colors.rule,
      width: 0.75,
      arrow: false,
    },
    textBox('footer-left', rectOf(48, 510, 400, 15), runsOf(plan.footer.left), look, setting, {
      role: 'footer',
    }),
    textBox('footer-right', rectOf(448, 510, 430, 15), runsOf(plan.footer.right), look, setting, {
      role: 'footer',
      align: 'right',
    }),
    textBox('page-number', rectOf(882, 510, 30, 15), runsOf(String(number)), pageLook, setting, {
      role: 'page-number',
      align: 'right',
    }),
  ];
}

export function runsOf(text: string): RichText {
  return text === '' ? [] : [{ text, strong: false }];
}

/** Half a point of arithmetic is not an overflow. */
const TOLERANCE = 0.5;

/** A text box in a fixed rectangle; words that leave it, or take more lines than it has, are reported, never cut. */
export function textBox(
  id: string,
  rect: Rect,
  text: RichText,
  look: TextLook,
  setting: Setting,
  options: Partial<Pick<TextBox, 'role' | 'align' | 'valign'>> & { readonly maxLines?: number } = {},
): TextBox {
  const { style } = look;
  const broken = breakText(text, look, rect.w);
  const roomFor = Math.floor((rect.h + TOLERANCE) / style.line);
  const excess = broken.lines.length - Math.min(roomFor, options.maxLines ?? roomFor);
  if (broken.overshoot > 0) setting.overflow(id, broken.overshoot);
  if (excess > 0) setting.overflow(id, excess * style.line);
  return {
    kind: 'text',
    id,
    rect,
    role: options.role ?? 'body',
    lines: toSceneLines(broken, look, setting),
    type: style.name,
    lineHeight: toPt(style.line),
    align: options.align ?? 'left',
    valign: options.valign ?? 'top',
  };
}
