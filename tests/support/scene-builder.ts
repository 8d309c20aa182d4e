// Few words → scenes for tests: boxes with sensible defaults, and one deck that has every kind of box.
import { crc32, deflateSync } from 'node:zlib';
import type { Chart, ChartColors } from '../../src/model/deck/chart.ts';
import type {
  ChartBox,
  LineBox,
  Scene,
  SceneBox,
  SceneLine,
  ScenePage,
  SceneRun,
  ShapeBox,
  TableBox,
  TableCell,
  TextBox,
} from '../../src/model/deck/scene.ts';
import { rectOf, toPt } from '../../src/model/length.ts';
import type { Language } from '../../src/words/languages.ts';

type At = readonly [x: number, y: number, w: number, h: number];

export const LIGHT: Scene['palette'] = {
  dk1: '16202C',
  lt1: 'FFFFFF',
  dk2: '14375E',
  lt2: 'F3F6F9',
  accent1: '2A659F',
  accent2: 'B5440C',
  accent3: '6B7885',
  accent4: 'E3EAF1',
  accent5: 'D3DAE1',
  accent6: 'FDF3EC',
  hlink: '2A659F',
  folHlink: '55626F',
};

export const DARK: Scene['palette'] = {
  dk1: '0D1826',
  lt1: 'F1F5F9',
  dk2: '152538',
  lt2: 'A9B7C6',
  accent1: '8FBCE8',
  accent2: 'F4A261',
  accent3: '8D9CAC',
  accent4: '1F344D',
  accent5: '30445B',
  accent6: '2B2724',
  hlink: '8FBCE8',
  folHlink: 'A9B7C6',
};

/** A plain PNG: enough pixels for its box, nothing to look at; `more` bytes that nobody sees make its file larger. */
export function aPng(width: number, height: number, more = 0): Uint8Array {
  const chunk = (type: string, data: Uint8Array): Buffer => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0], 8);
  const row = Buffer.alloc(width + 1, 0xb0);
  row[0] = 0;
  const pixels = deflateSync(Buffer.concat(Array.from({ length: height }, () => row)));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const [ballast, end] = [chunk('prVt', Buffer.alloc(more)), chunk('IEND', new Uint8Array())];
  const chunks = [chunk('IHDR', header), ...(more === 0 ? [] : [ballast]), chunk('IDAT', pixels), end];
  return new Uint8Array(Buffer.concat([signature, ...chunks]));
}

export function aRun(text: string, more: Partial<SceneRun> = {}): SceneRun {
  return { text, size: 14, bold: false, color: '16202C', language: 'ja', ...more };
}

export function aLine(
  runs: SceneRun | readonly SceneRun[],
  ends: SceneLine['ends'] = 'paragraph',
): SceneLine {
  return { runs: Array.isArray(runs) ? runs : [runs as SceneRun], ends };
}

export function aText(id: string, at: At, lines: readonly SceneLine[], more: Partial<TextBox> = {}): TextBox {
  const size = lines[0]?.runs[0]?.size ?? 14;
  const lineHeight = toPt(size * 1.4);
  return {
    kind: 'text',
    id,
    rect: rectOf(...at),
    role: 'body',
    lines,
    lineHeight,
    align: 'left',
    valign: 'top',
    ...more,
  };
}

export function aTitle(text: string, more: Partial<SceneRun> = {}): TextBox {
  const run = aRun(text, { size: 26, bold: true, ...more });
  return aText('headline', [48, 43, 864, 70], [aLine(run)], { role: 'title', lineHeight: toPt(34) });
}

export function aShape(id: string, at: At, more: Partial<ShapeBox> = {}): ShapeBox {
  return { kind: 'rect', id, rect: rectOf(...at), ...more };
}

export function aRule(id: string, at: At, more: Partial<LineBox> = {}): LineBox {
  return { kind: 'line', id, rect: rectOf(...at), color: 'D3DAE1', width: 1, arrow: false, ...more };
}

export function aCell(
  text: string,
  more: Partial<TableCell> & { readonly run?: Partial<SceneRun> } = {},
): TableCell {
  const { run, ...rest } = more;
  return {
    lines: text === '' ? [] : [aLine(aRun(text, { size: 12, ...run }))],
    lineHeight: toPt(15),
    align: 'left',
    valign: 'middle',
    inset: { left: 6, top: 4, right: 6, bottom: 4 },
    ...rest,
  };
}

