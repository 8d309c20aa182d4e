// A filled tree and a room → rectangles: columns of equal share, groups, paddings, and what does not fit.
import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { loadYoga, type Yoga } from 'yoga-layout/load';
import { flow, type Laid } from '../../src/layout/flow.ts';
import type { FilledNode } from '../../src/model/deck/plan.ts';
import { rectOf } from '../../src/model/length.ts';
import { aSetting, words } from '../support/layout-setting.ts';

let yoga: Yoga;
const ROOM = rectOf(48, 126, 864, 338);

beforeAll(async () => {
  yoga = await loadYoga();
});

type TextNode = Extract<FilledNode, { node: 'text' }>;

function text(value: string, more: Partial<TextNode> = {}): TextNode {
  return {
    node: 'text',
    name: 'words',
    text: words(value),
    type: 'body',
    color: 'ink',
    textAlign: 'left',
    vAlign: 'top',
    minLines: 0,
    even: false,
    ...more,
  };
}

function laidOut(root: FilledNode): Laid {
  return flow(root, ROOM, aSetting(), yoga).laid;
}

const LONG = '学習費用の差は対象範囲の違いであり、最も根拠が明らかなのはV3の数値である';

describe('columns', () => {
  it('of equal share are equally wide, whatever they hold', () => {
    const { children } = laidOut({
      node: 'row',
      gap: 12,
      children: ['短い', LONG, `${LONG}。${LONG}`].map((one) => ({
        node: 'column' as const,
        grow: 1,
        children: [text(one)],
      })),
    });
    for (const child of children) expect(child.rect.w).toBeCloseTo((864 - 24) / 3, 2);
    expect(children.map((child) => child.rect.x)).toEqual(
      [48, 48 + 280 + 12, 48 + 2 * 292].map((x) => expect.closeTo(x, 2)),
    );
  });

  it('of a group of two stand above two single columns, gap included', () => {
    const gap = 12;
    const column = (share: number, basis: number): FilledNode => ({
      node: 'column',
      grow: share,
      basis,
      children: [text('題')],
    });
    const groups = laidOut({ node: 'row', gap, children: [column(1, 0), column(2, gap), column(1, 0)] });
    const singles = laidOut({ node: 'row', gap, children: [1, 1, 1, 1].map(() => column(1, 0)) });
    const [first, second, third, fourth] = singles.children.map((child) => child.rect);
    const [one, two, three] = groups.children.map((child) => child.rect);
    expect(one?.w).toBeCloseTo(first?.w ?? 0, 2);
    expect(two?.x).toBeCloseTo(second?.x ?? 0, 2);
    expect((two?.x ?? 0) + (two?.w ?? 0)).toBeCloseTo((third?.x ?? 0) + (third?.w ?? 0), 2);
    expect(three?.x).toBeCloseTo(fourth?.x ?? 0, 2);
  });

  it('leave a fixed width beside them as it is', () => {
    const { children } = laidOut({
      node: 'row',
      gap: 24,
      children: [text('題', { width: 150 }), text(LONG, { grow: 1 })],
    });
    expect(children[0]?.rect.w).toBeCloseTo(150, 2);
    expect(children[1]?.rect.w).toBeCloseTo(864 - 174, 2);
  });
});

describe('a text', () => {
  it('is as high as its lines in the width it gets', () => {
    const narrow = laidOut({ node: 'row', children: [text(LONG, { width: 200 })], align: 'start' });
    const wide = laidOut({ node: 'row', children: [text(LONG, { width: 800 })], align: 'start' });
    expect(wide.children[0]?.rect.h).toBeCloseTo(20, 2);
    expect((narrow.children[0]?.rect.h ?? 0) / 20).toBeGreaterThanOrEqual(3);
  });

  it('keeps its padding inside its rectangle and out of its lines', () => {
    const padding = [10, 16, 10, 22] as const;
    const { children } = laidOut({ node: 'column', children: [text(LONG, { padding })] });
    const bare = laidOut({ node: 'column', children: [text(LONG)] });
    expect(children[0]?.rect.h).toBeCloseTo((bare.children[0]?.rect.h ?? 0) + 20, 2);
  });

  it('reserves its least number of lines', () => {
    const { children } = laidOut({ node: 'column', children: [text('短い', { minLines: 3 })] });
    expect(children[0]?.rect.h).toBeCloseTo(60, 2);
  });

  it('gives way to a chip beside it', () => {
    const { children } = laidOut({
      node: 'row',
      justify: 'between',
      children: [text(`${LONG}${LONG}`), { node: 'chip', name: 'stance', text: '自己申告', look: 'filled' }],
    });
    const chip = children[1]?.rect;
    expect((chip?.x ?? 0) + (chip?.w ?? 0)).toBeCloseTo(912, 1);
    expect(chip?.w).toBeGreaterThan(44);
  });
});

