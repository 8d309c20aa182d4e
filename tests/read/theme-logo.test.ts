// A theme's logo: what is read of it, and what is said of one that cannot be shown as it should.
import { describe, expect, it } from '@jest/globals';
import { placeText } from '../../src/model/place.ts';
import { readContent } from '../../src/read/read-content.ts';
import { GOOD_FILES, ROOTS } from '../support/good-content.ts';
import { memoryFiles } from '../support/memory-files.ts';
import { aPng } from '../support/scene-builder.ts';

const HOUSE = `id: house
extends: light
name: House
footer: { ja: 青葉調査室, en: Aoba Research }
logo:
  file: house.png
  alt: { ja: 青葉調査室のロゴ, en: Logo of Aoba Research }
`;
const TWO = HOUSE.replace('file: house.png', 'file: house.png\n  onCover: house-white.png');
const GOOD = Buffer.from(aPng(720, 120));

function read(theme: string, pictures: Readonly<Record<string, Uint8Array>>) {
  const named = Object.entries(pictures).map(([name, bytes]) => [`templates/themes/${name}`, bytes] as const);
  const files = { ...GOOD_FILES, 'templates/themes/house.yaml': theme, ...Object.fromEntries(named) };
  const { value, findings } = readContent(memoryFiles(files), ROOTS);
  return { theme: value.themes.get('house'), findings };
}

describe('a logo', () => {
  it('is read with its size, its variant and its words, and nothing is said of a good one', () => {
    const { theme, findings } = read(TWO, { 'house.png': GOOD, 'house-white.png': GOOD });
    expect(findings).toEqual([]);
    expect(theme?.footer).toEqual({ ja: '青葉調査室', en: 'Aoba Research' });
    expect(theme?.logo).toEqual({
      page: { png: GOOD.toString('base64'), width: 720, height: 120 },
      onCover: { png: GOOD.toString('base64'), width: 720, height: 120 },
      alt: { ja: '青葉調査室のロゴ', en: 'Logo of Aoba Research' },
    });
  });

  it('is inherited from where it was written', () => {
    const files = {
      ...GOOD_FILES,
      'templates/themes/house.yaml': HOUSE,
      'templates/themes/house.png': GOOD,
      'templates/themes/deep/child.yaml': 'id: child\nextends: house\nname: Child\n',
    };
    const { value, findings } = readContent(memoryFiles(files), ROOTS);
    expect(findings).toEqual([]);
    expect(value.themes.get('child')?.logo?.page.width).toBe(720);
  });

  const flipped = Buffer.from(GOOD);
  flipped[60] = (flipped[60] ?? 0) ^ 1;
  it.each([
    ['that is not there', {}, 'logo-unreadable', /`templates\/themes\/house.png` that is not there/],
    ['that is a JPEG', { 'house.png': Buffer.from([0xff, 0xd8, 0xff]) }, 'logo-unreadable', /no PNG/],
    ['that is empty', { 'house.png': Buffer.alloc(0) }, 'logo-unreadable', /no PNG/],
    ['that was cut short', { 'house.png': GOOD.subarray(0, -6) }, 'logo-unreadable', /without an end/],
    ['that was damaged', { 'house.png': flipped }, 'logo-unreadable', /damaged part/],
    ['without any pixel', { 'house.png': aPng(0, 5) }, 'logo-unreadable', /without an end/],
    [
      'of few pixels',
      { 'house.png': aPng(360, 60) },
      'logo-coarse',
      /of 144 dots per inch, expected at least 220/,
    ],
    [
      'of many bytes',
      { 'house.png': aPng(720, 120, 300_000) },
      'logo-too-large',
      /of 294 kB, expected at most 256 kB/,
    ],
  ] as const)('%s is found where it is named', (_, pictures, kind, message) => {
    const { theme, findings } = read(HOUSE, pictures);
    expect(findings.map((finding) => [finding.kind, placeText(finding.place)])).toEqual([
      [kind, 'templates/themes/house.yaml:6:9'],
    ]);
    expect(findings[0]?.message).toMatch(message);
    expect(theme?.logo === undefined).toBe(kind !== 'logo-coarse');
  });

  it('of few pixels is told how many it needs', () => {
    const { findings } = read(HOUSE, { 'house.png': aPng(360, 60) });
    expect(findings[0]?.hint).toBe('Export it at 550 × 92 pixels or more');
  });

  it('has a variant that is found by itself', () => {
    const { theme, findings } = read(TWO, { 'house.png': GOOD });
    expect(findings.map(({ place }) => placeText(place))).toEqual(['templates/themes/house.yaml:7:12']);
    expect(theme?.logo?.page.width).toBe(720);
  });

  it('lies beside its theme and nowhere else', () => {
    const { findings } = read(HOUSE.replace('house.png', '../house.png'), { 'house.png': GOOD });
    expect(findings.map(({ kind }) => kind)).toContain('unsafe-file-name');
  });
});
