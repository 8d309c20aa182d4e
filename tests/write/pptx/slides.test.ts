// What a slide says: real text with the scene's lines, placeholders, tables, links and descriptions.
import { describe, expect, it } from '@jest/globals';
import { writePptx } from '../../../src/write/pptx/write-pptx.ts';
import { objectNamed, openPackage } from '../../support/open-package.ts';
import {
  aFullScene,
  aLine,
  aLinkedScene,
  aPage,
  aRun,
  aScene,
  aText,
  aTitle,
  FULL_PICTURES,
  LIGHT,
} from '../../support/scene-builder.ts';

const scene = aFullScene();
const opened = openPackage(await writePptx(scene, FULL_PICTURES, 'f00d'));
const argument = opened.part('ppt/slides/slide3.xml');
const data = opened.part('ppt/slides/slide4.xml');
const english = openPackage(await writePptx(aFullScene('en', 'dark'), FULL_PICTURES, 'f00d'));

/** Text of an object with `|` for a line break and `¶` for a paragraph's end. */
function linesOf(object: string): string {
  return object
    .replace(/<a:br>.*?<\/a:br>/g, '<a:t>|</a:t>')
    .replace(/<\/a:p>/g, '<a:t>¶</a:t>')
    .replace(/.*?<a:t>([^<]*)<\/a:t>|.+$/gs, '$1');
}

describe('text', () => {
  it('keeps the lines of the scene as breaks and paragraphs', () => {
    expect(linesOf(objectNamed(argument, 'claim'))).toBe(
      '公表されたのは|最終学習の$5.6m(1)だけである。¶¶研究費は含まない。¶',
    );
  });

  it('keeps a space where a line of words is broken', () => {
    const slide = english.part('ppt/slides/slide3.xml');
    expect(linesOf(objectNamed(slide, 'claim'))).toBe(
      'The published figure covers |the final run $5.6m(1)only, not research.¶¶Research is excluded.¶',
    );
  });

  it('has exact line spacing in every paragraph, one set of properties, no autofit, no insets', () => {
    for (const [, slide] of opened.matching(/slides\/slide\d+\.xml$/)) {
      for (const [paragraph] of slide.matchAll(/<a:p>.*?<\/a:p>/gs)) {
        expect(paragraph.match(/<a:pPr/g)).toHaveLength(1);
        if (paragraph.includes('<a:t>')) expect(paragraph).toContain('<a:spcPts');
      }
      expect(slide).not.toMatch(/normAutofit|spAutoFit|spcPct/);
    }
    expect(objectNamed(argument, 'claim')).toContain(
      '<a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0"',
    );
    expect(objectNamed(argument, 'claim')).toContain('<a:spcPts val="1960"/>');
  });

  it('names theme fonts for both scripts and a language for every run', () => {
    for (const [, slide] of [
      ...opened.matching(/slides\/slide\d+\.xml$/),
      ...english.matching(/slides\/slide\d+\.xml$/),
    ]) {
      for (const [run] of slide.matchAll(/<a:rPr .*?(?:<\/a:rPr>|\/>)/gs)) {
        expect(run).toMatch(/lang="(ja-JP" altLang="en-US|en-US" altLang="ja-JP)"/);
      }
      const runs = slide.match(/<a:r>/g)?.length ?? 0;
      const fonts = [...slide.matchAll(/<a:latin typeface="\+(m[nj])-lt"\/><a:ea typeface="\+\1-ea"\/>/g)]
        .length;
      expect(fonts).toBeGreaterThanOrEqual(runs);
      expect(slide.match(/<a:latin/g)).toHaveLength(fonts);
    }
    expect(objectNamed(argument, 'headline')).toContain('+mj-ea');
    expect(objectNamed(argument, 'claim')).toContain('+mn-ea');
  });

  it('writes sizes in half points and raises footnote marks', () => {
    expect(objectNamed(opened.part('ppt/slides/slide1.xml'), 'subtitle')).toContain('sz="1650"');
    expect(objectNamed(argument, 'claim')).toMatch(/sz="1200" u="sng" baseline="30000"/);
  });

  it('cleans what XML cannot carry and escapes the rest', async () => {
    const lines = [aLine(aRun('a\u0001<b>&\u000b"c"\ud800 \u{20bb7}\n'))];
    const dirty = aScene([aPage('p', 1, [aTitle('題'), aText('t', [0, 0, 100, 20], lines)])]);
    const slide = openPackage(await writePptx(dirty, new Map(), 'x')).part('ppt/slides/slide1.xml');
    expect(slide).toContain('<a:t>a&lt;b&gt;&amp; &quot;c&quot; \u{20bb7} </a:t>');
  });
});

