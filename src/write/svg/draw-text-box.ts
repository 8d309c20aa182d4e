// A text box → what stands behind it and its lines, as a heading where it is the title.
import type { TextBox } from '../../model/scene.ts';
import { attributes } from './attributes.ts';
import { drawAnchor } from './draw-anchor.ts';
import { drawLines } from './draw-lines.ts';
import { drawBacking } from './draw-shape.ts';
import type { SvgSetting } from './svg-setting.ts';

const NO_INSET = { left: 0, top: 0, right: 0, bottom: 0 };

export function drawTextBox(box: TextBox, setting: SvgSetting): string {
  const link = box.link === undefined ? undefined : setting.pageLink(box.link);
  const backing = drawBacking(box);
  const lines = drawLines({ ...box, inset: box.inset ?? NO_INSET }, setting, link !== undefined);
  const content = `${backing}${lines}`;
  if (content === '') return '';
  const role =
    box.role === 'title'
      ? { role: 'heading', 'aria-level': 2 }
      : lines === ''
        ? { 'aria-hidden': 'true' }
        : {};
  return `<g${attributes({ 'data-box': box.id, ...role })}>${drawAnchor(content, link)}</g>`;
}