describe('a container', () => {
  it('puts its children inside its padding, with its gap between them', () => {
    const { children, rect } = laidOut({
      node: 'column',
      padding: [10, 16, 12, 22],
      gap: 7,
      children: [text('一'), text('二')],
    });
    const [one, two] = children.map((child) => child.rect);
    expect(rect).toEqual(rectOf(48, 126, 864, 338));
    expect(one?.x).toBeCloseTo(48 + 22, 2);
    expect(one?.y).toBeCloseTo(126 + 10, 2);
    expect(one?.w).toBeCloseTo(864 - 38, 2);
    expect(two?.y).toBeCloseTo(126 + 10 + 20 + 7, 2);
  });

  it('shares free height by `grow`', () => {
    const { children } = laidOut({
      node: 'column',
      gap: 8,
      children: [text('一'), { node: 'column', grow: 1, children: [] }, text('二')],
    });
    expect(children[1]?.rect.h).toBeCloseTo(338 - 16 - 40, 2);
    const last = children[2]?.rect;
    expect((last?.y ?? 0) + (last?.h ?? 0)).toBeCloseTo(464, 2);
  });
});

describe('the excess', () => {
  const column = (count: number): FilledNode => ({
    node: 'column',
    children: Array.from({ length: count }, () => text('一行')),
  });

  it('is nothing while everything fits', () => {
    expect(flow(column(16), ROOM, aSetting(), yoga).excess).toBe(0);
  });

  it('is the points by which the content is higher than the room', () => {
    expect(flow(column(20), ROOM, aSetting(), yoga).excess).toBeCloseTo(20 * 20 - 338, 0);
  });
});

const leaf: fc.Arbitrary<FilledNode> = fc.oneof(
  fc
    .string({ unit: fc.constantFrom(...'学習費のを、AI models 10%'), maxLength: 60 })
    .map((value) => text(value)),
  fc.constant<FilledNode>({ node: 'chip', name: 'stance', text: '見通し', look: 'outlined' }),
  fc.constant<FilledNode>({ node: 'rule', color: 'rule', weight: 0.75 }),
  fc.integer({ min: 0, max: 20 }).map((size): FilledNode => ({ node: 'space', size, grow: 0 })),
);
const tree = fc.letrec<{ node: FilledNode }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    leaf,
    fc.record({
      node: fc.constant('column' as const),
      gap: fc.integer({ min: 0, max: 12 }),
      children: fc.array(tie('node'), { maxLength: 3 }),
    }),
    fc.record({
      node: fc.constant('row' as const),
      gap: fc.integer({ min: 0, max: 12 }),
      children: fc
        .array(tie('node'), { maxLength: 3 })
        .map((all) => all.map((one): FilledNode => ({ node: 'column', grow: 1, children: [one] }))),
    }),
  ),
})).node;

describe('any tree of columns and shared rows', () => {
  it('stands inside its parent, child after child', () => {
    fc.assert(
      fc.property(tree, (node) => {
        const { laid } = flow({ node: 'column', children: [node] }, ROOM, aSetting(), yoga);
        const visit = (parent: Laid): void => {
          for (const child of parent.children) {
            expect(child.rect.y).toBeGreaterThanOrEqual(parent.rect.y - 0.01);
            expect(child.rect.y + child.rect.h).toBeLessThanOrEqual(parent.rect.y + parent.rect.h + 0.01);
            expect(child.rect.x + child.rect.w).toBeLessThanOrEqual(parent.rect.x + parent.rect.w + 0.01);
            visit(child);
          }
          parent.children.forEach((child, index) => {
            const next = parent.children[index + 1];
            if (next === undefined || !('children' in parent.node)) return;
            const isRow = parent.node.node === 'row';
            const end = isRow ? child.rect.x + child.rect.w : child.rect.y + child.rect.h;
            expect(isRow ? next.rect.x : next.rect.y).toBeGreaterThanOrEqual(end - 0.01);
          });
        };
        visit(laid);
      }),
    );
  });

  it('is laid out the same every time', () => {
    fc.assert(
      fc.property(tree, (node) => {
        expect(laidOut({ node: 'column', children: [node] })).toEqual(
          laidOut({ node: 'column', children: [node] }),
        );
      }),
      { numRuns: 30 },
    );
  });
});
