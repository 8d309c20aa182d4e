// A scene → the master of its notes pages, and its relationships.
import type { SceneLook, ScenePage } from '../../../model/deck/scene.ts';
import { type Rect, rectOf } from '../../../model/length.ts';
import {
  DECLARATION,
  LANGUAGE_ATTRIBUTES,
  NAMESPACES,
  positionXml,
  relationshipsXml,
  TREE_HEAD,
} from '../../../package/ooxml.ts';
import { cleanText, escapeXml } from '../../../package/xml.ts';
import type { Language } from '../../../words/languages.ts';
import { plainLevelsXml } from './text-styles.ts';

/** A notes page is a portrait sheet of 540 x 720 points. */
export const NOTES_SIZE = { cx: 6_858_000, cy: 9_144_000 } as const;

const COLOR_MAP =
  '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" ' +
  'accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>';

export function notesMasterXml(scene: SceneLook): string {
  const width = 432;
  const image = rectOf(54, 60, width, (width * scene.height) / scene.width);
  const body = rectOf(54, 330, width, 340);
  const attributes = LANGUAGE_ATTRIBUTES[scene.language];
  return (
    `${DECLARATION}<p:notesMaster ${NAMESPACES}><p:cSld>` +
    '<p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>' +
    `<p:spTree>${TREE_HEAD}` +
    `<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide Image"/>${IMAGE_LOCKS}${IMAGE_PH}</p:nvSpPr>` +
    `<p:spPr>${boxXml(image)}<a:noFill/><a:ln w="9525"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill></a:ln>` +
    `</p:spPr></p:sp><p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes"/>${TEXT_LOCKS}${BODY_PH}</p:nvSpPr>` +
    `<p:spPr>${boxXml(body)}</p:spPr><p:txBody><a:bodyPr wrap="square" rtlCol="0"/><a:lstStyle/>` +
    `<a:p><a:endParaRPr ${attributes}/></a:p></p:txBody></p:sp></p:spTree></p:cSld>` +
    `${COLOR_MAP}<p:notesStyle>${plainLevelsXml(12)}</p:notesStyle></p:notesMaster>`
  );
}

export function notesMasterRelationships(): string {
  return relationshipsXml([{ id: 'rId1', type: 'theme', target: '../theme/theme2.xml' }]);
}

function boxXml(rect: Rect): string {
  return `${positionXml(rect)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>`;
}

/** A page's speaker notes → its notes page part. */
const IMAGE_LOCKS = '<p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr>';
const TEXT_LOCKS = '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>';
const IMAGE_PH = '<p:nvPr><p:ph type="sldImg" idx="2"/></p:nvPr>';
const BODY_PH = '<p:nvPr><p:ph type="body" sz="quarter" idx="3"/></p:nvPr>';

/** A page's notes as paragraphs, without empty ones. */
export function notesOf(page: ScenePage): string[] {
  return page.notes
    .flatMap((note) => note.split(/\r?\n/))
    .map((note) => cleanText(note).trim())
    .filter((note) => note !== '');
}

export function notesXml(notes: readonly string[], language: Language): string {
  const attributes = LANGUAGE_ATTRIBUTES[language];
  const paragraphs = notes.map(
    (note) => `<a:p><a:r><a:rPr ${attributes}/><a:t>${escapeXml(note)}</a:t></a:r></a:p>`,
  );
  return (
    `${DECLARATION}<p:notes ${NAMESPACES}><p:cSld><p:spTree>${TREE_HEAD}` +
    `<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide Image"/>${IMAGE_LOCKS}${IMAGE_PH}</p:nvSpPr><p:spPr/></p:sp>` +
    `<p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes"/>${TEXT_LOCKS}${BODY_PH}</p:nvSpPr><p:spPr/>` +
    `<p:txBody><a:bodyPr/><a:lstStyle/>${paragraphs.join('')}</p:txBody></p:sp></p:spTree></p:cSld>` +
    '<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>'
  );
}

export function notesRelationships(slide: number): string {
  return relationshipsXml([
    { id: 'rId1', type: 'notesMaster', target: '../notesMasters/notesMaster1.xml' },
    { id: 'rId2', type: 'slide', target: `../slides/slide${slide}.xml` },
  ]);
}
