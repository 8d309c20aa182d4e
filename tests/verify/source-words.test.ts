// What a source itself says at the place of a figure or a claim: sentences, rows, and nothing where it is not at hand.
import { describe, expect, it } from '@jest/globals';
import type { SourceWords } from '../../src/model/content/receipt.ts';
import { lineAt, type Where } from '../../src/model/content/where.ts';
import { readWorkbook } from '../../src/package/sheet/read-workbook.ts';
import { type Original, readOriginal } from '../../src/verify/originals.ts';
import { sourceWords } from '../../src/verify/source-words.ts';
import { rowsXml, workbookBytes } from '../support/workbook-bytes.ts';
import {
  contentOf,
  metricOf,
  originalOf,
  place,
  reportOf,
  sourceOf,
  takeawayOf,
  usd,
} from './build-ledger.ts';

/** Lit words in brackets. */
function said(words: SourceWords | undefined): string | undefined {
  if (words === undefined) return undefined;
  const lit = ({ text, isLit }: { readonly text: string; readonly isLit: boolean }) =>
    isLit ? `[${text}]` : text;
  if (words.kind === 'sentences') return words.parts.map(lit).join('');
  const cells = words.cells.map((cell) => `${cell.heading}=${lit(cell)}`);
  return `${words.heading}, ${words.scale}: ${cells.join(' ')}`;
}

function quoteFigure(
  text: string,
  line: number,
  token: string,
  more: Partial<Parameters<typeof reportOf>[0]> = {},
) {
  const report = reportOf({ figure: usd(5_600_000), token, line, ...more });
  const rival = metricOf({
    id: 'r1-cost',
    subject: { ja: 'R1', en: 'R1' },
    subjectAnchors: ['R1'],
    reports: [reportOf({ metric: 'r1-cost', figure: usd(300_000), token: '30万ドル', line: 1 })],
  });
  const content = contentOf({
    sources: [sourceOf('letter')],
    metrics: [metricOf({ id: 'v3-cost', reports: [report] }), rival],
  });
  return sourceWords(content, new Map([['letter', originalOf(text)]]))('v3-cost@letter');
}

function quotePassage(at: Where, anchors: readonly string[], original: Original) {
  const evidence = { source: 'letter', at, anchors, place };
  const content = contentOf({ sources: [sourceOf('letter')], takeaways: [takeawayOf('lead', [evidence])] });
  const key = at.kind === 'cell' ? `lead/letter#${at.cell}` : `lead/letter:${at.first}`;
  return said(sourceWords(content, new Map([['letter', original]]))(key));
}

describe('the sentence of a figure', () => {
  it('is the one it stands in, whole, with the figure lit', () => {
    const text = '安い。V3の学習費は約 560 万ドルとされる（推計）。R1の額は別である。';
    expect(said(quoteFigure(text, 1, '560 万ドル'))).toBe('V3の学習費は約 [560 万ドル]とされる(推計)。');
    expect(said(quoteFigure(text, 1, '560 万ドル', { quotation: '約 560 万ドル' }))).toBe(
      'V3の学習費は[約 560 万ドル]とされる(推計)。',
    );
  });

  it('goes on over the end of a line, and keeps what closes behind its stop', () => {
    expect(said(quoteFigure('彼は「V3の学習費は\n560万ドルだった。」と述べた。', 2, '560万ドル'))).toBe(
      '彼は「V3の学習費は[560万ドル]だった。」',
    );
  });

  it('is told from others in English, where a stop also shortens words', () => {
    const text = 'Costs fell. Acme Inc. says that V3 took $5.6 million, i.e. less vs. others. R1 took more.';
    expect(said(quoteFigure(text, 1, '$5.6 million'))).toBe(
      'Acme Inc. says that V3 took [$5.6 million], i.e. less vs. others.',
    );
  });

  it('is that of its subject where another has the same number on the line', () => {
    const text = 'R1の学習費は560万ドルだという。V3の学習費は560万ドルだった。';
    expect(said(quoteFigure(text, 1, '560万ドル'))).toBe('V3の学習費は[560万ドル]だった。');
  });

  it('is cut where it has no end', () => {
    const words =
      said(quoteFigure(`${'あ'.repeat(900)}V3は560万ドル${'い'.repeat(900)}`, 1, '560万ドル')) ?? '';
    expect(words).toMatch(/^…あ+V3は\[560万ドル\]い+…$/);
    expect(words.length).toBeLessThan(700);
  });

  it('has a page where the text tells its pages apart, and no other', () => {
    expect(quoteFigure('題\n\fV3は560万ドル。\n\f終', 2, '560万ドル')).toMatchObject({ page: 2 });
    expect(quoteFigure('題\nV3は560万ドル。', 2, '560万ドル')).not.toHaveProperty('page');
  });

  it('is unknown where it does not stand there, or where the original is not at hand', () => {
    expect(quoteFigure('V3は560万ドル。', 1, '600万ドル')).toBeUndefined();
    const content = contentOf({ metrics: [metricOf({ id: 'v3-cost' })] });
    expect(sourceWords(content, new Map())('v3-cost@letter')).toBeUndefined();
  });
});

