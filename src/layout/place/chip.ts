// A chip: one word that tells how a claim stands; filled, outlined or inverted, the word carries the meaning.
import { toPt } from '../../model/length.ts';
import type { FilledNode } from '../../model/plan.ts';
import type { TextBox } from '../../model/scene.ts';
import type { ColorRole } from '../../model/theme.ts';
import type { Laid } from '../flow.ts';
import { breakText, type Setting, styleOf, type TextLook, toSceneLines } from '../setting.ts';
import { runsOf } from '../standing-regions.ts';

type ChipNode = Extract<FilledNode, { node: 'chip' }>;

const LOOKS = {
  filled: { fill: 'strong-panel', color: 'ink' },
  outlined: { color: 'ink', stroke: 'data' },
  inverted: { fill: 'ink', color: 'page' },
} satisfies Record<ChipNode['look'], ChipLook>;

type ChipLook = { readonly fill?: ColorRole; readonly color: ColorRole; readonly stroke?: ColorRole };

export function placeChip(laid: Laid, node: ChipNode, id: string, setting: Setting): TextBox {
  const { fill, color, stroke }: ChipLook = LOOKS[node.look];
  const look: TextLook = { style: styleOf(setting, 'chip'), color };
  const broken = breakText(runsOf(node.text), look, laid.rect.w);
  if (broken.lines.length > 1) setting.overflow(id, look.style.line);
  const colors = setting.theme.colors;
  return {
    kind: 'text',
    id,
    rect: laid.rect,
    role: 'body',
    lines: toSceneLines(broken, look, setting),
    type: look.style.name,
    lineHeight: toPt(look.style.line),
    align: 'center',
    valign: 'middle',
    radius: 3,
    ...(fill ? { fill: colors[fill] } : {}),
    ...(stroke ? { stroke: { color: colors[stroke], width: 1 } } : {}),
  };
}
