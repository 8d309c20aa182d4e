// A scene → the pictures of its charts by `<page id>/<box id>`, and what keeps a chart from being drawn as written.
import type { Finding } from '../model/finding.ts';
import type { ChartBox, Scene } from '../model/scene.ts';
import type { Drawing } from './create-drawing.ts';

export async function drawCharts(scene: Scene, drawing: Drawing): Promise<ReadonlyMap<string, Uint8Array>> {
  const drawn = chartsOf(scene).map(
    async ({ key, box }): Promise<[string, Uint8Array]> => [
      key,
      await drawing.draw(box.chart, box.colors, sizeOf(box)),
    ],
  );
  return new Map(await Promise.all(drawn));
}

export async function findChartFaults(scene: Scene, drawing: Drawing): Promise<readonly Finding[]> {
  const found = await Promise.all(
    chartsOf(scene).map(({ box }) => drawing.findFaults(box.chart, box.colors, sizeOf(box), box.place)),
  );
  return found.flat();
}

type Chart = { readonly key: string; readonly box: ChartBox };

function chartsOf(scene: Scene): readonly Chart[] {
  return scene.pages.flatMap((page) =>
    page.boxes.flatMap((box) => (box.kind === 'chart' ? [{ key: `${page.id}/${box.id}`, box }] : [])),
  );
}

function sizeOf({ rect }: ChartBox): { readonly width: number; readonly height: number } {
  return { width: rect.w, height: rect.h };
}
