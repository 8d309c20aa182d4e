// Words with their look and a rectangle → a text box whose lines are decided: of a text, a chip, or standing words.
import type { FilledNode, NodeOf, RichText } from '../../model/deck/plan.ts';
import type { SceneBox, TextBox } from '../../model/deck/scene.ts';
import { type Rect, rectOf, toPt } from '../../model/length.ts';
import type { ColorRole } from '../../model/template/theme.ts';
import type { Broken } from '../../type/break-lines.ts';
import { WIDTH_MARGIN } from '../../type/measure-text.ts';
import {
  breakText,
  lineBox,
  type Setting,
  type Size,
  styleOf,
  type TextLook,
  TOLERANCE,
  toSceneLines,
} from '../setting.ts';

type TextNode = NodeOf<'text'>;
type ChipNode = NodeOf<'chip'>;

export function runsOf(text: string): RichText {
  return text === '' ? [] : [{ text, strong: false }];
}

/** A text box in a fixed rectangle; words that leave it, or take more lines than it has, are reported, never cut. */
export function textBox(
  id: string,
  rect: Rect,
  text: RichText,
  look: TextLook,
  setting: Setting,
  options: Partial<Pick<TextBox, 'role' | 'align' | 'valign'>> & { readonly maxLines?: number } = {},
): TextBox {
  const { maxLines, ...stand } = options;
  const broken = breakText(text, look, rect.w);
  const roomFor = Math.floor((rect.h + TOLERANCE) / look.style.line);
  const excess = broken.lines.length - Math.min(roomFor, maxLines ?? roomFor);
  if (broken.overshoot > 0) setting.overflow(id, broken.overshoot);
  if (excess > 0) setting.overflow(id, excess * look.style.line);
  return { ...boxOf(id, rect, broken, look, setting), ...stand };
}

/** The parts of one drawing: their names begin with its id, their colours are the theme's. */
export function drawingOf(id: string, setting: Setting) {
  const { colors } = setting.theme;
  return {
    line: (name: string, rect: Rect, color: ColorRole, width: number): SceneBox =>
      lineBox(`${id}-${name}`, rect, color, width, setting),
    band: (name: string, rect: Rect, color: ColorRole): SceneBox => ({
      kind: 'rect',
      id: `${id}-${name}`,
      rect,
      fill: colors[color],
    }),
    dot: (name: string, x: number, y: number, radius: number, color: ColorRole): SceneBox => ({
      kind: 'ellipse',
      id: `${id}-${name}`,
      rect: rectOf(x - radius, y - radius, 2 * radius, 2 * radius),
      fill: colors[color],
      stroke: { color: colors.page, width: 1.5 },
    }),
    diamond: (name: string, left: number, top: number, reach: number): SceneBox => ({
      kind: 'diamond',
      id: `${id}-${name}`,
      rect: rectOf(left, top, 2 * reach, 2 * reach),
      fill: colors.structure,
    }),
    /** As high as its lines; on one line unless said. */
    words: (
      name: string,
      [x, y, w]: readonly [number, number, number],
      text: RichText,
      look: TextLook,
      { lines = 1, align = 'left' as TextBox['align'] } = {},
    ): SceneBox =>
      textBox(`${id}-${name}`, rectOf(x, y, w, lines * look.style.line), text, look, setting, { align }),
  };
}

export type Drawing = ReturnType<typeof drawingOf>;

export function boxOf(id: string, rect: Rect, broken: Broken, look: TextLook, setting: Setting): TextBox {
  return {
    kind: 'text',
    id,
    rect,
    role: 'body',
    lines: toSceneLines(broken, look, setting),
    type: look.style.name,
    lineHeight: toPt(look.style.line),
    align: 'left',
    valign: 'top',
  };
}

/** The size of broken words: the width in which they break the same way again, and at least so many lines. */
export function sizeOf({ lines }: Broken, line: number, leastLines: number): Size {
  const widest = lines.reduce((most, { width }) => Math.max(most, width), 0);
  return {
    width: Math.ceil((widest / WIDTH_MARGIN) * 100) / 100 + 0.01,
    height: Math.max(lines.length, leastLines) * line,
  };
}

