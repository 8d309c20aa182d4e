// The preview as text: what is on it, what is escaped, under which policy, and that it is the same every time.
import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { SourceWords } from '../../../src/model/content/receipt.ts';
import type { Scene, SceneLine } from '../../../src/model/deck/scene.ts';
import { rectOf } from '../../../src/model/length.ts';
import { writePreview } from '../../../src/write/html/write-preview.ts';
import { aCard, aFinding, aPreviewPlan, cardsOf } from '../../support/preview-builder.ts';
import {
  aChart,
  aFullScene,
  aLine,
  aPage,
  aRun,
  aScene,
  aText,
  aTitle,
  FULL_PICTURES,
} from '../../support/scene-builder.ts';

const REPORT = 'v3-cost@daiwa';

function preview(
  scene: Scene,
  more: { findings?: Parameters<typeof writePreview>[3]; cards?: Parameters<typeof writePreview>[4] } = {},
): string {
  return writePreview(scene, FULL_PICTURES, aPreviewPlan(scene), more.findings ?? [], more.cards ?? new Map())
    .page;
}

function blocks(html: string, tag: string): readonly string[] {
  return [...html.matchAll(new RegExp(`<${tag}[^>]*>([\\s\\S]*?)</${tag}>`, 'g'))].map(
    (match) => match[1] ?? '',
  );
}

/** What a reader sees of markup. */
function wordsOf(markup: string): string {
  return markup
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
}

