// The title of a cover and the words of a section break: pages with presence, outside the standing regions.

import { runsOf, textBox } from '../elements/layout/text.ts';
import { breakText, type Setting, styleOf, type TextLook } from '../elements/setting.ts';
import type { PlannedSlide } from '../model/deck/plan.ts';
import type { SceneBox } from '../model/deck/scene.ts';
import { type Rect, rectOf } from '../model/length.ts';
import { fitTitle } from './headline.ts';
import { measureOf } from './standing-regions.ts';

/** Two lines as a rule, three of a longer title in smaller type. */
const COVER_TITLE = { top: 136, height: 128, share: 522 / 864 } as const;
/** Shares of the page's width. */
const SECTION = { bar: 84 / 960, left: 120 / 960, width: 760 / 960, top: 214, height: 144 } as const;

const BOTTOM_MARGIN = 48;

/** A page's title and the rectangle that is left for its tree. */
type TitlePage = { readonly boxes: readonly SceneBox[]; readonly body: Rect };

export function layoutCover(slide: PlannedSlide, setting: Setting): TitlePage {
  const { left, width } = measureOf(setting);
  const place = rectOf(left, COVER_TITLE.top, Math.round(width * COVER_TITLE.share), COVER_TITLE.height);
  const style = fitTitle(slide.headline, styleOf(setting, 'cover-title'), place);
  const box = textBox('title', place, slide.headline, { style, color: 'ink', even: true }, setting, {
    role: 'title',
    valign: 'bottom',
  });
  return { boxes: [box], body: rectOf(0, 0, setting.page.width, setting.page.height) };
}

export function layoutSection(slide: PlannedSlide, setting: Setting): TitlePage {
  const { page, theme } = setting;
  const [bar, left, width] = [SECTION.bar, SECTION.left, SECTION.width].map((share) =>
    Math.round(share * page.width),
  ) as [number, number, number];
  const { top } = SECTION;
  const numberStyle = styleOf(setting, 'number-xl');
  const usual = styleOf(setting, 'number-l');
  const style = fitTitle(
    slide.headline,
    { ...usual, line: Math.round((usual.size * 4) / 3) },
    { w: width, h: SECTION.height },
  );
  const titleLook: TextLook = { style, color: 'on-cover', even: true };
  const numberLook: TextLook = { style: numberStyle, color: 'cover-accent' };
  const lines = Math.max(1, breakText(slide.headline, titleLook, width).lines.length);
  const height = Math.min(SECTION.height, lines * style.line);
  const below = top + height + 16;
  return {
    boxes: [
      {
        kind: 'rect',
        id: 'bar',
        rect: rectOf(bar, top - 62, 6, below - top + 104),
        fill: theme.colors['cover-accent'],
      },
      textBox(
        'number',
        rectOf(left, top - 14 - numberStyle.line, width, numberStyle.line),
        runsOf(slide.kicker),
        numberLook,
        setting,
      ),
      textBox('title', rectOf(left, top, width, height), slide.headline, titleLook, setting, {
        role: 'title',
      }),
    ],
    body: rectOf(left, below, width, page.height - below - BOTTOM_MARGIN),
  };
}
