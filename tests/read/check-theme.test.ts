// Every pair of colours that themes are checked for, planted as a fault and mended by what the hint says.
import { describe, expect, it } from '@jest/globals';
import { contrastRatio } from '../../src/model/color.ts';
import type { ColorRole, Theme } from '../../src/model/template/theme.ts';
import { COLOR_PAIRS, checkTheme, colorPairs } from '../../src/read/check/check-theme.ts';
import { readContent } from '../../src/read/read-content.ts';
import { GOOD_FILES, ROOTS } from '../support/good-content.ts';
import { memoryFiles } from '../support/memory-files.ts';

const good = readContent(memoryFiles(GOOD_FILES), ROOTS).value.themes.get('light') as Theme;

function check(colors: Partial<Theme['colors']>) {
  const placeOf = () => ({ file: 'house.yaml', line: 1, column: 1 });
  return checkTheme({ noun: { ...good, colors: { ...good.colors, ...colors } }, placeOf });
}

it('says nothing of a good theme', () => {
  expect(check({})).toEqual([]);
});

describe.each(COLOR_PAIRS)('$color on $ground, at least $ratio : 1', ({ color, ground, ratio }) => {
  it('is a fault where they are the same', () => {
    const messages = check({ [color]: good.colors[ground] }).map(({ message }) => message);
    const mine = messages.filter((message) => message.includes(`between \`${color}\` and`));
    expect(mine).toHaveLength(1);
    expect(Number(/contrast of ([\d.]+)/.exec(mine[0] ?? '')?.[1])).toBeLessThan(ratio);
  });

  it('is mended by the lightness of the hint', () => {
    // Close to its ground, at the hue it has.
    const faint = check({ [color]: nearly(good.colors[color], good.colors[ground]) });
    const hints = faint.flatMap(({ hint }) => (hint === undefined ? [] : [hint]));
    const mended = Object.fromEntries(
      hints.flatMap((hint) => {
        const [, role, hex] = /^(?:Darken|Lighten) `([\w-]+)` to `#([0-9A-F]{6})`/.exec(hint) ?? [];
        return role === undefined || hex === undefined ? [] : [[role, hex]];
      }),
    ) as Partial<Record<ColorRole, string>>;
    expect(Object.keys(mended)).toContain(color);
    const after = { ...good.colors, ...mended };
    expect(contrastRatio(after[color], after[ground])).toBeGreaterThanOrEqual(ratio);
  });
});

/** Two thirds of the way from one colour to another. */
function nearly(from: string, to: string): string {
  return [0, 2, 4]
    .map((at) => [from, to].map((hex) => Number.parseInt(hex.slice(at, at + 2), 16)))
    .map(([a = 0, b = 0]) =>
      Math.round((a + 2 * b) / 3)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')
    .toUpperCase();
}

it('sees words in segments, whichever of two colours they would have', () => {
  const grey = { 'structure-fill': '747F8C', page: 'EFEFEF', ink: '16202C' };
  expect(Math.max(contrastRatio('747F8C', 'EFEFEF'), contrastRatio('747F8C', '16202C'))).toBeLessThan(4.5);
  expect(
    check(grey)
      .map(({ message }) => message)
      .join('\n'),
  ).toContain('and `structure-fill`');
  expect(colorPairs(good.colors)).toContainEqual({ color: 'page', ground: 'structure-fill', ratio: 4.5 });
});
