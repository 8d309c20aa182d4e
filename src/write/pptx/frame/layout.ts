// One layout's regions → its slide layout part.
import type { Scene, StandingPicture } from '../../../model/scene.ts';
import { LOGO_RELATIONSHIP, logoXml } from './layout-logo.ts';
import type { LayoutKind, LayoutStyle } from './layout-styles.ts';
import { bodyRegion, CONTENT_PLACEHOLDER, pointRegions, standingRegions } from './placeholder.ts';
import { relationshipsXml } from './relationships.ts';
import type { ThemeColors } from './theme-colors.ts';
import { DECLARATION, NAMESPACES, TREE_HEAD } from './xml.ts';

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
