// A deck's pages → its key chart, drawn for the width of a message; undefined where it has none.
import type { PreparedDeck } from '../../build.ts';
import { chartHeight } from '../../chart/chart-height.ts';
import { CHART_KINDS } from '../../chart/kinds/chart-kinds.ts';
import type { Drawing } from '../../chart/picture/create-drawing.ts';
import type { Content } from '../../model/content/content.ts';
import { chartColors } from '../../model/deck/chart.ts';
import { boxesOf, type ChartBox } from '../../model/deck/scene.ts';
import { CONTENT_WIDTH, type MailPicture } from '../../send/mail-picture.ts';

/** The comparison of values stands for the deck; a share or bars do when there is none. */
export async function keyPicture(
  { scene, plan }: PreparedDeck,
  content: Content,
  drawing: Drawing,
): Promise<MailPicture | undefined> {
  const charts = scene.pages.flatMap((page) => boxesOf(page, 'chart').map((box) => ({ page, box })));
  const key = charts.find(({ box }) => CHART_KINDS[box.chart.kind].leads) ?? charts[0];
  const slide = plan.slides.find(({ id }) => id === key?.page.id);
  if (key === undefined || slide === undefined) return undefined;
  const { chart, alt, rect } = key.box;
  const colors = colorsFor(key.box, plan.themeName, content);
  const { least, most } = chartHeight(chart);
  const narrow = { width: CONTENT_WIDTH, height: Math.round((least + most) / 2) };
  // Words that do not fit there fit the slide's picture, which was checked: it is then set to this width.
  const fits = (await drawing.findFaults(chart, colors, narrow, slide.place)).length === 0;
  const size = fits ? narrow : { width: rect.w, height: rect.h };
  return {
    png: await drawing.draw(chart, colors, size),
    width: CONTENT_WIDTH,
    height: Math.round((size.height * CONTENT_WIDTH) / size.width),
    alt,
    title: chart.title,
    page: key.page.number,
    sources: slide.sourceLines[0] ?? [],
  };
}

/** A message is dark on white, whatever the deck looks like. */
function colorsFor({ colors }: ChartBox, themeName: string, { themes }: Content): ChartBox['colors'] {
  if (themes.get(themeName)?.appearance === 'light') return colors;
  const light = [...themes.values()].find(({ appearance }) => appearance === 'light');
  return light ? chartColors(light) : colors;
}
