// A scene's logos → the picture parts they need, and the shapes that show them on their layouts.
import type { Scene, ScenePage, StandingPicture } from '../../../model/scene.ts';
import { escapeXml } from '../escape-xml.ts';
import type { ThemeColors } from './theme-colors.ts';
import { DECORATIVE, positionXml } from './xml.ts';

export const LOGO_RELATIONSHIP = 'rIdLogo';

const IDS = { plate: 20, logo: 21 } as const;
const RECTANGLE = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>';

type LayoutLogo = { readonly picture: StandingPicture; readonly part: string };

/** By layout; those that show the same picture share its part, so that it is changed in one place. */
export function layoutLogos({ logos, pages }: Scene): ReadonlyMap<ScenePage['layout'], LayoutLogo> {
  if (logos === undefined) return new Map();
  // Without a chapter page nothing says what colour that layout has: it is as plain as the others.
  const section = pages.some(({ layout }) => layout === 'section') ? logos.section : logos.content;
  const shown = { cover: logos.cover, section, content: logos.content };
  const pictures = [...new Set(Object.values(shown).map(({ png }) => png))];
  return new Map(
    (['cover', 'section', 'content'] as const).map((layout) => {
      const picture = shown[layout];
      return [layout, { picture, part: `ppt/media/logo-${pictures.indexOf(picture.png) + 1}.png` }];
    }),
  );
}

/** Drawn on the layout and on no slide: who puts another picture there changes every page. */
export function logoXml({ rect, alt, plate }: StandingPicture, { colorXml }: ThemeColors): string {
  const backing = plate
    ? `<p:sp><p:nvSpPr><p:cNvPr id="${IDS.plate}" name="Logo Plate">${DECORATIVE}</p:cNvPr><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr>` +
      `<p:spPr>${positionXml(plate.rect)}${RECTANGLE}<a:solidFill>${colorXml(plate.color)}</a:solidFill><a:ln><a:noFill/></a:ln></p:spPr>` +
      '<p:txBody><a:bodyPr rtlCol="0" anchor="ctr"/><a:lstStyle/><a:p><a:endParaRPr/></a:p></p:txBody></p:sp>'
    : '';
  return (
    `${backing}<p:pic><p:nvPicPr><p:cNvPr id="${IDS.logo}" name="Logo" descr="${escapeXml(alt)}"/>` +
    '<p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr userDrawn="1"/></p:nvPicPr>' +
    `<p:blipFill><a:blip r:embed="${LOGO_RELATIONSHIP}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill>` +
    `<p:spPr>${positionXml(rect)}${RECTANGLE}</p:spPr></p:pic>`
  );
}
