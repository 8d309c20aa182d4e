// What a deck has around its pages → the parts that say so: theme, master, layouts, and the master of the notes.
import type { Scene, SceneLook } from '../../../model/deck/scene.ts';
import type { ThemeColors } from '../../../package/theme-colors.ts';
import type { Parts } from '../../../package/zip.ts';
import { type LayoutLogos, layoutRelationships, layoutXml } from '../frame/layout.ts';
import {
  LAYOUT_KINDS,
  type LayoutStyles,
  layoutNumber,
  layoutStyle,
  pageLayout,
} from '../frame/layout-styles.ts';
import { masterRelationships, masterXml } from '../frame/master.ts';
import { notesMasterRelationships, notesMasterXml } from '../frame/notes.ts';
import { notesPalette, tableStylesXml, themeXml } from '../frame/theme.ts';

export type Frame = {
  readonly layouts: LayoutStyles;
  readonly logos: LayoutLogos;
  readonly hasNotes: boolean;
};

export function frameParts(look: SceneLook, { layouts, logos, hasNotes }: Frame, colors: ThemeColors): Parts {
  const { palette, fonts } = look;
  const parts = new Map<string, string>([
    ['ppt/tableStyles.xml', tableStylesXml()],
    ['ppt/theme/theme1.xml', themeXml(look.themeName, palette, fonts)],
    ['ppt/slideMasters/slideMaster1.xml', masterXml(look, layouts.content, colors)],
    ['ppt/slideMasters/_rels/slideMaster1.xml.rels', masterRelationships()],
  ]);
  for (const kind of LAYOUT_KINDS) {
    const name = `slideLayout${layoutNumber(kind)}.xml`;
    const logo = logos.get(pageLayout(kind));
    parts.set(`ppt/slideLayouts/${name}`, layoutXml(layouts[kind], look, colors, logo?.picture));
    parts.set(`ppt/slideLayouts/_rels/${name}.rels`, layoutRelationships(logo?.part));
  }
  if (hasNotes) {
    parts.set('ppt/theme/theme2.xml', themeXml('Notes', notesPalette(palette), fonts));
    parts.set('ppt/notesMasters/notesMaster1.xml', notesMasterXml(look));
    parts.set('ppt/notesMasters/_rels/notesMaster1.xml.rels', notesMasterRelationships());
  }
  return parts;
}

export function layoutStyles(scene: Scene): LayoutStyles {
  return {
    cover: layoutStyle(scene, 'cover'),
    section: layoutStyle(scene, 'section'),
    content: layoutStyle(scene, 'content'),
    points: layoutStyle(scene, 'points'),
  };
}
