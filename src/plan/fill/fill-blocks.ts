// A page's blocks and a scope → the same in words, with marks at what they rest on.
import type { PageBlock } from '../../model/content/page-block.ts';
import { type Prose, plainText } from '../../model/content/prose.ts';
import { isTranslation, type Takeaway } from '../../model/content/takeaway.ts';
import { isSameWhere } from '../../model/content/where.ts';
import { slicePieces } from '../../model/deck/page-pieces.ts';
import type { FilledBlock, RichRun, RichText, SlotRange } from '../../model/deck/plan.ts';
import { wordsOf } from '../../words/languages.ts';
import { markText } from '../citing.ts';
import { citeResolved, type Marks, plainRuns, writeProse } from '../write-prose.ts';
import type { Scope } from './scope.ts';

export function fillBlocks(
  takeaway: Takeaway,
  range: SlotRange | undefined,
  scope: Scope,
): readonly FilledBlock[] {
  const all = takeaway.words[scope.language].blocks ?? [];
  const blocks = range === undefined ? all : slicePieces(all, range.from, range.to);
  return blocks.map((block): FilledBlock => {
    switch (block.kind) {
      case 'quotation':
        return quotation(block, takeaway, scope);
      case 'table':
        return table(block, takeaway, scope);
      case 'picture': {
        const write = writer(takeaway, scope);
        return {
          kind: 'picture',
          picture: block.picture,
          alt: plainRuns(write(block.alt, 'none')),
          caption: captionOf(write(block.caption, 'end'), write(block.credit, 'end'), scope),
        };
      }
      default:
        return { kind: block.kind, text: writeProse(block.prose, takeaway, 'end', scope.writing) };
    }
  });
}

/** What carries marks of its own only, whatever the claim rests on. */
function writer(takeaway: Takeaway, { writing }: Scope) {
  const alone: Takeaway = { ...takeaway, evidence: [] };
  return (prose: Prose, marks: Marks): RichText => writeProse(prose, alone, marks, writing);
}

function captionOf(caption: RichText, credit: RichText, { language }: Scope): RichText {
  if (caption.length === 0 || credit.length === 0) return [...caption, ...credit];
  return [...caption, { text: wordsOf(language).punctuation.separator, strong: false }, ...credit];
}

type Of<Kind extends PageBlock['kind']> = Extract<PageBlock, { readonly kind: Kind }>;

function quotation({ words, who }: Of<'quotation'>, takeaway: Takeaway, scope: Scope): FilledBlock {
  const { language, content } = scope;
  const write = writer(takeaway, scope);
  const { punctuation, deck } = wordsOf(language);
  const sign = (text: string): RichRun => ({ text, strong: false, origin: { from: takeaway.id } });
  const [before, after] = /^["“「『]/.test(plainText(words))
    ? [[], []]
    : punctuation.quotes.map((one) => [sign(one)]);
  const cite = who.find((span) => span.kind === 'cite');
  const own = takeaway.evidence.find(
    ({ quotedIn, source, at }) =>
      quotedIn === language &&
      cite?.kind === 'cite' &&
      cite.source === source &&
      cite.at !== undefined &&
      isSameWhere(cite.at, at),
  );
  const original = own && content.sources.get(own.source)?.language;
  const isTranslated = own !== undefined && isTranslation(own, takeaway.evidence, original);
  return {
    kind: 'quotation',
    text: [...(before ?? []), ...write(words, 'figures'), ...(after ?? [])],
    who: [...write(who, 'end'), ...(isTranslated ? [sign(punctuation.bracketed(deck.translated))] : [])],
  };
}

/** The marks of a row stand together behind its first words, where no column of figures is pushed aside by them. */
function table({ columns, rows }: Of<'table'>, takeaway: Takeaway, scope: Scope): FilledBlock {
  const write = writer(takeaway, scope);
  const heads = columns.map(({ head }) => write(head, 'end'));
  const filled = rows.map((row) => {
    const cells = row.map((cell) => write(cell, 'none'));
    const marks = row.flat().flatMap((span): readonly number[] => {
      if (span.kind === 'cite') return [scope.writing.citing.cite(span.source, span.at)];
      const resolved = span.kind === 'figure' ? scope.writing.ledger.resolve(span.ref) : undefined;
      return resolved === undefined ? [] : citeResolved(resolved, scope.writing);
    });
    const at = cells.findIndex((cell) => cell.length > 0);
    return {
      emphasised: false,
      startsGroup: false,
      cells: cells.map((cell, index) =>
        index === at && marks.length > 0
          ? [...cell, { text: markText(marks), strong: false, mark: true }]
          : cell,
      ),
    };
  });
  const { and } = wordsOf(scope.language).punctuation;
  return {
    kind: 'table',
    columns: columns.map(({ align }, index) => ({
      head: heads[index] ?? [],
      width: index === 0 ? 0 : 'fit',
      align,
      type: 'cell',
      bold: false,
    })),
    rows: filled,
    alt: `${plainRuns(writer(takeaway, scope)(takeaway.words[scope.language].claim, 'none'))} ${heads.map(plainRuns).filter(Boolean).join(and)}`.trim(),
  };
}
