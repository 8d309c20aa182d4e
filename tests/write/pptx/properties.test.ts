// What the file says about itself.
import { describe, expect, it } from '@jest/globals';
import { writePptx } from '../../../src/write/pptx/write-pptx.ts';
import { openPackage } from '../../support/open-package.ts';
import { aFullScene, FULL_PICTURES } from '../../support/scene-builder.ts';

const opened = openPackage(await writePptx(aFullScene('en'), FULL_PICTURES, 'f00d'));

describe('document properties', () => {
  it('come from the scene and are dated by the briefing', () => {
    const core = opened.part('docProps/core.xml');
    expect(core).toContain('<dc:title>DeepSeek &amp; the &lt;market&gt;</dc:title>');
    expect(core).toContain('<dc:creator>A &amp; B</dc:creator>');
    expect(core).toContain('<cp:keywords>2026-W47, institutional</cp:keywords>');
    expect(core).toContain('<dc:language>en-US</dc:language>');
    expect(core.match(/2026-11-22T00:00:00Z/g)).toHaveLength(2);
  });

  it('say which English it is, in every part that names a language', async () => {
    const british = openPackage(
      await writePptx({ ...aFullScene('en'), locale: 'en-GB' }, FULL_PICTURES, 'f00d'),
    );
    const tagsOf = (all: typeof opened, tag: string) =>
      all
        .matching(/\.xml$/)
        .flatMap(([name, text]) =>
          [...text.matchAll(new RegExp(`[="> ]${tag}(?=["<])`, 'g'))].map(() => name),
        );
    expect(tagsOf(opened, 'en-US').length).toBeGreaterThan(10);
    expect(tagsOf(british, 'en-GB')).toEqual(tagsOf(opened, 'en-US'));
    expect(tagsOf(british, 'en-US')).toEqual([]);
  });

  it('list the slide titles as they read', () => {
    const app = opened.part('docProps/app.xml');
    expect(app).toContain('<vt:lpstr>DeepSeek and the market</vt:lpstr>');
    expect(app).toContain('<vt:lpstr>Yu Gothic</vt:lpstr>');
    expect(app).toContain('<Company>C &lt; D</Company>');
    expect(app).toContain('<Slides>4</Slides><Notes>2</Notes>');
  });

  it('keep what briefdeck needs to know the file again', () => {
    const custom = opened.part('docProps/custom.xml');
    const values = [...custom.matchAll(/name="([^"]+)"><vt:lpwstr>([^<]*)</g)].map((match) => [
      match[1],
      match[2],
    ]);
    expect(Object.fromEntries(values)).toEqual({
      'briefdeck.week': '2026-W47',
      'briefdeck.audience': 'institutional',
      'briefdeck.hash': 'f00d',
      'briefdeck.classification': '社外秘',
    });
    expect(opened.part('_rels/.rels')).toContain('docProps/custom.xml');
  });
});
