// The eight shipped decks as planned and laid out: budgets, titles, what may never be said, type sizes, marks and legends.
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Ground } from '../../src/ground.ts';
import type { FilledNode, PlannedSlide } from '../../src/model/deck/plan.ts';
import type { ScenePage } from '../../src/model/deck/scene.ts';
import { type Finding, severityOf } from '../../src/model/finding.ts';
import { wordsOf } from '../../src/words/languages.ts';
import { everythingOn, type PageText, pageTexts } from '../support/page-texts.ts';
import {
  AUDIENCES,
  findingText,
  openTestWorkshop,
  type ShippedDeck,
  shippedDecks,
  shippedGround,
  WEEKS,
} from '../support/shipped-decks.ts';

const BUDGETS = { executive: 10, 'portfolio-manager': 25, technical: 18, 'global-investor': 25 } as const;

let ground: Ground;
let decks: readonly ShippedDeck[] = [];

beforeAll(async () => {
  ground = (await shippedGround()).value;
  decks = await shippedDecks(ground, await openTestWorkshop());
}, 60_000);

const NAMES = WEEKS.flatMap((week) => AUDIENCES.map((audience) => [week, audience] as const));

function deckOf(week: string, audience: string): ShippedDeck {
  const deck = decks.find((one) => one.name === `${week} ${audience}`);
  if (deck === undefined) throw new Error(`no deck ${week} ${audience}`);
  return deck;
}

function pagesOf({ prepared }: ShippedDeck): { slide: PlannedSlide; page: ScenePage }[] {
  return prepared.plan.slides.map((slide, index) => {
    const page = prepared.scene.pages[index];
    if (page === undefined) throw new Error(`no page ${index + 1}`);
    return { slide, page };
  });
}

describe.each(NAMES)('%s for %s', (week, audience) => {
  it('has no finding of error severity', () => {
    const { findings } = deckOf(week, audience).prepared;
    const errors = findings.filter((finding: Finding) => severityOf(finding) === 'error');
    expect(errors.map(findingText)).toEqual([]);
  });

  it('keeps its budget of pages with content', () => {
    const { slides } = deckOf(week, audience).prepared.plan;
    const count = slides.filter((slide) => !slide.standing && slide.layout === 'content').length;
    expect(count).toBeLessThanOrEqual(BUDGETS[audience]);
    expect(count).toBeGreaterThanOrEqual(5);
  });

  it('has a title of its own on every page', () => {
    const titles = pagesOf(deckOf(week, audience)).map(({ page }) => titleOf(page));
    expect(titles.filter((title) => title === '')).toEqual([]);
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
  });

  it('cites a source on every page with content', () => {
    const bare = pagesOf(deckOf(week, audience)).filter(
      ({ slide, page }) =>
        slide.layout === 'content' &&
        !slide.standing &&
        (slide.citations.length === 0 ||
          !pageTexts(page).some(({ box, words }) => box === 'sources' && words !== '')),
    );
    expect(bare.map(({ slide }) => slide.id)).toEqual([]);
  });

  it('marks each figure on a page with content', () => {
    const unmarked = pagesOf(deckOf(week, audience)).flatMap(({ slide }) =>
      slide.layout !== 'content' || slide.standing
        ? []
        : unmarkedFigures(slide).map((text) => `${slide.id}: ${text}`),
    );
    expect(unmarked).toEqual([]);
  });

  it('has no figure on the cover', () => {
    const cover = deckOf(week, audience).prepared.plan.slides[0];
    expect(cover?.layout).toBe('cover');
    expect(cover?.figures).toEqual([]);
  });

  it('explains every label it shows', () => {
    const { language } = deckOf(week, audience).audience;
    const pages = pagesOf(deckOf(week, audience));
    const legend = pages
      .filter(({ slide }) => slide.kind === 'sources')
      .map(({ page }) => everythingOn(page))
      .join('\n');
    const shown = Object.values(wordsOf(language).deck.stances).filter(({ name }) =>
      pages.some(({ slide, page }) => slide.kind !== 'sources' && chipsOn(page).includes(name)),
    );
    expect(shown.length).toBeGreaterThan(2);
    expect(shown.filter(({ means }) => !legend.includes(means)).map(({ name }) => name)).toEqual([]);
  });

  it('sets nothing too small to read', () => {
    const small = pagesOf(deckOf(week, audience)).flatMap(({ slide, page }) =>
      pageTexts(page).flatMap((text) =>
        tooSmall(text, page, slide.standing).map((size) => `page ${page.number} ${text.box}: ${size} pt`),
      ),
    );
    expect(small).toEqual([]);
  });

  it('says nothing that the sources do not say', () => {
    const said = pagesOf(deckOf(week, audience)).flatMap(({ page }) =>
      FORBIDDEN.flatMap(([pattern, why]) => {
        const match = pattern.exec(withoutReceipts(page));
        return match ? [`page ${page.number}: ${match[0]} (${why})`] : [];
      }),
    );
    expect(said).toEqual([]);
  });

  it('shows both halves of the GPU argument, each with its hedges', () => {
    const page = pagesOf(deckOf(week, audience)).find(({ slide }) => slide.kind === 'argument');
    expect(page).toBeDefined();
    const ids = page?.slide.takeaways ?? [];
    const tags = ids.map((id) => ground.content.takeaways.get(id)?.tags ?? []);
    for (const side of ['gpu-for', 'gpu-against', 'gpu-conclusion']) {
      expect(tags.filter((all) => all.includes(side)).length).toBeGreaterThan(0);
    }
    expect(ids).toEqual(
      expect.arrayContaining(['gpu-conclusion-demand', 'gpu-conclusion-not-indispensable']),
    );
    const text = page ? everythingOn(page.page) : '';
    const hedges =
      audience === 'global-investor'
        ? [/hard to (?:see|envisage|imagine)|unlikely/iu, /may not|might not|possib/iu]
        : [/考えにくい/u, /可能性|かもしれない/u];
    for (const hedge of hedges) expect(text).toMatch(hedge);
  });

  it('bands the four factors by the model they rest on, where it goes into them', () => {
    const page = pagesOf(deckOf(week, audience)).find(({ slide }) => slide.kind === 'factor-grid')?.page;
    expect(page !== undefined).toBe(audience !== 'executive');
    if (page === undefined) return;
    const texts = pageTexts(page).map(({ words }) => words);
    expect(texts.some((text) => /^(?:DeepSeek-)?R1/u.test(text))).toBe(true);
    expect(texts.some((text) => /^(?:DeepSeek-)?V3/u.test(text))).toBe(true);
    expect(page.boxes.filter(({ id }) => /^factor-[a-z-]+\.label$/u.test(id))).toHaveLength(4);
  });
});

