// One drawn slide with its notes and findings → its section of the page.
import type { Finding } from '../../model/finding.ts';
import type { ScenePage } from '../../model/scene.ts';
import { escapeXml } from '../pptx/escape-xml.ts';
import { findingsList } from './findings-list.ts';
import type { PREVIEW_WORDS } from './preview-words.ts';

export type SlideParts = {
  readonly page: ScenePage;
  /** From 1, as in the ids. */
  readonly number: number;
  readonly label: string;
  readonly svg: string;
  readonly findings: readonly Finding[];
};

export function slideSection(
  { page, number, label, svg, findings }: SlideParts,
  words: (typeof PREVIEW_WORDS)['ja'],
): string {
  const notes = page.notes
    .filter((note) => note.trim() !== '')
    .map((note) => `<p>${note.split('\n').map(escapeXml).join('<br>')}</p>`);
  return [
    `<section class="slide" id="slide-${number}" aria-label="${escapeXml(label)}">`,
    svg,
    '<div class="under">',
    findingsList(findings, words.findings),
    `<div class="notes" role="note" aria-label="${escapeXml(words.notes)}"><h3>${escapeXml(words.notes)}</h3>`,
    ...(notes.length > 0 ? notes : [`<p>${escapeXml(words.noNotes)}</p>`]),
    '</div>',
    '</div>',
    '</section>',
  ]
    .filter((part) => part !== '')
    .join('\n');
}
