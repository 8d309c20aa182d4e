// A logo in the finished file: on layouts and nowhere else, one part a picture, where and as large as the scene has it.
import { describe, expect, it } from '@jest/globals';
import type { Scene, StandingPicture } from '../../../src/model/deck/scene.ts';
import { rectOf } from '../../../src/model/length.ts';
import { writePptx } from '../../../src/write/pptx/write-pptx.ts';
import { formatFaults } from '../../support/format-faults.ts';
import { objectNamed, openPackage } from '../../support/open-package.ts';
import { aFullScene, aPng, FULL_PICTURES } from '../../support/scene-builder.ts';

const [DARK, WHITE] = [aPng(8, 2), aPng(8, 3)].map((png) => Buffer.from(png).toString('base64'));

function aLogo(png = '', more: Partial<StandingPicture> = {}): StandingPicture {
  return { rect: rectOf(832, 18, 80, 20), png, alt: 'House & "Sons"', ...more };
}

async function build(logos: NonNullable<Scene['logos']>) {
  const bytes = await writePptx({ ...aFullScene(), logos }, FULL_PICTURES, 'f00d');
  return { bytes, opened: openPackage(bytes) };
}

const { bytes, opened } = await build({
  cover: aLogo(DARK, { rect: rectOf(390, 40, 180, 45) }),
  section: aLogo(WHITE),
  content: aLogo(DARK),
});

describe('a logo', () => {
  it('is one part a picture, whatever number of layouts show it', () => {
    expect(opened.names.filter((name) => name.includes('media/logo'))).toEqual([
      'ppt/media/logo-1.png',
      'ppt/media/logo-2.png',
    ]);
    const shown = [1, 2, 3, 4].map(
      (number) =>
        /Target="(\.\.\/media\/[^"]+)"/.exec(
          opened.part(`ppt/slideLayouts/_rels/slideLayout${number}.xml.rels`),
        )?.[1],
    );
    expect(shown.map((target) => target?.at(-5))).toEqual(['1', '2', '1', '1']);
  });

  it('stands on the layouts, with its words, and on no slide', () => {
    const logo = objectNamed(opened.part('ppt/slideLayouts/slideLayout3.xml'), 'Logo');
    expect(logo).toContain('descr="House &amp; &quot;Sons&quot;"');
    expect(logo).toContain('<a:off x="10566400" y="228600"/><a:ext cx="1016000" cy="254000"/>');
    expect(logo).toContain('noChangeAspect="1"');
    for (const [, rels] of opened.matching(/slides\/_rels\//)) expect(rels).not.toContain('logo');
  });

  it('stands on a plate where the ground would swallow it', async () => {
    const plate = { rect: rectOf(826, 12, 92, 32), color: 'FFFFFF' };
    const { opened: plated } = await build({
      cover: aLogo(DARK),
      section: aLogo(DARK, { plate }),
      content: aLogo(DARK),
    });
    const section = plated.part('ppt/slideLayouts/slideLayout2.xml');
    expect(objectNamed(section, 'Logo Plate')).toContain('<a:off x="10490200" y="152400"/>');
    expect(objectNamed(section, 'Logo Plate')).toContain('adec:decorative');
    expect(section.indexOf('"Logo Plate"')).toBeLessThan(section.indexOf('"Logo"'));
    expect(plated.part('ppt/slideLayouts/slideLayout3.xml')).not.toContain('Plate');
  });

  it('is the one for plain pages on the layout of chapters where there is no chapter', async () => {
    const scene = aFullScene();
    const pages = scene.pages.filter(({ layout }) => layout === 'cover');
    const logos = { cover: aLogo(DARK), section: aLogo(WHITE), content: aLogo(DARK) };
    const { names } = openPackage(await writePptx({ ...scene, pages, logos }, FULL_PICTURES, 'f00d'));
    expect(names.filter((name) => name.includes('media/logo'))).toEqual(['ppt/media/logo-1.png']);
  });

  it('leaves a deck without one as it is', async () => {
    const plain = openPackage(await writePptx(aFullScene(), FULL_PICTURES, 'f00d'));
    expect(plain.names.filter((name) => name.includes('logo'))).toEqual([]);
    expect(plain.part('ppt/slideLayouts/slideLayout3.xml')).not.toContain('<p:pic>');
  });

  it('is valid', async () => {
    expect(await formatFaults([bytes])).toEqual([[]]);
  }, 60_000);
});
