// The file format as Microsoft's own validator knows it: decks are silent, and a fault planted in any part is found.
import { beforeAll, describe, expect, it } from '@jest/globals';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { writePptx } from '../../../src/write/pptx/write-pptx.ts';
import { formatFaults } from '../../support/format-faults.ts';
import { chartScene, sampleCharts } from '../../support/native-charts.ts';
import { aFullScene, aLinkedScene, FULL_PICTURES } from '../../support/scene-builder.ts';

const TIMEOUT = 120_000;

type Planted = readonly [what: string, part: string, from: string | RegExp, to: string, found: RegExp];

/** By what the schema says, then by what the format means. */
const IN_A_DECK: readonly Planted[] = [
  [
    'an element out of order',
    'ppt/slides/slide3.xml',
    /(<a:off [^>]*>)(<a:ext [^>]*>)/,
    '$2$1',
    /unexpected child element/,
  ],
  [
    'an element that is none',
    'ppt/slides/slide3.xml',
    '<p:spTree>',
    '<p:spTree><p:none/>',
    /invalid child element/,
  ],
  [
    'an element too many',
    'ppt/slides/slide4.xml',
    /(<a:tblGrid>.*?<\/a:tblGrid>)/,
    '$1$1',
    /unexpected child element/,
  ],
  [
    'an element that is not there',
    'ppt/slides/slide4.xml',
    '<a:bodyPr/>',
    '',
    /invalid child|unexpected child/,
  ],
  [
    'an attribute that is none',
    'ppt/slides/slide3.xml',
    '<p:cSld ',
    '<p:cSld none="1" ',
    /attribute is not declared/,
  ],
  [
    'an attribute that is not there',
    'ppt/slides/slide3.xml',
    /(<p:cNvPr id="\d+") name="kicker"/,
    '$1',
    /name.*missing|required attribute/,
  ],
  [
    'a word that is none of those allowed',
    'ppt/slides/slide3.xml',
    'anchor="t"',
    'anchor="high"',
    /invalid value 'high'/,
  ],
  [
    'a number that is none',
    'ppt/slides/slide4.xml',
    /<a:gridCol w="\d+"/,
    '<a:gridCol w="wide"',
    /invalid value 'wide'/,
  ],
  [
    'a number below its range',
    'ppt/slides/slide4.xml',
    /<a:gridCol w="\d+"/,
    '<a:gridCol w="-9999999999999999"',
    /greater than or equal to/,
  ],
  [
    'a number above its range',
    'ppt/slides/slide3.xml',
    /sz="1200"/,
    'sz="400001"',
    /less than or equal to 400000/,
  ],
  [
    'a font size of a master that is too small',
    'ppt/slideMasters/slideMaster1.xml',
    /sz="\d+"/,
    'sz="99"',
    /greater than or equal to 100/,
  ],
  [
    'an element of a layout out of order',
    'ppt/slideLayouts/slideLayout2.xml',
    /(<p:nvPr>)/,
    '$1<p:none/>',
    /child element/,
  ],
  [
    'an element of the notes',
    'ppt/notesSlides/notesSlide1.xml',
    '<p:cSld>',
    '<p:cSld><p:none/>',
    /child element/,
  ],
  [
    'an element of the notes master',
    'ppt/notesMasters/notesMaster1.xml',
    '<p:cSld>',
    '<p:cSld><p:none/>',
    /child element/,
  ],
  [
    'a colour of the theme',
    'ppt/theme/theme1.xml',
    /srgbClr val="\w+"/,
    'srgbClr val="red"',
    /invalid value 'red'/,
  ],
  ['a look of tables', 'ppt/tableStyles.xml', /styleId="[^"]*"/, 'styleId="none"', /'none'/],
  ['a property of the program', 'docProps/app.xml', /<Slides>\d+/, '<Slides>four', /'four'/],
  ['a property of our own', 'docProps/custom.xml', / pid="2"/, '', /pid/],
  [
    'a property that is none',
    'docProps/core.xml',
    '<dc:title>',
    '<dc:none/><dc:title>',
    /no property is named dc:none/,
  ],
  [
    'a property twice',
    'docProps/core.xml',
    '<dc:title>',
    '<dc:title>x</dc:title><dc:title>',
    /dc:title is there twice/,
  ],
  [
    'a property with parts',
    'docProps/core.xml',
    '<dc:title>',
    '<dc:title><dc:none/>',
    /holds more than words/,
  ],
  ['a property with an attribute', 'docProps/core.xml', '<dc:title>', '<dc:title none="1">', /has none="1"/],
  ['a date that is none', 'docProps/core.xml', /2026-11-22T/, '2026-13-22T', /is no date/],
  [
    'a date that does not say so',
    'docProps/core.xml',
    / xsi:type="[^"]*"/,
    '',
    /does not say that it is a date/,
  ],
  ['a type of a part', '[Content_Types].xml', '<Types ', '<Types none="1" ', /the package/],
  [
    'a link to nothing',
    'ppt/slides/_rels/slide1.xml.rels',
    /slideLayout\d\.xml/,
    'slideLayout99.xml',
    /the package/,
  ],
  ['two slides of one id', 'ppt/presentation.xml', /(<p:sldId id=")257/, '$1256', /unique|duplicate/],
  [
    'an id without a relationship',
    'ppt/presentation.xml',
    'r:id="rId2"',
    'r:id="rId77"',
    /'rId77'.*does not exist/,
  ],
  [
    'a picture without a relationship',
    'ppt/slides/slide3.xml',
    /r:embed="[^"]*"/,
    'r:embed="rId77"',
    /'rId77'.*does not exist/,
  ],
  ['a cell over no column', 'ppt/slides/slide4.xml', '<a:tc>', '<a:tc gridSpan="0">', /gridSpan/],
  [
    'a brightness outside its range',
    'ppt/slides/slide3.xml',
    /<a:blip [^>]*>/,
    '$&<a:lum bright="100001"/>',
    /less than or equal to 100000/,
  ],
  ['a link without an id', 'ppt/slides/slide3.xml', /<a:hlinkClick r:id="[^"]*"/, '<a:hlinkClick', /id/],
  [
    'an id of a slide below those for slides',
    'ppt/presentation.xml',
    /<p:sldId id="257"/,
    '<p:sldId id="255"',
    /greater than or equal to 256/,
  ],
];

