// One layout's regions → its slide layout part.
import type { Scene, ScenePage, StandingPicture } from '../../../model/deck/scene.ts';
import {
  DECLARATION,
  DECORATIVE,
  NAMESPACES,
  positionXml,
  relationshipsXml,
  TREE_HEAD,
} from '../../../package/ooxml.ts';
import type { ThemeColors } from '../../../package/theme-colors.ts';
import { escapeXml } from '../../../package/xml.ts';
import type { LayoutKind, LayoutStyle } from './layout-styles.ts';
import { bodyRegion, CONTENT_PLACEHOLDER, pointRegions, standingRegions } from './placeholder.ts';

/** PowerPoint has no name of its own for a layout of several texts. */
const TYPES = {
  cover: ' type="title"',
  section: ' type="secHead"',
  content: ' type="obj"',
  points: '',
} as const satisfies Record<LayoutKind, string>;

const HEAD = ['kicker', 'title', 'subtitle'] as const;
const FOOT = ['sources', 'footer', 'date', 'page-number'] as const;
/** Ids of shapes: head, body, foot, then the points of which there may be many. */
const FIRST = { head: 2, body: 5, foot: 6, point: 30 } as const;

export function layoutXml(
  layout: LayoutStyle,
  scene: Pick<Scene, 'width' | 'language'>,
  colors: ThemeColors,
  logo: StandingPicture | undefined,
): string {
  const { language } = scene;
  const body =
    layout.kind === 'content'
      ? bodyRegion(FIRST.body, CONTENT_PLACEHOLDER, scene)
      : pointRegions(FIRST.point, layout.points, language, colors);
  return (
    `${DECLARATION}<p:sldLayout ${NAMESPACES}${TYPES[layout.kind]} preserve="1" userDrawn="1">` +
    `<p:cSld name="${layout.name}">${backgroundXml(layout.background, colors.background, colors)}` +
    `<p:spTree>${TREE_HEAD}${logo ? logoXml(logo, colors) : ''}` +
    `${standingRegions(FIRST.head, layout, HEAD, language, colors)}${body}` +
    `${standingRegions(FIRST.foot, layout, FOOT, language, colors)}</p:spTree></p:cSld>` +
    '<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>'
  );
}

/** Nothing where the inherited background is the same, so that another theme recolours the page. */
export function backgroundXml(hex: string | undefined, inherited: string, colors: ThemeColors): string {
  if (hex === undefined || hex === inherited) return '';
  return `<p:bg><p:bgPr><a:solidFill>${colors.colorXml(hex)}</a:solidFill><a:effectLst/></p:bgPr></p:bg>`;
}

/** `logo` is the name of its part. */
export function layoutRelationships(logo: string | undefined): string {
  return relationshipsXml([
    { id: 'rId1', type: 'slideMaster', target: '../slideMasters/slideMaster1.xml' },
    ...(logo === undefined
      ? []
      : [{ id: LOGO_RELATIONSHIP, type: 'image', target: logo.replace(/^ppt/, '..') }]),
  ]);
}

/** A scene's logos → the picture parts they need, and the shapes that show them on their layouts. */
const LOGO_RELATIONSHIP = 'rIdLogo';

const IDS = { plate: 20, logo: 21 } as const;
const RECTANGLE = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>';

/** By layout; those that show the same picture share its part, so that it is changed in one place. */
export type LayoutLogos = ReadonlyMap<ScenePage['layout'], LayoutLogo>;

type LayoutLogo = { readonly picture: StandingPicture; readonly part: string };

export function layoutLogos({ logos, pages }: Scene): LayoutLogos {
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
function logoXml({ rect, alt, plate }: StandingPicture, { colorXml }: ThemeColors): string {
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
