// A series that a takeaway names → its table on as many pages as its rows and columns need, every figure with its receipt.
import { describe, expect, it } from '@jest/globals';
import { layoutDeck } from '../../src/layout/layout-deck.ts';
import { boxesOf } from '../../src/model/deck/scene.ts';
import { mergeSplits } from '../../src/plan/split.ts';
import {
  aPlan,
  aSeries,
  aSlide,
  aSlideKind,
  aTakeaway,
  dollars,
  METRICS,
  type World,
} from '../support/briefing-builder.ts';
import { aTheme } from '../support/layout-setting.ts';
import { linesText } from '../support/scene-text.ts';

const KIND = aSlideKind(
  'series-table',
  [{ name: 'lead', requires: ['table'] }],
  [{ node: 'blocks', bind: 'lead.table', type: 'body', grow: 1 }],
);

function names(word: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `${word}${index + 1}`);
}

async function laid(rows: number, columns: number, sourceAt?: (row: number) => string) {
  const { series, metrics, table } = aSeries(
    'sales',
    { rows: names('品目', rows), columns: names('第', columns), totals: [`品目${rows}`] },
    (row, column) =>
      row === 1 && column === 0 ? undefined : dollars((row + 1) * 1_000_000 + column * 100_000),
    sourceAt,
  );
  const takeaways = [aTakeaway('lead', { claim: '売上は伸びた', table })];
  const slides = [aSlide('series-table', { lead: { take: 'takeaways', ids: ['lead'] } })];
  let world: World = {
    kinds: [KIND],
    takeaways,
    slides,
    series: [series],
    metrics: [...METRICS, ...metrics],
  };
  for (;;) {
    const plan = aPlan(world);
    const deck = await layoutDeck(plan.value, aTheme(), 'briefdeck');
    if (deck.splits.size > 0) {
      world = { ...world, splits: mergeSplits(world.splits ?? new Map(), deck.splits) };
      continue;
    }
    const tables = deck.value.pages.map((page) =>
      boxesOf(page, 'table').flatMap((box) =>
        box.rows.map((row) => row.cells.map(({ lines }) => linesText(lines).replace(/ \/ |[*[\]]/g, ''))),
      ),
    );
    return { findings: [...plan.findings, ...deck.findings], plan: plan.value, tables };
  }
}

describe('a table of a series', () => {
  it('has one mark where all of it has one source, else one for each row', async () => {
    const { findings, plan, tables } = await laid(3, 2);
    expect(findings).toEqual([]);
    expect(tables).toEqual([
      [
        ['万ドル(1)', '第1', '第2'],
        ['品目1', '100', '110'],
        ['品目2', '–', '210'],
        ['品目3', '300', '310'],
      ],
    ]);
    expect(plan.slides[0]?.figures).toContain('sales[品目3, 第2]@daiwa');
    expect(plan.slides[0]?.citations.map(({ source, lines }) => [source, lines])).toEqual([
      ['daiwa', [1, 2, 3]],
    ]);
    const two = await laid(3, 2, (row) => (row === 2 ? 'allforces' : 'daiwa'));
    expect(two.tables[0]?.map(([head]) => head)).toEqual(['万ドル', '品目1(1)', '品目2(1)', '品目3(2)']);
  });

  it('goes on over rows, and over columns beside the names of the rows, where it is too long or wide', async () => {
    const long = await laid(20, 2);
    expect(long.findings).toEqual([]);
    expect(long.tables.length).toBeGreaterThan(1);
    expect(long.tables.flatMap((rows) => rows.slice(1)).map(([name]) => name)).toEqual(names('品目', 20));
    const wide = await laid(12, 24);
    expect(wide.findings).toEqual([]);
    const cells = wide.tables.flatMap(([head = [], ...rows]) =>
      rows.flatMap(([row, ...shown]) => shown.map((_, index) => `${row}, ${head[index + 1]}`)),
    );
    expect(cells.sort()).toEqual(
      names('品目', 12)
        .flatMap((row) => names('第', 24).map((column) => `${row}, ${column}`))
        .sort(),
    );
  });
});
