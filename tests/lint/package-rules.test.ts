// Every invariant of a finished file: broken in a good file it is found, and the good file itself is silent.
import { beforeAll, describe, expect, it } from '@jest/globals';
import { zipSync } from 'fflate';
import { lintPackage } from '../../src/lint/lint-package.ts';
import { readPackage } from '../../src/package/read-package.ts';
import { unzipParts, zipPackage } from '../../src/package/zip.ts';
import { writePptx } from '../../src/write/pptx/write-pptx.ts';
import { aFullScene, FULL_PICTURES } from '../support/scene-builder.ts';

type Parts = Map<string, Uint8Array>;

let good: Uint8Array;
let parts: ReadonlyMap<string, Uint8Array>;

beforeAll(async () => {
  good = await writePptx(aFullScene(), FULL_PICTURES, 'f00d');
  parts = unzipParts(good, /(?:)/);
});

function lint(file: Uint8Array): { readonly kinds: readonly string[]; readonly messages: string } {
  const found = lintPackage(readPackage(file).deckPackage, { fileName: 'deck' });
  return {
    kinds: [...new Set(found.map(({ kind }) => kind))],
    messages: found.map(({ message }) => message).join('\n'),
  };
}

/** The good file, changed part by part and packed anew. */
function packed(change: (copy: Parts) => void): Uint8Array {
  const copy = new Map(parts);
  change(copy);
  return zipPackage(copy);
}

function text(copy: Parts, name: string): string {
  return Buffer.from(copy.get(name) ?? '').toString('utf8');
}

/** A part in which one thing is replaced by another; both have to differ. */
function edit(name: string, from: string | RegExp, to: string): (copy: Parts) => void {
  return (copy) => {
    const before = text(copy, name);
    const after = before.replace(from, to);
    if (after === before) throw new Error(`nothing to replace in ${name}`);
    copy.set(name, Buffer.from(after));
  };
}

const SLIDE = 'ppt/slides/slide3.xml';
const SLIDE_LINKS = 'ppt/slides/_rels/slide3.xml.rels';
const TYPES = '[Content_Types].xml';
const MASTER = 'ppt/slideMasters/slideMaster1.xml';
const PICTURE = 'ppt/media/image-3-1.png';

type Case = readonly [what: string, kind: string, told: string, change: (copy: Parts) => void];

