// The pairs of colours that themes are checked for are those that slides are made of.
import { describe, expect, it } from '@jest/globals';
import { contrastRatio, fromHsl, toHsl } from '../../src/model/color.ts';
import type { SlideNode } from '../../src/model/template/slide-kind.ts';
import type { ColorRole } from '../../src/model/template/theme.ts';
import { COLOR_PAIRS, colorPairs, readableLightness } from '../../src/read/check/check-theme.ts';
import { readContent } from '../../src/read/read-content.ts';
import { diskFiles } from '../../src/world/files.ts';

const { value: content } = readContent(diskFiles(process.cwd(), ['content', 'templates']), {
  content: 'content',
  templates: 'templates',
});
const WORDS = 4.5;

/** `color on ground` for all words of a tree. */
function wordPairs(node: SlideNode, behind: ColorRole): string[] {
  const ground = ('fill' in node && node.fill) || behind;
  switch (node.node) {
    case 'row':
    case 'column':
      return node.children.flatMap((child) => wordPairs(child, ground));
    case 'text':
      return [node.color, node.strongColor].flatMap((color) => (color ? [`${color} on ${ground}`] : []));
    case 'figure':
      return [`${node.color ?? 'ink'} on ${ground}`, `accent on ${ground}`];
    case 'chip':
      return [`ink on ${ground}`, 'ink on strong-panel', 'ink on page'];
    default:
      return [];
  }
}

describe('the pairs of colours', () => {
  it('are all that meet on a shipped slide', () => {
    const checked = new Set(
      COLOR_PAIRS.filter(({ ratio }) => ratio >= WORDS).map(({ color, ground }) => `${color} on ${ground}`),
    );
    const met = [...content.slideKinds.values()].flatMap((kind) =>
      wordPairs(kind.body, kind.layout === 'section' ? 'cover' : 'page'),
    );
    expect(new Set(met).size).toBeGreaterThan(10);
    expect([...new Set(met)].filter((pair) => !checked.has(pair))).toEqual([]);
  });

  it('can be told apart in every shipped theme', () => {
    expect(content.themes.size).toBeGreaterThan(1);
    for (const { id, colors } of content.themes.values()) {
      const faint = colorPairs(colors).filter(
        ({ color, ground, ratio }) => contrastRatio(colors[color], colors[ground]) < ratio,
      );
      expect([id, faint]).toEqual([id, []]);
    }
  });
});

describe('contrast', () => {
  it('is what WCAG says it is', () => {
    expect(contrastRatio('000000', 'FFFFFF')).toBeCloseTo(21, 10);
    expect(contrastRatio('FFFFFF', 'FFFFFF')).toBe(1);
    expect(contrastRatio('767676', 'FFFFFF')).toBeCloseTo(4.54, 2);
  });

  it('is mended at the nearest lightness of the same hue', () => {
    const mended = readableLightness('8FA3B8', [{ other: 'FFFFFF', ratio: 4.5 }]) ?? '';
    expect(contrastRatio(mended, 'FFFFFF')).toBeGreaterThanOrEqual(4.5);
    expect(contrastRatio(mended, 'FFFFFF')).toBeLessThan(4.8);
    expect(Math.abs(toHsl(mended).hue - toHsl('8FA3B8').hue)).toBeLessThan(2);
    const torn = [
      { other: 'FFFFFF', ratio: 10 },
      { other: '000000', ratio: 10 },
    ];
    expect(readableLightness('808080', torn)).toBeUndefined();
  });

  it('is reached from colours that survive the way there and back', () => {
    for (const hex of [
      '16202C',
      'B5440C',
      'FFB27A',
      'FFFFFF',
      '000000',
      '6B7885',
      'A9B7C6',
      '00FF7F',
      'FF00AA',
    ])
      expect(fromHsl(toHsl(hex))).toBe(hex);
  });
});
