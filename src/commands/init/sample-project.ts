// Languages → the files of a small project that builds without a finding: one made-up document, and a deck from it.

import { NOT_COMPLETED } from '../../model/template/disclosures.ts';
import { SETTINGS_FILE } from '../../read/read-settings.ts';
import {
  FIRST_LANGUAGE,
  inEachLanguage,
  type Language,
  type Localized,
  wordsOf,
} from '../../words/languages.ts';
import type { SampleWords } from '../../words/sample.ts';
import { SAMPLE_CLAIMS, SAMPLE_FIGURES, type SampleClaim } from '../../words/sample.ts';
import { bodies } from '../new/bodies.ts';
import { disclosuresText, type House } from '../new/disclosures-file.ts';
import { quoted } from '../new/skeleton.ts';

export type ProjectFile = { readonly path: string; readonly text: string };

const SOURCE = 'sample-results-2026-01-15';
const EDITION = '2026-W03';

/** `schemas` is the folder of JSON Schemas as the settings name it. The settings come last: with them it is a project. */
export function sampleProject(
  languages: readonly Language[],
  schemas: (folder: string) => string,
  house: House,
): readonly ProjectFile[] {
  const spoken = languages[0] ?? FIRST_LANGUAGE;
  const words = wordsOf(spoken).sample;
  return [
    { path: `originals/${SOURCE}.txt`, text: words.document },
    { path: `content/sources/${SOURCE}.md`, text: sourceCard(words, spoken, languages) },
    { path: 'content/figures/results.yaml', text: ledger(words, languages) },
    ...SAMPLE_CLAIMS.map((id) => ({
      path: `content/takeaways/${id}.md`,
      text: takeaway(id, languages),
    })),
    { path: `content/briefings/${EDITION}.md`, text: briefing(languages) },
    {
      path: 'templates/disclosures/house.yaml',
      text: disclosuresText('house', house, schemas('templates/disclosures'), languages),
    },
    { path: 'README.md', text: words.readme(SETTINGS_FILE) },
    { path: '.gitignore', text: 'node_modules/\nout/*\nrecipients.yaml\n' },
    { path: SETTINGS_FILE, text: settings(house.company ?? words.company, languages, schemas('.')) },
  ];
}

function said(
  text: (sample: SampleWords, language: Language) => string,
  languages: readonly Language[],
): string {
  const words: Localized = inEachLanguage((language) => text(wordsOf(language).sample, language));
  return quoted(words, languages);
}

function settings(company: string, languages: readonly Language[], schemas: string): string {
  return `# yaml-language-server: $schema=${schemas}/settings.schema.json
company: ${JSON.stringify(company)}   # whose name the files carry
languages: [${languages.join(', ')}]
originals: originals        # the documents themselves; they may lie outside the project
`;
}

function sourceCard(words: SampleWords, spoken: Language, languages: readonly Language[]): string {
  return `---
id: ${SOURCE}
title: ${JSON.stringify(words.documentTitle)}
publisher: larkfield       # documents of one publisher are one voice
publisherName: ${said(({ publisher }) => publisher, languages)}
kind: filing
date: ${SOURCE.slice(-10)}
dateBasis: stated
language: ${spoken}
original: ${SOURCE}.txt
trust: high
trustReason: ${said(({ trustReason }) => trustReason, languages)}
use: ${said(({ use }) => use, languages)}
---
`;
}

/** Every figure with its place: the line of the document that says it, and the words that stand there. */
function ledger({ document, quotations }: SampleWords, languages: readonly Language[]): string {
  const lines = document.split('\n');
  const metrics = SAMPLE_FIGURES.map((id) => {
    const line = lines.findIndex((text) => text.includes(quotations[id])) + 1;
    return `  - id: ${id}
    definition: ${said(({ definitions }) => definitions[id], languages)}
    says: { '${SOURCE}:${line}': ${JSON.stringify(quotations[id])} }
`;
  });
  return `topic: results\nmetrics:\n${metrics.join('')}`;
}

const CHART = (languages: readonly Language[]) => `chart:
  kind: columns
  title: ${said(({ chartTitle }) => chartTitle, languages)}
  scale: linear
  series: [revenue-year-ago, revenue, revenue-guidance]
  emphasis: revenue
  comparison: [revenue-year-ago]
`;

const FRONT: Readonly<Record<SampleClaim, string>> = {
  'revenue-up': 'kind: figure\nstance: announced\nweight: 80\n',
  'orders-in-hand': 'kind: argument\nstance: announced\nweight: 70\n',
  'guidance-risk': 'kind: risk\nstance: forecast\nweight: 60\n',
};

function takeaway(id: SampleClaim, languages: readonly Language[]): string {
  return `---
id: ${id}
theme: main
${FRONT[id]}${id === 'revenue-up' ? CHART(languages) : ''}---
${bodies(languages, '#', (language) => {
  const { claim, points, label, support, hedge } = wordsOf(language).sample.claims[id];
  return `
${claim}

${points.map((point) => `- ${point}`).join('\n')}

## label
${label}

## support
${support}

## hedge
${hedge}
`;
})}`;
}

function briefing(languages: readonly Language[]): string {
  return `---
week: ${EDITION}
date: 2026-01-16           # as of: only sources published until then are used
theme: main
status: draft
completed: ${NOT_COMPLETED}         # when it is finished: 2026-01-16T17:00+09:00
classification: ${quoted(
    inEachLanguage((language) => wordsOf(language).skeleton.classification),
    languages,
  )}
conclusions: [${SAMPLE_CLAIMS.join(', ')}]
---
${bodies(languages, '#', (language) => {
  const { title, subtitle, lead } = wordsOf(language).sample;
  return `
## title\n${title}\n\n## subtitle\n${subtitle}\n\n## lead\n${lead}\n`;
})}`;
}