export function aTable(id: string, at: At, rows: readonly (readonly TableCell[])[]): TableBox {
  const columns = rows[0]?.length ?? 1;
  return {
    kind: 'table',
    id,
    rect: rectOf(...at),
    columnWidths: Array.from({ length: columns }, () => toPt(at[2] / columns)),
    rows: rows.map((cells, index) => ({ height: toPt(at[3] / rows.length), header: index === 0, cells })),
    alt: 'Table of costs: "DeepSeek-V3" & <R1>',
  };
}

export function aChart(id: string, at: At, alt: string): ChartBox {
  const place = { file: 'content/takeaways/cost.md', line: 9, column: 1 };
  return {
    kind: 'chart',
    id,
    rect: rectOf(...at),
    chart: CHART,
    colors: COLORS,
    alt,
    origin: [],
    form: 'picture',
    place,
  };
}

export function aPage(
  id: string,
  number: number,
  boxes: readonly SceneBox[],
  more: Partial<ScenePage> = {},
): ScenePage {
  return { id, number, layout: 'content', boxes, background: 'FFFFFF', notes: [], ...more };
}

export function aScene(pages: readonly ScenePage[], more: Partial<Scene> = {}): Scene {
  return {
    width: toPt(960),
    height: toPt(540),
    language: 'ja',
    fonts: { latin: 'Arial', japanese: 'Yu Gothic' },
    themeName: 'Ledger',
    locale: 'en-US',
    palette: LIGHT,
    pages,
    properties: {
      title: 'DeepSeek & the <market>',
      subject: 'Weekly "briefing"',
      author: 'A & B',
      company: 'C < D',
      week: '2026-W47',
      audience: 'institutional',
      date: '2026-11-22',
      classification: '社外秘',
    },
    ...more,
  };
}

/** A page with words that lead out of the file, in a title, in a text, where they lean, and in a cell. */
export function aLinkedScene(): Scene {
  const href = 'https://example.com/a_b?x=1&y=2';
  return aScene([
    aPage('linked', 1, [
      aTitle('Title', { href }),
      aText('t', [40, 120, 400, 20], [aLine([aRun('the '), aRun('market', { href, italic: true })])]),
      aTable('c', [40, 160, 400, 20], [[aCell('cell', { run: { href } })]]),
    ]),
  ]);
}

