// A week → an edition to begin with, of the same theme as the newest, with the same takeaways on its cover.
import { newestWeek } from '../../model/week.ts';
import { fridayOf } from './friday-of.ts';
import type { NewFile, NewFileContext } from './new-file.ts';

export function newWeek(week: string, { content, roots }: NewFileContext): NewFile {
  const newest = content.briefings.get(newestWeek(content.briefings.keys()) ?? '');
  const classification = newest?.classification ?? { ja: '社外秘', en: 'Confidential' };
  return {
    path: `${roots.content}/briefings/${week}.md`,
    text: `---
week: ${week}
date: ${fridayOf(week)}           # as of: only sources published until then are used
theme: ${newest?.theme ?? 'main'}
status: draft              # draft or approved
classification: { ja: ${JSON.stringify(classification.ja)}, en: ${JSON.stringify(classification.en)} }
conclusions: [${(newest?.conclusions ?? []).join(', ')}]   # takeaways on the cover, at most three
omit: [${(newest?.omit ?? []).join(', ')}]   # takeaways left out of this edition
---
# ja

## title

今週の論点

## subtitle

資料から言えること、言えないこと

## lead

この号の要点を書く。

# en

## title

This week's question

## subtitle

What the documents say and what they do not

## lead

Write what matters in this edition.
`,
    next: `Write its title and lead, then \`briefdeck build --week ${week}\``,
  };
}
