// A table leaf → rows high enough for their lines, columns that fill the width, and what does not fit.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { placeTable, tableSize } from '../../src/elements/layout/table.ts';
import type { FilledColumn, FilledNode, RichText } from '../../src/model/deck/plan.ts';
import type { TableBox } from '../../src/model/deck/scene.ts';
import { rectOf } from '../../src/model/length.ts';
import { measureText } from '../../src/type/measure-text.ts';
import { aSetting, words } from '../support/layout-setting.ts';
import { linesText } from '../support/scene-text.ts';

type TableNode = Extract<FilledNode, { node: 'table' }>;

function column(width: number | 'fit', more: Partial<FilledColumn> = {}): FilledColumn {
  return { head: words('見出し'), width, align: 'left', type: 'cell', bold: false, ...more };
}

function table(
  columns: readonly FilledColumn[],
  rows: readonly (readonly RichText[])[],
  more: Partial<TableNode> = {},
): TableNode {
  return {
    node: 'table',
    name: 'rows',
    columns,
    rows: rows.map((cells) => ({ emphasised: false, startsGroup: false, cells })),
    rowHeight: 30,
    alt: '表',
    ...more,
  };
}

function place(node: TableNode, height?: number) {
  const setting = aSetting();
  const size = tableSize(node, 864, setting);
  const rect = rectOf(48, 126, 864, height ?? size.height);
  return { box: placeTable(node, rect, 'rows', setting), overflows: setting.overflows };
}

function heightNeeded(row: TableBox['rows'][number]): number {
  return Math.max(
    ...row.cells.map((cell) => cell.lines.length * cell.lineHeight + cell.inset.top + cell.inset.bottom),
  );
}

const LONG =
  '一次資料にあたり、算定の範囲と根拠を示している。ただし対象は最終の学習だけで、先行研究と人件費は含まない。';

