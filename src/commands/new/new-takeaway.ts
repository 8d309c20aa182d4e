// An id → a takeaway to begin with: no evidence yet, on no slide yet.
import { newestWeek } from '../../model/week.ts';
import type { NewFile, NewFileContext } from './new-file.ts';

export function newTakeaway(id: string, { content, roots }: NewFileContext): NewFile {
  const theme = content.briefings.get(newestWeek(content.briefings.keys()) ?? '')?.theme ?? 'main';
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
# ja

ここに主張を一文で書く

- 根拠となる点
- もう一つの点

## label

見出し

## short

主張を一行で書く

## hedge

主張の限界を書く

## notes

話し手のための補足を書く。

# en

State the claim here in one full sentence

- a point that supports it
- another point

## label

A name

## short

The claim in one line

## hedge

What limits the claim

## notes

What the speaker should know.
`,
    next: `Write its words, give it evidence and a tag that a slide asks for, then \`briefdeck check\``,
  };
}