const IN_CHARTS: readonly Planted[] = [
  [
    'an element out of order',
    'ppt/charts/chart1.xml',
    /(<c:idx val="0"\/>)(<c:order val="0"\/>)/,
    '$2$1',
    /unexpected child element/,
  ],
  [
    'a word that is none of those allowed',
    'ppt/charts/chart1.xml',
    /<c:symbol val="\w+"/,
    '<c:symbol val="heart"',
    /'heart'/,
  ],
  [
    'a size outside its range',
    'ppt/charts/chart1.xml',
    /<c:size val="\d+"/,
    '<c:size val="1"',
    /greater than or equal to 2/,
  ],
  [
    'a crossing at no number',
    'ppt/charts/chart1.xml',
    /<c:crosses val="\w+"\/>/,
    '<c:crossesAt val="INF"/>',
    /crossesAt/,
  ],
  [
    'an element of what is drawn over it',
    'ppt/drawings/drawing1.xml',
    '<cdr:from>',
    '<cdr:none/><cdr:from>',
    /child element/,
  ],
  [
    'a workbook without a relationship',
    'ppt/charts/chart1.xml',
    /<c:externalData r:id="[^"]*"/,
    '<c:externalData r:id="rId77"',
    /'rId77'/,
  ],
];

const IN_WORKBOOKS: readonly Planted[] = [
  [
    'an element that is none',
    'xl/worksheets/sheet1.xml',
    '<sheetData>',
    '<none/><sheetData>',
    /child element/,
  ],
  ['a style that is not there', 'xl/worksheets/sheet1.xml', '<c r="A1" s="1"', '<c r="A1" s="77"', /s/],
  ['a type of cell that is none', 'xl/worksheets/sheet1.xml', 't="inlineStr"', 't="words"', /'words'/],
  ['a name of a sheet with a slash', 'xl/workbook.xml', 'name="Data"', 'name="a/b"', /name/],
  ['a look that is none', 'xl/styles.xml', 'patternType="gray125"', 'patternType="stars"', /'stars'/],
  ['a name that is too long', 'xl/workbook.xml', 'name="Data"', `name="${'x'.repeat(32)}"`, /name/],
];

function edited(parts: Readonly<Record<string, Uint8Array>>, [, part, from, to]: Planted): Uint8Array {
  const before = strFromU8(parts[part] ?? new Uint8Array());
  const after = before.replace(from, to);
  if (after === before) throw new Error(`no ${String(from)} in ${part}`);
  return zipSync({ ...parts, [part]: strToU8(after) });
}

function inWorkbook(parts: Readonly<Record<string, Uint8Array>>, planted: Planted): Uint8Array {
  const name = Object.keys(parts).find((part) => part.endsWith('.xlsx')) ?? '';
  return zipSync({ ...parts, [name]: edited(unzipSync(parts[name] ?? new Uint8Array()), planted) });
}

const faults = new Map<string, readonly string[]>();

beforeAll(async () => {
  const [dark, light, [chart]] = [aFullScene('en', 'dark'), aFullScene(), [...sampleCharts('ja')]];
  const deck = await writePptx(light, FULL_PICTURES, 'f00d');
  const charts = await writePptx(chartScene(new Map(chart ? [chart] : []), 'ja'), new Map(), 'f00d');
  const [inDeck, inCharts] = [unzipSync(deck), unzipSync(charts)];
  const decks = new Map<string, Uint8Array>([
    ['ja light', deck],
    ['en dark', await writePptx(dark, FULL_PICTURES, 'f00d')],
    ['charts', charts],
    ['links', await writePptx(aLinkedScene(), new Map(), 'f00d')],
    ...IN_A_DECK.map((one) => [`deck: ${one[0]}`, edited(inDeck, one)] as const),
    ...IN_CHARTS.map((one) => [`charts: ${one[0]}`, edited(inCharts, one)] as const),
    ...IN_WORKBOOKS.map((one) => [`workbook: ${one[0]}`, inWorkbook(inCharts, one)] as const),
  ]);
  const found = await formatFaults([...decks.values()]);
  [...decks.keys()].forEach((name, index) => {
    faults.set(name, found[index] ?? []);
  });
}, TIMEOUT);

describe('the file format', () => {
  it.each(['ja light', 'en dark', 'charts', 'links'])('is kept to in a deck: %s', (name) => {
    expect(faults.get(name)).toEqual([]);
  });

  it.each([...IN_A_DECK])('is broken by %s in %s', (what, _part, _from, _to, found) => {
    expect(faults.get(`deck: ${what}`)?.join('\n')).toMatch(found);
  });

  it.each([...IN_CHARTS])('is broken in a chart by %s in %s', (what, _part, _from, _to, found) => {
    expect(faults.get(`charts: ${what}`)?.join('\n')).toMatch(found);
  });

  it.each([...IN_WORKBOOKS])('is broken in a workbook by %s in %s', (what, _part, _from, _to, found) => {
    expect(faults.get(`workbook: ${what}`)?.join('\n')).toMatch(found);
  });
});
