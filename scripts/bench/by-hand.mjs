// node scripts/bench/by-hand.mjs COUNT FOLDER [once]: the same kind of deck as an analyst's own script would make it,
// fifteen Japanese slides with three chart pictures and no checks at all; `once` draws the pictures for the first
// deck only. Prints its peak memory in megabytes.
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';

process.env.DISABLE_SYSTEM_FONTS_LOAD = '1';
const require = createRequire(import.meta.url);
const { GlobalFonts } = createRequire(require.resolve('chartjs-node-canvas'))('canvas');
const { ChartJSNodeCanvas } = require('chartjs-node-canvas');
const { default: PptxGenJS } = await import('pptxgenjs');

const [count = '1', folder = 'out', once] = process.argv.slice(2);
const FONTS = '@expo-google-fonts/noto-sans-jp';
GlobalFonts.registerFromPath(
  require.resolve(`${FONTS}/400Regular/NotoSansJP_400Regular.ttf`),
  'Noto Sans JP',
);
GlobalFonts.registerFromPath(require.resolve(`${FONTS}/700Bold/NotoSansJP_700Bold.ttf`), 'Noto Sans JP');
const canvas = new ChartJSNodeCanvas({ width: 1600, height: 760, backgroundColour: '#FFFFFF' });

const INK = '16202C';
const MUTED = '55626F';
const FONT = 'Yu Gothic';
const POINTS = [
  '話題になった費用はR1ではなくV3の発表に由来するとみられる',
  '金額の記述は資料の間で食い違い、範囲と根拠がそろわない',
  '高性能GPUは必須でない可能性があるが、需要が減るとまでは言えない',
  '中国市場の数字は出典の記載がなく、規模の目安にとどめる',
];
const COSTS = [
  ['V3、大和総研', 5.6],
  ['V3、編集部', 6],
  ['R1、一部報道', 6],
  ['R1、紹介記事', 5.5],
  ['R1、編集部', 0.3],
  ['GPT-4、伝聞', 100],
];

const bar = (type, values, scale) => ({
  type: 'bar',
  data: {
    labels: values.map(([name]) => name),
    datasets: [
      {
        data: values.map(([, value]) => value),
        backgroundColor: values.map((_, index) => (index ? '#6B7885' : '#B5440C')),
      },
    ],
  },
  options: {
    indexAxis: type,
    animation: false,
    font: { family: 'Noto Sans JP' },
    plugins: {
      legend: { display: false },
      title: {
        display: true,
        text: '資料が示す学習費（百万ドル）',
        font: { size: 36, family: 'Noto Sans JP' },
      },
    },
    scales: {
      x: { type: type === 'y' ? scale : 'category', ticks: { font: { size: 28, family: 'Noto Sans JP' } } },
      y: { type: type === 'y' ? 'category' : scale, ticks: { font: { size: 28, family: 'Noto Sans JP' } } },
    },
  },
});
const CHARTS = [
  bar('y', COSTS, 'logarithmic'),
  bar('x', COSTS.slice(0, 5), 'linear'),
  bar(
    'y',
    [
      ['中国', 40.2],
      ['その他', 59.8],
    ],
    'linear',
  ),
];

let pictures;
async function drawPictures() {
  const drawn = [];
  for (const chart of CHARTS) {
    drawn.push(`image/png;base64,${canvas.renderToBufferSync(chart).toString('base64')}`);
    // Canvases are freed only when the event loop turns.
    await new Promise(setImmediate);
  }
  return drawn;
}

function addFrame(deck, number, title) {
  const slide = deck.addSlide({ masterName: 'CONTENT' });
  slide.addText(title, { placeholder: 'title' });
  slide.addText('出所：大和総研「DeepSeekは何が衝撃的なのか」2025年2月26日、61行', {
    x: 0.5,
    y: 6.75,
    w: 10,
    h: 0.3,
    fontSize: 10,
    color: MUTED,
    fontFace: FONT,
    lang: 'ja-JP',
  });
  slide.addText(`${number}`, { x: 12.3, y: 7.0, w: 0.5, h: 0.3, fontSize: 10, color: MUTED, fontFace: FONT });
  slide.addNotes(`${title}。${POINTS.join('。')}。`);
  return slide;
}

const text = (size, more) => ({
  fontSize: size,
  color: INK,
  fontFace: FONT,
  lang: 'ja-JP',
  margin: 0,
  valign: 'top',
  ...more,
});

function addPoints(slide, x, w) {
  POINTS.forEach((point, index) => {
    slide.addShape('line', { x, y: 1.7 + index * 1.15, w, h: 0, line: { color: 'D3DAE1', width: 0.75 } });
    slide.addText([{ text: `${index + 1}　`, options: { bold: true, color: '2A659F' } }, { text: point }], {
      x,
      y: 1.85 + index * 1.15,
      w,
      h: 0.9,
      ...text(16),
    });
  });
}

