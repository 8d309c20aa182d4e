// A scene's properties → docProps/core.xml: what a file manager shows; dated by the briefing, not by the clock.
import type { Scene } from '../../../model/scene.ts';
import { escapeXml } from '../escape-xml.ts';
import { DECLARATION } from './xml.ts';

export function corePropertiesXml({ properties, language }: Scene): string {
  const author = escapeXml(properties.author);
  const time = `${properties.date}T00:00:00Z`;
  return (
    `${DECLARATION}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ` +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
    'xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escapeXml(properties.title)}</dc:title><dc:subject>${escapeXml(properties.subject)}</dc:subject>` +
    `<dc:creator>${author}</dc:creator>` +
    `<cp:keywords>${escapeXml(`${properties.week}, ${properties.audience}`)}</cp:keywords>` +
    `<dc:language>${language === 'ja' ? 'ja-JP' : 'en-US'}</dc:language>` +
    `<cp:lastModifiedBy>${author}</cp:lastModifiedBy><cp:revision>1</cp:revision>` +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${time}</dcterms:created>` +
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${time}</dcterms:modified></cp:coreProperties>`
  );
}