describe('placeholders', () => {
  it('hold the title once a slide, where and how the layout has it', () => {
    for (const [, slide] of opened.matching(/slides\/slide\d+\.xml$/)) {
      expect(slide.match(/<p:ph type="title"\/>/g)).toHaveLength(1);
    }
    const title = objectNamed(argument, 'headline');
    expect(title).toContain('<p:spPr/>');
    expect(title).not.toContain('sz=');
    const layout = opened.part('ppt/slideLayouts/slideLayout3.xml');
    expect(layout).toContain('<p:cSld name="Content">');
    expect(layout).toContain('<a:off x="609600" y="546100"/><a:ext cx="10972800" cy="889000"/>');
    expect(layout).toContain('sz="2600" b="1"');
  });

  it('say what differs from the layout', async () => {
    const loud = aPage('b', 2, [aTitle('別の題', { size: 30, bold: false })]);
    const deck = await writePptx(aScene([aPage('a', 1, [aTitle('題')]), loud]), new Map(), 'x');
    const title = objectNamed(openPackage(deck).part('ppt/slides/slide2.xml'), 'headline');
    expect(title).toContain('sz="3000"');
    expect(title).toContain('b="0"');
  });

  it('hold one footer and the page number as a field', () => {
    expect(argument.match(/<p:ph type="ftr"/g)).toHaveLength(1);
    expect(objectNamed(argument, 'footer-left')).toContain('type="ftr"');
    expect(objectNamed(argument, 'page-number')).toMatch(
      /<p:ph type="sldNum".*<a:fld id="\{[^}]+\}" type="slidenum">.*<a:t>3<\/a:t><\/a:fld>/s,
    );
  });

  it('are four layouts under one master that has a title and a body', () => {
    const names = opened
      .matching(/slideLayouts\/[^/]+\.xml$/)
      .map(([, text]) => /<p:cSld name="([^"]+)"/.exec(text)?.[1]);
    expect(names).toEqual(['Cover', 'Section', 'Content', 'Points']);
    const master = opened.part('ppt/slideMasters/slideMaster1.xml');
    expect(master).toContain('<p:ph type="title"/>');
    expect(master).toContain('<p:ph type="body" idx="1"/>');
    const layouts = [1, 2, 3, 4].map(
      (number) => /slideLayout(\d)\.xml/.exec(opened.part(`ppt/slides/_rels/slide${number}.xml.rels`))?.[1],
    );
    expect(layouts).toEqual(['1', '2', '3', '3']);
  });
});

describe('colours', () => {
  it('are theme slots where the palette has them', () => {
    for (const [, slide] of opened.matching(/slides\/slide\d+\.xml$/)) expect(slide).not.toContain('srgbClr');
    expect(objectNamed(argument, 'claim')).toContain('<a:schemeClr val="accent2"/>');
    const theme = opened.part('ppt/theme/theme1.xml');
    for (const [slot, hex] of Object.entries(LIGHT))
      expect(theme).toContain(`<a:${slot}><a:srgbClr val="${hex}"/>`);
    expect(theme).toContain('<a:latin typeface="Arial"/><a:ea typeface="Yu Gothic"/>');
  });

  it('stay plain where it has not', async () => {
    const page = aPage('p', 1, [
      aTitle('題'),
      aText('t', [0, 0, 100, 20], [aLine(aRun('x', { color: '123456' }))]),
    ]);
    const slide = openPackage(await writePptx(aScene([page]), new Map(), 'x')).part('ppt/slides/slide1.xml');
    expect(slide).toContain('<a:srgbClr val="123456"/>');
  });

  it('map the page of a dark deck to the background, so that slides need none of their own', () => {
    const master = english.part('ppt/slideMasters/slideMaster1.xml');
    expect(master).toContain('<p:clrMap bg1="dk1" tx1="lt1" bg2="dk2" tx2="lt2"');
    for (const [, slide] of english.matching(/slides\/slide\d+\.xml$/)) expect(slide).not.toContain('<p:bg>');
    expect(english.part('ppt/slideLayouts/slideLayout2.xml')).toContain(
      '<a:schemeClr val="bg2"/></a:solidFill><a:effectLst/></p:bgPr>',
    );
  });
});