describe('the sentences of a passage', () => {
  const LETTER = originalOf(
    [
      '# 見通し',
      '',
      'V3は安い。学習にはGPUを使い、V3の費用は下がった。需要は減らない。',
      '',
      '需要について研究者は慎重である。',
    ].join('\n'),
  );

  it('are as few as have every anchor, with all of them lit', () => {
    expect(quotePassage(lineAt(3), ['V3', '費用'], LETTER)).toBe(
      '学習にはGPUを使い、[V3]の[費用]は下がった。',
    );
  });

  it('are more where no one has them all, in the order of the text', () => {
    expect(quotePassage(lineAt(3), ['需要', '安い'], LETTER)).toBe('V3は[安い]。 … [需要]は減らない。');
  });

  it('may stand beside the line, where it has not all of them', () => {
    expect(quotePassage(lineAt(3), ['費用', '研究者'], LETTER)).toBe(
      '学習にはGPUを使い、V3の[費用]は下がった。 … 需要について[研究者]は慎重である。',
    );
  });

  it('are unknown where only an address has the anchor', () => {
    expect(
      quotePassage(lineAt(1), ['1738134604'], originalOf('![題](https://x.example/1738134604.jpg)')),
    ).toBe(undefined);
  });
});

describe('the row of a cell', () => {
  it('has the headings of its columns, and the cell lit', () => {
    const table = '| $ million | Q2 | Q3 |\n|---|---|---|\n| Storage | 398 | 412 |\n| Services | 61 | 60 |';
    const cell = { series: 'revenue', row: 'Storage', column: 'Q3', table: 'letter:1-4' };
    const metric = metricOf({
      id: 'revenue[Storage, Q3]',
      cell,
      reports: [reportOf({ metric: 'revenue[Storage, Q3]', figure: usd(412e6), token: '412', line: 3 })],
    });
    const content = contentOf({ sources: [sourceOf('letter')], metrics: [metric] });
    const quoting = sourceWords(content, new Map([['letter', originalOf(table)]]));
    expect(said(quoting('revenue[Storage, Q3]@letter'))).toBe('Storage, $ million: Q2=398 Q3=[412]');
  });

  it('is found in a sheet, also for a passage', () => {
    const rows = rowsXml([
      ['US$ million', 'Q2 FY25', 'Q3 FY25'],
      ['Storage', 398, 412],
    ]);
    const book = readOriginal(workbookBytes([{ name: 'Revenue', rows }]), 'letter.xlsx', readWorkbook);
    expect(quotePassage({ kind: 'cell', cell: 'C2' }, ['412'], book)).toBe(
      'Storage, US$ million: Q2 FY25=398 Q3 FY25=[412]',
    );
    expect(quotePassage({ kind: 'cell', cell: 'C9' }, ['412'], book)).toBeUndefined();
  });
});
