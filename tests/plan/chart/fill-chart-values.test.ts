// Slides with charts → the tables of their values: of one slide, or of the whole deck in its appendix.
import { describe, expect, it } from '@jest/globals';
import type { ChartSpec } from '../../../src/model/content/chart-spec.ts';
import type { FilledNode } from '../../../src/model/deck/plan.ts';
import type { Selector } from '../../../src/model/template/audience.ts';
import {
  aPlan,
  aSlide,
  aSlideKind,
  aTakeaway,
  shown,
  statementOn,
  type World,
} from '../../support/briefing-builder.ts';

function aSpec(id: string, ...keys: string[]): ChartSpec {
  return {
    id,
    kind: 'dot-plot',
    title: { ja: `${id}の図`, en: `Chart of ${id}` },
    series: keys.map((of) => ({ of })),
    annotations: [],
    emphasis: keys[0] ?? '',
    comparison: [],
    unclear: [],
    scale: 'linear',
    place: { file: `content/takeaways/${id}.md`, line: 1, column: 1 },
  };
}

const FIELDS = ['chart', 'subject', 'amount', 'publisher', 'basis', 'scope'];
const TABLE = {
  node: 'table',
  rows: 'rows',
  emphasise: 'preferred',
  columns: FIELDS.map((field) => ({ head: '', bind: `item.${field}`, width: 0 })),
} as const;
const ROWS = [
  { name: 'lead', min: 0 },
  { name: 'rows', max: 9 },
];

const CHART_SLIDE = aSlideKind('chart', [{ name: 'lead' }], [{ node: 'chart', bind: 'lead.chart' }]);
const WITH_DATA = aSlideKind('with-data', ROWS, [{ node: 'chart', bind: 'lead.chart' }, TABLE]);
const APPENDIX = aSlideKind('appendix', ROWS, [TABLE], { headline: 'label.title' });

const lead = (id: string): Selector => ({ take: 'takeaways', ids: [id] });
const values = (of: string): Selector => ({ take: 'chart-values', of });

const WORLD: World = {
  takeaways: [
    aTakeaway('cost', { chart: aSpec('cost', 'v3-cost@daiwa', 'r1-cost@allforces') }),
    aTakeaway('share', { chart: aSpec('share', 'china-share@allforces', 'other-share') }),
    aTakeaway('hidden', { chart: aSpec('hidden', 'r1-cost@allforces', 'v3-cost@daiwa') }),
  ],
  kinds: [CHART_SLIDE, WITH_DATA, APPENDIX],
};

function tablesOf(node: FilledNode): readonly Extract<FilledNode, { node: 'table' }>[] {
  if (node.node === 'table') return [node];
  return 'children' in node ? node.children.flatMap(tablesOf) : [];
}

function rowsOn(page: number, world: World) {
  const { value, findings } = aPlan({ ...WORLD, ...world });
  expect(findings).toEqual([]);
  const slide = value.slides[page - 1];
  return slide ? tablesOf(slide.body).flatMap(({ rows }) => rows) : [];
}

describe('the table of one chart', () => {
  const slides = [aSlide('with-data', { lead: lead('cost'), rows: values('lead') })];

  it('has a row for every value, with who says it, how, and what is counted', () => {
    expect(rowsOn(1, { slides }).map(({ cells }) => cells.map(shown))).toEqual([
      ['costの図', 'V3', '約560万ドル', '大和総研[(1)]', '技術報告', '学習だけ'],
      ['costの図', 'R1', '30万ドル', 'ALLFORCES[(2)]', '技術報告', '学習だけ'],
    ]);
  });

  it('emphasises the value that the deck relies on', () => {
    expect(rowsOn(1, { slides }).map(({ emphasised }) => emphasised)).toEqual([true, false]);
  });
});

describe('the appendix', () => {
  const appendix = aSlide('appendix', { rows: values('shown') });

  it('has the values of every chart the deck draws, and of no other', () => {
    const slides = [
      aSlide('chart', { lead: lead('cost') }),
      statementOn('hidden'),
      aSlide('chart', { lead: lead('share') }),
      appendix,
    ];
    const rows = rowsOn(4, { slides, language: 'en' });
    expect(rows.map(({ cells }) => cells.slice(0, 4).map(shown))).toEqual([
      ['Chart of cost', 'V3', 'about $5.6 million', 'Daiwa[(1)]'],
      ['Chart of cost', 'R1', '$300,000', 'ALLFORCES[(2)]'],
      ['Chart of share', 'V3', '40.2%', 'ALLFORCES[(2)]'],
      ['Chart of share', 'V3', '59.8%', 'Our arithmetic[(3)]'],
    ]);
  });

  it('of a deck without charts is a finding, or left out where it is optional', () => {
    const { findings } = aPlan({ ...WORLD, slides: [statementOn('hidden'), appendix] });
    expect(findings.map(({ kind }) => kind)).toEqual(['slot-empty']);
    const { value } = aPlan({ ...WORLD, slides: [statementOn('hidden'), { ...appendix, optional: true }] });
    expect(value.slides).toHaveLength(1);
  });
});
