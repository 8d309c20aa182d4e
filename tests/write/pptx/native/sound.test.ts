// Native charts of every kind: valid by schema and by meaning, linked as packages are, the same bytes each time.
import { beforeAll, describe, expect, it } from '@jest/globals';
import { unzipSync } from 'fflate';
import { lintPackage } from '../../../../src/lint/lint-package.ts';
import { readPackage } from '../../../../src/package/read-package.ts';
import { writePptx } from '../../../../src/write/pptx/write-pptx.ts';
import { formatFaults } from '../../../support/format-faults.ts';
import { chartScene, sampleCharts } from '../../../support/native-charts.ts';
import { openPackage } from '../../../support/open-package.ts';

const CHARTS = { ja: sampleCharts('ja'), en: sampleCharts('en') };
const SCENES = { ja: chartScene(CHARTS.ja, 'ja'), en: chartScene(CHARTS.en, 'en', 'dark') };
let decks: readonly Uint8Array[] = [];

beforeAll(async () => {
  decks = await Promise.all([SCENES.ja, SCENES.en].map((scene) => writePptx(scene, new Map(), 'f00d')));
});

describe('native charts', () => {
  it('are valid by schema and by meaning, and so are their workbooks', async () => {
    expect(await formatFaults(decks)).toEqual(decks.map(() => []));
  }, 60_000);

  it('are linked, typed and reached like every part, and so is what is in their workbooks', () => {
    const found = decks.flatMap((deck) => lintPackage(readPackage(deck).deckPackage, { fileName: 'deck' }));
    expect(found.map(({ message }) => message)).toEqual([]);
  });

  it('each have a part, a workbook and a frame with name and alternative text, and no picture', () => {
    for (const deck of decks) {
      const { names, part } = openPackage(deck);
      const count = (pattern: RegExp) => names.filter((name) => pattern.test(name)).length;
      expect(count(/^ppt\/charts\/chart\d+\.xml$/)).toBe(CHARTS.ja.size);
      expect(count(/^ppt\/embeddings\/.*\.xlsx$/)).toBe(CHARTS.ja.size);
      expect(count(/\.png$/)).toBe(0);
      expect(part('ppt/slides/slide1.xml')).toMatch(
        /<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="\d+" name="chart" descr="alt of dot-plot"\/>/,
      );
    }
  });

  it('refer to nothing outside the file', () => {
    for (const deck of decks) {
      const all = Object.entries(unzipSync(deck)).filter(([name]) => name.endsWith('.rels'));
      expect(all.filter(([, bytes]) => /TargetMode="External"/.test(Buffer.from(bytes).toString()))).toEqual(
        [],
      );
    }
  });

  it('are written by the theme: no font by name, no colour by value, a language in every run', () => {
    for (const deck of decks) {
      for (const [name, xml] of openPackage(deck).matching(/^ppt\/(?:charts|drawings)\/[^/]+\.xml$/)) {
        const fonts = [...xml.matchAll(/typeface="([^"]*)"/g)].map(([, font]) => font);
        expect([name, [...new Set(fonts)].sort()]).toEqual([name, ['+mn-cs', '+mn-ea', '+mn-lt']]);
        expect([name, (xml.match(/<a:rPr (?!lang=)/g) ?? []).length]).toEqual([name, 0]);
        // The samples' palette has no slot for rules between parts.
        const values = [...xml.matchAll(/srgbClr val="([^"]*)"/g)].map(([, hex]) => hex);
        expect([name, values.filter((hex) => hex !== 'D3DAE1' && hex !== '30445B')]).toEqual([name, []]);
      }
    }
  });

  it('are the same bytes after other decks', async () => {
    const again = await writePptx(SCENES.ja, new Map(), 'f00d');
    expect(Buffer.compare(again, decks[0] ?? new Uint8Array())).toBe(0);
  });
});

describe('a chart for which there is no equal', () => {
  it('stands there as its picture', async () => {
    const [first] = CHARTS.ja.values();
    if (first === undefined) throw new Error('no chart');
    const timeline = chartScene(new Map([['timeline', { ...first, kind: 'timeline' as const }]]), 'ja');
    const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47);
    const { names } = openPackage(await writePptx(timeline, new Map([['page-1/chart', png]]), 'f00d'));
    expect(names.filter((name) => /charts|embeddings/.test(name))).toEqual([]);
    expect(names).toContain('ppt/media/image-1-1.png');
  });
});
