// What a new file is made from, and what it is: where it goes, its text, and what its author does next.

import { CHART_KIND_IDS } from '../../chart/kinds/chart-kinds.ts';
import { fridayOf, isWeek } from '../../model/calendar.ts';
import { newestBriefing } from '../../model/content/briefing.ts';
import type { Content } from '../../model/content/content.ts';
import { type Report, reportKey, STANCES } from '../../model/content/metric.ts';
import { TAKEAWAY_KINDS } from '../../model/content/takeaway.ts';
import { UsageError } from '../../model/errors.ts';
import { NOT_COMPLETED } from '../../model/template/disclosures.ts';
import { FIRST_LANGUAGE, wordsOf } from '../../words/languages.ts';
import { bodies } from './bodies.ts';
import type { NewFile, NewFileContext } from './new-file.ts';
import { inline, quoted, skeleton } from './skeleton.ts';

/** An id → a chart to begin with: two reports of the ledger, of one metric where there are such, shown by no takeaway yet. */
export function newChart(id: string, { content, roots, languages }: NewFileContext): NewFile {
  const [first, second] = twoReports(content);
  if (first === undefined || second === undefined) {
    throw new UsageError(
      'Unexpected ledger without two reports in one unit, expected something to compare\nWrite them with `briefdeck new figures`',
    );
  }
  return {
    path: `${roots.content}/charts/${id}.yaml`,
    text: `id: ${id}
kind: ${first.metric === second.metric ? 'range' : 'bars'}               # ${CHART_KIND_IDS.join(' ')}
title: ${inline('chartTitle', languages)}
# message: ${inline('chartMessage', languages)}      # figures as {{metric}}
caveat: ${inline('chartCaveat', languages)}
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

/** An id → a file of claims with one to begin with: no evidence yet, on no slide yet. */
export function newTakeaway(id: string, { content, roots, languages }: NewFileContext): NewFile {
  const theme = newestBriefing(content.briefings.values())?.theme;
  const source = [...content.sources.keys()][0] ?? 'a-source';
  const count = skeleton('count')[languages[0] ?? FIRST_LANGUAGE];
  return {
    path: `${roots.content}/takeaways/${id}.md`,
    text: `---
# What all claims of this file share; a heading may say otherwise, and another heading \`# id\` begins another claim.
stance: opinion           # ${STANCES.join(' ')}
${theme === undefined ? '' : `theme: ${theme}     # editions of this theme can use it\n`}# dates: [2025-01]        # dates the words type
# counts: [${count}]          # counts of things on the page that the words type; other numbers come from figures/
---
# ${id} {kind=argument tags=[] weight=50}
<!-- kind: ${TAKEAWAY_KINDS.join(' ')}
     A call of the house is \`kind=call stance=house-view direction=up\`, with lines \`horizon:\` and \`trigger:\`.
     tags: slides find takeaways by them; weight: larger comes first; also order=1 date=2025-01 chart=an-id
     Behind a clause, the line of an original that says so, and words that stand there: [@${source}:1 a term, another] -->
${bodies(languages, '##', (language) => {
  const { claim, points, label, short, hedge, notes } = wordsOf(language).skeleton;
  return `
${claim}

${points.map((point) => `- ${point}`).join('\n')}

label: ${label}
short: ${short}
hedge: ${hedge}

> Notes: ${notes}
`;
})}`,
    next: `Write its words, cite what they rest on, give it a tag that a slide asks for, then \`briefdeck check\``,
  };
}

/** An id → an edition to begin with, of the same theme as the newest, with the same takeaways on its cover. */
export function newEdition(id: string, { content, roots, today, languages }: NewFileContext): NewFile {
  const newest = newestBriefing(content.briefings.values());
  const classification = newest?.classification ?? skeleton('classification');
  const isTimed = [...content.disclosures.values()].some(({ completed }) => completed === 'time');
  const [key, date] = isWeek(id) ? ['week', fridayOf(id)] : ['edition', today];
  return {
    path: `${roots.content}/briefings/${id}.md`,
    text: `---
${key}: ${id}
date: ${date}           # as of: only sources published until then are used
${newest === undefined ? '' : `theme: ${newest.theme}\n`}status: draft              # draft or approved
${isTimed ? `completed: ${NOT_COMPLETED}         # when it is finished, as in ${date}T17:00+09:00\n` : ''}classification: ${quoted(classification, languages)}
conclusions: [${(newest?.conclusions ?? []).join(', ')}]   # takeaways on the cover, at most three
omit: [${(newest?.omit ?? []).join(', ')}]   # takeaways left out of this edition
---
${bodies(languages, '#', (language) => {
  const { title, subtitle, lead } = wordsOf(language).skeleton;
  return `
## title

${title}

## subtitle

${subtitle}

## lead

${lead}
`;
})}`,
    next: `Write its title and lead, then \`briefdeck build --edition ${id}\``,
  };
}

/** Two of one metric, else two whose values may stand on one axis. */
function twoReports({ metrics }: Content): readonly Report[] {
  const groups = [...metrics.values()].map(({ reports }) => reports);
  const all = groups.flat();
  const alike = all.map((report) => all.filter((other) => axisOf(other) === axisOf(report)));
  return [...groups, ...alike].find(({ length }) => length > 1) ?? [];
}

function axisOf({ figure: { quantity } }: Report): string {
  const { kind } = quantity;
  return [kind, ...('currency' in quantity ? [quantity.currency] : [])].join();
}
