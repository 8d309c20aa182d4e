// What a written file says when it is opened again: words, marks, tables, alt texts, notes, and native charts.
import { beforeAll, describe, expect, it } from '@jest/globals';
import { strToU8 } from 'fflate';
import type { DeckTexts } from '../../../src/model/deck/deck-texts.ts';
import type { Scene, SceneLine, SceneRun } from '../../../src/model/deck/scene.ts';
import { UsageError } from '../../../src/model/errors.ts';
import { rectOf, toPt } from '../../../src/model/length.ts';
import { readDeckTexts, readPartTexts } from '../../../src/package/read-deck-texts.ts';
import { findElement, findElements, parseXml } from '../../../src/package/xml.ts';
import { writePptx } from '../../../src/write/pptx/write-pptx.ts';
import { LIGHT } from '../../support/scene-builder.ts';

const RUN: SceneRun = { text: '', size: 14, bold: false, color: '000000', language: 'ja' };

function run(text: string, more: Partial<SceneRun> = {}): SceneRun {
  return { ...RUN, text, ...more };
}

function line(ends: SceneLine['ends'], ...runs: readonly SceneRun[]): SceneLine {
  return { ends, runs };
}

const TEXT = {
  kind: 'text',
  rect: rectOf(48, 130, 400, 100),
  lineHeight: toPt(20),
  align: 'left',
  valign: 'top',
} as const;

const CELL = {
  lineHeight: toPt(20),
  align: 'left',
  valign: 'middle',
  inset: { left: 8, right: 8, top: 6, bottom: 6 },
} as const;

function cell(...runs: readonly SceneRun[]) {
  return { ...CELL, lines: [line('paragraph', ...runs)] };
}

const mark = (text: string): SceneRun => run(text, { raised: true });

const SCENE: Scene = {
  width: toPt(960),
  height: toPt(540),
  language: 'ja',
  fonts: { latin: 'Arial', japanese: 'Yu Gothic' },
  themeName: 'light',
  locale: 'en-US',
  palette: LIGHT,
  properties: {
    title: 't',
    subject: 's',
    author: 'a',
    company: 'c',
    week: '2025-W43',
    audience: 'x',
    date: '2025-10-24',
    classification: 'c',
  },
  pages: [
    {
      id: 'first',
      number: 1,
      layout: 'content',
      background: 'FFFFFF',
      notes: ['言うこと & "引用"', '根拠:', '約560万ドル'],
      boxes: [
        {
          ...TEXT,
          id: 'headline',
          role: 'title',
          lines: [
            line('line', run('学習費はV3の')),
            line('paragraph', run('約'), run('560'), run('万ドル'), mark('(1)'), run('である')),
          ],
        },
        {
          ...TEXT,
          id: 'point',
          role: 'body',
          lines: [
            line(
              'line',
              run('about ', { language: 'en' }),
              run('$5.6 million'),
              mark('(1,3)'),
              run(' and', { language: 'en' }),
            ),
            line('paragraph', run('more', { language: 'en' })),
          ],
        },
        {
          ...TEXT,
          id: 'right',
          role: 'body',
          align: 'right',
          lines: [
            line('line', run('the year 2024', { language: 'en' })),
            line('paragraph', run('3 models', { language: 'en' })),
          ],
        },
        {
          ...TEXT,
          id: 'two',
          role: 'body',
          lines: [line('paragraph', run('一つ')), line('paragraph', run('二つ'))],
        },
        { ...TEXT, id: 'page-number', role: 'page-number', lines: [line('paragraph', run('1'))] },
        { kind: 'rect', id: 'panel', rect: rectOf(10, 10, 10, 10), fill: 'FFFFFF' },
        {
          kind: 'table',
          id: 'rows',
          rect: rectOf(48, 250, 400, 60),
          columnWidths: [toPt(200), toPt(200)],
          alt: '費用: モデル / 金額',
          rows: [
            { height: toPt(30), header: true, cells: [cell(run('モデル')), cell(run('金額'))] },
            {
              height: toPt(30),
              header: false,
              cells: [cell(run('V3'), mark('(2)')), cell(run('560'), run('万ドル'), mark('(1)'))],
            },
          ],
        },
      ],
    },
    {
      id: 'second',
      number: 2,
      layout: 'section',
      background: 'FFFFFF',
      notes: [],
      boxes: [{ ...TEXT, id: 'title', role: 'title', lines: [line('paragraph', run('章'))] }],
    },
  ],
};

