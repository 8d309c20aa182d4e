// A text leaf and its rectangle → a text box whose lines are decided.

import type { FilledNode } from '../../model/deck/plan.ts';
import type { TextBox } from '../../model/deck/scene.ts';
import { toPt } from '../../model/length.ts';
import type { Laid } from '../laid.ts';
import { breakText, type Setting, styleOf, type TextLook, toSceneLines } from '../setting.ts';

type TextNode = Extract<FilledNode, { node: 'text' }>;

/** Half a point of arithmetic is not an overflow. */
const TOLERANCE = 0.5;

export function textLook(node: TextNode, setting: Setting): TextLook {
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

export function placeText(laid: Laid, node: TextNode, id: string, setting: Setting): TextBox | undefined {
  if (node.text.length === 0 && !node.fill) return undefined;
  const look = textLook(node, setting);
  const [top, right, bottom, left] = node.padding ?? [0, 0, 0, 0];
  const width = laid.rect.w - left - right;
  const broken = breakText(node.text, look, width);
  const height = broken.lines.length * look.style.line;
  const room = laid.rect.h - top - bottom;
  if (broken.overshoot > TOLERANCE) setting.overflow(id, broken.overshoot);
  if (height > room + TOLERANCE) setting.overflow(id, height - room);
  const { maxLines } = node;
  if (maxLines !== undefined && broken.lines.length > maxLines) {
    setting.overflow(id, (broken.lines.length - maxLines) * look.style.line);
  }
  const colors = setting.theme.colors;
  return {
    kind: 'text',
    id,
    rect: laid.rect,
    role: node.type === 'cover-subtitle' ? 'subtitle' : 'body',
    lines: toSceneLines(broken, look, setting),
    type: look.style.name,
    lineHeight: toPt(look.style.line),
    align: node.textAlign,
    valign: node.vAlign,
    ...(node.fill ? { fill: colors[node.fill] } : {}),
    ...(node.stroke ? { stroke: { color: colors[node.stroke], width: 1 } } : {}),
    ...(node.radius ? { radius: node.radius } : {}),
    ...(node.padding ? { inset: { top, right, bottom, left } } : {}),
    ...(node.link ? { link: node.link } : {}),
  };
}
