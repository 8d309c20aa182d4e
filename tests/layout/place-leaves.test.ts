// Texts, figures and chips in their rectangles: what they look like, and every overflow reported in points.
import { beforeAll, describe, expect, it } from '@jest/globals';
import { loadYoga, type Yoga } from 'yoga-layout/load';
import { flow } from '../../src/layout/flow.ts';
import { placeLaid } from '../../src/layout/place-laid.ts';
import type { FilledNode } from '../../src/model/deck/plan.ts';
import type { TextBox } from '../../src/model/deck/scene.ts';
import { rectOf } from '../../src/model/length.ts';
import { aSetting, words } from '../support/layout-setting.ts';

let yoga: Yoga;

beforeAll(async () => {
  yoga = await loadYoga();
});

type TextNode = Extract<FilledNode, { node: 'text' }>;
type FigureNode = Extract<FilledNode, { node: 'figure' }>;

const LONG = '学習費用の差は対象範囲の違いであり、最も根拠が明らかなのはV3の数値である';

function text(value: string, more: Partial<TextNode> = {}): TextNode {
  const node = { node: 'text', name: 'lead.aside', text: words(value), type: 'body', color: 'ink' } as const;
  return { ...node, textAlign: 'left', vAlign: 'top', minLines: 0, even: false, ...more };
}

function figure(
  parts: readonly [string, 'qualifier' | 'number' | 'unit'][],
  more: Partial<FigureNode> = {},
): FigureNode {
  const runs = parts.map(([value, part]) => ({ text: value, strong: false, part }));
  const mark = { text: '(1)', strong: false, mark: true };
  const node = { node: 'figure', name: 'item.key', text: [...runs, mark], type: 'number-xl' } as const;
  return { ...node, color: 'accent', textAlign: 'left', ...more };
}

const AMOUNT = figure([
  ['約', 'qualifier'],
  ['560', 'number'],
  ['万ドル', 'unit'],
]);

function place(root: FilledNode, width = 864, height = 338) {
  const setting = aSetting();
  const { laid } = flow(root, rectOf(48, 126, width, height), setting, yoga);
  const boxes = placeLaid(laid, setting);
  return {
    boxes,
    overflows: setting.overflows,
    texts: boxes.filter((box): box is TextBox => box.kind === 'text'),
  };
}

describe('a figure', () => {
  it('is set large, its unit at about half, 約 as large as the number', () => {
    const { texts } = place({ node: 'column', children: [AMOUNT] });
    const sizes = texts[0]?.lines[0]?.runs.map((run) => [run.text, run.size]);
    expect(sizes).toEqual([
      ['約', 44],
      ['560', 44],
      ['万ドル', 24.5],
      ['(1)', 18],
    ]);
  });

  it('takes a smaller step rather than a second line', () => {
    const { texts, overflows } = place({ node: 'column', children: [AMOUNT] }, 190);
    expect(texts[0]?.lines).toHaveLength(1);
    expect(texts[0]?.lines[0]?.runs[1]?.size).toBeLessThan(44);
    expect(texts[0]?.lines[0]?.runs[1]?.size).toBeGreaterThanOrEqual(27);
    expect(overflows).toEqual([]);
  });

  it('has a long unit below it, small, rather than a small number', () => {
    const price = figure([
      ['$1,729.40', 'number'],
      [' per patient per month', 'unit'],
    ]);
    const { texts, overflows } = place({ node: 'column', children: [price] }, 250);
    const lines = texts[0]?.lines.map(({ runs }) => runs.map(({ text: said, size }) => [said, size]));
    expect(lines).toEqual([
      [['$1,729.40', 44]],
      [
        ['per patient per month', 22],
        ['(1)', 18],
      ],
    ]);
    expect(overflows).toEqual([]);
  });

  it('is as large as the others of its row of cards', () => {
    const long = figure([
      ['$1.24–1.28', 'number'],
      ['bn', 'unit'],
    ]);
    const cards = [AMOUNT, long].map((child): FilledNode => ({ node: 'column', grow: 1, children: [child] }));
    const sizesOf = (root: FilledNode) =>
      place(root, 480).texts.map(({ lines }) => Math.max(...(lines[0]?.runs ?? []).map(({ size }) => size)));
    const [first = 0, second] = sizesOf({ node: 'row', children: cards });
    expect(first).toBe(second);
    expect(first).toBeLessThan(44);
    const [alone] = sizesOf({ node: 'column', children: cards });
    expect(alone).toBe(44);
  });

  it('is reported where not even the smallest step fits', () => {
    const { overflows } = place({ node: 'column', children: [AMOUNT] }, 60);
    expect(overflows[0]).toEqual({ subject: 'item.key', points: expect.any(Number) });
    expect(overflows[0]?.points).toBeGreaterThan(10);
  });
});

