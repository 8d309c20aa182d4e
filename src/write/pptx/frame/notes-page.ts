// A page's speaker notes → its notes page part.
import type { Language } from '../../../model/language.ts';
import type { ScenePage } from '../../../model/scene.ts';
import { cleanText } from '../clean-text.ts';
import { escapeXml } from '../escape-xml.ts';
import { relationshipsXml } from './relationships.ts';
import { DECLARATION, LANGUAGE_ATTRIBUTES, NAMESPACES, TREE_HEAD } from './xml.ts';

export const IMAGE_LOCKS = '<p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr>';
export const TEXT_LOCKS = '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>';
export const IMAGE_PH = '<p:nvPr><p:ph type="sldImg" idx="2"/></p:nvPr>';
export const BODY_PH = '<p:nvPr><p:ph type="body" sz="quarter" idx="3"/></p:nvPr>';

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
