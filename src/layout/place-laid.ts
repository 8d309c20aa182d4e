// A tree with rectangles → the boxes of a page, in reading order.
import { type FigureNode, isFigure, isRow, stepOf } from '../elements/layout/figure.ts';
import { leafOf } from '../elements/leaves.ts';
import { isBox } from '../elements/nodes.ts';
import { lineBox, type Setting, TOLERANCE } from '../elements/setting.ts';
import type { SceneBox } from '../model/deck/scene.ts';
import { InternalError } from '../model/errors.ts';
import { type Rect, rectOf } from '../model/length.ts';
import type { BoxStyle } from '../model/template/slide-kind.ts';
import type { Laid } from './flow.ts';

type NameOf = (base: string) => string;

export function placeLaid(root: Laid, setting: Setting): SceneBox[] {
  const boxes: SceneBox[] = [];
  const names = new Map<string, number>();
  /** Names repeat where a template repeats; the second `items.short` on a page is `items.short-2`. */
  const nameOf: NameOf = (base) => {
    const count = (names.get(base) ?? 0) + 1;
    names.set(base, count);
    return count === 1 ? base : `${base}-${count}`;
  };
  const visit = (laid: Laid): void => {
    const { node, rect, children } = withOneSize(laid, setting);
    if ('children' in node) boxes.push(...panelBoxes(node, rect, nameOf, setting));
    if (isBox(node)) boxes.push(...ruleBoxes(node, rect, nameOf, setting));
    if (!('children' in node)) boxes.push(...leafOf(node).place(node, rect, nameOf, setting));
    for (const child of children) {
      const excess = excessOf(child.rect, rect);
      if (excess > TOLERANCE) setting.overflow(subjectOf(child), excess);
      visit(child);
    }
  };
  visit(root);
  return boxes;
}

/** A row of cards: the numbers that each begins with in one size, the largest in which every one fits. */
function withOneSize(laid: Laid, setting: Setting): Laid {
  if (!isRow(laid.node) || laid.children.length < 2) return laid;
  const figures = laid.children.map(figuresIn);
  const [first] = figures.flat();
  const isCards =
    first !== undefined &&
    figures.every(([one, another]) => one?.node.type === first.node.type && another === undefined);
  if (!isCards) return laid;
  const step = Math.min(...figures.flat().map(({ node, width }) => stepOf(node, width, setting)));
  return { ...laid, children: laid.children.map((child) => sizedTo(step, child)) };
}

type SizedFigure = { readonly node: FigureNode; readonly width: number };

function figuresIn({ node, rect, children }: Laid): readonly SizedFigure[] {
  return isFigure(node) ? [{ node, width: rect.w }] : children.flatMap(figuresIn);
}

function sizedTo(step: number, { node, children, ...rest }: Laid): Laid {
  return {
    ...rest,
    node: isFigure(node) ? { ...node, step } : node,
    children: children.map((child) => sizedTo(step, child)),
  };
}

const BAR = 4;

/** Fill, outline and bar of a container, drawn before what it holds. */
function panelBoxes(style: BoxStyle, rect: Rect, nameOf: NameOf, { theme: { colors } }: Setting): SceneBox[] {
  const { fill, stroke, dashed, radius, bar } = style;
  const panel = (): SceneBox => ({
    kind: 'rect',
    id: nameOf('panel'),
    rect,
    ...(fill ? { fill: colors[fill] } : {}),
    ...(stroke
      ? {
          stroke: {
            color: colors[stroke],
            width: dashed ? 1.5 : 1,
            ...(dashed && { isDashed: true as const }),
          },
        }
      : {}),
    ...(radius ? { radius } : {}),
  });
  const { x, y, h } = rect;
  return [
    ...(fill || stroke ? [panel()] : []),
    ...(bar
      ? [{ kind: 'rect' as const, id: nameOf('bar'), rect: rectOf(x, y, BAR, h), fill: colors[bar] }]
      : []),
  ];
}

function ruleBoxes(style: BoxStyle, { x, y, w, h }: Rect, nameOf: NameOf, setting: Setting): SceneBox[] {
  const { ruleTop, ruleBottom, ruleWeight = 0.75 } = style;
  if (ruleWeight < 0) throw new InternalError('A rule has a negative weight');
  return [
    ...(ruleTop ? [lineBox(nameOf('rule'), rectOf(x, y, w, 0), ruleTop, ruleWeight, setting)] : []),
    ...(ruleBottom ? [lineBox(nameOf('rule'), rectOf(x, y + h, w, 0), ruleBottom, ruleWeight, setting)] : []),
  ];
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
function subjectOf({ node, children }: Laid): string {
  if ('name' in node) return node.name;
  return children.map(subjectOf).find((name) => name !== node.node) ?? node.node;
}
