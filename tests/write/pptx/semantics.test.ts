// The semantic rules of the format: planted violations are found, good twins are silent, and so is every kind of box.
import { beforeAll, describe, expect, it } from '@jest/globals';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { writePptx } from '../../../src/write/pptx/write-pptx.ts';
import { aFullScene, FULL_PICTURES } from '../../support/scene-builder.ts';
import { semanticFaults } from '../../support/semantics/semantic-faults.ts';
import {
  hasSemanticRules,
  REWRITTEN,
  SAYS_VIOLATION,
  semanticRules,
} from '../../support/semantics/semantic-rules.ts';

const RULES = hasSemanticRules ? semanticRules() : [];
const MAIN = 'http://schemas.openxmlformats.org';
const SPACES = `xmlns:p="${MAIN}/presentationml/2006/main" xmlns:a="${MAIN}/drawingml/2006/main" xmlns:c="${MAIN}/drawingml/2006/chart" xmlns:r="${MAIN}/officeDocument/2006/relationships"`;

/** A deck of one part. */
function deckOf(inside: string): Uint8Array {
  return zipSync({
    'ppt/presentation.xml': strToU8(`<p:presentation ${SPACES}/>`),
    'ppt/slides/slide1.xml': strToU8(`<p:sld ${SPACES}>${inside}</p:sld>`),
    'ppt/slides/_rels/slide1.xml.rels': strToU8(
      '<Relationships><Relationship Id="rId1" Type="x" Target="y"/></Relationships>',
    ),
  });
}

/** A workbook of two columns, with styles, in a deck. */
function workbookOf(inside: string): Uint8Array {
  const sheet = `<worksheet xmlns="${MAIN}/spreadsheetml/2006/main">${inside}</worksheet>`;
  const link = (type: string, target: string): Uint8Array =>
    strToU8(
      `<Relationships><Relationship Id="rId1" Type="${MAIN}/officeDocument/2006/relationships/${type}" Target="${target}"/></Relationships>`,
    );
  const workbook = zipSync({
    '_rels/.rels': link('officeDocument', 'xl/workbook.xml'),
    'xl/workbook.xml': strToU8(`<workbook xmlns="${MAIN}/spreadsheetml/2006/main"/>`),
    'xl/_rels/workbook.xml.rels': link('styles', 'styles.xml'),
    'xl/styles.xml': strToU8(
      `<styleSheet xmlns="${MAIN}/spreadsheetml/2006/main"><cellXfs><xf/><xf/></cellXfs></styleSheet>`,
    ),
    'xl/worksheets/sheet1.xml': strToU8(sheet),
  });
  return zipSync({
    'ppt/presentation.xml': strToU8(`<p:presentation ${SPACES}/>`),
    'ppt/embeddings/workbook1.xlsx': workbook,
  });
}

function broken(deck: Uint8Array): readonly string[] {
  return semanticFaults(deck, RULES).faults.map((fault) => fault.replace(/^\S+: /, ''));
}

type Case = readonly [what: string, rule: string, bad: string, good: string];

const ON_SLIDES: readonly Case[] = [
  [
    'a number below its range',
    'a:lum: @a:val >= 0 and @a:val <= 100000',
    '<a:lum val="-1"/>',
    '<a:lum val="0"/>',
  ],
  [
    'a number above it',
    'a:lum: @a:val >= 0 and @a:val <= 100000',
    '<a:lum val="100001"/>',
    '<a:lum val="100000"/>',
  ],
  ['a number that is none', 'a:tc: @a:gridSpan >= 1', '<a:tc gridSpan="NaN"/>', '<a:tc/>'],
  [
    'attributes out of order',
    'p:sldRg: @p:st <= @p:end',
    '<p:sldRg st="3" end="2"/>',
    '<p:sldRg st="2" end="2"/>',
  ],
  [
    'a value that is shut out',
    'c:crossesAt: @c:val != INF and @c:val != -INF and @c:val != NaN',
    '<c:crossesAt val="-INF"/>',
    '<c:crossesAt val="-1"/>',
  ],
  [
    'two of one id',
    'p:sldLayoutId: count(distinct-values(//p:sldLayoutId/@id)) = count(//p:sldLayoutId/@id)',
    '<p:sldLayoutId id="7"/><p:sldLayoutId id="7"/>',
    '<p:sldLayoutId id="7"/><p:sldLayoutId id="8"/>',
  ],
  [
    'two of one name but for its case',
    'p:tag: count(distinct-values(lower-case(ancestor::p:tagLst//p:tag/@p:name))) = count(lower-case(ancestor::p:tagLst//p:tag/@p:name))',
    '<p:tagLst><p:tag name="A"/><p:tag name="a"/></p:tagLst>',
    '<p:tagLst><p:tag name="A"/></p:tagLst><p:tagLst><p:tag name="a"/></p:tagLst>',
  ],
  [
    'an id without a relationship',
    'a:blip: document(rels)//r:Relationship[@Id = current()/@r:embed]',
    '<a:blip r:embed="rId2"/>',
    '<a:blip r:embed="rId1"/>',
  ],
  ['a link without an id', 'a:hlinkClick: @a:id', '<a:hlinkClick/>', '<a:hlinkClick r:id="rId1"/>'],
  [
    'a shape that is not there',
    "p:bldP: Index-of(document('Part:.')//p:cNvPr/@p:id, @p:spid)",
    '<p:cNvPr id="2"/><p:bldP spid="3"/>',
    '<p:cNvPr id="2"/><p:bldP spid="2"/>',
  ],
  [
    'one of several words',
    "p:modifyVerifier: @p:algIdExtSource = wincrypt or @p:algIdExtSource = ''",
    '<p:modifyVerifier algIdExtSource="x"/>',
    '<p:modifyVerifier algIdExtSource="wincrypt"/>',
  ],
];

