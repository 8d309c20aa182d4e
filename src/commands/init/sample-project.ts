// Languages → the files of a small project that builds without a finding: made-up documents that disagree, and a deck from them.

import { TRANSLATIONS_FILE } from '../../model/content/content.ts';
import { TABLES_FILE } from '../../model/content/series.ts';
import { NOT_COMPLETED } from '../../model/template/disclosures.ts';
import { SETTINGS_FILE } from '../../read/read-settings.ts';
import { lockPath } from '../../verify/lock.ts';
import {
  FIRST_LANGUAGE,
  inEachLanguage,
  type Language,
  type Localized,
  wordsOf,
} from '../../words/languages.ts';
import {
  SAMPLE_CLAIMS,
  SAMPLE_DOCUMENTS,
  SAMPLE_FIGURES,
  type SampleClaim,
  type SampleDocument,
  type SampleFigure,
  type SampleWords,
} from '../../words/sample.ts';
import { bodies } from '../new/bodies.ts';
import { disclosuresText, type House } from '../new/disclosures-file.ts';
import { quoted } from '../new/skeleton.ts';

export type ProjectFile = { readonly path: string; readonly text: string };

type Card = {
  readonly publisher: string;
  readonly kind: string;
  readonly date: string;
  readonly ending: string;
  readonly trust: string;
};

const CARDS: Readonly<Record<SampleDocument, Card>> = {
  results: { publisher: 'larkfield', kind: 'filing', date: '2026-01-15', ending: 'txt', trust: 'high' },
  note: { publisher: 'stonebridge', kind: 'editorial', date: '2026-01-16', ending: 'txt', trust: 'medium' },
  products: { publisher: 'larkfield', kind: 'filing', date: '2026-01-15', ending: 'csv', trust: 'high' },
};
const EDITION = '2026-W03';

function idOf(document: SampleDocument): string {
  return `sample-${document}-${CARDS[document].date}`;
}

function fileOf(document: SampleDocument): string {
  return `${idOf(document)}.${CARDS[document].ending}`;
}

/** What every project has, whatever is in it. The settings come last: with them it is a project. */
export function bareProject(
  languages: readonly Language[],
  schemas: (folder: string) => string,
  house: House,
  sample: readonly string[] = [],
): readonly ProjectFile[] {
  const words = wordsOf(languages[0] ?? FIRST_LANGUAGE).sample;
  return [
    {
      path: 'templates/disclosures/house.yaml',
      text: disclosuresText('house', house, schemas('templates/disclosures'), languages),
    },
    { path: 'README.md', text: words.readme(SETTINGS_FILE, sample) },
    { path: '.gitignore', text: 'node_modules/\nout/*\nrecipients.yaml\n' },
    { path: SETTINGS_FILE, text: settings(house.company ?? words.company, languages, schemas('.')) },
  ];
}