describe('shapes', () => {
  it('stand in the order of the scene, named after their boxes', () => {
    for (const [index, page] of scene.pages.entries()) {
      const slide = opened.part(`ppt/slides/slide${index + 1}.xml`);
      const names = [...slide.matchAll(/<p:cNvPr id="\d+" name="([^"]+)"/g)].map((match) => match[1]);
      expect(names).toEqual(page.boxes.map((box) => box.id));
    }
  });

  it('are marked decorative when they say nothing', () => {
    for (const name of ['card', 'dot', 'diamond', 'arrow', 'band', 'footer-rule']) {
      expect(objectNamed(argument, name)).toContain('<adec:decorative');
    }
    for (const name of ['claim', 'chip', 'to-data', 'headline', 'chart']) {
      expect(objectNamed(argument, name)).not.toContain('<adec:decorative');
    }
  });

  it('keep their geometry: rounded corners, arrow heads, outlines', () => {
    expect(objectNamed(argument, 'card')).toContain(
      'prst="roundRect"><a:avLst><a:gd name="adj" fmla="val 1875"/>',
    );
    expect(objectNamed(argument, 'diamond')).toContain('prst="diamond"');
    expect(objectNamed(argument, 'diamond')).toContain('<a:ln w="19050">');
    expect(objectNamed(argument, 'arrow')).toMatch(/^<p:cxnSp>.*<a:tailEnd type="triangle"\/>.*<\/p:cxnSp>/s);
    expect(argument).not.toContain('<a:ln></a:ln>');
  });

  it('give a chart its alternative text and its picture', () => {
    const chart = objectNamed(argument, 'chart');
    expect(chart).toContain('descr="学習費の比較。V3は約560万ドル。"');
    expect(chart).toContain('<a:off x="6350000" y="3175000"/>');
    expect(opened.names).toContain('ppt/media/image-3-1.png');
  });
});

describe('links', () => {
  it('jump to the slide of the page, from a shape and from a run that keeps its colour', () => {
    const relationships = opened.part('ppt/slides/_rels/slide3.xml.rels');
    const shape = /<a:hlinkClick r:id="([^"]+)" action="ppaction:\/\/hlinksldjump"\/>/.exec(
      objectNamed(argument, 'to-data'),
    );
    const run = /<a:hlinkClick r:id="([^"]+)".*?hlinkClr[^>]*val="tx"/s.exec(objectNamed(argument, 'claim'));
    for (const id of [shape?.[1], run?.[1]]) {
      expect(relationships).toMatch(new RegExp(`Id="${id}" Type="[^"]+/slide" Target="slide4.xml"`));
    }
    expect(argument).not.toContain('tooltip=""');
  });

  it('lead out of the file, from a title, a text and a cell, without what the library leaves behind', async () => {
    const deck = openPackage(await writePptx(aLinkedScene(), new Map(), 'f00d'));
    const slide = deck.part('ppt/slides/slide1.xml');
    const relationships = deck.part('ppt/slides/_rels/slide1.xml.rels');
    const ids = [...slide.matchAll(/<a:hlinkClick r:id="([^"]+)"><a:extLst>/g)].map(([, id]) => id);
    expect(ids).toHaveLength(3);
    for (const id of ids) {
      const target = 'Target="https://example.com/a_b?x=1&amp;y=2" TargetMode="External"/>';
      expect(relationships).toContain(`Id="${id}" Type="${HYPERLINK}" ${target}`);
    }
    expect(objectNamed(slide, 't')).toMatch(/<a:rPr [^>]* i="1"[^>]*>(?:(?!<\/a:r>).)*<a:t>market/);
    expect(slide.match(/ i="1"/g)).toHaveLength(1);
    expect(slide).not.toMatch(/tooltip|invalidUrl|tgtFrame|action=""/);
  });
});

const HYPERLINK = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';

describe('tables', () => {
  const table = objectNamed(data, 'table');

  it('have a header row, the given widths and heights, and a description', () => {
    expect(table).toContain('<a:tblPr firstRow="1">');
    expect(table).not.toContain('bandRow');
    expect(table).toContain('descr="Table of costs: &quot;DeepSeek-V3&quot; &amp; &lt;R1&gt;"');
    expect([...table.matchAll(/<a:gridCol w="(\d+)"/g)].map((match) => match[1])).toEqual([
      '3657600',
      '3657600',
      '3657600',
    ]);
    expect([...table.matchAll(/<a:tr h="(\d+)"/g)].map((match) => match[1])).toEqual([
      '482600',
      '482600',
      '482600',
      '482600',
    ]);
  });

  it('have insets in points, anchors and fills per cell, and only the borders given', () => {
    const cells = [...table.matchAll(/<a:tc>.*?<\/a:tc>/gs)].map((match) => match[0]);
    expect(cells).toHaveLength(12);
    for (const cell of cells) {
      expect(cell).toContain('<a:tcPr marL="76200" marR="76200" marT="50800" marB="50800" anchor="ctr">');
      expect(cell).toMatch(/<a:p><a:pPr [^>]*><a:lnSpc><a:spcPts val="1500"\/>/);
    }
    const solid = (cell: string | undefined) =>
      [...(cell ?? '').matchAll(/<a:(ln[LRTB]) w="[1-9]/g)].map((match) => match[1]);
    expect(solid(cells[0])).toEqual(['lnB']);
    expect(solid(cells[3])).toEqual(['lnT']);
    expect(solid(cells[6])).toEqual(['lnL']);
    expect(solid(cells[8])).toEqual([]);
    expect(cells[7]).toContain('<a:schemeClr val="accent6"/>');
    expect(cells[7]).toContain('<a:endParaRPr lang="ja-JP" altLang="en-US" sz="1100"/>');
  });
});