const IN_WORKBOOKS: readonly Case[] = [
  [
    'a style that is not there',
    "x:c: @x:s < count(document('Part:/WorkbookPart/WorkbookStylesPart')//x:cellXfs/x:xf) + 0",
    '<c s="2"/>',
    '<c s="1"/>',
  ],
  [
    'a name that is too long',
    'x:tableColumn: string-length(@x:totalsRowLabel) <= 32767',
    `<tableColumn totalsRowLabel="${'x'.repeat(32768)}"/>`,
    '<tableColumn totalsRowLabel="x"/>',
  ],
  [
    'a name of a sheet with a slash',
    'x:sheet: matches(@x:name, "[^\\\'*\\[\\]/\\\\:?]{1}[^*\\[\\]/\\\\:?]*")',
    '<sheet name="a/b"/>',
    '<sheet name="Q1"/>',
  ],
  [
    'what only one condition allows',
    'x:cfRule: (@x:operator and @x:type = cells) or @x:type != cells',
    '<cfRule type="cells"/>',
    '<cfRule type="cells" operator="between"/><cfRule type="top10"/>',
  ],
  [
    'what excludes one another',
    'x:tabColor: (@x:auto and @x:indexed) or (@x:auto and @x:rgb) or (@x:auto and @x:theme) or (@x:indexed and @x:rgb) or (@x:indexed and @x:theme) or (@x:rgb and @x:theme)',
    '<tabColor rgb="FF000000" theme="1"/>',
    '<tabColor theme="1"/>',
  ],
  [
    'what another value excludes',
    'x:tableColumn: @x:totalsRowLabel and @x:totalsRowFunction = custom',
    '<tableColumn totalsRowLabel="a" totalsRowFunction="custom"/>',
    '<tableColumn totalsRowLabel="a" totalsRowFunction="sum"/><tableColumn totalsRowLabel="a"/>',
  ],
];

const only = hasSemanticRules ? describe : describe.skip;

only('a semantic rule (skipped without ../shared/schemas)', () => {
  it.each(ON_SLIDES)('finds %s on a slide', (_, rule, bad, good) => {
    expect(broken(deckOf(bad))).toContain(rule);
    expect(broken(deckOf(good))).toEqual([]);
  });

  it.each(IN_WORKBOOKS)('finds %s in a workbook', (_, rule, bad, good) => {
    expect(broken(workbookOf(bad))).toContain(rule);
    expect(broken(workbookOf(good))).toEqual([]);
  });

  it('holds for its programs only', () => {
    expect(broken(deckOf('<c:pageSetup paperSize="2147483648"/>'))).toEqual([]);
    expect(broken(deckOf('<p:tmpl lvl="10"/>'))).toEqual(['p:tmpl: @p:lvl <= 9']);
  });

  it('is read from the list, all but a few as they stand there', () => {
    expect(RULES.length).toBeGreaterThan(550);
    expect(RULES.filter(({ test }) => SAYS_VIOLATION.test(test)).length).toBe(14);
    expect(RULES.filter(({ test }) => test in REWRITTEN).map(({ context }) => context)).toEqual([
      'a:hlinkHover',
      'a:hlinkClick',
      'a:hlinkMouseOver',
    ]);
  });
});

only('a deck with every kind of box', () => {
  let parts: Readonly<Record<string, Uint8Array>> = {};

  beforeAll(async () => {
    parts = unzipSync(await writePptx(aFullScene(), FULL_PICTURES, 'f00d'));
  });

  function edited(name: string, from: string | RegExp, to: string): Uint8Array {
    const before = strFromU8(parts[name] ?? new Uint8Array());
    const after = before.replace(from, to);
    expect(after).not.toBe(before);
    return zipSync({ ...parts, [name]: strToU8(after) });
  }

  it('breaks none', () => {
    expect(broken(zipSync(parts))).toEqual([]);
  });

  it.each([
    ['ppt/presentation.xml', /(<p:sldId id=")\d+(" r:id="rId3")/, '$1256$2', 'p:sldId: count'],
    ['ppt/presentation.xml', 'r:id="rId2"', 'r:id="rId77"', 'p:sldId: document(rels)'],
    ['ppt/slides/slide3.xml', /r:embed="[^"]*"/, 'r:embed="rId77"', 'a:blip: document(rels)'],
    ['ppt/slides/slide4.xml', '<a:tc>', '<a:tc gridSpan="0">', 'a:tc: @a:gridSpan >= 1'],
  ])('breaks one in %s when %s is spoilt', (name, from, to, rule) => {
    expect(broken(edited(name, from, to)).join('\n')).toContain(rule);
  });
});