/** `schemas` is the folder of JSON Schemas as the settings name it. */
export function sampleProject(
  languages: readonly Language[],
  schemas: (folder: string) => string,
  house: House,
): readonly ProjectFile[] {
  const spoken = languages[0] ?? FIRST_LANGUAGE;
  const words = wordsOf(spoken).sample;
  const files = [
    ...SAMPLE_DOCUMENTS.flatMap((document) => [
      { path: `originals/${fileOf(document)}`, text: words.documents[document].text },
      { path: `content/sources/${idOf(document)}.md`, text: sourceCard(document, words, spoken, languages) },
    ]),
    { path: 'content/figures/results.yaml', text: ledger(words, languages) },
    { path: 'content/charts.yaml', text: charts(languages) },
    { path: 'content/takeaways/results.md', text: takeaways(languages) },
    { path: `content/briefings/${EDITION}.md`, text: briefing(languages) },
  ];
  const locks = [lockPath('content'), `content/${TABLES_FILE}`];
  if (languages.length > 1) locks.push(`content/${TRANSLATIONS_FILE}`);
  const sample = [
    'originals/sample-*',
    ...files.map(({ path }) => path).filter((path) => !path.startsWith('originals/')),
    ...locks,
  ];
  return [...files, ...bareProject(languages, schemas, house, sample)];
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

function sourceCard(
  document: SampleDocument,
  words: SampleWords,
  spoken: Language,
  languages: readonly Language[],
): string {
  const { publisher, kind, date, trust } = CARDS[document];
  return `---
id: ${idOf(document)}
title: ${JSON.stringify(words.documents[document].title)}
publisher: ${publisher}       # documents of one publisher are one voice
publisherName: ${said(({ documents }) => documents[document].publisher, languages)}
kind: ${kind}
date: ${date}
language: ${spoken}
original: ${fileOf(document)}
trust: ${trust}
trustReason: ${said(({ documents }) => documents[document].trustReason, languages)}
use: ${said(({ documents }) => documents[document].use, languages)}
---
`;
}

/** Every figure with its places: the line of a document that says it, and the words that stand there. */
function ledger({ documents, quotations, rows }: SampleWords, languages: readonly Language[]): string {
  const figures = Object.entries(SAMPLE_FIGURES).map(([id, reported]) => {
    const says = reported.map((document) => {
      const words = quotations[id as SampleFigure][document] ?? '';
      const line = documents[document].text.split('\n').findIndex((text) => text.includes(words)) + 1;
      return `    ${idOf(document)}:${line}: ${words}\n`;
    });
    return `${id}:
  is: ${said(({ definitions }) => definitions[id as SampleFigure], languages)}
  says:
${says.join('')}`;
  });
  return `# Where each figure stands, a source and a line, and the words that stand there; \`{{revenue}}\` in the words.
${figures.join('')}by-product:                 # a whole table; {{by-product[row, column]}} in the words
  is: ${said(({ definitions }) => definitions['by-product'], languages)}
  table: ${idOf('products')}#A2:D5
${languages.length === 1 ? '' : rowNames(rows, languages)}`;
}

/** As each language calls what stands in the table. */
function rowNames(rows: readonly string[], languages: readonly Language[]): string {
  const names = rows.map((row, at) => `    ${row}: ${said((sample) => sample.rows[at] ?? row, languages)}\n`);
  return `  rows:\n${names.join('')}`;
}

function charts(languages: readonly Language[]): string {
  return `revenue-chart:
  kind: columns
  title: ${said(({ charts }) => charts['revenue-chart'], languages)}
  series: [revenue-year-ago, revenue]
  emphasis: revenue
  comparison: [revenue-year-ago]
product-chart:
  kind: small-multiples
  title: ${said(({ charts }) => charts['product-chart'], languages)}
  of: by-product
`;
}

const HEADS: Readonly<Record<SampleClaim, string>> = {
  'revenue-up': 'kind=figure weight=80 chart=revenue-chart',
  'sales-by-product': 'kind=figure weight=75 chart=product-chart',
  'forecasts-differ': 'kind=comparison stance=forecast weight=70',
  'orders-in-hand': 'kind=argument weight=65',
  'guidance-risk': 'kind=risk stance=forecast weight=60',
  'demand-view': 'kind=call stance=house-view direction=neutral weight=90',
};

function takeaways(languages: readonly Language[]): string {
  const { rows, columns } = wordsOf(languages[0] ?? FIRST_LANGUAGE).sample;
  const inProject = (words: string) =>
    withSources(words).replace(/\[(\d), (\d)\]/g, (_, row, column) => `[${rows[row]}, ${columns[column]}]`);
  const claims = SAMPLE_CLAIMS.map(
    (id) => `
# ${id} {${HEADS[id]}}
${bodies(languages, '##', (language) => {
  const { claim, points, fields } = wordsOf(language).sample.claims[id];
  const lines = Object.entries(fields).map(([name, words]) => `${name}: ${inProject(words)}`);
  const parts = [inProject(claim), points.map((point) => `- ${point}`).join('\n'), lines.join('\n')];
  return `\n${parts.filter((part) => part !== '').join('\n\n')}\n`;
}).trim()}
`,
  );
  return `---
theme: main
stance: announced           # of each claim below, unless its heading says otherwise
---
${claims.join('').trimStart()}`;
}

/** `{{next-revenue@note}}` → with the id of that document. */
function withSources(words: string): string {
  return words.replace(/@(\w+)\}\}/g, (_, document: SampleDocument) => `@${idOf(document)}}}`);
}

function briefing(languages: readonly Language[]): string {
  const classification = inEachLanguage((language) => wordsOf(language).skeleton.classification);
  return `---
week: ${EDITION}
date: 2026-01-16           # as of: only sources published until then are used
theme: main
status: draft
completed: ${NOT_COMPLETED}         # when it is finished: 2026-01-16T17:00+09:00
classification: ${quoted(classification, languages)}
conclusions: [revenue-up, forecasts-differ, orders-in-hand]
---
${bodies(languages, '#', (language) => {
  const { title, subtitle, lead } = wordsOf(language).sample;
  return `
## title\n${title}\n\n## subtitle\n${subtitle}\n\n## lead\n${lead}\n`;
})}`;
}
