// What a new file is made from, and what it is: where it goes, its text, and what its author does next.

import { CHART_KIND_IDS } from '../../chart/kinds/chart-kinds.ts';
import { fridayOf, isDay, newestWeek } from '../../model/calendar.ts';
import type { Briefing } from '../../model/content/briefing.ts';
import type { Content } from '../../model/content/content.ts';
import { reportKey } from '../../model/content/metric.ts';
import { UsageError } from '../../model/errors.ts';
import type { ContentRoots } from '../../read/read-content.ts';
import type { SkeletonLabels } from '../../words/labels.ts';
import { FIRST_LANGUAGE, inEachLanguage, LANGUAGES, wordsOf } from '../../words/languages.ts';
import { inline, quoted, skeleton } from './skeleton.ts';

export type NewFileContext = {
  readonly content: Content;
  readonly roots: ContentRoots;
  /** ISO date. */
  readonly today: string;
  /** The folder of JSON Schemas, as a template file names it. */
  readonly schemas: string;
};

export type NewFile = { readonly path: string; readonly text: string; readonly next: string };

/** An id → a chart to begin with: two reports of the ledger as bars, shown by no takeaway yet. */
export function newChart(id: string, { content, roots }: NewFileContext): NewFile {
  const metric = [...content.metrics.values()].find(({ reports }) => reports.length > 1);
  const [first, second] = metric?.reports ?? [];
  if (first === undefined || second === undefined) {
    throw new UsageError(
      'Unexpected ledger without two reports of one metric, expected something to compare',
    );
  }
  return {
    path: `${roots.content}/charts/${id}.yaml`,
    text: `id: ${id}
kind: range               # ${CHART_KIND_IDS.join(' ')}
title: ${inline('chartTitle')}
# message: ${inline('chartMessage')}      # figures as {{metric}}
caveat: ${inline('chartCaveat')}
scale: linear             # log for dot-plot and range only
series:                   # reports of the ledger, or derived metrics
  - ${reportKey(first)}
  - ${reportKey(second)}
emphasis: ${reportKey(first)}     # what the deck relies on
comparison: []            # there to compare with
unclear: []               # basis or subject in doubt
`,
    next: `Draw it with \`briefdeck chart ${id}\`, and let a takeaway show it: \`chart: ${id}\``,
  };
}

/** An id such as publisher-2025-10-20 → the card of a document, with the date and publisher that the id suggests. */
export function newSource(id: string, { content, roots, today }: NewFileContext): NewFile {
  const ending = id.slice(-10);
  const date = isDay(ending) ? ending : today;
  const publisher = (isDay(ending) ? id.slice(0, -11) : id) || 'publisher';
  const known = [...content.sources.values()].find((source) => source.publisher === publisher);
  const name = known?.publisherName ?? inEachLanguage(() => publisher);
  return {
    path: `${roots.content}/sources/${id}.md`,
    text: `---
id: ${id}
title: 文書の題名
publisher: ${publisher}          # documents of one publisher are one voice
publisherName: ${quoted(name)}
# author: 著者
kind: press                # research-report editorial vendor-note filing press dataset
date: ${date}
dateBasis: stated          # or inferred, and then say how:
# dateNote: ${inline('dateNote')}
language: ${FIRST_LANGUAGE}               # ${LANGUAGES.join(' or ')}: the document's
original: ${id}.txt        # its file in the folder of originals; .txt, .md or .html
trust: medium              # high medium low
trustReason: ${inline('trustReason')}
use: ${inline('use')}
---
`,
    next: 'Put the document into the folder of originals, report its figures in figures/, then `briefdeck verify --originals DIR --update`',
  };
}

/** An id → a takeaway to begin with: no evidence yet, on no slide yet. */
export function newTakeaway(id: string, { content, roots }: NewFileContext): NewFile {
  const theme = newestBriefing(content)?.theme ?? 'main';
  const source = [...content.sources.keys()][0] ?? 'a-source';
  return {
    path: `${roots.content}/takeaways/${id}.md`,
    text: `---
id: ${id}
kind: argument            # factor argument comparison figure event risk implication outlook definition status company frame
theme: ${theme}     # editions of this theme can use it
tags: []                  # slides find takeaways by tags: see templates/audiences
stance: opinion           # fact announced reported measured estimate forecast plan opinion disputed
weight: 50                # larger comes first
# order: 1                # its place in an ordered group
# evidence:               # where the words come from: a line of an original, and terms that stand there
#   - { source: ${source}, line: 1, anchors: [a term, another] }
# dates: [2025-01]        # dates the words type
# counts: [4要因]          # counts of things on the page that the words type; other numbers come from figures/
---
${bodies(
  ({ claim, points, label, short, hedge, notes }) => `${claim}

${points.map((point) => `- ${point}`).join('\n')}

## label

${label}

## short

${short}

## hedge

${hedge}

## notes

${notes}
`,
)}`,
    next: `Write its words, give it evidence and a tag that a slide asks for, then \`briefdeck check\``,
  };
}

/** A week → an edition to begin with, of the same theme as the newest, with the same takeaways on its cover. */
export function newWeek(week: string, { content, roots }: NewFileContext): NewFile {
  const newest = newestBriefing(content);
  const classification = newest?.classification ?? skeleton('classification');
  return {
    path: `${roots.content}/briefings/${week}.md`,
    text: `---
week: ${week}
date: ${fridayOf(week)}           # as of: only sources published until then are used
theme: ${newest?.theme ?? 'main'}
status: draft              # draft or approved
classification: ${quoted(classification)}
conclusions: [${(newest?.conclusions ?? []).join(', ')}]   # takeaways on the cover, at most three
omit: [${(newest?.omit ?? []).join(', ')}]   # takeaways left out of this edition
---
${bodies(
  ({ title, subtitle, lead }) => `## title

${title}

## subtitle

${subtitle}

## lead

${lead}
`,
)}`,
    next: `Write its title and lead, then \`briefdeck build --week ${week}\``,
  };
}

/** Words to write over, below a heading per language. */
function bodies(body: (words: SkeletonLabels) => string): string {
  return LANGUAGES.map((language) => `# ${language}\n\n${body(wordsOf(language).skeleton)}`).join('\n');
}

function newestBriefing({ briefings }: Content): Briefing | undefined {
  return briefings.get(newestWeek(briefings.keys()) ?? '');
}
