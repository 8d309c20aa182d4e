// Findings → a list that says what was met, why it matters and how to mend it; empty for none.
import { FINDING_KINDS, type Finding } from '../../model/finding.ts';
import { placeText } from '../../model/place.ts';
import { escapeXml } from '../pptx/escape-xml.ts';

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
