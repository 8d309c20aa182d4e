// A name → a file of the ledger to begin with: what an entry looks like, as comments, since every figure stands in a document.
import type { NewFile, NewFileContext } from './new-file.ts';
import { inline } from './skeleton.ts';

export function newFigures(id: string, { content, roots, languages }: NewFileContext): NewFile {
  return ledgerFile(
    id,
    roots.content,
    `# one-figure:                        # each key is the id of a figure: {{one-figure}} in the words
#   is: ${inline('label', languages)}
#   says:                            # source and line: the words that stand there
#     ${knownSource(content)}:1: about $1.2 million
#   # rely-on: ${knownSource(content)}            # where several sources differ
# a-ratio:
#   is: ${inline('label', languages)}
#   derived: one-figure / another-figure
`,
  );
}

export function newSeries(id: string, { content, roots, languages }: NewFileContext): NewFile {
  return ledgerFile(
    id,
    roots.content,
    `# ${id}:                             # one entry for a whole table: {{${id}[row, column]}} in the words
#   is: ${inline('label', languages)}
#   table: ${knownSource(content)}:4-9      # lines of a text table, or cells: a-source#Sheet!A3:I6
#   # unit: $ million                # default: what the heading or the cells say
#   # rows: [A row, Another]         # which of them
#   # columns: Q1 FY24..Q4 FY25
`,
  );
}

function ledgerFile(id: string, content: string, text: string): NewFile {
  return {
    path: `${content}/figures/${id}.yaml`,
    text,
    next: 'Take the signs of comment out, write what a document says, then `briefdeck verify --update`',
  };
}

function knownSource({ sources }: NewFileContext['content']): string {
  return [...sources.keys()][0] ?? 'a-source';
}