describe('what may never be said', () => {
  it.each([
    '企業の75%以上が導入した',
    'more than 75% of companies',
    '5,300社を超える',
    '5300社',
    'NVIDIAの株価は17%下落した',
    '17% fall in NVIDIA shares',
    'BRICKS諸国',
    '100万トークンあたり2ドル',
    '$2 per million tokens',
    'ChatGPT-4を上回る',
    '20年の経験を持つ筆者',
    'over 20 years of experience',
    'イタリアと韓国が制限した',
    'restricted in South Korea',
    'AIMEで高得点',
  ])('would be found: %s', (words) => {
    expect(FORBIDDEN.filter(([pattern]) => pattern.test(words)).length).toBeGreaterThan(0);
  });

  it.each(['40.2%', '2025年', '1,509個のモデル', 'NVIDIAのH800を使った', '20%以上', 'GPT-4'])(
    'leaves what is in the sources: %s',
    (words) => {
      expect(FORBIDDEN.filter(([pattern]) => pattern.test(words))).toEqual([]);
    },
  );
});

describe.each(AUDIENCES)('the February edition for %s', (audience) => {
  it('cites only what was published by then', () => {
    const cited = deckOf('2025-W09', audience).prepared.plan.slides.flatMap(({ citations }) =>
      citations.map(({ source }) => source),
    );
    const sources = [...new Set(cited)].filter((source) => source !== 'derived');
    expect(sources.filter((source) => !/^(?:daiwa|rootcausefx)-/u.test(source))).toEqual([]);
    expect(sources.length).toBeGreaterThan(0);
  });

  it('names no publisher of October', () => {
    const text = pagesOf(deckOf('2025-W09', audience))
      .map(({ page }) => everythingOn(page))
      .join('\n');
    expect(text).not.toMatch(/ALLFORCES/iu);
  });
});

describe.each(WEEKS)('the English deck of %s', (week) => {
  it('has no Japanese but the titles of documents', () => {
    const titles = [...ground.content.sources.values()].map(({ title }) => title);
    const japanese = pagesOf(deckOf(week, 'global-investor')).flatMap(({ page }) =>
      pageTexts(page)
        .filter(({ words }) => /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(words))
        .filter(({ words }) => !titles.some((title) => squash(title) === squash(words)))
        .map(({ box, words }) => `page ${page.number} ${box}: ${words}`),
    );
    expect(japanese).toEqual([]);
  });
});

