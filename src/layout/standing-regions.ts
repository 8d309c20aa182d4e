// The regions that stand at the same place on every page: kicker, headline, sources, footer, page number.

import { measureChip, placeChip, runsOf, textBox } from '../elements/layout/text.ts';
import { breakText, lineBox, lineWidth, type Setting, styleOf, type TextLook } from '../elements/setting.ts';
import type { DeckPlan, PlannedSlide, RichText } from '../model/deck/plan.ts';
import type { SceneBox, TextBox } from '../model/deck/scene.ts';
import { pageMargin, type Rect, rectOf } from '../model/length.ts';
import { fitHeadline } from './headline.ts';
import { placeLogos } from './place-logos.ts';

/** `gap` before the chip of the house. */
const KICKER = { top: 24, height: 16, gap: 8 } as const;
/** Between the chip of the house and its logo. */
const LOGO_GAP = 14;
const HEADLINE_TOP = 43;
/** Below the headline, as it would be without a smaller size: bodies begin at two heights only. */
const BELOW_HEADLINE = { one: 19, two: 15 } as const;
const STANDFIRST_GAP = 6;
const SOURCES_BOTTOM = 500;
const BODY_GAP = 6;
const FOOTER = { rule: 506, top: 510, height: 15, number: 30, gap: 4 } as const;
const MAX_HEADLINE_LINES = 2;
const MAX_STANDFIRST_LINES = 4;
/** The longest wording that fits in two lines; the shortest one in four, before it counts as too long. */
const SOURCE_LINES = { usual: 2, most: 4 } as const;

export type Standing = {
  readonly head: readonly SceneBox[];
  /** Above the line that names the deck and counts its pages. */
  readonly foot: readonly SceneBox[];
  readonly body: Rect;
};

/** The left edge and width of everything between the margins. */
export function measureOf({ page }: Setting): { readonly left: number; readonly width: number } {
  const left = pageMargin(page);
  return { left, width: page.width - 2 * left };
}

export function layoutStandingRegions(slide: PlannedSlide, setting: Setting): Standing {
  const { left, width } = measureOf(setting);
  const kickerLook: TextLook = { style: styleOf(setting, 'kicker'), color: 'structure' };
  const chip = houseChip(slide, setting);
  const end = Math.min(left + Math.round(width * 0.81), ...chip.map(({ rect }) => rect.x - KICKER.gap));
  const kickerPlace = rectOf(left, KICKER.top, end - left, KICKER.height);
  const kicker = textBox('kicker', kickerPlace, runsOf(slide.kicker), kickerLook, setting, {
    role: 'kicker',
    valign: 'middle',
  });
  const head = layoutHeadline(slide.headline, setting);
  const foot = sourceBoxes(slide, setting);
  const sources = foot.find((box) => box.id === 'sources');
  const bottom = Math.min(464, (sources?.rect.y ?? 470) - BODY_GAP);
  return {
    head: [kicker, ...chip, ...head.boxes],
    foot,
    body: rectOf(left, head.bottom, width, bottom - head.bottom),
  };
}

/** Facts apart from views: a page of the house's own says so, at the right end of the kicker's row. */
function houseChip({ houseView }: PlannedSlide, setting: Setting): readonly TextBox[] {
  if (houseView === undefined) return [];
  const { left, width } = measureOf(setting);
  const { logos } = placeLogos(setting.theme, setting.language, setting.page);
  const right = logos ? logos.content.rect.x - LOGO_GAP : left + width;
  const chip = { node: 'chip', name: 'house-view', text: houseView, look: 'house' } as const;
  const size = measureChip(chip, width, setting);
  const middle = KICKER.top + KICKER.height / 2;
  const place = rectOf(right - size.width, middle - size.height / 2, size.width, size.height);
  return placeChip(chip, place, 'house-view', setting);
}

