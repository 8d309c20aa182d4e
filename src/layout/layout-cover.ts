// The title of a cover and the words of a section break: pages with presence, outside the standing regions.
import { type Rect, rectOf } from '../model/length.ts';
import type { PlannedSlide } from '../model/plan.ts';
import type { SceneBox } from '../model/scene.ts';
import { breakText, type Setting, styleOf, type TextLook } from './setting.ts';
import { PAGE, runsOf, textBox } from './standing-regions.ts';

const COVER_TITLE = rectOf(48, 136, 522, 128);
const SECTION = { left: 120, top: 214, width: 760 } as const;
const MAX_TITLE_LINES = 2;

/** A page's title and the rectangle that is left for its tree. */
export type TitlePage = { readonly boxes: readonly SceneBox[]; readonly body: Rect };

export function layoutCover(slide: PlannedSlide, setting: Setting): TitlePage {
  const look: TextLook = { style: styleOf(setting, 'cover-title'), color: 'ink', even: true };
  const box = textBox('title', COVER_TITLE, slide.headline, look, setting, {
    role: 'title',
    valign: 'bottom',
    maxLines: MAX_TITLE_LINES,
  });
  return { boxes: [box], body: rectOf(0, 0, PAGE.width, PAGE.height) };
}

export function layoutSection(slide: PlannedSlide, setting: Setting): TitlePage {
  const { colors } = setting.theme;
  const { left, top, width } = SECTION;
  const numberLook: TextLook = { style: styleOf(setting, 'number-xl'), color: 'cover-accent' };
  const titleLook: TextLook = {
    style: { ...styleOf(setting, 'number-l'), line: 48 },
    color: 'on-cover',
    even: true,
  };
  const lines = Math.max(1, breakText(slide.headline, titleLook, width).lines.length);
  const height = lines * titleLook.style.line;
  const below = top + height + 16;
  return {
    boxes: [
      {
        kind: 'rect',
        id: 'bar',
        rect: rectOf(84, top - 62, 6, below - top + 104),
        fill: colors['cover-accent'],
      },
      textBox('number', rectOf(left, top - 66, width, 52), runsOf(slide.kicker), numberLook, setting),
      textBox('title', rectOf(left, top, width, height), slide.headline, titleLook, setting, {
        role: 'title',
        maxLines: MAX_TITLE_LINES,
      }),
    ],
    body: rectOf(left, below, width, PAGE.height - below - PAGE.margin),
  };
}