/** One deck with every kind of box, both scripts, notes, links and all three layouts. */
export function aFullScene(language: Language = 'ja', appearance: 'light' | 'dark' = 'light'): Scene {
  const palette = appearance === 'light' ? LIGHT : DARK;
  const [page, ink] = appearance === 'light' ? [palette.lt1, palette.dk1] : [palette.dk1, palette.lt1];
  const panel = appearance === 'light' ? palette.lt2 : palette.dk2;
  const text = (value: string, more: Partial<SceneRun> = {}) =>
    aRun(value, { language, color: ink, ...more });
  const say = (ja: string, en: string) => (language === 'ja' ? ja : en);
  const footer = (number: number): SceneBox[] => [
    aRule('footer-rule', [48, 506, 864, 0], { color: palette.accent5, width: 0.75 }),
    aText('footer-left', [48, 511, 560, 14], [aLine(text('briefdeck 2026-W47', { size: 10 }))], {
      role: 'footer',
    }),
    aText('footer-right', [620, 511, 230, 14], [aLine(text(say('社外秘', 'Confidential'), { size: 10 }))], {
      role: 'footer',
      align: 'right',
    }),
    aText('page-number', [862, 511, 50, 14], [aLine(text(String(number), { size: 10, bold: true }))], {
      role: 'page-number',
      align: 'right',
    }),
  ];
  const cell = (value: string, more: Parameters<typeof aCell>[1] = {}) =>
    aCell(value, { ...more, run: { language, color: ink, ...more.run } });
  const title = (ja: string, en: string, color = ink) => aTitle(say(ja, en), { language, color });
  const pages = [
    aPage(
      'cover',
      1,
      [
        aShape('panel', [618, 0, 342, 540], { fill: panel }),
        aText(
          'cover-title',
          [48, 140, 540, 124],
          [
            aLine(text(say('ディープシークの', 'DeepSeek and'), { size: 48, bold: true }), 'line'),
            aLine(text(say('衝撃を測る', 'the market'), { size: 48, bold: true })),
          ],
          { role: 'title', lineHeight: toPt(60.5) },
        ),
        aText(
          'subtitle',
          [48, 276, 540, 24],
          [aLine(text(say('根拠で読む', 'Read by its evidence'), { size: 16.5 }))],
        ),
      ],
      { layout: 'cover', background: page, notes: [say('はじめに。', 'Welcome.')] },
    ),
    aPage('section', 2, [{ ...title('第1部', 'Part one', palette.lt1), rect: rectOf(48, 200, 864, 70) }], {
      layout: 'section',
      background: palette.dk2,
    }),
    aPage(
      'argument',
      3,
      [
        aText('kicker', [48, 24, 700, 16], [aLine(text(say('論点', 'Argument'), { size: 12, bold: true }))]),
        title('学習費は約560万ドルとみられるが、範囲は狭い', 'Training cost about $5.6m, in a narrow scope'),
        aShape('card', [48, 126, 420, 160], { fill: panel, radius: 3 }),
        aText(
          'claim',
          [62, 140, 390, 132],
          [
            aLine(text(say('公表されたのは', 'The published figure covers')), 'line'),
            aLine(
              [
                text(say('最終学習の', 'the final run ')),
                text('$5.6m', { bold: true, color: palette.accent2, language: 'en' }),
                text('(1)', { raised: true, size: 12, language: 'en', link: 'data' }),
                text(say('だけである。', 'only, not research.')),
              ],
              'paragraph',
            ),
            aLine([]),
            aLine(text(say('研究費は含まない。', 'Research is excluded.'))),
          ],
        ),
        aText('chip', [836, 22, 76, 19], [aLine(text(say('実測', 'measured'), { size: 11, bold: true }))], {
          fill: palette.accent4,
          stroke: { color: palette.accent1, width: 0.75 },
          radius: 3,
          align: 'center',
          valign: 'middle',
          lineHeight: toPt(13),
        }),
        aText('to-data', [500, 140, 200, 20], [aLine(text(say('出所の表へ', 'See the table')))], {
          link: 'data',
        }),
        aText('band', [500, 180, 200, 24], [], { fill: palette.accent5 }),
        aShape('dot', [500, 220, 12, 12], { kind: 'ellipse', fill: palette.accent2 }),
        aShape('diamond', [530, 220, 12, 12], {
          kind: 'diamond',
          stroke: { color: palette.accent1, width: 1.5 },
        }),
        aRule('arrow', [560, 226, 120, 0], { color: palette.accent3, width: 1.5, arrow: true }),
        aChart(
          'chart',
          [500, 250, 412, 200],
          say('学習費の比較。V3は約560万ドル。', 'Training cost: V3 about $5.6m & others.'),
        ),
        ...footer(3),
      ],
      {
        background: page,
        notes: [say('要点を述べる。', 'Say the point.'), '', 'R&D <not> included\nsecond line'],
      },
    ),
    aPage(
      'data',
      4,
      [
        title('三つの数字は同じものを数えていない', 'Three figures that count different things'),
        aTable(
          'table',
          [48, 152, 864, 152],
          [
            [
              cell(say('項目', 'Item'), { bottom: { color: ink, width: 1 }, run: { bold: true } }),
              cell(say('金額', 'Amount'), {
                bottom: { color: ink, width: 1 },
                align: 'right',
                run: { bold: true },
              }),
              cell(say('発行元', 'Publisher'), { bottom: { color: ink, width: 1 }, run: { bold: true } }),
            ],
            [
              cell('DeepSeek-V3'),
              cell(say('約560万ドル', 'about $5.6m'), { align: 'right' }),
              cell(say('大和総研', 'Daiwa')),
            ],
            [
              cell('R1', { fill: palette.accent6, left: { color: palette.accent2, width: 4 } }),
              cell('', { fill: palette.accent6 }),
              cell(say('表へ戻る', 'Back'), { fill: palette.accent6, run: { link: 'argument' } }),
            ],
            [cell('GPT-4', { bottom: { color: palette.accent5, width: 0.5 } }), cell('—'), cell('n/a')],
          ],
        ),
        ...footer(4),
      ],
      { background: page },
    ),
  ];
  return aScene(pages, { language, palette, themeName: `Ledger ${appearance}` });
}

export const FULL_PICTURES: ReadonlyMap<string, Uint8Array> = new Map([['argument/chart', aPng(1648, 800)]]);

const COLORS: ChartColors = {
  page: 'FFFFFF',
  ink: '16202C',
  muted: '55626F',
  structure: '2A659F',
  structureFill: '14375E',
  accent: 'B5440C',
  accentTint: 'FDF3EC',
  panel: 'F3F6F9',
  strongPanel: 'E3EAF1',
  data: '6B7885',
  rule: 'D3DAE1',
};

const CHART: Chart = {
  kind: 'dot-plot',
  title: 'Cost',
  scale: 'log',
  unit: 'USD',
  format: '#,##0',
  points: [],
  columns: { group: '', publisher: '', value: '', basis: '' },
  legend: { 'relied-on': '', reported: '', expected: '', unclear: '', comparison: '', arrow: '' },
  ticks: [],
};
