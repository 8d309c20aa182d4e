// One box of a page → its SVG: words, decoration, picture or table, at the place the scene gives.
import { never } from '../../model/errors.ts';
import type { SceneBox } from '../../model/scene.ts';
import { drawChart } from './draw-chart.ts';
import { drawLine } from './draw-line.ts';
import { drawShape } from './draw-shape.ts';
import { drawTable } from './draw-table.ts';
import { drawTextBox } from './draw-text-box.ts';
import type { SvgSetting } from './svg-setting.ts';

export function drawBox(box: SceneBox, pageId: string, setting: SvgSetting): string {
  switch (box.kind) {
    case 'text':
      return drawTextBox(box, setting);
    case 'rect':
    case 'ellipse':
    case 'diamond':
      return drawShape(box);
    case 'line':
      return drawLine(box);
    case 'chart':
      return drawChart(box, setting.pictures.get(`${pageId}/${box.id}`), setting);
    case 'table':
      return drawTable(box, setting);
    default:
      return never(box);
  }
}