function addTable(slide, columns) {
  const head = Array.from({ length: columns }, (_, column) => ({
    text: ['項目', '金額', '範囲', '根拠', '扱い'][column] ?? '',
    options: { bold: true, color: 'FFFFFF', fill: { color: '14375E' } },
  }));
  const rows = COSTS.map(([name, value]) =>
    [name, `${value}百万ドル`, '学習時間×GPUレンタル代', '技術報告', '採用']
      .slice(0, columns)
      .map((cell) => ({ text: cell })),
  );
  slide.addTable([head, ...rows], {
    x: 0.5,
    y: 1.6,
    w: 12.3,
    fontSize: 14,
    fontFace: FONT,
    color: INK,
    border: { type: 'solid', pt: 0.5, color: 'D3DAE1' },
    rowH: 0.55,
  });
}

function addCards(slide, cards) {
  for (let index = 0; index < cards; index += 1) {
    const x = 0.5 + (index % 4) * 3.1;
    slide.addShape('rect', { x, y: 1.6, w: 2.9, h: 4.6, fill: { color: 'F3F6F9' } });
    slide.addText('約560万ドル', {
      x: x + 0.2,
      y: 1.8,
      w: 2.5,
      h: 0.7,
      ...text(28, { bold: true, color: 'B5440C' }),
    });
    slide.addText(POINTS[index % POINTS.length], { x: x + 0.2, y: 2.8, w: 2.5, h: 2, ...text(14) });
    slide.addText('報道', {
      x: x + 0.2,
      y: 5.6,
      w: 0.8,
      h: 0.35,
      ...text(11, { bold: true, color: '2A659F' }),
    });
  }
}

const TITLES = [
  'エグゼクティブサマリー',
  '注目を集めた4要因は単一モデルの話ではない',
  'モデルの発表は二年足らずに集中している',
  'GPU需要が減るとまでは考えにくい',
  '裏付けが最も確かな学習費はV3の約560万ドルである',
  '金額は資料によって大きく開く',
  '費用の対象範囲はそろわない',
  '中国のAIモデルは世界の4割とされる',
  '短期と長期では見え方が違う',
  'リスクは利用とデータに集まる',
  '立場ごとに見るべき点が変わる',
  '見直しの材料をあらかじめ決めておく',
  '本資料が引用した文書の一覧',
  'ご利用にあたって',
];

async function makeDeck(file) {
  if (pictures === undefined || once === undefined) pictures = await drawPictures();
  const deck = new PptxGenJS();
  deck.layout = 'LAYOUT_WIDE';
  deck.title = 'DeepSeekショックを読み直す';
  deck.defineSlideMaster({
    title: 'CONTENT',
    background: { color: 'FFFFFF' },
    objects: [
      {
        placeholder: {
          options: {
            name: 'title',
            type: 'title',
            x: 0.5,
            y: 0.5,
            w: 12.3,
            h: 0.9,
            fontSize: 26,
            bold: true,
            color: INK,
            fontFace: FONT,
          },
          text: '',
        },
      },
      {
        text: {
          text: '2025-W43 社外秘',
          options: { x: 0.5, y: 7.05, w: 8, h: 0.3, fontSize: 10, color: MUTED, fontFace: FONT },
        },
      },
    ],
  });
  const cover = deck.addSlide();
  cover.background = { color: '14375E' };
  cover.addText('DeepSeekショックを読み直す', {
    x: 0.8,
    y: 2.2,
    w: 11,
    h: 1,
    fontSize: 44,
    bold: true,
    color: 'FFFFFF',
    fontFace: FONT,
    lang: 'ja-JP',
  });
  cover.addText('資料から言えること、言えないこと', {
    x: 0.8,
    y: 3.4,
    w: 11,
    h: 0.6,
    fontSize: 20,
    color: 'C9D6E3',
    fontFace: FONT,
    lang: 'ja-JP',
  });
  let chart = 0;
  for (const [index, title] of TITLES.entries()) {
    const slide = addFrame(deck, index + 2, title);
    if ([4, 5, 7].includes(index)) {
      slide.addImage({ data: pictures[chart++], x: 0.5, y: 1.6, w: 8, h: 3.8, altText: title });
      addPoints(slide, 8.9, 3.9);
    } else if ([6, 9, 11, 12].includes(index)) addTable(slide, index === 6 ? 5 : 3);
    else if ([1, 8, 10].includes(index)) addCards(slide, index === 1 ? 4 : 3);
    else addPoints(slide, 0.5, 12.3);
  }
  await deck.writeFile({ fileName: file });
}

mkdirSync(folder, { recursive: true });
for (let index = 0; index < Number(count); index += 1) await makeDeck(`${folder}/by-hand-${index + 1}.pptx`);
console.log(JSON.stringify({ peakMegabytes: process.resourceUsage().maxRSS / 1000 }));
