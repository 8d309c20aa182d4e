// One drawn slide with its notes and findings → its section of the page.
import type { ScenePage } from '../../model/deck/scene.ts';
import { FINDING_KINDS, type Finding } from '../../model/finding.ts';
import { placeText } from '../../model/place.ts';
import { escapeXml } from '../../package/xml.ts';
import type { PreviewLabels } from '../../words/labels.ts';

export type SlideParts = {
  readonly page: ScenePage;
  /** From 1, as in the ids. */
  readonly number: number;
  readonly label: string;
  readonly svg: string;
  /** The same to be read where the drawing is too small. */
  readonly words: string;
  readonly findings: readonly Finding[];
};

export function slideSection(
  { page, number, label, svg, words: read, findings }: SlideParts,
  words: PreviewLabels,
): string {
  const notes = page.notes
    .filter((note) => note.trim() !== '')
    .map((note) => `<p>${note.split('\n').map(escapeXml).join('<br>')}</p>`);
  return [
    `<section class="slide" id="slide-${number}" tabindex="-1" aria-label="${escapeXml(label)}">`,
    svg,
    `<div class="words">${read}</div>`,
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

/** Findings → a list that says what was met, why it matters and how to mend it; empty for none. */
export function findingsList(findings: readonly Finding[], label: string): string {
  if (findings.length === 0) return '';
  const items = findings.map(findingItem).join('\n');
  return `<ul class="findings" lang="en" aria-label="${escapeXml(label)}">\n${items}\n</ul>`;
}

function findingItem(finding: Finding): string {
  const { severity, title, why, mend } = FINDING_KINDS[finding.kind];
  return [
    `<li class="finding ${severity}">`,
    `<p><span class="severity">${severity}</span><span class="kind">${escapeXml(title)}</span></p>`,
    `<p>${escapeXml(finding.message)}</p>`,
    `<p>${escapeXml(finding.hint ?? mend)}</p>`,
    `<p class="why">${escapeXml(why)}</p>`,
    `<p class="place"><code>${escapeXml(placeText(finding.place))}</code></p>`,
    '</li>',
  ].join('');
}