function layoutHeadline(
  text: RichText,
  setting: Setting,
): { readonly boxes: readonly TextBox[]; readonly bottom: number } {
  const { left, width } = measureOf(setting);
  const usual = styleOf(setting, 'headline');
  const { headline, style, standfirst } = fitHeadline(text, usual, width, MAX_HEADLINE_LINES);
  const look: TextLook = { style, color: 'ink', even: true };
  const lines = breakText(headline, look, width).lines.length;
  const height = Math.min(MAX_HEADLINE_LINES, Math.max(1, lines)) * style.line + 2;
  const place = rectOf(left, HEADLINE_TOP, width, height);
  const box = textBox('headline', place, headline, look, setting, {
    role: 'title',
    maxLines: MAX_HEADLINE_LINES,
  });
  // A one-line headline gives its second line to the body.
  const bottom =
    HEADLINE_TOP + (lines > 1 ? 2 * usual.line + BELOW_HEADLINE.two : usual.line + BELOW_HEADLINE.one);
  if (standfirst.length === 0) return { boxes: [box], bottom };
  const restLook: TextLook = { style: styleOf(setting, 'lead'), color: 'ink' };
  const restLines = breakText(standfirst, restLook, width).lines.length;
  const restHeight = Math.min(MAX_STANDFIRST_LINES, restLines) * restLook.style.line;
  const restPlace = rectOf(left, HEADLINE_TOP + height + STANDFIRST_GAP, width, restHeight);
  const rest = textBox('standfirst', restPlace, standfirst, restLook, setting, {
    maxLines: MAX_STANDFIRST_LINES,
  });
  return { boxes: [box, rest], bottom: restPlace.y + restHeight + BELOW_HEADLINE.two - 2 };
}

function sourceBoxes(slide: PlannedSlide, setting: Setting): SceneBox[] {
  const { left, width } = measureOf(setting);
  const look: TextLook = { style: styleOf(setting, 'source'), color: 'muted' };
  const last = slide.sourceLines.at(-1);
  if (last === undefined) return [];
  const linesOf = (text: RichText): number => breakText(text, look, width).lines.length;
  const chosen = slide.sourceLines.find((text) => linesOf(text) <= SOURCE_LINES.usual) ?? last;
  // The whole line is one link: a link on the words would underline them.
  const words = chosen.map(({ link: _, ...run }) => run);
  const lines = Math.min(SOURCE_LINES.most, Math.max(SOURCE_LINES.usual, linesOf(chosen)));
  const height = lines * look.style.line + 2;
  const place = rectOf(left, SOURCES_BOTTOM - height, width, height);
  const box = textBox('sources', place, words, look, setting, {
    role: 'sources',
    valign: 'bottom',
    maxLines: SOURCE_LINES.most,
  });
  const link = chosen.find((run) => run.link)?.link;
  return [link ? { ...box, link } : box];
}

/** Added late: where a page stands, and in which edition, changes nothing else on it. */
export function layoutFooter(plan: Pick<DeckPlan, 'footer'>, number: number, setting: Setting): SceneBox[] {
  const { left, width } = measureOf(setting);
  const look: TextLook = { style: styleOf(setting, 'source'), color: 'muted' };
  const pageLook: TextLook = { style: { ...look.style, bold: true }, color: 'ink' };
  const fits = (text: string, room: number): boolean => {
    const { lines, overshoot } = breakText(runsOf(text), look, room);
    return lines.length <= 1 && overshoot === 0;
  };
  const numberLeft = left + width - FOOTER.number;
  const room = numberLeft - FOOTER.gap - left;
  const usual = Math.round((width * 400) / 864);
  const needed = lineWidth(runsOf(plan.footer.right), look);
  // A long classification takes what the left side can spare.
  const half = needed <= room - usual ? usual : Math.max(0, room - needed);
  const words = fits(plan.footer.left, half) ? plan.footer.left : plan.footer.leftShort;
  const box = (
    id: string,
    x: number,
    w: number,
    text: string,
    look: TextLook,
    role: TextBox['role'],
    align: TextBox['align'],
  ) => textBox(id, rectOf(x, FOOTER.top, w, FOOTER.height), runsOf(text), look, setting, { role, align });
  return [
    lineBox('footer-rule', rectOf(left, FOOTER.rule, width, 0), 'rule', 0.75, setting),
    box('footer-left', left, half, words, look, 'footer', 'left'),
    box('footer-right', left + half, room - half, plan.footer.right, look, 'date', 'right'),
    box('page-number', numberLeft, FOOTER.number, String(number), pageLook, 'page-number', 'right'),
  ];
}
