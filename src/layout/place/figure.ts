// A number with its unit → one line, in the largest of the theme's number sizes that fits its box; else more lines.

import type { FilledNode } from '../../model/deck/plan.ts';
import type { TextBox } from '../../model/deck/scene.ts';
import { toPt } from '../../model/length.ts';
import type { Broken } from '../../type/break-lines.ts';
import type { Laid } from '../laid.ts';
import { breakText, type Setting, styleOf, type TextLook, toSceneLines } from '../setting.ts';

type FigureNode = Extract<FilledNode, { node: 'figure' }>;

/** Units are about half the size of their number. */
const UNIT_SCALE = 0.56;
const LEAST_UNIT = 14;
/** A mark of 18 pt, drawn at 12, ends at the height of a number of 36 to 44 pt. */
const MARK_RAISE = 70;
const STEPS = [1, 0.9, 0.8, 0.7, 0.62] as const;

export function fitFigure(
  node: FigureNode,
  width: number,
  setting: Setting,
): { broken: Broken; look: TextLook } {
  const style = styleOf(setting, node.type);
  let fitted = attempt(node, width, style, 1);
  for (const step of STEPS) {
    if (fitted.broken.lines.length <= 1 && fitted.broken.overshoot === 0) break;
    fitted = attempt(node, width, style, step);
  }
  return fitted;
}

function attempt(
  node: FigureNode,
  width: number,
  style: TextLook['style'],
  step: number,
): { broken: Broken; look: TextLook } {
  const size = Math.round(style.size * step * 2) / 2;
  const look: TextLook = {
    style: { ...style, size },
    color: node.color,
    unitScale: Math.max(UNIT_SCALE, LEAST_UNIT / size),
    raise: MARK_RAISE,
  };
  return { broken: breakText(node.text, look, width), look };
}

export function placeFigure(laid: Laid, node: FigureNode, id: string, setting: Setting): TextBox | undefined {
  if (node.text.length === 0) return undefined;
  const { broken, look } = fitFigure(node, laid.rect.w, setting);
  const excess = broken.lines.length * look.style.line - laid.rect.h;
  if (excess > 0.5) setting.overflow(id, excess);
  if (broken.overshoot > 0.5) setting.overflow(id, broken.overshoot);
  return {
    kind: 'text',
    id,
    rect: laid.rect,
    role: 'body',
    lines: toSceneLines(broken, look, setting),
    type: look.style.name,
    lineHeight: toPt(look.style.line),
    align: node.textAlign,
    valign: 'middle',
  };
}