export function measureTextNode(node: TextNode, limit: number, setting: Setting): Size {
  const look = textLook(node, setting);
  return sizeOf(breakText(node.text, look, limit), look.style.line, node.minLines);
}

export function isText(node: FilledNode): node is TextNode {
  return node.node === 'text';
}

/** How many lines its words take in a box of `width`. */
export function linesOfTextNode(node: TextNode, width: number, setting: Setting): number {
  const [, right, , left] = node.padding ?? [0, 0, 0, 0];
  return breakText(node.text, textLook(node, setting), width - left - right).lines.length;
}

function textLook(node: TextNode, setting: Setting): TextLook {
  const onFill = node.fill === 'structure-fill' || node.fill === 'accent' || node.fill === 'cover';
  return {
    style: styleOf(setting, node.type),
    color: node.color,
    even: node.even,
    ...(node.strongType ? { strong: styleOf(setting, node.strongType) } : {}),
    ...(node.strongColor ? { strongColor: node.strongColor } : {}),
    ...(onFill ? { markColor: node.color } : {}),
  };
}

export function placeTextNode(node: TextNode, rect: Rect, id: string, setting: Setting): TextBox[] {
  if (node.text.length === 0 && !node.fill) return [];
  const look = textLook(node, setting);
  const [top, right, bottom, left] = node.padding ?? [0, 0, 0, 0];
  const broken = breakText(node.text, look, rect.w - left - right);
  const count = broken.lines.length;
  const excess = count * look.style.line - (rect.h - top - bottom);
  if (broken.overshoot > TOLERANCE) setting.overflow(id, broken.overshoot);
  if (excess > TOLERANCE) setting.overflow(id, excess);
  const { maxLines = count } = node;
  if (count > maxLines) setting.overflow(id, (count - maxLines) * look.style.line);
  const { colors } = setting.theme;
  return [
    {
      ...boxOf(id, rect, broken, look, setting),
      role: node.type === 'cover-subtitle' ? 'subtitle' : 'body',
      align: node.textAlign,
      valign: node.vAlign,
      ...(node.fill ? { fill: colors[node.fill] } : {}),
      ...(node.stroke ? { stroke: { color: colors[node.stroke], width: 1 } } : {}),
      ...(node.radius ? { radius: node.radius } : {}),
      ...(node.padding ? { inset: { top, right, bottom, left } } : {}),
      ...(node.link ? { link: node.link } : {}),
    },
  ];
}

const CHIP = { height: 19, sidePadding: 8, radius: 3 } as const;
const CHIP_LOOKS: Readonly<
  Record<
    ChipNode['look'],
    { readonly fill?: ColorRole; readonly color: ColorRole; readonly stroke?: ColorRole }
  >
> = {
  filled: { fill: 'strong-panel', color: 'ink' },
  outlined: { color: 'ink', stroke: 'data' },
  inverted: { fill: 'ink', color: 'page' },
  house: { fill: 'accent-tint', color: 'accent', stroke: 'accent' },
};

export function measureChip(node: ChipNode, _limit: number, setting: Setting): Size {
  const look: TextLook = { style: styleOf(setting, 'chip'), color: 'ink' };
  const { width } = sizeOf(breakText(runsOf(node.text), look, Number.POSITIVE_INFINITY), 0, 0);
  return { width: width + 2 * CHIP.sidePadding, height: CHIP.height };
}

/** One word that tells how a claim stands; filled, outlined or inverted, the word carries the meaning. */
export function placeChip(node: ChipNode, rect: Rect, id: string, setting: Setting): TextBox[] {
  const { fill, color, stroke } = CHIP_LOOKS[node.look];
  const look: TextLook = { style: styleOf(setting, 'chip'), color };
  const broken = breakText(runsOf(node.text), look, rect.w);
  if (broken.lines.length > 1) setting.overflow(id, look.style.line);
  const { colors } = setting.theme;
  return [
    {
      ...boxOf(id, rect, broken, look, setting),
      align: 'center',
      valign: 'middle',
      radius: CHIP.radius,
      ...(fill ? { fill: colors[fill] } : {}),
      ...(stroke ? { stroke: { color: colors[stroke], width: 1 } } : {}),
    },
  ];
}
