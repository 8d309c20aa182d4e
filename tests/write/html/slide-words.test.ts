// The words of a slide below its drawing, for a screen on which nobody can read the drawing.
import { beforeAll, describe, expect, it } from '@jest/globals';
import { previewDeck } from '../../../src/build.ts';
import type { SceneBox } from '../../../src/model/deck/scene.ts';
import { writePreview } from '../../../src/write/html/write-preview.ts';
import { aCard, aPreviewPlan, cardsOf } from '../../support/preview-builder.ts';
import {
  aCell,
  aLine,
  aPage,
  aRun,
  aScene,
  aTable,
  aText,
  aTitle,
  FULL_PICTURES,
} from '../../support/scene-builder.ts';
import {
  openTestWorkshop,
  type ShippedDeck,
  shippedDecks,
  shippedGround,
} from '../../support/shipped-decks.ts';

const TIMEOUT = 120_000;

function wordsOf(html: string): readonly string[] {
  return [...html.matchAll(/<div class="words">(.*?)<\/div>\n<div class="under">/gs)].map(
    (met) => met[1] ?? '',
  );
}

function plain(markup: string): string {
  return markup
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;|&apos;/g, "'")
    .replace(/&amp;/g, '&');
}

const SILENT = new Set(['footer', 'date', 'page-number']);

/** What of a box must be read somewhere; spaces do not count. */
function saidBy(box: SceneBox): readonly string[] {
  if (box.kind === 'chart' || box.kind === 'picture') return [box.alt];
  const lines =
    box.kind === 'text' && !SILENT.has(box.role)
      ? box.lines
      : box.kind === 'table'
        ? box.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.lines))
        : [];
  return lines.map(({ runs }) => runs.map(({ text }) => text).join(''));
}

describe.each(['2025-W43 executive', '2025-W43 global-investor'])('the words of %s', (name) => {
  let deck: ShippedDeck;
  let html: string;
  beforeAll(async () => {
    const { value: ground } = await shippedGround();
    const [found] = await shippedDecks(ground, await openTestWorkshop(), [name]);
    if (found === undefined) throw new Error(`no deck ${name}`);
    deck = found;
    const nothing = { bytes: new Uint8Array(), pictures: new Map(), findings: [] };
    html = (await previewDeck(ground, deck.prepared, nothing, [])).page;
  }, TIMEOUT);

  it('are all that stands on each slide, but for what stands on every one', () => {
    const bare = (text: string) => text.replace(/\s/g, '');
    const lost = deck.prepared.scene.pages.flatMap((page, index) => {
      const read = bare(plain(wordsOf(html)[index] ?? ''));
      return page.boxes.flatMap(saidBy).filter((words) => !read.includes(bare(words)));
    });
    expect(lost).toEqual([]);
  });

  it('lead to all that the drawing leads to', () => {
    const asks = (markup: string) =>
      new Set([...markup.matchAll(/data-cards="([^"]*)"/g)].map((met) => met[1]));
    const sections = html.split('<section class="slide"').slice(1);
    expect(sections).toHaveLength(deck.prepared.scene.pages.length);
    sections.forEach((section, index) => {
      const [drawing = ''] = section.split('<div class="words">');
      expect(asks(wordsOf(html)[index] ?? '')).toEqual(asks(drawing));
    });
  });
});

describe('words', () => {
  const origin = { from: 'cost', report: 'v3-cost@daiwa' };
  const read = (...boxes: SceneBox[]) => {
    const scene = aScene([aPage('argument', 1, [aTitle('題'), ...boxes])], { language: 'en' });
    return wordsOf(
      writePreview(scene, FULL_PICTURES, aPreviewPlan(scene), [], cardsOf(aCard('v3-cost@daiwa'))).page,
    )[0];
  };

  it('of several lines are one paragraph, and a number across two of them one link', () => {
    const line = (...runs: Parameters<typeof aRun>[0][]) =>
      aLine(
        runs.map((text) => aRun(text, { origin })),
        'word',
      );
    const box = aText('words', [0, 0, 300, 40], [line('$5.6 '), line('million')]);
    expect(read(box)).toContain(
      '<p class="body"><a href="#card-1" class="proof" data-cards="card-1">$5.6 million</a></p>',
    );
  });

  it('say a mark as one, and nothing of what stands on every slide', () => {
    const mark = aText('words', [0, 0, 300, 20], [aLine([aRun('V3'), aRun('(1)', { raised: true })])]);
    const footer = aText('foot', [0, 500, 300, 20], [aLine([aRun('confidential')])], { role: 'footer' });
    expect(read(mark, footer)).toMatch(/V3<a [^>]*class="proof mark"[^>]*><sup>\(1\)<\/sup><\/a>/);
    expect(read(footer)).not.toContain('confidential');
  });

  it('of a table are a record for each row, whose name goes on, with hedge and number in one', () => {
    const table = aTable(
      'table',
      [0, 0, 300, 60],
      [
        ['Model', '', 'Amount'].map((words) => aCell(words)),
        [aCell('V3'), aCell('about', { run: { origin } }), aCell('$5.6 million', { run: { origin } })],
        [aCell(''), aCell(''), aCell('none')],
      ],
    );
    const records = read(table)?.match(/<div class="record">.*?<\/div>/g) ?? [];
    expect(records.map(plain)).toEqual(['ModelV3Amountabout $5.6 million', 'ModelV3Amountnone']);
  });
});
