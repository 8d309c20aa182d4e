// The title of a cover and the words of a section break: pages with presence, outside the standing regions.
import { rectOf } from '../model/length.ts';
import type { PlannedSlide } from '../model/plan.ts';
import type { SceneBox } from '../model/scene.ts';
import { breakText, type Setting, styleOf, type TextLook } from './setting.ts';
import { PAGE, runsOf, textBox } from './standing-regions.ts';

const COVER_TITLE = rectOf(48, 136, 522, 128);
const SECTION_TITLE = rectOf(120, 222, 760, 112);

export function layoutCover(slide: PlannedSlide, setting: Setting): SceneBox[] {
  const look: TextLook = { style: styleOf(setting, 'cover-title'), color: 'ink', even: true };
  const box = textBox('title', COVER_TITLE, slide.headline, look, setting, { role: 'title', valign: 'bottom' });
  const excess = box.lines.length * look.style.line - COVER_TITLE.h;
  if (excess > 0) setting.overflow('title', excess);
  return [box];
}

export function layoutSection(slide: PlannedSlide, setting: Setting): SceneBox[] {
  const { colors } = setting.theme;
  const numberLook: TextLook = { style: styleOf(setting, 'number-xl'), color: 'cover-accent' };
  const titleLook: TextLook = { style: { ...styleOf(setting, 'number-l'), line: 48 }, color: 'on-cover', even: true };
  const lines = breakText(slide.headline, titleLook, SECTION_TITLE.w).lines.length;
  if (lines > 2) setting.overflow('title', (lines - 2) * titleLook.style.line);
  return [
    { kind: 'rect', id: 'bar', rect: rectOf(48, 222, 6, 96), fill: colors['cover-accent'] },
    textBox('number', rectOf(120, 160, PAGE.width - 240, 52), runsOf(slide.kicker), numberLook, setting),
    textBox('title', SECTION_TITLE, slide.headline, titleLook, setting, { role: 'title' }),
  ];
}
