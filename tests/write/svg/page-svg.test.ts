// One page of every kind of box against the SVG that is kept beside this file; UPDATE_GOLDENS=1 writes it anew.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import type { SvgSetting } from '../../../src/elements/svg/svg-setting.ts';
import type { SceneBox, TextBox } from '../../../src/model/deck/scene.ts';
import { toPt } from '../../../src/model/length.ts';
import { writePageSvg } from '../../../src/write/svg/write-page-svg.ts';
import {
  aCell,
  aChart,
  aLine,
  aPage,
  aPng,
  aRule,
  aRun,
  aScene,
  aShape,
  aTable,
  aText,
  aTitle,
} from '../../support/scene-builder.ts';

const FOLDER = dirname(fileURLToPath(import.meta.url));

const SETTING: SvgSetting = {
  scene: aScene([]),
  language: 'ja',
  pictures: new Map([['p/chart', aPng(2, 2)]]),
  pageLink: (id) => (id === 'data' ? { href: '#slide-4' } : undefined),
  proofLink: (rest) => {
    const report = 'kind' in rest ? rest.origin[0]?.report : rest.origin?.report;
    return report === undefined ? undefined : { href: '#card-1', 'data-cards': report };
  },
};

function draw(...boxes: readonly SceneBox[]): string {
  return writePageSvg(aPage('p', 1, boxes), SETTING, 'Slide 1', 'art-1');
}

/** The lines of the drawing that boxes give, without frame and ground. */
function drawn(...boxes: readonly SceneBox[]): string {
  return draw(...boxes)
    .split('\n')
    .slice(3, -2)
    .join('\n');
}

describe('a page with every kind of box', () => {
  const figure = { origin: { from: 'cost', report: 'v3-cost@daiwa' } };
  const page = draw(
    aTitle('学習費は狭い範囲の値', { link: 'nowhere' }),
    aText(
      'claim',
      [48, 140, 400, 80],
      [
        aLine(
          [
            aRun('公表値は'),
            aRun('約', figure),
            aRun('560', { ...figure, bold: true }),
            aRun('(1)', { raised: true, size: 12 }),
            aRun('。'),
          ],
          'line',
        ),
        aLine([]),
        aLine(aRun('Research is excluded', { language: 'en' })),
      ],
      { valign: 'bottom', inset: { left: 10, top: 4, right: 10, bottom: 4 } },
    ),
    aText('chip', [836, 22, 76, 19], [aLine(aRun('実測', { size: 11 }))], {
      fill: 'E3EAF1',
      stroke: { color: '2A659F', width: 0.75 },
      radius: 3,
      align: 'center',
      valign: 'middle',
      lineHeight: toPt(13),
    }),
    aText('to-data', [500, 140, 200, 20], [aLine(aRun('表へ', figure))], { link: 'data', align: 'right' }),
    aText('band', [500, 180, 200, 24], [], { fill: 'D3DAE1' }),
    aShape('card', [48, 240, 200, 100], { fill: 'F3F6F9', radius: 3 }),
    aShape('dot', [500, 220, 12, 12], { kind: 'ellipse', fill: 'B5440C' }),
    aShape('diamond', [530, 220, 12, 12], { kind: 'diamond', stroke: { color: '2A659F', width: 1.5 } }),
    aRule('rule', [48, 506, 864, 0]),
    aRule('arrow', [560, 226, 120, 0], { width: 2, arrow: true }),
    {
      ...aChart('chart', [500, 250, 412, 200], 'V3 is 5.6m & "others"'),
      origin: [{ from: 'cost', report: 'v3-cost@daiwa' }],
    },
    aTable(
      'table',
      [48, 360, 400, 60],
      [
        [aCell('項目', { bottom: { color: '16202C', width: 1 } }), aCell('金額', { align: 'right' })],
        [aCell('V3', { fill: 'FDF3EC', left: { color: 'B5440C', width: 4 } }), aCell('')],
      ],
    ),
  );

  it('is the drawing that is kept', () => {
    const path = join(FOLDER, 'every-box.svg');
    if (process.env.UPDATE_GOLDENS === '1') writeFileSync(path, `${page}\n`);
    expect(`${page}\n`).toBe(readFileSync(path, 'utf8'));
  });

  it('has its titles, tables and pictures named for those who cannot see them', () => {
    expect(page).toContain('role="heading" aria-level="2"');
    expect(page).toContain('role="columnheader"');
    expect(page).toContain('<desc>V3 is 5.6m &amp; &quot;others&quot;</desc>');
    const decoration = page.match(/<(?:polygon|ellipse|line)[^>]*>/g) ?? [];
    const table = page.match(/<g aria-hidden="true">.*?<\/g>/g)?.join('') ?? '';
    expect(decoration.filter((tag) => !tag.includes('aria-hidden') && !table.includes(tag))).toEqual([]);
  });
});

