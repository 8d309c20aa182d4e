// What a slide takes over from its layout, and what it says itself.
import { describe, expect, it } from '@jest/globals';
import type { ScenePage } from '../../../src/model/deck/scene.ts';
import { writePptx } from '../../../src/write/pptx/write-pptx.ts';
import { objectNamed, openPackage } from '../../support/open-package.ts';
import { aCell, aLine, aPage, aRun, aScene, aTable, aText, aTitle } from '../../support/scene-builder.ts';

const kicker = (text: string) =>
  aText('kicker', [48, 24, 700, 16], [aLine(aRun(text, { size: 12, bold: true, color: '2A659F' }))], {
    role: 'kicker',
  });
const point = (index: number, text: string, x = 48) =>
  aText(index === 1 ? 'point' : `point-${index}`, [x, 126 + 60 * index, 400, 40], [aLine(aRun(text))]);
const chip = (index: number) =>
  aText(`item.stance-${index}`, [800, 126 + 60 * index, 60, 19], [aLine(aRun('推計', { size: 11 }))]);
const page = (id: string, number: number, boxes: ScenePage['boxes']) =>
  aPage(id, number, [kicker('第一章'), aTitle('題'), ...boxes]);

const marked = [
  aRun('値は'),
  aRun('560', { bold: true, color: 'B5440C' }),
  aRun('(1)', { size: 12, raised: true }),
];
const deck = openPackage(
  await writePptx(
    aScene([
      page('two', 1, [point(1, '一つ目の文'), chip(1), point(2, '二つ目の文', 60), chip(2)]),
      page('three', 2, [
        point(1, '一つ目の文'),
        point(2, '二つ目の文'),
        { ...point(3, ''), lines: [aLine(marked)] },
      ]),
      page('table', 3, [
        point(1, '表の前に長い文が一つあり、表よりも字数が多いこともある'),
        aTable('rows', [48, 200, 864, 80], [[aCell('項目')], [aCell('値')]]),
      ]),
      page('one', 4, [point(1, 'ただ一つの文')]),
    ]),
    new Map(),
    'f00d',
  ),
);
const slide = (number: number) => deck.part(`ppt/slides/slide${number}.xml`);
const layoutOf = (number: number) =>
  /slideLayout\d\.xml/.exec(deck.part(`ppt/slides/_rels/slide${number}.xml.rels`))?.[0] ?? '';

describe('what stands on every page', () => {
  it('takes place, size, weight and colour from the layout, so that a change there reaches every slide', () => {
    for (const number of [1, 2, 3, 4]) {
      const met = objectNamed(slide(number), 'kicker');
      expect(met).toContain('<p:ph type="body" sz="quarter" idx="13"/>');
      expect(met).toContain('<p:spPr/>');
      expect(met).not.toMatch(/ sz="\d|<a:solidFill>|b="1"/);
    }
    const layout = objectNamed(deck.part('ppt/slideLayouts/slideLayout3.xml'), 'Kicker');
    expect(layout).toContain('<a:off x="609600" y="304800"/>');
    expect(layout).toMatch(/sz="1200" b="1".*<a:schemeClr val="accent1"\/>/s);
  });
});

describe('main text', () => {
  it('of several boxes stands in as many placeholders of a layout of its own', () => {
    expect([1, 2, 3, 4].map(layoutOf)).toEqual([
      'slideLayout4.xml',
      'slideLayout4.xml',
      'slideLayout3.xml',
      'slideLayout3.xml',
    ]);
    const layout = deck.part('ppt/slideLayouts/slideLayout4.xml');
    expect(layout.match(/idx="2\d"/g)).toEqual(['idx="21"', 'idx="22"', 'idx="23"']);
    expect(objectNamed(slide(1), 'point-2')).toContain('idx="22"');
    expect(objectNamed(slide(1), 'item.stance-1')).not.toContain('<p:ph');
  });

  it('says where it stands only where the layout has it elsewhere, and how it looks only where it differs', () => {
    expect(objectNamed(slide(1), 'point')).toContain('<p:spPr/>');
    expect(objectNamed(slide(1), 'point-2')).toContain('<a:off x="762000"');
    const runs = objectNamed(slide(2), 'point-3').match(/<a:rPr .*?<\/a:rPr>/gs) ?? [];
    expect(runs.map((run) => / sz="(\d+)"/.exec(run)?.[1])).toEqual([undefined, undefined, '1200']);
    expect(runs.map((run) => run.includes('b="1"'))).toEqual([false, true, false]);
    expect(runs.map((run) => /schemeClr val="(\w+)"/.exec(run)?.[1])).toEqual([
      undefined,
      'accent2',
      undefined,
    ]);
  });

  it('has neither the bullets nor the air of the lists that a recipient writes there', () => {
    const met = objectNamed(slide(4), 'point');
    expect(met).toContain('<p:ph idx="1"/>');
    expect(met).toMatch(/marL="0".*<a:spcBef><a:spcPts val="0"\/><\/a:spcBef><a:buNone\/>/s);
  });

  it('gives way to a table, which fills the body of the layout', () => {
    expect(objectNamed(slide(3), 'rows')).toContain('<p:nvPr><p:ph idx="1"/></p:nvPr>');
    expect(objectNamed(slide(3), 'point')).not.toContain('<p:ph');
  });
});