function squash(text: string): string {
  return text.replaceAll(/\s/gu, '');
}

function titleOf(page: ScenePage): string {
  const box = page.boxes.find((one) => one.kind === 'text' && one.role === 'title');
  return pageTexts(page).find((text) => text.box === box?.id)?.words ?? '';
}

/** Figures in texts in which no mark stands, and that are no cell of a row with a mark. */
function unmarkedFigures({ headline, body }: PlannedSlide): string[] {
  const plain = (text: FilledText): string => text.map((run) => run.text).join('');
  const hasFigure = (text: FilledText): boolean => text.some((run) => run.part !== undefined);
  const hasMark = (text: FilledText): boolean => text.some((run) => run.mark);
  const single = (text: FilledText): string[] => (hasFigure(text) && !hasMark(text) ? [plain(text)] : []);
  const visit = (node: FilledNode): string[] => {
    switch (node.node) {
      case 'row':
      case 'column':
        return node.children.flatMap(visit);
      case 'text':
      case 'figure':
        return single(node.text);
      case 'table':
        return node.rows.flatMap(({ cells }) => (cells.some(hasMark) ? [] : cells.flatMap(single)));
      case 'timeline':
        return node.events.flatMap(({ name, text }) => (hasMark(name) || hasMark(text) ? [] : single(text)));
      case 'chart':
        return node.chart.points
          .filter(({ publisher }) => !/\(\d/u.test(publisher))
          .map(({ label }) => label);
      default:
        return [];
    }
  };
  return [...single(headline), ...visit(body)];
}

type FilledText = PlannedSlide['headline'];

function chipsOn(page: ScenePage): string[] {
  const texts = pageTexts(page);
  const chips = page.boxes.filter((box) => box.kind === 'text' && box.radius === 3 && box.lines.length === 1);
  return chips.flatMap((chip) => texts.filter(({ box }) => box === chip.id).map(({ words }) => words));
}

/** The least sizes: 10 for sources, legends, footers and the lists at front and end, 12 in cells, 11 on chips, 14 for what is read. */
function tooSmall({ box, kind, runs }: PageText, page: ScenePage, isStanding: boolean): number[] {
  const shape = page.boxes.find(({ id }) => id === box);
  const isFoot = /^(?:sources|footer-|page-number|kicker|timeline)/u.test(box);
  const isSmallLabel =
    runs.every((run) => run.raised || run.bold) || (shape?.kind === 'text' && shape.radius === 3);
  const type = shape?.kind === 'text' ? shape.type : undefined;
  const isCell = kind === 'cell' || type === 'cell';
  const least = isFoot || isStanding || type === 'source' ? 10 : isCell ? 12 : isSmallLabel ? 11 : 14;
  return runs.filter((run) => run.size < least && !(run.raised && run.size >= 12)).map((run) => run.size);
}

/** Receipts quote the originals, and file names have digits. */
function withoutReceipts(page: ScenePage): string {
  return everythingOn(page)
    .split('\n')
    .filter((line) => !/「.*」\[|\.txt:/u.test(line))
    .join('\n');
}

const FORBIDDEN: readonly (readonly [RegExp, string])[] = [
  [/(?<![\d.])75\s?[%％]/u, 'no source or base'],
  [/5[,，]?300/u, 'the source itself found no support'],
  [/NVIDIA[^\n。.]{0,40}\d+(?:\.\d+)?\s?[%％]/iu, 'no share or price of NVIDIA is quantified'],
  [
    /\d+(?:\.\d+)?\s?[%％][^\n。.]{0,25}(?:NVIDIA|エヌビディア)/iu,
    'no share or price of NVIDIA is quantified',
  ],
  [/BRICKS/u, 'a misspelling of the source'],
  [
    /(?:100万|1\s?million)\s?(?:トークン|tokens?)|(?:per|\/)\s?(?:\d+\s?)?(?:million )?tokens?|トークン(?:あたり|当たり)/iu,
    'no price is in the sources',
  ],
  [/ChatGPT-4/iu, 'no such model'],
  [/20\s?年(?:以上|の経験|間)|(?:20|twenty) years/iu, 'credentials of an author'],
  [
    /(?:イタリア|韓国|台湾|オーストラリア|豪州|カナダ)|\b(?:Italy|South Korea|Taiwan|Australia|Canada)\b/u,
    'no country that restricts is named',
  ],
  [/AIME|Codeforces|LiveCodeBench|MMLU/u, 'no score is in the sources'],
];
