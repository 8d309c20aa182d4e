// A scene → the presentation part and its relationships.
import type { Scene } from '../../../model/deck/scene.ts';
import { pageSize, toEmu } from '../../../model/length.ts';
import {
  DECLARATION,
  LANGUAGE_ATTRIBUTES,
  NAMESPACES,
  type Relationship,
  relationshipsXml,
} from '../../../package/ooxml.ts';
import { MASTER_ID } from './master.ts';
import { NOTES_SIZE } from './notes.ts';
import { plainLevelsXml } from './text-styles.ts';

/** Slide ids start at 256 (ECMA-376 part 1, 19.7.13). */
const FIRST_SLIDE_ID = 256;

export function presentationXml(scene: Scene, hasNotes: boolean): string {
  const slides = scene.pages.map(
    (_, index) => `<p:sldId id="${FIRST_SLIDE_ID + index}" r:id="rId${index + 2}"/>`,
  );
  const first = scene.pages[0]?.number ?? 1;
  const start = first === 1 ? '' : ` firstSlideNum="${first}"`;
  return (
    `${DECLARATION}<p:presentation ${NAMESPACES}${start} saveSubsetFonts="1" autoCompressPictures="0">` +
    `<p:sldMasterIdLst><p:sldMasterId id="${MASTER_ID}" r:id="rId1"/></p:sldMasterIdLst>` +
    (hasNotes ? '<p:notesMasterIdLst><p:notesMasterId r:id="rIdNotes"/></p:notesMasterIdLst>' : '') +
    `<p:sldIdLst>${slides.join('')}</p:sldIdLst>` +
    `<p:sldSz cx="${toEmu(scene.width)}" cy="${toEmu(scene.height)}"${isScreen4x3(scene) ? ' type="screen4x3"' : ''}/>` +
    `<p:notesSz cx="${NOTES_SIZE.cx}" cy="${NOTES_SIZE.cy}"/>` +
    `<p:defaultTextStyle><a:defPPr><a:defRPr ${LANGUAGE_ATTRIBUTES[scene.language]}/></a:defPPr>` +
    `${plainLevelsXml(14)}</p:defaultTextStyle></p:presentation>`
  );
}

/** PowerPoint's own name for a page of 10 by 7.5 inches; wide pages of 13.33 have none. */
export function isScreen4x3({ width, height }: Pick<Scene, 'width' | 'height'>): boolean {
  const screen = pageSize('4:3');
  return width === screen.width && height === screen.height;
}

export function presentationRelationships(scene: Scene, hasNotes: boolean): string {
  const slides = scene.pages.map(
    (_, index): Relationship => ({
      id: `rId${index + 2}`,
      type: 'slide',
      target: `slides/slide${index + 1}.xml`,
    }),
  );
  const notes = { id: 'rIdNotes', type: 'notesMaster', target: 'notesMasters/notesMaster1.xml' };
  return relationshipsXml([
    { id: 'rId1', type: 'slideMaster', target: 'slideMasters/slideMaster1.xml' },
    ...slides,
    ...(hasNotes ? [notes] : []),
    { id: 'rIdPresProps', type: 'presProps', target: 'presProps.xml' },
    { id: 'rIdViewProps', type: 'viewProps', target: 'viewProps.xml' },
    { id: 'rIdTheme', type: 'theme', target: 'theme/theme1.xml' },
    { id: 'rIdTableStyles', type: 'tableStyles', target: 'tableStyles.xml' },
  ]);
}
