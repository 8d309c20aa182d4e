// A tree with rectangles → the boxes of a page, in reading order.

import type { FilledNode } from '../../model/deck/plan.ts';
import type { SceneBox, TextBox } from '../../model/deck/scene.ts';
import { InternalError, never } from '../../model/errors.ts';
import { type Rect, rectOf, toPt } from '../../model/length.ts';
import type { BoxStyle } from '../../model/template/slide-kind.ts';
import type { ColorRole } from '../../model/template/theme.ts';
import type { Laid } from '../laid.ts';
import { chartColors } from '../palette.ts';
import { breakText, type Setting, styleOf, type TextLook, toSceneLines } from '../setting.ts';
import { runsOf } from '../standing-regions.ts';
import { placeFigure } from './figure.ts';
import { placeTable } from './table.ts';
import { placeText } from './text.ts';
import { placeTimeline } from './timeline.ts';

const BAR = 4;
/** Half a point of arithmetic is not an overflow. */
const TOLERANCE = 0.5;

export function placeLaid(root: Laid, setting: Setting): SceneBox[] {
  const boxes: SceneBox[] = [];
  const names = new Map<string, number>();
  /** Names repeat where a template repeats; the second `items.short` on a page is `items.short-2`. */
  const nameOf = (base: string): string => {
    const count = (names.get(base) ?? 0) + 1;
    names.set(base, count);
    return count === 1 ? base : `${base}-${count}`;
  };
  const visit = (laid: Laid): void => {
    boxes.push(...furniture(laid, nameOf, setting));
    boxes.push(...leafBoxes(laid, nameOf, setting));
    for (const child of laid.children) {
      const excess = excessOf(child.rect, laid.rect);
      if (excess > TOLERANCE) setting.overflow(subjectOf(child), excess);
      visit(child);
    }
  };
  visit(root);
  return boxes;
}

/** Points by which a child is larger than its parent or stands outside it: a row of fixed height does not grow. */
function excessOf(child: Rect, parent: Rect): number {
  return Math.max(
    child.h - parent.h,
    child.w - parent.w,
    parent.y - child.y,
    parent.x - child.x,
    child.y + child.h - parent.y - parent.h,
    child.x + child.w - parent.x - parent.w,
  );
}

/** The name of the first leaf in it that has one. */
function subjectOf(laid: Laid): string {
  if ('name' in laid.node) return laid.node.name;
  return laid.children.map(subjectOf).find((name) => name !== laid.node.node) ?? laid.node.node;
}

function leafBoxes(laid: Laid, nameOf: (base: string) => string, setting: Setting): SceneBox[] {
  const { node, rect } = laid;
  const colors = setting.theme.colors;
  switch (node.node) {
    case 'row':
    case 'column':
    case 'space':
      return [];
    case 'text':
      return [placeText(laid, node, nameOf(node.name), setting)].filter((box) => box !== undefined);
    case 'figure':
      return [placeFigure(laid, node, nameOf(node.name), setting)].filter((box) => box !== undefined);
    case 'chip':
      return [placeChip(laid, node, nameOf(node.name), setting)];
    case 'rule': {
      const vertical = rect.h > rect.w;
      const line = vertical ? rectOf(rect.x, rect.y, 0, rect.h) : rectOf(rect.x, rect.y, rect.w, 0);
      return [
        {
          kind: 'line',
          id: nameOf('rule'),
          rect: line,
          color: colors[node.color],
          width: node.weight,
          arrow: false,
        },
      ];
    }
    case 'arrow': {
      const { x, y, w, h } = rect;
      const line = node.direction === 'down' ? rectOf(x + w / 2, y, 0, h) : rectOf(x, y + h / 2, w, 0);
      return [
        { kind: 'line', id: nameOf('arrow'), rect: line, color: colors[node.color], width: 1.5, arrow: true },
      ];
    }
    case 'chart':
      return [
        {
          kind: 'chart',
          id: nameOf(node.name),
          rect,
          chart: node.chart,
          form: node.form,
          place: node.place,
          colors: chartColors(setting.theme),
          alt: node.alt,
          origin: node.origin,
        },
      ];
    case 'table':
      return [placeTable(laid, node, nameOf(node.name), setting)];
    case 'timeline':
      return placeTimeline(laid, node, nameOf('timeline'), setting);
    default:
      return never(node);
  }
}

/** Fill, outline, bar and rules of a container, drawn before what it holds. */
function furniture(laid: Laid, nameOf: (base: string) => string, setting: Setting): SceneBox[] {
  if (!('children' in laid.node)) return rules(laid.node, laid.rect, nameOf, setting);
  const style: BoxStyle = laid.node;
  const colors = setting.theme.colors;
  const boxes: SceneBox[] = [];
  if (style.fill || style.stroke) {
    boxes.push({
      kind: 'rect',
      id: nameOf('panel'),
      rect: laid.rect,
      ...(style.fill ? { fill: colors[style.fill] } : {}),
      ...(style.stroke ? { stroke: { color: colors[style.stroke], width: 1 } } : {}),
      ...(style.radius ? { radius: style.radius } : {}),
    });
  }
  if (style.bar) {
    const { x, y, h } = laid.rect;
    boxes.push({ kind: 'rect', id: nameOf('bar'), rect: rectOf(x, y, BAR, h), fill: colors[style.bar] });
  }
  return [...boxes, ...rules(style, laid.rect, nameOf, setting)];
}

function rules(node: object, rect: Rect, nameOf: (base: string) => string, setting: Setting): SceneBox[] {
  const style = node as BoxStyle;
  const width = style.ruleWeight ?? 0.75;
  if (width < 0) throw new InternalError('A rule has a negative weight');
  const line = (role: NonNullable<BoxStyle['ruleTop']>, y: number): SceneBox => ({
    kind: 'line',
    id: nameOf('rule'),
    rect: rectOf(rect.x, y, rect.w, 0),
    color: setting.theme.colors[role],
    width,
    arrow: false,
  });
  return [
    ...(style.ruleTop ? [line(style.ruleTop, rect.y)] : []),
    ...(style.ruleBottom ? [line(style.ruleBottom, rect.y + rect.h)] : []),
  ];
}

type ChipNode = Extract<FilledNode, { node: 'chip' }>;

const LOOKS = {
  filled: { fill: 'strong-panel', color: 'ink' },
  outlined: { color: 'ink', stroke: 'data' },
  inverted: { fill: 'ink', color: 'page' },
} satisfies Record<ChipNode['look'], ChipLook>;

type ChipLook = { readonly fill?: ColorRole; readonly color: ColorRole; readonly stroke?: ColorRole };

/** A chip: one word that tells how a claim stands; filled, outlined or inverted, the word carries the meaning. */
function placeChip(laid: Laid, node: ChipNode, id: string, setting: Setting): TextBox {
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