describe.each(['ja', 'en'] as const)('a preview in %s', (language) => {
  const scene = aFullScene(language);
  const html = preview(scene);

  it('says its language, its title and its number of slides', () => {
    expect(html).toContain(`<html lang="${language}"`);
    expect(html).toContain('<title>DeepSeek &amp; the &lt;market&gt;</title>');
    expect(html.match(/<section class="slide"/g)).toHaveLength(scene.pages.length);
    expect(html.match(/<use href="#art-/g)).toHaveLength(scene.pages.length);
  });

  it('has every line of every box, on its slide', () => {
    const sections = blocks(html, 'section').map((section) => blocks(section, 'text').map(wordsOf));
    scene.pages.forEach((page, index) => {
      const boxes: readonly (readonly SceneLine[])[] = page.boxes.flatMap((box) => {
        if (box.kind === 'text') return [box.lines];
        return box.kind === 'table' ? box.rows.flatMap((row) => row.cells.map((cell) => cell.lines)) : [];
      });
      const lines = boxes.flat().map(({ runs }) => runs.map(({ text }) => text).join(''));
      expect(sections[index]).toEqual(lines.filter((line) => line !== ''));
    });
  });

  it('has every note, the alt text and the picture of every chart', () => {
    const words = wordsOf(html);
    const notes = scene.pages.flatMap((page) => page.notes.flatMap((note) => note.split('\n')));
    expect(notes.filter((note) => !words.includes(note))).toEqual([]);
    for (const box of scene.pages.flatMap((page) => page.boxes))
      if (box.kind === 'chart') expect(words).toContain(box.alt);
    const picture = Buffer.from(FULL_PICTURES.get('argument/chart') ?? []).toString('base64');
    expect(html).toContain(`href="data:image/png;base64,${picture}"`);
  });

  it('follows page links', () => {
    expect(html).toMatch(/<a href="#slide-4" class="page-link">/);
  });

  it('has the same bytes twice', () => {
    expect(preview(aFullScene(language))).toBe(html);
  });
});

describe('the policy', () => {
  const html = preview(aFullScene());
  const policy = wordsOf(/http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '');
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

  it('lets run and style what is in the page, and nothing else', () => {
    const [style = '', ...styles] = blocks(html, 'style');
    const [script = '', ...scripts] = blocks(html, 'script');
    expect([styles, scripts]).toEqual([[], []]);
    expect(policy).toBe(
      `default-src 'none'; img-src data:; style-src ${hash(style)}; script-src ${hash(script)}; base-uri 'none'; form-action 'none'`,
    );
  });

  it('has nothing to forbid: no inline styles, no handlers, nothing from elsewhere', () => {
    expect(html).not.toMatch(/<[^>]* style=|<[^>]* on\w+=|@import|url\(/);
    const addresses = [...html.matchAll(/ (?:href|src|xlink:href|action)="([^"]{0,40})/g)].map(
      (match) => match[1] ?? '',
    );
    expect(
      addresses.filter((address) => !/^(?:#(?:slide|card|art)-\d+$|data:image\/png;base64,)/.test(address)),
    ).toEqual([]);
  });
});

it('escapes hostile words wherever they stand', () => {
  const bad = `<script>alert(1)</script><img src=x onerror=alert(1)>"'&]]></style></title><!--`;
  const scene = {
    ...aScene([
      aPage(
        'a"><script>',
        1,
        [
          aTitle(bad, { link: 'javascript:alert(1)' }),
          aText(
            `box"><script>`,
            [0, 0, 9, 9],
            [aLine(aRun(bad, { origin: { from: bad, report: REPORT } }))],
            { link: 'javascript:alert(1)' },
          ),
          aText('number', [0, 0, 9, 9], [aLine(aRun('560', { origin: { from: bad, report: REPORT } }))]),
          { ...aChart('chart', [0, 0, 9, 9], bad) },
        ],
        { notes: [bad] },
      ),
    ]),
    fonts: { latin: bad, japanese: bad },
  };
  const plan = { ...aPreviewPlan(scene), title: bad, classification: bad };
  const proof = {
    ...aCard(REPORT).proof,
    source: bad,
    publisher: bad,
    title: bad,
    date: bad,
    place: bad,
    line: 1,
    token: bad,
    stance: 'estimate' as const,
    isLookedUp: false,
  };
  const card = aCard(REPORT, { key: REPORT, value: bad, metric: bad, scope: bad, proof });
  const findings = [
    aFinding({ message: bad, hint: bad, place: { file: bad, line: 1, column: 1 } }),
    aFinding({ page: 1, message: bad }),
  ];
  const html = writePreview(scene, new Map(), plan, findings, cardsOf(card)).page;
  expect(html.match(/<script/g)).toHaveLength(1);
  expect(html.match(/<\/(?:script|style|title)>/g)).toHaveLength(4);
  expect(html).not.toMatch(/<img|<!--|]]>|javascript:/);
  expect(html.match(/&lt;script&gt;/g)?.length).toBeGreaterThan(10);
});

describe('receipts', () => {
  const origin = { from: 'cost', report: REPORT };
  const scene = aScene([
    aPage('argument', 1, [
      aTitle('題'),
      aText(
        'words',
        [0, 0, 300, 20],
        [
          aLine([
            aRun('約560万ドル', { origin }),
            aRun('(1)', { raised: true }),
            aRun('20倍', { origin: { from: 'cost', report: 'spread' } }),
            aRun('(9)', { raised: true }),
          ]),
        ],
      ),
    ]),
  ]);
  const calculation = aCard('spread', {
    kind: 'calculation',
    value: '600 ÷ 30 = 20倍',
    inputs: [REPORT, 'r1-cost@daiwa'],
  });
  const passage = aCard('cost/daiwa:61', { kind: 'evidence', value: '' });
  const cards = cardsOf(
    aCard(REPORT),
    aCard('r1-cost@daiwa'),
    calculation,
    passage,
    aCard('other@daiwa', { value: 'never shown' }),
  );
  const html = preview(scene, { cards });
  const asks = (words: string) =>
    new RegExp(`data-cards="([^"]*)"><tspan[^>]*>${words.replace(/[()]/g, '\\$&')}`).exec(html)?.[1];

  it('are asked for by numbers, with what a calculation rests on, and by marks, with the passages they name', () => {
    expect(asks('約560万ドル')).toBe('card-1');
    expect(asks('(1)')).toBe('card-1 card-2');
    expect(asks('20倍')).toBe('card-3 card-1 card-4');
    expect(asks('(9)')).toBeUndefined();
    expect(html).toMatch(/id="card-2".*?<code>cost\/daiwa:61/);
  });

  it('say value, metric, source, place, token and date, once', () => {
    const [first = '', ...more] = html.split('\n').filter((line) => line.includes('id="card-1"'));
    expect(more).toEqual([]);
    for (const words of [
      '約560万ドル',
      'V3の学習費',
      '大和総研',
      '2025-02-26',
      '推計',
      'daiwa.txt:61',
      '560 万ドル',
      '2026-11-22',
      'a64d0cfaaf4819b3',
    ])
      expect(first).toContain(words);
  });

  it('are only those that something leads to', () => {
    expect(html.match(/<article class="card/g)).toHaveLength(4);
    expect(html).not.toContain('never shown');
  });

  it('say of a receipt that it is a record, unless the original was at hand', () => {
    const { proof = {} as never } = aCard(REPORT);
    const shown = (isLookedUp: boolean) =>
      preview(scene, { cards: cardsOf(aCard(REPORT, { proof: { ...proof, isLookedUp } })) });
    expect(shown(false)).toContain(
      '<dt class="verified">照合の記録</dt><dd class="verified">2026-11-22（記録による。今回は原文と照合していない）</dd>',
    );
    expect(shown(true)).toContain(
      '<dt class="verified">照合日</dt><dd class="verified">2026-11-22（今回も原文と照合した）</dd>',
    );
  });

  it('show a calculation as a tree, down to what was reported, and list what was reported below it', () => {
    const gap = aCard('gap', {
      kind: 'calculation',
      value: '20倍 − 1 = 19倍',
      inputs: ['spread', 'r1-cost@daiwa'],
    });
    const { proof: _, ...inner } = calculation;
    const { proof: __, ...outer } = gap;
    const run = aRun('19倍', { origin: { from: 'cost', report: 'gap' } });
    const page = aPage('argument', 1, [aTitle('題'), aText('words', [0, 0, 300, 20], [aLine([run])])]);
    const nested = preview(aScene([page]), {
      cards: cardsOf(outer, inner, aCard(REPORT), aCard('r1-cost@daiwa')),
    });
    expect(/data-cards="([^"]*)"/.exec(nested)?.[1]).toBe('card-1 card-2 card-3');
    const [tree = ''] = /<div class="tree".*?<\/div>/.exec(nested) ?? [];
    expect(tree).toMatch(
      /<ul><li><b>600 ÷ 30 = 20倍<\/b>.*?<ul><li><a href="#card-2">.*?<li><a href="#card-3">.*?<\/ul><\/li><li><a href="#card-3">.*?<\/ul>/,
    );
    expect(nested.match(/<article/g)).toHaveLength(3);
  });

  it('are behind a mark those of the words before it, and of its whole source where these have none', () => {
    const all = [
      aCard(REPORT),
      aCard('r1-cost@daiwa'),
      passage,
      aCard('other/daiwa:61', { kind: 'evidence', value: '' }),
    ];
    const words = (from: string, report?: string) =>
      aText(
        from,
        [0, 0, 300, 20],
        [
          aLine([
            aRun('語', { origin: report === undefined ? { from } : { from, report } }),
            aRun('(1)', { raised: true }),
          ]),
        ],
      );
    const page = aPage('argument', 1, [
      aTitle('題'),
      words('cost'),
      words('other', 'r1-cost@daiwa'),
      words('nobody'),
    ]);
    const scene = aScene([page]);
    const plan = aPreviewPlan(scene, { takeaways: ['cost', 'other'], figures: [REPORT, 'r1-cost@daiwa'] });
    const html = writePreview(scene, FULL_PICTURES, plan, [], cardsOf(...all)).page;
    const [drawing = ''] = html.split('<div class="words">');
    const asked = [...drawing.matchAll(/data-cards="([^"]*)"><tspan[^>]*>\(1\)/g)].map((met) =>
      (met[1] ?? '')
        .split(' ')
        .map((id) => new RegExp(`id="${id}".*?class="key"><code>([^<]*)`).exec(html)?.[1]),
    );
    expect(asked).toEqual([
      ['cost/daiwa:61'],
      ['r1-cost@daiwa', 'other/daiwa:61'],
      [REPORT, 'r1-cost@daiwa', 'cost/daiwa:61', 'other/daiwa:61'],
    ]);
  });

  it('name the slides that lead to them', () => {
    const twice = aScene([
      ...scene.pages,
      ...scene.pages.map((page) => ({ ...page, id: 'again', number: 2 })),
    ]);
    expect(preview(twice, { cards })).toContain('<a href="#slide-1">1</a>, <a href="#slide-2">2</a>');
  });

  it('say so where nobody has looked', () => {
    const { verified: _, hash: __, ...proof } = aCard(REPORT).proof ?? ({} as never);
    const unseen = preview(scene, { cards: cardsOf(aCard(REPORT, { proof })) });
    expect(unseen).toContain('>未照合</dd>');
    expect(unseen).not.toContain('SHA-256');
  });
});

describe('a page with words of the sources', () => {
  const origin = { from: 'cost', report: REPORT };
  const words = aText('words', [0, 0, 300, 20], [aLine([aRun('560', { origin })])]);
  const scene = aScene([aPage('argument', 1, [aTitle('題'), words])]);
  const written = (said: SourceWords | undefined) =>
    writePreview(scene, FULL_PICTURES, aPreviewPlan(scene), [], cardsOf(aCard(REPORT)), (key) =>
      key === REPORT ? said : undefined,
    );
  const parts = [
    { text: 'V3は<約', isLit: false },
    { text: '560万', isLit: true },
  ];

  it('has the sentence with what is lit, and its page, in place of the words looked up', () => {
    const { sourcesPage = '' } = written({ kind: 'sentences', page: 3, parts });
    expect(sourcesPage).toContain('<p>V3は&lt;約<mark>560万</mark></p><cite>3ページ</cite></blockquote>');
    expect(sourcesPage).not.toContain('class="anchors"');
    expect(sourcesPage).toContain('社内限り');
  });

  it('has the row of a table, a line for each column', () => {
    const cells = [
      { heading: 'Q2', text: '398', isLit: false },
      { heading: 'Q3', text: '412', isLit: true },
    ];
    const { sourcesPage = '' } = written({ kind: 'row', heading: 'Storage', scale: '$ million', cells });
    expect(sourcesPage).toContain('<caption>Storage · $ million</caption>');
    expect(sourcesPage).toContain('<tr class="lit"><th scope="row">Q3</th><td><mark>412</mark></td></tr>');
  });

  it('is another page: the preview has the words looked up, whether the originals are at hand or not', () => {
    const { page, sourcesPage } = written({ kind: 'sentences', parts });
    expect(page).toBe(written(undefined).page);
    expect(page).toContain('<mark>560 万ドル</mark>');
    expect(page).not.toMatch(/<blockquote|社内限り/);
    expect(sourcesPage?.split('Content-Security-Policy')[1]?.slice(0, 400)).toBe(
      page.split('Content-Security-Policy')[1]?.slice(0, 400),
    );
  });

  it('is not made where no source is at hand', () => {
    expect(written(undefined).sourcesPage).toBeUndefined();
  });
});

describe('findings', () => {
  const scene = aFullScene('en');
  const html = preview(scene, {
    findings: [
      aFinding({ page: 4, message: 'of the fourth slide' }),
      aFinding({ message: 'of a takeaway' }),
      aFinding({ message: 'of the deck', place: { file: 'content/evidence.lock.json', line: 1, column: 1 } }),
    ],
  });
  const sections = blocks(html, 'section');
  const holders = (words: string) =>
    sections.flatMap((section, index) => (section.includes(words) ? [index] : []));

  it('stand on the slide they concern, those of no slide before all of them', () => {
    expect(holders('of the fourth slide')).toEqual([4]);
    expect(holders('of a takeaway')).toEqual([3]);
    expect(holders('of the deck')).toEqual([0]);
    expect(html.match(/<section class="deck-findings"/g)).toHaveLength(1);
  });

  it('are counted on the thumbnail and say how to mend them', () => {
    expect(html).toMatch(/href="#slide-4" aria-label="Slide 4 of 4: [^"]* \(1 finding\)"/);
    expect(html).toContain('Add what it is compared with, or show the figure in words.');
    expect(html).toContain('content/takeaways/cost.md:7:3');
  });
});

describe('a logo', () => {
  const png = Buffer.from(FULL_PICTURES.get('argument/chart') ?? []).toString('base64');
  const logo = (x: number) => ({ rect: rectOf(x, 18, 80, 20), png, alt: 'Logo of <House>' });
  const plate = { rect: rectOf(826, 12, 92, 32), color: 'FFFFFF' };
  const logos = { cover: logo(390), section: { ...logo(832), plate }, content: logo(832) };
  const html = preview({ ...aFullScene('en'), logos });

  it('is in the page once for each layout, and shown on every slide', () => {
    expect(html.match(/<g id="logo-(?:cover|section|content)">/g)).toHaveLength(3);
    const shown = blocks(html, 'section').map((section) => section.match(/<use href="#logo-(\w+)"/)?.[1]);
    expect(shown).toEqual(['cover', 'section', 'content', 'content']);
  });

  it('is named on the cover, and passed over elsewhere', () => {
    const sections = blocks(html, 'section');
    expect(sections[0]).toContain('<use href="#logo-cover" role="img" aria-label="Logo of &lt;House&gt;"/>');
    expect(sections[2]).toContain('<use href="#logo-content" aria-hidden="true"/>');
  });

  it('stands on its plate, where and as large as the scene has it', () => {
    expect(html).toContain(
      '<g id="logo-section"><rect x="826" y="12" width="92" height="32" fill="#FFFFFF"/><image x="832"',
    );
  });

  it('is nowhere in a deck without one', () => {
    expect(preview(aFullScene('en'))).not.toContain('logo');
  });
});

describe('paper and chrome', () => {
  it('are as large as a page of the deck', () => {
    const small = aScene([aPage('p', 1, [aTitle('題')])], { width: 720 as never });
    expect(preview(small)).toMatch(/@page \{\s*size: 720pt 540pt;/);
  });

  it('are dark for a theme with dark pages', () => {
    const palette = { ...aScene([]).palette, lt1: '0D1826' };
    expect(preview(aFullScene())).toContain('color-scheme: light');
    expect(preview({ ...aFullScene(), palette })).toContain('color-scheme: dark');
  });

  it('take nothing but colours from the theme', () => {
    const palette = { ...aScene([]).palette, hlink: 'red;}*{display:none' };
    expect(() => preview({ ...aFullScene(), palette })).toThrow('Unexpected colour');
  });
});