describe('rows', () => {
  it('hold their lines, whatever stands in them and however wide the columns are', () => {
    const cell = fc
      .string({ unit: fc.constantFrom(...'学習費のは、AI models 10%'), maxLength: 90 })
      .map((text) => words(text));
    const width = fc.constantFrom(0, 60, 120, 200);
    fc.assert(
      fc.property(
        fc.array(width, { minLength: 1, maxLength: 4 }),
        fc.array(fc.array(cell, { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 8 }),
        fc.boolean(),
        (widths, rows, stretched) => {
          const columns = [...widths, 0].map((one) => column(one));
          const node = table(
            columns,
            rows.map((cells) => columns.map((_, index) => cells[index] ?? [])),
          );
          const { box } = place(node, stretched ? 2000 : undefined);
          for (const row of box.rows) expect(row.height).toBeGreaterThanOrEqual(heightNeeded(row) - 0.001);
          expect(box.rect.h).toBeCloseTo(
            box.rows.reduce((sum, row) => sum + row.height, 0),
            3,
          );
          expect(box.columnWidths.reduce((sum, one) => sum + one, 0)).toBeCloseTo(864, 3);
        },
      ),
    );
  });

  it('have the least height that the template asks for', () => {
    const { box } = place(table([column(0)], [[words('短い')]], { rowHeight: 42 }));
    expect(box.rows[1]?.height).toBe(42);
  });

  it('share the room that is left, up to a limit', () => {
    const node = table([column(0)], [[words('一')], [words('二')]]);
    expect(place(node, 126).box.rows.map((row) => row.height)).toEqual([26, 50, 50]);
    expect(place(node, 1000).box.rows.map((row) => row.height)).toEqual([26, 104, 104]);
    expect(place(node, 126).overflows).toEqual([]);
  });

  it('keep a row that needs more as high as it needs', () => {
    const node = table(
      [column(200), column(0)],
      [
        [words(LONG.repeat(12)), []],
        [words('二'), []],
      ],
    );
    const [, first, second] = place(node, 700).box.rows;
    expect(first?.height).toBeGreaterThan(104);
    expect(second?.height).toBe(104);
  });
});

describe('columns', () => {
  it('without a width share what the others leave', () => {
    const { box } = place(table([column(120), column(0), column(0)], [[[], [], []]]));
    expect(box.columnWidths).toEqual([120, 372, 372]);
  });

  it('that fit are as wide as their widest cell on one line', () => {
    const node = table(
      [column('fit'), column(0)],
      [
        [words('約560万ドル'), words(LONG)],
        [words('600万ドル以下'), words(LONG)],
      ],
    );
    const { box, overflows } = place(node);
    expect(box.rows.slice(1).map((row) => row.cells[0]?.lines.length)).toEqual([1, 1]);
    expect(box.columnWidths[0]).toBeLessThan(140);
    expect(overflows).toEqual([]);
  });

  it('keep the alignment of their cells, head included', () => {
    const { box } = place(table([column(0, { align: 'right' })], [[words('1')]]));
    expect(box.rows.map((row) => row.cells[0]?.align)).toEqual(['right', 'right']);
  });
});

describe('the look of a row', () => {
  it('tells the emphasised one by its fill and the bar at its left', () => {
    const node = table([column(0), column(0)], [[words('甲'), words('乙')]]);
    const emphasised = { ...node, rows: node.rows.map((row) => ({ ...row, emphasised: true })) };
    const [first, second] = place(emphasised).box.rows[1]?.cells ?? [];
    expect(first?.left?.width).toBe(4);
    expect(second?.left).toBeUndefined();
    expect(first?.fill).toBe(second?.fill);
    expect(place(node).box.rows[1]?.cells[0]?.fill).toBeUndefined();
  });

  it('parts groups by a stronger rule', () => {
    const node = table([column(0)], [[words('甲')], [words('乙')], [words('丙')]]);
    const grouped = { ...node, rows: node.rows.map((row, index) => ({ ...row, startsGroup: index === 1 })) };
    const [, first, second] = place(grouped).box.rows.map((row) => row.cells[0]?.bottom?.color);
    expect(first).not.toBe(second);
  });
});

describe('what does not fit', () => {
  it('is reported for words that find no room beside each other', () => {
    const columns = Array.from({ length: 9 }, () => column(60));
    const { overflows } = place(table(columns, [columns.map(() => words('unbreakablewords'))]));
    expect(overflows.length).toBeGreaterThan(0);
    expect(overflows[0]).toEqual({ subject: 'rows row 1', points: expect.any(Number) });
  });

  it('is reported for rows higher than their room', () => {
    const rows = Array.from({ length: 20 }, () => [words('一行')]);
    const { overflows } = place(table([column(0)], rows), 338);
    expect(overflows).toEqual([{ subject: 'rows', points: expect.closeTo(26 + 20 * 30 - 338, 1) }]);
  });
});

describe('widths of columns', () => {
  it('take what a long word needs from those with room to spare', () => {
    const { box, overflows } = place(table([column(60), column(0)], [[words('unbreakablewords'), []]]));
    expect(overflows).toEqual([]);
    expect(box.columnWidths[0]).toBeGreaterThan(60);
    expect(box.rows[1]?.cells[0]?.lines).toHaveLength(1);
    expect(box.columnWidths.reduce((sum, one) => sum + one, 0)).toBeCloseTo(864, 1);
  });

  it('share the table in proportion when they ask for more than it has', () => {
    const { box, overflows } = place(table([column(500), column(500)], [[words('甲'), words('乙')]]));
    expect(overflows).toEqual([]);
    expect(box.columnWidths.map(Math.round)).toEqual([432, 432]);
  });

  it('keep the widths they ask for while every word has room', () => {
    const { box } = place(table([column(100), column(0)], [[words('甲'), words('乙')]]));
    expect(box.columnWidths).toEqual([100, 764]);
  });
});

it('a table without rows is its head', () => {
  const { box, overflows } = place(table([column(0)], []), 200);
  expect(box.rows).toHaveLength(1);
  expect(box.rows[0]?.header).toBe(true);
  expect(overflows).toEqual([]);
});

describe('numbers below each other', () => {
  it('have their decimal points there too, and not a digit more than was written', () => {
    const numbers = ['205.6', '213.42', '21', '▲9.87', '–'];
    const columns = [column(0), column('fit', { align: 'right' })];
    const { box, overflows } = place(
      table(
        columns,
        numbers.map((number) => [words('行'), words(number)]),
      ),
    );
    expect(overflows).toEqual([]);
    const cells = box.rows.slice(1).flatMap(({ cells: [, cell] }) => cell ?? []);
    expect(cells.map(({ lines }) => linesText(lines))).toEqual(numbers);
    const widthOf = (text: string) => measureText(text, { size: 12, bold: false });
    const behindPoint = cells.map(
      ({ inset }, at) => inset.right + widthOf(numbers[at]?.match(/\..*$/)?.[0] ?? ''),
    );
    for (const behind of behindPoint.slice(0, 4)) expect(behind).toBeCloseTo(behindPoint[1] ?? 0, 6);
    expect(cells[4]?.inset.right).toBe(cells[1]?.inset.right);
  });
});