describe('a text', () => {
  it('says by how many points it is higher than its box', () => {
    const { overflows } = place({ node: 'column', children: [text(LONG, { height: 20 })] }, 200);
    expect(overflows).toEqual([{ subject: 'lead.aside', points: 40 }]);
  });

  it('says that it has more lines than it may', () => {
    const { overflows, texts } = place({ node: 'column', children: [text(LONG, { maxLines: 1 })] }, 300);
    expect(texts[0]?.lines.length).toBe(2);
    expect(overflows).toEqual([{ subject: 'lead.aside', points: 20 }]);
  });

  it('says by how much a word is wider than its box', () => {
    const { overflows } = place({ node: 'column', children: [text('unbreakablewords')] }, 40);
    expect(overflows[0]?.points).toBeGreaterThan(60);
  });

  it('marks strong words in bold and Japanese runs as Japanese', () => {
    const node = text('', { text: [...words('GPU '), ...words('需要', { strong: true })] });
    const runs = place({ node: 'column', children: [node] }).texts[0]?.lines[0]?.runs;
    expect(runs?.map((run) => run.bold)).toEqual([false, true]);
    expect(runs?.map((run) => run.language)).toEqual(['ja', 'ja']);
  });

  it('that is empty leaves no box, unless it has a fill', () => {
    expect(place({ node: 'column', children: [text('')] }).texts).toEqual([]);
    expect(place({ node: 'column', children: [text('', { fill: 'panel' })] }).texts).toHaveLength(1);
  });
});

describe('a child larger than its parent', () => {
  const card = (label: string): FilledNode => ({
    node: 'column',
    children: [
      {
        node: 'row',
        justify: 'between',
        align: 'center',
        height: 22,
        children: [
          text(label, { name: 'item.label' }),
          { node: 'chip', name: 'item.stance', text: '自己申告', look: 'filled' },
        ],
      },
      text('値'),
    ],
  });

  it('is reported: a label that wraps in a row of fixed height', () => {
    expect(place(card('AI関連産業の市場規模'), 200).overflows).toEqual([
      { subject: 'item.label', points: expect.closeTo(18, 0) },
    ]);
  });

  it('is not reported while it fits', () => {
    expect(place(card('産業の規模'), 200).overflows).toEqual([]);
  });

  it('is reported: fixed widths wider than their row', () => {
    const column = (label: string): FilledNode => ({ node: 'column', width: 500, children: [text(label)] });
    const { overflows } = place({ node: 'row', children: [column('甲'), column('乙')] });
    expect(overflows).toEqual([{ subject: 'lead.aside', points: expect.closeTo(136, 1) }]);
  });
});

describe('boxes', () => {
  it('have names of their own where a template repeats', () => {
    const { boxes } = place({ node: 'column', children: [text('一'), text('二'), text('三')] });
    expect(boxes.map((box) => box.id)).toEqual(['lead.aside', 'lead.aside-2', 'lead.aside-3']);
  });

  it('draw fill, bar and rules before the words they hold', () => {
    const { boxes } = place({
      node: 'column',
      fill: 'panel',
      bar: 'accent',
      ruleTop: 'rule',
      children: [text('一')],
    });
    expect(boxes.map((box) => box.id)).toEqual(['panel', 'bar', 'rule', 'lead.aside']);
  });

  it('of a chip hold its word on one line, within its width', () => {
    const { texts, overflows } = place({
      node: 'row',
      align: 'start',
      children: [{ node: 'chip', name: 'item.stance', text: '計画・目標', look: 'outlined' }],
    });
    expect(texts[0]?.lines).toHaveLength(1);
    expect(texts[0]?.stroke).toBeDefined();
    expect(overflows).toEqual([]);
  });
});
