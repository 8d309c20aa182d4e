// The finished package: every part is declared, every relationship leads somewhere, nothing is left over.
import { describe, expect, it } from '@jest/globals';
import { DOMParser } from '@xmldom/xmldom';
import { writePptx } from '../../../src/write/pptx/write-pptx.ts';
import { openPackage } from '../../support/open-package.ts';
import { aFullScene, aPage, aScene, aTitle, FULL_PICTURES } from '../../support/scene-builder.ts';

const bytes = await writePptx(aFullScene(), FULL_PICTURES, 'f00d');
const opened = openPackage(bytes);

/** Local file headers: compression method, DOS time and date, name. */
function entriesOf(file: Uint8Array) {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const entries: { name: string; method: number; time: number; date: number }[] = [];
  for (let at = 0; view.getUint32(at, true) === 0x04034b50; ) {
    const nameLength = view.getUint16(at + 26, true);
    const start = at + 30;
    const name = Buffer.from(file.subarray(start, start + nameLength)).toString('utf8');
    const [method, time, date] = [8, 10, 12].map((offset) => view.getUint16(at + offset, true));
    entries.push({ name, method: method ?? -1, time: time ?? -1, date: date ?? -1 });
    at = start + nameLength + view.getUint16(at + 28, true) + view.getUint32(at + 18, true);
  }
  return entries;
}

function targetOf(relationships: string, target: string): string {
  const folder = relationships.replace(/_rels\/[^/]+$/, '');
  return new URL(target, `file:///${folder}`).pathname.slice(1);
}

describe('the zip file', () => {
  const entries = entriesOf(bytes);

  it('holds every part once, content types first, without folders', () => {
    expect(entries.map((entry) => entry.name)).toEqual(opened.names);
    expect(entries[0]?.name).toBe('[Content_Types].xml');
    expect(entries.filter((entry) => entry.name.endsWith('/'))).toEqual([]);
  });

  it('dates every entry 1980-01-01, stores pictures and deflates the rest', () => {
    for (const { name, method, time, date } of entries) {
      expect({ name, time, date }).toEqual({ name, time: 0, date: (1 << 5) | 1 });
      expect({ name, method }).toEqual({ name, method: name.endsWith('.png') ? 0 : 8 });
    }
  });
});

describe('the parts', () => {
  it('are well-formed XML', () => {
    const errors: string[] = [];
    const parser = new DOMParser({ onError: (level, message) => errors.push(`${level}: ${message}`) });
    for (const [, text] of opened.matching(/\.(xml|rels)$/)) parser.parseFromString(text, 'text/xml');
    expect(errors).toEqual([]);
  });

  it('are declared, and nothing else is', () => {
    const types = opened.part('[Content_Types].xml');
    const overrides = [...types.matchAll(/PartName="\/([^"]+)"/g)].map((match) => match[1]);
    const parts = opened.names.filter((name) => name.endsWith('.xml') && name !== '[Content_Types].xml');
    expect(overrides.sort()).toEqual([...parts].sort());
    const defaults = [...types.matchAll(/Default Extension="([^"]+)"/g)].map((match) => match[1]);
    expect(defaults).toEqual(['rels', 'xml', 'png']);
  });

  it('point at parts that exist, and every relationship id in use is defined', () => {
    for (const [name, text] of opened.matching(/\.rels$/)) {
      const targets = [...text.matchAll(/Target="([^"]+)"/g)].map((match) => targetOf(name, match[1] ?? ''));
      for (const target of targets) expect(opened.names).toContain(target);
      const owner = name.replace('_rels/', '').replace(/\.rels$/, '');
      if (owner === '.') continue;
      const ids = [...text.matchAll(/ Id="([^"]+)"/g)].map((match) => match[1]);
      expect(new Set(ids).size).toBe(ids.length);
      const used =
        owner === ''
          ? []
          : [
              ...(opened.names.includes(owner) ? opened.part(owner) : '').matchAll(
                /r:(?:id|embed)="([^"]+)"/g,
              ),
            ];
      for (const [, id] of used) expect(ids).toContain(id);
    }
  });

  it('are all reached from another part', () => {
    const targets = opened
      .matching(/\.rels$/)
      .flatMap(([name, text]) =>
        [...text.matchAll(/Target="([^"]+)"/g)].map((match) => targetOf(name, match[1] ?? '')),
      );
    const orphans = opened.names.filter(
      (name) => !name.endsWith('.rels') && name !== '[Content_Types].xml' && !targets.includes(name),
    );
    expect(orphans).toEqual([]);
  });

  it('have unique shape ids and no empty text body', () => {
    for (const [, text] of opened.matching(
      /^ppt\/(slides|slideLayouts|slideMasters|notes\w+)\/[^/]+\.xml$/,
    )) {
      const ids = [...text.matchAll(/<p:cNvPr id="(\d+)"/g)].map((match) => match[1]);
      expect(new Set(ids).size).toBe(ids.length);
      for (const [body] of text.matchAll(/<(p|a):txBody>.*?<\/\1:txBody>/gs)) expect(body).toContain('<a:p>');
      expect(text).not.toContain('null');
      expect(text).not.toContain('hangingPunct="1"');
      expect(text).not.toMatch(/<a:t><\/a:t>|<a:t\/>/);
    }
  });
});

describe('notes', () => {
  it('are written for the pages that have some, a paragraph each', () => {
    const notes = opened.matching(/notesSlides\/[^/]+\.xml$/);
    expect(notes.map(([name]) => name)).toEqual([
      'ppt/notesSlides/notesSlide1.xml',
      'ppt/notesSlides/notesSlide3.xml',
    ]);
    const texts = [...(notes[1]?.[1] ?? '').matchAll(/<a:t>([^<]*)<\/a:t>/g)].map((match) => match[1]);
    expect(texts).toEqual(['要点を述べる。', 'R&amp;D &lt;not&gt; included', 'second line']);
    expect(notes[1]?.[1]).toContain('lang="ja-JP"');
  });

  it('have a master with a theme of its own, listed before the slides', () => {
    expect(opened.part('ppt/notesMasters/_rels/notesMaster1.xml.rels')).toContain('theme2.xml');
    const order = [...opened.part('ppt/presentation.xml').matchAll(/<p:(\w+IdLst)>/g)].map(
      (match) => match[1],
    );
    expect(order).toEqual(['sldMasterIdLst', 'notesMasterIdLst', 'sldIdLst']);
  });

  it('leave no trace in a deck without any', async () => {
    const plain = openPackage(await writePptx(aScene([aPage('one', 1, [aTitle('題')])]), new Map(), 'x'));
    expect(plain.names.filter((name) => /notes|theme2/.test(name))).toEqual([]);
    expect(plain.part('ppt/presentation.xml')).not.toContain('notesMaster');
  });
});
