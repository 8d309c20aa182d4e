// A theme's logo and a page → where it stands on the pages of each layout.
import type { Scene, StandingPicture } from '../model/deck/scene.ts';
import { type PageSize, pageMargin, type Rect, rectOf } from '../model/length.ts';
import { fitLogo, LOGO_ROOM, type LogoImage, type Theme } from '../model/template/theme.ts';
import type { Language } from '../words/languages.ts';

/** Middle of the logo above the headline, and at the head of the cover's text side. */
const MIDDLE = { page: 28, cover: 62 } as const;
/** Where the cover's text side ends, as a share of what is between the margins. */
const TEXT_SIDE = 522 / 864;
/** The width for which the room is given. */
const FULL_WIDTH = 960;
/** How far a plate reaches around the logo: the air it needs. */
const REACH = 6;

/** A theme's logo → where it stands on the pages of each layout, at one place with air around it. */
export function placeLogos(
  { logo, colors }: Theme,
  language: Language,
  page: Pick<PageSize, 'width'>,
): Pick<Scene, 'logos'> {
  if (logo === undefined) return {};
  const margin = pageMargin(page);
  const inner = page.width - 2 * margin;
  const right = { page: margin + inner, cover: margin + Math.round(inner * TEXT_SIDE) };
  const standing = (image: LogoImage, where: keyof typeof LOGO_ROOM): StandingPicture => {
    const room = { w: (LOGO_ROOM[where].w * page.width) / FULL_WIDTH, h: LOGO_ROOM[where].h };
    const { w, h } = fitLogo(image, room);
    const rect = rectOf(right[where] - w, MIDDLE[where] - h / 2, w, h);
    return { rect, png: image.png, alt: logo.alt[language] };
  };
  const content = standing(logo.page, 'page');
  const section =
    logo.onCover === undefined
      ? { ...content, plate: { rect: around(content.rect), color: colors.page } }
      : standing(logo.onCover, 'page');
  return { logos: { cover: standing(logo.page, 'cover'), section, content } };
}

function around({ x, y, w, h }: Rect): Rect {
  return rectOf(x - REACH, y - REACH, w + 2 * REACH, h + 2 * REACH);
}
