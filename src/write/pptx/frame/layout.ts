// One layout's regions → its slide layout part.
import type { Scene } from '../../../model/scene.ts';
import type { LayoutKind, LayoutStyle } from './layout-styles.ts';
import { bodyPlaceholder, footerPlaceholders, PLACEHOLDERS, titlePlaceholder } from './placeholder.ts';
import { relationshipsXml } from './relationships.ts';
import type { ThemeColors } from './theme-colors.ts';
import { DECLARATION, NAMESPACES, TREE_HEAD } from './xml.ts';

const TYPES = { cover: 'title', section: 'secHead', content: 'obj' } as const satisfies Record<
  LayoutKind,
  string
>;

export function layoutXml(layout: LayoutStyle, scene: Scene, colors: ThemeColors): string {
  const { language } = scene;
  const title = titlePlaceholder(2, layout.title, language, colors);
  // The body is for slides that a recipient adds; ours place their own boxes.
  const body = layout.kind === 'content' ? bodyPlaceholder(3, PLACEHOLDERS.content, scene) : '';
  const footer = footerPlaceholders(4, layout, language, colors);
  return (
    `${DECLARATION}<p:sldLayout ${NAMESPACES} type="${TYPES[layout.kind]}" preserve="1">` +
    `<p:cSld name="${layout.name}">${backgroundXml(layout.background, colors.background, colors)}` +
    `<p:spTree>${TREE_HEAD}${title}${body}${footer}</p:spTree></p:cSld>` +
    '<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>'
  );
}

/** Nothing where the inherited background is the same, so that another theme recolours the page. */
export function backgroundXml(hex: string | undefined, inherited: string, colors: ThemeColors): string {
  if (hex === undefined || hex === inherited) return '';
  return `<p:bg><p:bgPr><a:solidFill>${colors.colorXml(hex)}</a:solidFill><a:effectLst/></p:bgPr></p:bg>`;
}

export function layoutRelationships(): string {
  return relationshipsXml([{ id: 'rId1', type: 'slideMaster', target: '../slideMasters/slideMaster1.xml' }]);
}
