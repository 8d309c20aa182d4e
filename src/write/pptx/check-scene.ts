// A scene and its pictures → nothing, or an InternalError where pptxgenjs would warn on the console and carry on.

import { boxElement, runsIn } from '../../elements/boxes.ts';
import { pptxOf } from '../../elements/pptx.ts';
import { boxesOf, type Scene, type SceneBox, type ScenePage } from '../../model/deck/scene.ts';
import { InternalError } from '../../model/errors.ts';

const HEX = /^[0-9A-F]{6}$/i;
const PNG = [0x89, 0x50, 0x4e, 0x47];

/** Of `wanted`, counted from 0, every box is looked at: other pages were when they were drawn. */
export function checkScene(
  scene: Scene,
  pictures: ReadonlyMap<string, Uint8Array>,
  wanted: ReadonlySet<number>,
): void {
  const ids = new Set(scene.pages.map((page) => page.id));
  expect(scene.pages.length > 0, 'a scene without pages');
  expect(ids.size === scene.pages.length, 'two pages with one id');
  expect(/^\d{4}-\d{2}-\d{2}$/.test(scene.properties.date), `date \`${scene.properties.date}\``);
  checkColors(Object.values(scene.palette), 'the palette');
  scene.pages.forEach((page, index) => {
    expect(
      page.number === (scene.pages[0]?.number ?? 1) + index,
      `page number ${page.number} of \`${page.id}\``,
    );
    if (wanted.has(index)) checkPage(page, ids, pictures);
  });
}

function checkPage(
  page: ScenePage,
  ids: ReadonlySet<string>,
  pictures: ReadonlyMap<string, Uint8Array>,
): void {
  const titles = boxesOf(page, 'text').filter(({ role }) => role === 'title');
  expect(titles.length === 1, `${titles.length} titles on page \`${page.id}\`, expected one`);
  const boxIds = new Set(page.boxes.map((box) => box.id));
  expect(boxIds.size === page.boxes.length, `two boxes with one id on page \`${page.id}\``);
  checkColors([page.background], `page \`${page.id}\``);
  for (const box of page.boxes) {
    const place = `box \`${box.id}\` on page \`${page.id}\``;
    const { x, y, w, h } = box.rect;
    expect([x, y, w, h].every(Number.isFinite) && w >= 0 && h >= 0, `rectangle of ${place}`);
    const { colors, isWhole } = boxElement(box);
    checkColors([...colors(box), ...runsIn(box).map(({ color }) => color)], place);
    for (const link of linksOf(box)) expect(ids.has(link), `link to page \`${link}\` in ${place}`);
    if (pptxOf(box).hasPicture?.(box) === 'drawn') {
      const picture = pictures.get(`${page.id}/${box.id}`);
      expect(
        PNG.every((byte, index) => picture?.[index] === byte),
        `picture for ${place}`,
      );
    }
    expect(isWhole?.(box) ?? true, `rows of ${place}`);
  }
}

function linksOf(box: SceneBox): readonly string[] {
  const links = [...('link' in box ? [box.link] : []), ...runsIn(box).map(({ link }) => link)];
  return links.filter((link) => link !== undefined);
}

/** pptxgenjs makes anything else black. */
function checkColors(colors: readonly (string | undefined)[], place: string): void {
  for (const color of colors)
    expect(color === undefined || HEX.test(color), `colour \`${color}\` in ${place}`);
}

function expect(fine: boolean, what: string): void {
  if (!fine) throw new InternalError(`Unexpected ${what}`);
}