const CASES: readonly Case[] = [
  [
    'a part without a content type',
    'package-types',
    'slide3',
    edit(TYPES, /<Override PartName="\/ppt\/slides\/slide3[^>]*>/, ''),
  ],
  [
    'a content type without a part',
    'package-types',
    'slideMaster2',
    edit(
      TYPES,
      '</Types>',
      '<Override PartName="/ppt/slideMasters/slideMaster2.xml" ContentType="application/vnd.openxmlformats-officedocument.presentationml.slideMaster+xml"/></Types>',
    ),
  ],
  [
    'a part with two content types',
    'package-types',
    'second content type',
    edit(TYPES, /(<Override PartName="\/ppt\/slides\/slide3[^>]*>)/, '$1$1'),
  ],
  [
    'an extension that no part has',
    'package-types',
    '.fntdata',
    edit(TYPES, '<Override', '<Default Extension="fntdata" ContentType="application/x-fontdata"/><Override'),
  ],
  [
    'a slide declared as a layout',
    'package-links',
    'slide+xml',
    edit(TYPES, /(slide3\.xml" ContentType="[^"]*\.)slide\+xml/, '$1slideLayout+xml'),
  ],
  ['a picture that is no PNG', 'package-types', 'other', (copy) => copy.set(PICTURE, Buffer.from('GIF89a'))],
  [
    'a JPEG under the name of a PNG',
    'package-types',
    'jpeg',
    (copy) => copy.set(PICTURE, Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0)),
  ],
  [
    'a part that is no XML at all',
    'package-types',
    'presProps',
    (copy) => copy.set('ppt/presProps.xml', new Uint8Array()),
  ],
  [
    'a relationship to a part that is not there',
    'package-links',
    'slideLayout9',
    edit(SLIDE_LINKS, /slideLayout\d/, 'slideLayout9'),
  ],
  [
    'a relationship to a part of another kind',
    'package-links',
    'theme',
    edit(SLIDE_LINKS, /\.\.\/slideLayouts\/slideLayout\d\.xml/, '../theme/theme1.xml'),
  ],
  [
    'a relationship of a type nobody knows',
    'package-links',
    'slideCarpet',
    edit(SLIDE_LINKS, 'relationships/slideLayout"', 'relationships/slideCarpet"'),
  ],
  [
    'two relationships with one id',
    'package-links',
    'second relationship',
    edit(SLIDE_LINKS, 'Id="rIdNotes"', 'Id="rIdLayout"'),
  ],
  [
    'an id without a relationship',
    'package-links',
    'rId99',
    edit(SLIDE, /r:embed="[^"]*"/, 'r:embed="rId99"'),
  ],
  [
    'a picture that the slide does not show',
    'package-links',
    'does not use',
    edit(SLIDE, /<p:pic>.*?<\/p:pic>/s, ''),
  ],
  [
    'relationships of a part that is not there',
    'package-links',
    'slide9',
    (copy) => copy.set('ppt/slides/_rels/slide9.xml.rels', copy.get(SLIDE_LINKS) ?? new Uint8Array()),
  ],
  [
    'a part that nothing leads to',
    'package-links',
    'slide9',
    (copy) => {
      copy.set('ppt/slides/slide9.xml', copy.get(SLIDE) ?? new Uint8Array());
      copy.set('ppt/slides/_rels/slide9.xml.rels', copy.get(SLIDE_LINKS) ?? new Uint8Array());
      edit(
        TYPES,
        '</Types>',
        '<Override PartName="/ppt/slides/slide9.xml" ContentType="application/vnd.openxmlformats-officedocument.presentationml.slide+xml"/></Types>',
      )(copy);
    },
  ],
  [
    'a slide without a layout',
    'package-links',
    '`slideLayout`',
    edit(SLIDE_LINKS, /<Relationship Id="rIdLayout"[^>]*>/, ''),
  ],
  [
    'a slide with two layouts',
    'package-links',
    '2 relationships',
    edit(
      SLIDE_LINKS,
      '</Relationships>',
      '<Relationship Id="rIdOther" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/slideLayout" Target="../slideLayouts/slideLayout1.xml"/></Relationships>',
    ),
  ],
  [
    'notes that belong to another slide',
    'package-links',
    'leads elsewhere',
    edit('ppt/notesSlides/_rels/notesSlide3.xml.rels', 'slides/slide3.xml', 'slides/slide1.xml'),
  ],
  [
    'a notes master with the theme of the slides',
    'package-links',
    'each its own',
    (copy) => {
      edit('ppt/notesMasters/_rels/notesMaster1.xml.rels', 'theme2', 'theme1')(copy);
      copy.delete('ppt/theme/theme2.xml');
      edit(TYPES, /<Override PartName="\/ppt\/theme\/theme2[^>]*>/, '')(copy);
    },
  ],
  [
    'a master without a theme',
    'package-links',
    '`theme`',
    edit('ppt/slideMasters/_rels/slideMaster1.xml.rels', /<Relationship [^>]*theme1[^>]*>/, ''),
  ],
  ['an element that does not close', 'package-content', 'well-formed', edit(SLIDE, '</p:spTree>', '')],
  [
    'a relationships part that is not well-formed',
    'package-content',
    'well-formed',
    edit('ppt/slides/_rels/slide1.xml.rels', '</Relationships>', ''),
  ],
  ['a bare ampersand', 'package-content', 'cannot carry', edit(SLIDE, /<a:t>/, '<a:t>R&D ')],
  ['a control character', 'package-content', 'cannot carry', edit(SLIDE, /<a:t>/, '<a:t>\u000b')],
  [
    'an attribute given twice',
    'package-content',
    'twice',
    edit(SLIDE, '<p:cNvPr id="2"', '<p:cNvPr id="2" id="3"'),
  ],
  [
    'two elements at the top',
    'package-content',
    'elements at the top',
    edit('ppt/presProps.xml', /$/, '<a/>'),
  ],
  [
    'two shapes with one id',
    'package-content',
    'second shape',
    edit(SLIDE, '<p:cNvPr id="3"', '<p:cNvPr id="2"'),
  ],
  [
    'a shape whose id is no number',
    'package-content',
    'whole number',
    edit(SLIDE, '<p:cNvPr id="3"', '<p:cNvPr id=""'),
  ],
  [
    'a text body without a paragraph',
    'package-content',
    'text bodies',
    edit(SLIDE, /(<p:txBody>(?:(?!<a:p[ >]).)*)<a:p>.*?<\/a:p>(?=<\/p:txBody>)/s, '$1'),
  ],
  [
    'a cell without a paragraph',
    'package-content',
    'text bodies',
    edit('ppt/slides/slide4.xml', /<a:txBody>.*?<\/a:txBody>/s, '<a:txBody><a:bodyPr/></a:txBody>'),
  ],
  [
    'a missing number in an attribute',
    'package-content',
    '`NaN`',
    edit(SLIDE, /<a:ext cx="\d+"/, '<a:ext cx="NaN"'),
  ],
  [
    'a missing word on a slide',
    'package-content',
    '`undefined`',
    edit(SLIDE, /<a:t>[^<]+</, '<a:t>undefined<'),
  ],
  ['a missing value on the master', 'package-content', '`null`', edit(MASTER, /<a:t>[^<]+</, '<a:t>null<')],
];

describe.each(CASES)('%s', (_, kind, told, change) => {
  it('is found', () => {
    const { kinds, messages } = lint(packed(change));
    expect(kinds).toContain(kind);
    expect(messages).toContain(told);
  });
});

describe('the zip', () => {
  it('begins with the content types', () => {
    const { kinds, messages } = lint(
      packed((copy) => {
        const types = copy.get(TYPES) ?? new Uint8Array();
        copy.delete(TYPES);
        copy.set(TYPES, types);
      }),
    );
    expect(kinds).toEqual(['package-zip']);
    expect(messages).toContain('first entry');
  });

  it('has no folders and one date', () => {
    const files = Object.fromEntries(parts);
    const date = new Date(1980, 0, 1);
    expect(lint(zipSync(files, { mtime: date })).kinds).toEqual([]);
    expect(lint(zipSync(files, { mtime: new Date(2026, 10, 22) })).kinds).toEqual(['package-zip']);
    const folder = lint(zipSync({ ...files, 'ppt/slides/': new Uint8Array() }, { mtime: date }));
    expect(folder.kinds).toEqual(['package-zip']);
    expect(folder.messages).toBe('Unexpected folder `ppt/slides/` in the zip, expected parts only');
  });

  it('has each name once, whatever its case', () => {
    const again = Buffer.from(good);
    const at = again.lastIndexOf('ppt/slides/slide2.xml');
    again.write('ppt/slides/SLIDE1.xml', at);
    expect(lint(again).messages).toContain('second entry `ppt/slides/SLIDE1.xml`');
  });

  it('has the bytes its directory promises', () => {
    const spoilt = Buffer.from(good);
    const at = spoilt.indexOf(Buffer.from(parts.get(PICTURE) ?? '')) + 200;
    spoilt.writeUInt8(spoilt.readUInt8(at) ^ 1, at);
    const { kinds, messages } = lint(spoilt);
    expect(kinds).toEqual(['package-zip']);
    expect(messages).toContain(PICTURE);
  });
});

describe('a package inside the package', () => {
  it('is held to the same', () => {
    const workbook = (date: Date): Uint8Array =>
      zipSync({ '[Content_Types].xml': Buffer.from('<Types xmlns="x"/>') }, { mtime: date });
    const withWorkbook = (date: Date) =>
      lint(packed((copy) => copy.set('ppt/embeddings/workbook1.xlsx', workbook(date)))).messages;
    expect(withWorkbook(new Date(2026, 1, 1))).toContain('(inside `ppt/embeddings/workbook1.xlsx`)');
    expect(withWorkbook(new Date(1980, 0, 1))).not.toContain('inside');
  });
});

describe('the good file', () => {
  it.each([
    ['ja', 'light'],
    ['en', 'dark'],
  ] as const)('is silent in %s, %s', async (language, appearance) => {
    const file = await writePptx(aFullScene(language, appearance), FULL_PICTURES, 'f00d');
    expect(lint(file)).toEqual({ kinds: [], messages: '' });
  });

  it('is silent packed anew', () => {
    expect(lint(packed(() => undefined))).toEqual({ kinds: [], messages: '' });
  });

  it('may say words that only look like missing values', () => {
    const said = packed(edit(SLIDE, /<a:t>[^<]+</, '<a:t>null and void, undefined so far<'));
    expect(lint(said).kinds).toEqual([]);
  });
});

describe('a finding', () => {
  it('says the file and the slide', () => {
    const file = packed(edit(SLIDE, '<p:cNvPr id="3"', '<p:cNvPr id="2"'));
    expect(lintPackage(readPackage(file).deckPackage, { fileName: 'deck' })).toEqual([
      {
        kind: 'package-content',
        place: { file: 'deck.pptx', line: 1, column: 1 },
        message: 'Unexpected second shape `2` in `ppt/slides/slide3.xml`, expected each id once',
        deck: 'deck',
        page: 3,
      },
    ]);
  });
});