describe('lines', () => {
  const two = [aLine(aRun('a'), 'line'), aLine(aRun('b'))];
  const ys = (more: Partial<TextBox>) =>
    [
      ...drawn(aText('t', [0, 100, 100, 100], two, { lineHeight: toPt(20), ...more })).matchAll(
        / y="([\d.]+)"/g,
      ),
    ].map((match) => Number(match[1]));

  it('stand one line height apart, at the top, in the middle or at the bottom', () => {
    expect(ys({ valign: 'top' })).toEqual([116.5, 136.5]);
    expect(ys({ valign: 'middle' })).toEqual([146.5, 166.5]);
    expect(ys({ valign: 'bottom' })).toEqual([176.5, 196.5]);
  });

  it('keep clear of insets on every side', () => {
    const inset = { left: 7, top: 10, right: 5, bottom: 30 };
    expect(ys({ valign: 'top', inset })).toEqual([126.5, 146.5]);
    expect(ys({ valign: 'bottom', inset })).toEqual([146.5, 166.5]);
    const x = (align: TextBox['align']) =>
      / x="([\d.]+)"/.exec(drawn(aText('t', [0, 0, 100, 20], two, { align, inset })))?.[1];
    expect([x('left'), x('center'), x('right')]).toEqual(['7', '51', '95']);
  });

  it('come down again after a raised mark', () => {
    const runs = [aRun('a'), aRun('(1)', { raised: true, size: 12, raise: 50 }), aRun('b')];
    const svg = drawn(aText('t', [0, 0, 100, 20], [aLine(runs)]));
    expect([...svg.matchAll(/ dy="([-\d.]+)"/g)].map((match) => match[1])).toEqual(['-6', '6']);
    expect(svg).toContain('font-size="8"');
  });
});

describe('links', () => {
  it('make one link of the parts of one number', () => {
    const origin = { from: 'cost', report: 'v3@daiwa' };
    const svg = drawn(
      aText('t', [0, 0, 100, 20], [aLine([aRun('約', { origin }), aRun('560', { origin }), aRun('で')])]),
    );
    expect(svg.match(/<a /g)).toHaveLength(1);
    expect(svg).toMatch(/<a [^>]*><tspan[^>]*>約<\/tspan><tspan[^>]*>560<\/tspan><\/a><tspan[^>]*>で/);
  });

  it('to an address open beside the page, underlined, and go before the receipt of a number', () => {
    const origin = { from: 'cost', report: 'v3@daiwa' };
    const href = 'https://example.com/?a=1&b="2"';
    const runs = [aRun('約', { href, italic: true }), aRun('560', { href, origin })];
    const svg = drawn(aText('t', [0, 0, 100, 20], [aLine(runs)]));
    expect(svg).toMatch(
      /<a href="https:\/\/example\.com\/\?a=1&amp;b=&quot;2&quot;" target="_blank" rel="noopener noreferrer"><tspan[^>]*font-style="italic" text-decoration="underline"[^>]*>約<\/tspan><tspan[^>]*underline[^>]*>560<\/tspan><\/a>/,
    );
    expect(svg.match(/<a /g)).toHaveLength(1);
    expect(drawn(aText('t', [0, 0, 100, 20], [aLine(runs)], { link: 'data' })).match(/<a /g)).toHaveLength(1);
  });

  it('are never one inside another, and never lead to a page that is not there', () => {
    const origin = { from: 'cost', report: 'v3@daiwa' };
    const line = [aLine([aRun('560', { origin, link: 'data' })])];
    expect(drawn(aText('t', [0, 0, 100, 20], line, { link: 'data' })).match(/<a /g)).toHaveLength(1);
    expect(
      drawn(aText('t', [0, 0, 100, 20], [aLine(aRun('x', { link: 'javascript:alert(1)' }))])),
    ).not.toContain('<a ');
  });
});

it('is self-contained and well escaped, whatever the words', () => {
  const hostile = `<script>alert(1)</script> " ' & ]]> \u0000 \uD800`;
  const svg = draw(aTitle(hostile), aTable('t"><x', [0, 0, 100, 40], [[aCell(hostile)]]), {
    ...aChart('chart', [0, 0, 10, 10], hostile),
  });
  expect(svg).not.toMatch(/<script|\]\]>|\p{Cs}/u);
  expect(svg.replace(/\n/g, '')).not.toMatch(/\p{Cc}/u);
  expect(svg.match(/&lt;script&gt;/g)?.length).toBeGreaterThanOrEqual(3);
  expect(svg).toContain('data-box="t&quot;&gt;&lt;x"');
});
