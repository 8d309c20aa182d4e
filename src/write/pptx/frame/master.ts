// A scene's standing regions → the slide master: title and body placeholders, colour map, text styles.
import type { SceneLook } from '../../../model/deck/scene.ts';
import { DECLARATION, NAMESPACES, relationshipsXml, TREE_HEAD } from '../../../package/ooxml.ts';
import type { ThemeColors } from '../../../package/theme-colors.ts';
import { LAYOUT_KINDS, type LayoutStyle } from './layout-styles.ts';
import { bodyRegion, MASTER_BODY, standingRegions } from './placeholder.ts';
import { bodyLevelsXml, levelXml, plainLevelsXml } from './text-styles.ts';

/** Master and layout ids share one number space above 2^31. */
export const MASTER_ID = 2_147_483_648;

export function masterXml(scene: SceneLook, content: LayoutStyle, colors: ThemeColors): string {
  const { language } = scene;
  const layouts = LAYOUT_KINDS.map(
    (_, index) => `<p:sldLayoutId id="${MASTER_ID + 1 + index}" r:id="rId${index + 1}"/>`,
  );
  return (
    `${DECLARATION}<p:sldMaster ${NAMESPACES}><p:cSld>` +
    '<p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>' +
    `<p:spTree>${TREE_HEAD}${standingRegions(2, content, ['title'], language, colors)}` +
    `${bodyRegion(3, MASTER_BODY, scene)}` +
    `${standingRegions(4, content, ['date', 'footer', 'page-number'], language, colors)}</p:spTree></p:cSld>` +
    `${colors.mapXml}<p:sldLayoutIdLst>${layouts.join('')}</p:sldLayoutIdLst><p:hf hdr="0"/>` +
    `<p:txStyles><p:titleStyle>${levelXml(content.standing.title, 'mj', colors)}</p:titleStyle>` +
    `<p:bodyStyle>${bodyLevelsXml()}</p:bodyStyle>` +
    `<p:otherStyle>${plainLevelsXml(14)}</p:otherStyle></p:txStyles></p:sldMaster>`
  );
}

export function masterRelationships(): string {
  return relationshipsXml([
    ...LAYOUT_KINDS.map((_, index) => ({
      id: `rId${index + 1}`,
      type: 'slideLayout',
      target: `../slideLayouts/slideLayout${index + 1}.xml`,
    })),
    { id: `rId${LAYOUT_KINDS.length + 1}`, type: 'theme', target: '../theme/theme1.xml' },
  ]);
}
