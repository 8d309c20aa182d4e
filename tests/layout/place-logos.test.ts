// Where a theme's logo stands: as large as its room allows, never stretched, clear of the words around it.
import { describe, expect, it } from '@jest/globals';
import { placeLogos } from '../../src/layout/place-logos.ts';
import { type PageShape, pageSize } from '../../src/model/length.ts';
import type { Logo } from '../../src/model/template/theme.ts';
import { aTheme } from '../support/layout-setting.ts';

const ALT = { ja: 'ロゴ', en: 'Logo' };

function placed(width: number, height: number, more: Partial<Logo> = {}, shape: PageShape = '16:9') {
  const logo = { page: { png: 'dark', width, height }, alt: ALT, ...more };
  const { logos } = placeLogos({ ...aTheme(), logo }, 'en', pageSize(shape));
  if (logos === undefined) throw new Error('no logos');
  return logos;
}

describe('a logo', () => {
  it('is nowhere in a theme without one', () => {
    expect(placeLogos(aTheme(), 'ja', pageSize('16:9'))).toEqual({});
  });

  it.each([
    [1000, 128],
    [400, 400],
    [100, 900],
    [3000, 40],
  ])('of %i by %i pixels keeps its aspect inside its room', (width, height) => {
    for (const { rect } of Object.values(placed(width, height))) {
      expect(rect.w / rect.h).toBeCloseTo(width / height, 6);
      expect(rect.h).toBeLessThanOrEqual(36);
      expect(rect.w).toBeLessThanOrEqual(180);
    }
  });

  it('ends at the margin above the headline, clear of kicker and headline', () => {
    const { content, section } = placed(1000, 128);
    expect(content.rect.x + content.rect.w).toBeCloseTo(912, 6);
    expect(content.rect.x).toBeGreaterThanOrEqual(748);
    expect(content.rect.y).toBeGreaterThanOrEqual(18);
    expect(content.rect.y + content.rect.h).toBeLessThanOrEqual(38);
    expect(section.rect).toEqual(content.rect);
  });

  it('has less room on a narrow page', () => {
    const { cover, content } = placed(1000, 128, {}, '4:3');
    expect(content.rect.x + content.rect.w).toBeCloseTo(684, 6);
    expect(content.rect.w).toBeCloseTo(123, 6);
    expect(cover.rect.x + cover.rect.w).toBeCloseTo(428, 0);
    expect(cover.rect.w).toBeCloseTo(135, 6);
  });

  it('has a variant for dark ground, or a plate in the colour of the page', () => {
    const { section, content } = placed(1000, 128);
    expect(section.png).toBe('dark');
    expect(section.plate?.color).toBe(aTheme().colors.page);
    expect(section.plate?.rect.w).toBeCloseTo(section.rect.w + 12, 6);
    expect(content.plate).toBeUndefined();
    const both = placed(1000, 128, { onCover: { png: 'white', width: 500, height: 64 } });
    expect(both.section).toMatchObject({ png: 'white', alt: 'Logo' });
    expect(both.section.plate).toBeUndefined();
    expect(both.cover.png).toBe('dark');
  });
});
