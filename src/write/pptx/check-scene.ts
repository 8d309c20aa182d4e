// A scene and its pictures → nothing, or an InternalError where pptxgenjs would warn on the console and carry on.

import { isNative } from '../../chart/native-form.ts';
import type { Scene, SceneBox, ScenePage } from '../../model/deck/scene.ts';
import { InternalError, never } from '../../model/errors.ts';

const HEX = /^[0-9A-F]{6}$/i;
const PNG = [0x89, 0x50, 0x4e, 0x47];

export function checkScene(scene: Scene, pictures: ReadonlyMap<string, Uint8Array>): void {
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
    checkPage(page, ids, pictures);
  });
}

function checkPage(
  page: ScenePage,
  ids: ReadonlySet<string>,
  pictures: ReadonlyMap<string, Uint8Array>,
): void {
  const titles = page.boxes.filter((box) => box.kind === 'text' && box.role === 'title');
  expect(titles.length === 1, `${titles.length} titles on page \`${page.id}\`, expected one`);
  const boxIds = new Set(page.boxes.map((box) => box.id));
  expect(boxIds.size === page.boxes.length, `two boxes with one id on page \`${page.id}\``);
  checkColors([page.background], `page \`${page.id}\``);
  for (const box of page.boxes) {
    const place = `box \`${box.id}\` on page \`${page.id}\``;
    const { x, y, w, h } = box.rect;
    expect([x, y, w, h].every(Number.isFinite) && w >= 0 && h >= 0, `rectangle of ${place}`);
    checkColors(colorsOf(box), place);
    for (const link of linksOf(box)) expect(ids.has(link), `link to page \`${link}\` in ${place}`);
    if (box.kind === 'chart' && !isNative(box)) {
      const picture = pictures.get(`${page.id}/${box.id}`);
      expect(
        PNG.every((byte, index) => picture?.[index] === byte),
        `picture for ${place}`,
      );
    }
    if (box.kind === 'table') {
      const even = box.rows.every((row) => row.cells.length === box.columnWidths.length && row.height > 0);
      expect(even && box.rows.length > 0, `rows of ${place}`);
    }
  }
}

function linksOf(box: SceneBox): string[] {
  const own = box.kind === 'text' && box.link !== undefined ? [box.link] : [];
  return [...own, ...runsOf(box).flatMap((run) => (run.link === undefined ? [] : [run.link]))];
}

function runsOf(box: SceneBox) {
  if (box.kind === 'text') return box.lines.flatMap((line) => line.runs);
  if (box.kind !== 'table') return [];
  return box.rows.flatMap((row) => row.cells.flatMap((cell) => cell.lines.flatMap((line) => line.runs)));
}

function colorsOf(box: SceneBox): (string | undefined)[] {
  const runs = runsOf(box).map((run) => run.color);
  switch (box.kind) {
    case 'text':
    case 'rect':
    case 'ellipse':
    case 'diamond':
      return [box.fill, box.stroke?.color, ...runs];
    case 'line':
      return [box.color];
    case 'chart':
      return [];
    case 'table': {
      const cells = box.rows.flatMap((row) => row.cells);
      const own = cells.flatMap(({ fill, top, bottom, left }) => [
        fill,
        top?.color,
        bottom?.color,
        left?.color,
      ]);
      return [...own, ...runs];
    }
    default:
      return never(box);
  }
}

/** pptxgenjs makes anything else black. */
function checkColors(colors: readonly (string | undefined)[], place: string): void {
  for (const color of colors)
    expect(color === undefined || HEX.test(color), `colour \`${color}\` in ${place}`);
}

function expect(fine: boolean, what: string): void {
  if (!fine) throw new InternalError(`Unexpected ${what}`);
}