describe('a deck that was written', () => {
  let read: DeckTexts = { slides: [] };
  beforeAll(async () => {
    read = readDeckTexts(await writePptx(SCENE, new Map(), 'hash'));
  });
  const shapes = (name: string) => read.slides[0]?.texts.filter(({ shape }) => shape === name);

  it('has its slides in order, with their ids', () => {
    expect(read.slides.map(({ page, id }) => [page, id])).toEqual([
      [1, 'first'],
      [2, 'second'],
    ]);
  });

  it('says a title as one text whose mark is apart, with lines closed up', () => {
    expect(shapes('headline')).toEqual([
      {
        shape: 'headline',
        kind: 'title',
        text: '学習費はV3の約560万ドルである',
        marks: [{ numbers: [1], at: 14 }],
      },
    ]);
  });

  it('keeps words apart where a line ends between Latin words', () => {
    expect(shapes('point')).toEqual([
      {
        shape: 'point',
        kind: 'text',
        text: 'about $5.6 million and more',
        marks: [{ numbers: [1, 3], at: 18 }],
      },
    ]);
    expect(shapes('right')?.map(({ text }) => text)).toEqual(['the year 2024 3 models']);
  });

  it('says each paragraph by itself and leaves out page numbers and decoration', () => {
    expect(shapes('two')?.map(({ text }) => text)).toEqual(['一つ', '二つ']);
    expect(shapes('page-number')).toEqual([]);
    expect(shapes('panel')).toEqual([]);
  });

  it('says a table row by row and cell by cell, and its alt text', () => {
    const [alt, head, body] = shapes('rows') ?? [];
    expect(alt).toEqual({ shape: 'rows', kind: 'alt', text: '費用: モデル / 金額', marks: [] });
    expect(head?.text).toBe('モデル\t金額');
    expect(body?.text).toBe('V3\t560万ドル');
    expect(body?.marks).toEqual([
      { numbers: [2], at: 2 },
      { numbers: [1], at: 9 },
    ]);
    expect(body?.cells).toEqual([
      { text: 'V3', marks: [{ numbers: [2], at: 2 }] },
      { text: '560万ドル', marks: [{ numbers: [1], at: 6 }] },
    ]);
  });

  it('says the notes paragraph by paragraph', () => {
    expect(shapes('notes')?.map(({ kind, text }) => [kind, text])).toEqual([
      ['notes', '言うこと & "引用"'],
      ['notes', '根拠:'],
      ['notes', '約560万ドル'],
    ]);
  });
});

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function parts(slide: string, more: Readonly<Record<string, string>> = {}): Map<string, Uint8Array> {
  const texts = {
    'ppt/presentation.xml':
      '<p:presentation><p:sldIdLst><p:sldId id="256" r:id="rId7"/></p:sldIdLst></p:presentation>',
    'ppt/_rels/presentation.xml.rels': `<Relationships><Relationship Id="rId7" Type="${RELATIONSHIPS}/slide" Target="slides/slide9.xml"/></Relationships>`,
    'ppt/slides/slide9.xml': `<p:sld><p:cSld><p:spTree>${slide}</p:spTree></p:cSld></p:sld>`,
    ...more,
  };
  return new Map(Object.entries(texts).map(([name, text]) => [name, strToU8(text)]));
}

describe('a deck that somebody else saved', () => {
  it('says the values of native charts with series and category', () => {
    const frame =
      '<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="4" name="chart" descr="費用"/></p:nvGraphicFramePr>' +
      '<a:graphic><a:graphicData><c:chart r:id="rId2"/></a:graphicData></a:graphic></p:graphicFrame>';
    const point = (tag: string, value: string) =>
      `<c:${tag}><c:strRef><c:strCache><c:pt idx="0"><c:v>${value}</c:v></c:pt></c:strCache></c:strRef></c:${tag}>`;
    const chart =
      '<c:chartSpace><c:chart><c:title><c:tx><c:rich><a:p><a:r><a:t>学習費</a:t></a:r></a:p></c:rich></c:tx></c:title>' +
      `<c:plotArea><c:barChart><c:ser>${point('tx', '大和総研')}${point('cat', 'V3')}${point('val', '5600000')}</c:ser></c:barChart></c:plotArea></c:chart></c:chartSpace>`;
    const deck = readPartTexts(
      parts(frame, {
        'ppt/slides/_rels/slide9.xml.rels': `<Relationships><Relationship Id="rId2" Type="${RELATIONSHIPS}/chart" Target="../charts/chart3.xml"/></Relationships>`,
        'ppt/charts/chart3.xml': chart,
      }),
    );
    expect(deck.slides[0]?.texts).toEqual([
      { shape: 'chart', kind: 'alt', text: '費用', marks: [] },
      { shape: 'chart', kind: 'chart', text: '学習費', marks: [] },
      { shape: 'chart', kind: 'chart', text: 'V3', marks: [] },
      { shape: 'chart', kind: 'chart', text: '大和総研\tV3', marks: [], value: 5_600_000 },
    ]);
  });

  it('says what stands in groups, and a raised number that is no mark as words', () => {
    const shape = (name: string, runs: string) =>
      `<p:sp><p:nvSpPr><p:cNvPr id="2" name="${name}"/></p:nvSpPr><p:txBody><a:p>${runs}</a:p></p:txBody></p:sp>`;
    const inner = shape(
      'inner',
      '<a:r><a:rPr lang="ja-JP" baseline="30000"/><a:t>12</a:t></a:r><a:r><a:t>社</a:t></a:r>',
    );
    const deck = readPartTexts(
      parts(`<p:grpSp><p:nvGrpSpPr><p:cNvPr id="3" name="group"/></p:nvGrpSpPr>${inner}</p:grpSp>`),
    );
    expect(deck.slides[0]?.texts).toEqual([{ shape: 'inner', kind: 'text', text: '12社', marks: [] }]);
  });

  it('is refused when it is no presentation', () => {
    expect(() => readDeckTexts(strToU8('no zip'))).toThrow(UsageError);
    expect(() => readPartTexts(new Map())).toThrow(UsageError);
  });
});

describe('XML', () => {
  it('is read with entities, CDATA, comments and either kind of quotes', () => {
    const root = parseXml(
      `<?xml version="1.0"?><a x='1 > 0' y="&quot;&#x4E00;&#65;&lt;"><!-- <b> --><b>R&amp;D</b><c><![CDATA[<d>]]></c><b/></a>`,
    );
    expect(root.attributes).toEqual({ x: '1 > 0', y: '"一A<' });
    expect(findElements(root, 'b').map(({ text }) => text)).toEqual(['R&D', '']);
    expect(findElement(root, 'c')?.text).toBe('<d>');
    expect(findElement(root, 'd')).toBeUndefined();
  });

  it('is refused when elements do not close', () => {
    expect(() => parseXml('<a><b></a>')).toThrow(UsageError);
    expect(() => parseXml('<a><b></b>')).toThrow(UsageError);
    expect(() => parseXml('')).toThrow(UsageError);
  });
});
