// What may be typed and what may not: phrases with every number in them in brackets, and twins that look alike and say none.

import { describe, expect, it } from '@jest/globals';
import type { Source } from '../../src/model/content/source.ts';
import { isNamedByAnchor } from '../../src/quantity/find/allowed-numbers.ts';
import { findTypedNumbers } from '../../src/quantity/find/find-typed-numbers.ts';
import { ownNames } from '../../src/quantity/ledger/own-names.ts';

const ENGLISH = `
sales were [twice] as high | [Twice] the price | it rose [thrice] in a row | prices [doubled] | output will [double]
a [doubling] of costs | it [doubles] every spring | sales [tripled] | [nearly tripled] | profit more than [trebled]
orders [quadrupled] | users [quintupled] | it [halved] its debt | [halving] the price | the cost [halves] | cut in [half]
[half] of revenue | [half] the price | less than [half] its size | by [half] | [half] a dozen | more than [half]
[half] again as many | [a third above] the estimate | [a third of] sales | fell [by a third] | [a fifth] of the market
revenue in a quarter | within a quarter, | in [a quarter of] cases
[up a quarter] on last year | [a quarter of] sales | down [by a quarter] | [a quarter more] | [nearly a third]
[two thirds] of patients | [two-thirds] agree | [three quarters of] all | [one third] | [one-fifth] of costs
[one in five] patients | [nine out of ten] | [two of the five] | [one in every four] | [every third] customer
[every second] household | [ten-to-one] | a [factor of ten] | by a [factor of several] | [an order of magnitude] cheaper
[several orders of magnitude] | [two orders of magnitude] | [a majority of] doctors | the [vast majority] of sites
a [minority of] patients | [dozens of] hospitals | [a dozen] sites | [two dozen] plants | [several dozen] trials
[half a dozen] rivals | [hundreds of] clinics | [thousands of] users | [tens of thousands] of pens | [millions of] people
[a hundred] clinics | [a million] doses | [several hundred] million | [a few thousand] | [two million] users
[tenfold] growth | grew [threefold] | [ten times] the price | [three times] as fast | [double-digit] growth
a [triple digit] rise | [high single-digit] growth | a [seven-figure] sum | margins in the [mid-teens]
in the [low twenties] | [a few percent] | [several percentage points] | [eleven] hospitals | [twelve] of them
[twenty] sites | [forty-two] sites | [a hundred] and one | fell to [zero] | [two months] later | [six weeks] of data
[two decades] of work | [four quarters] in a row | [three hours] a day | [six companies] | [two models] | [four items]
[one and a half] years | [fifty-fifty] | [five people] | [twelve] | [one percent] of sales | [ninety] days
All [three brokers] stand below | [two sources] disagree | [three other brokers] | [Two independent sources] say so | [four analysts] | one of the [three brokers] | [five largest banks]
[12 mg] a day | doses of [12mg] | [2.4 GW] of capacity | [2.4GW] | [20 MWh] | [3 TWh] a year | [5 kg] less
costs [EUR 61] | [EUR61] | [CHF 61] | [CHF61] | [GBP61] | [£61] | [HK$61] | [₹500] | [US$5.6bn] | [A$3] | [61 SEK]
[$2]/GPU-hour | [3,000] GPU-hours | [45%] | [45 %] | [3pp] | [120bp] | [2.5x] | [3-year] | [72-week] trial
([12])% | loss of ([12]) | ([6.1]) | a ratio of [3:1] | [1/3] of it | [5-to-1] | [7nm] chips | [sub-10nm] | [top-10]
[mid-2025] | [2030] | [Q3] [FY25] | [H1] [2025] sold | [1H25] | [9M] [FY24] | [FY25] | [fiscal 2026] | [31 December 2025]
[½] of it | [1][½] years | [٣] tablets | level [5%] is met | phase [30%] done | [10,000] | [1.2.3] | [400k] users
[1 in 5] | [24 hours] | [360] degrees | [1980s] | '[25] | approx [30] | [~30] | [30]+ | 10th-largest of [40]
`;

const ENGLISH_SILENT = `
lane metres by quarter | trailers are counted twice | count them twice | back in the second half
a second opinion | one of the reasons | its half-life | a third party | third-party tests | the first of them
the third quarter | last quarter | in the quarter | a quarter ago | quarterly figures | a third model | the third of them
second-largest | third-generation chips | the second half | the first half of the year | half-hearted | half-year results
halfway there | double-check it | a double-blind trial | double counting | doubling down on it | double standards
triple-A rated | majority-owned | the majority shareholder | majority stake | minority interest | a single plant
one contract manufacturer | one suit | one day | on the one hand | one another | no one | one-off costs | one by one
two forecasts disagree | two figures of one sentence | both forecasts | two sides | three pillars | the two differ | two-sided | a two-way market
one broker doubts it | both brokers | one of two brokers | the brokers | two worries | three steps | two source documents | a two-source rule
for once | once more | several plants | many patients | a few sites | some hospitals | most of the patients
half that is conceded | the half that is conceded | an order-of-magnitude estimate | shows an order of magnitude only | bars start at zero | a zero-sum game | net zero | from zero
zero-shot | a score of the model | scores on benchmarks | a fraction of it | a multiple of sales | per cent
R1 and V3 | H800 chips | GPT-4 | COVID-19 | SUMMIT-2 | G7 | Figure 4 | Table 2 | section 3.2 | Phase 3 trial
the 2nd model | the 21st century | 24/7 | 5G | a 10-K filing | No. 1 | page 12 | S&P 500 | at 10:30 | https://a.com/12mg
2025-W43 | in seconds | seconds ago | tension | tentative | attention | weight | often | someone | freight | content
① first | thousand island | nine to five | one-sided | bidoublet | dozenal | twicer
`;

const JAPANESE = `
[2026年3月期]の売上 | [25年3月期] | [26/3期]は増収
売上は[3倍]になった | [三倍]に増えた | [３倍]の速さ | [倍増]した | 価格は[倍]になる | [倍]の費用 | [倍以上]に伸びた | [倍額]を払う
売上は[倍近い] | [倍を超え]る伸び | [倍以上]だ | [数割] | 倍率以上の支払い | 人一倍近い努力
費用は[半分]になった | [半減]した | [半数]が賛成 | [半額]で売る | [半値]になった | [過半]を占める | [過半数]が支持 | [折半]する | [半々]だ
[半世紀]ぶり | [数倍]に増えた | [十数倍] | [何倍]も高い | [数割]下がる | [数％]の改善 | [数ポイント]の差 | [一割]減った | [二割]増
[三割]を占める | [九割九分] | [数十]社 | [数百]人 | [数千]億円 | [数万]台 | [数億]円規模 | [十数]社が参入 | [二十数]社 | [10数]社 | [数10]社
[百数十]人 | [十余]年 | [一桁]の伸び | [二桁]成長 | [2桁]成長 | [三桁] | [二ケタ]増 | [ふたケタ]の伸び | [桁違い]に安い | [桁外れ]
[数桁]の差 | [桁が違う] | [百万]人 | [一億]円 | [数千万]円 | [二億]ドル | [三社]が参入 | [五カ国]で承認 | [六人]の患者 | [三件]の訴訟
[二十社]が並ぶ | [十年]かかる | [五年]後 | [三時間]待つ | [百パーセント] | [二世紀] | [四半分] | [三分の一] | [四分の三]が回答
[10分の1] | [半年]で終わる | [一倍] | 成長率は[ゼロ]だ | [ゼロ成長] | [半ダース] | [三か月]で | [二週間]の間 | [四年間]
[12mg]を投与 | [12 mg]の用量 | [2.4GW]の設備 | [61ユーロ] | [61フラン] | [５０％] | [500億円] | [3割]の減少 | [1.5倍]の差
[2025年] | [2025年度第3四半期] | [10月]に公表 | [第3四半期] | [3社]が参入 | [4要因] | [5通り] | [2つ]の額 | [3者]の合意 | [1件]だけ
[12トン] | [3キロ] | [24時間] | [5度] | [百年]に一度 | [千人]規模 | [五分五分]の勝負 | [倍返し] | [数パーセント]の差 | [一ポイント]の差
`;

const JAPANESE_SILENT = `
一部の企業 | 一方で | 第三者の検証 | 一般の利用者 | 三菱の工場 | 四半期ごとの開示 | 前半と後半 | 上半期の業績 | 下半期 | 半導体の供給
半信半疑だった | 半ばまでに | 倍率は低い | 人一倍の努力 | 安倍政権 | 倍音 | 十分な検証 | 十分に速い | 百貨店で売る | 千葉の工場 | 四国と九州
一つの文の中に | 二つの額 | 三つの材料 | 二人三脚で進む | 三人称で書く | 十人十色 | 一定の条件 | 一層の努力 | 一時の熱 | 唯一の工場
万一の備え | 万が一に備える | 億劫な作業 | 千差万別 | 数字と数値 | 数社が参入 | 数人の患者 | 数年かかる | 多数の企業 | 少数の例 | 大半の企業
割安な株 | 割合を示す | 役割を担う | 割引の条件 | 二次電池 | 三次元の像 | 二酸化炭素 | 三角形 | 八王子の工場 | 六本木の会社 | 六小虎と呼ばれる
第3章 | 図表4 | 2位の地位 | 3番目 | 1つ目 | 第2世代 | ゼロから作る | ゼロサムの争い | 桁数を数える | 桁の違いを見る | 何割安いか | 何倍か | 起点はゼロだ | 人数 | 回数 | 複数の資料 | 年齢層 | 倍精度の計算 | 半径を測る | 半ばを過ぎる | 二つの半分からなる | V3とR1 | H800の供給
一致を重ねて | 一連の発表 | 一貫した方針 | 統一した形 | 単一の資料 | 同一の条件 | 一律の規制 | 一例を示す | 二重に数える | 一番の理由 | 一社の資料
一人の医師 | 一件の訴え | 三井の資料 | 五輪の年 | 七夕の日 | 一概に言えない | 一切ない | 半永久に続く | 半年報 | 一元化する | 二元論
`;

const phrases = (table: string): string[] =>
  table
    .split(/[|\n]/)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');

/** A phrase with brackets → what it says, and where the numbers stand. */
function marked(phrase: string): { text: string; spans: [number, number][] } {
  let text = '';
  const spans: [number, number][] = [];
  for (const part of phrase.split(/(?=\[)|(?<=\])/)) {
    const inner = /^\[(.*)\]$/.exec(part)?.[1];
    if (inner !== undefined) spans.push([text.length, text.length + inner.length]);
    text += inner ?? part;
  }
  return { text, spans };
}

describe('numbers that somebody typed', () => {
  const told = [...phrases(ENGLISH), ...phrases(JAPANESE)];
  const silent = [...phrases(ENGLISH_SILENT), ...phrases(JAPANESE_SILENT)];

  it('are looked for in hundreds of phrases', () => {
    expect(told.length).toBeGreaterThan(200);
    expect(silent.length).toBeGreaterThan(200);
  });

  it.each(told)('%s', (phrase) => {
    const { text, spans } = marked(phrase);
    const found = findTypedNumbers(text);
    const missed = spans.filter(([from, to]) => !found.some(({ start, end }) => start < to && from < end));
    expect({ found: found.map((one) => one.text), missed }).toEqual({
      found: spans.map(() => expect.any(String)),
      missed: [],
    });
  });

  it.each(silent)('%s is silent', (text) => {
    expect(findTypedNumbers(text)).toEqual([]);
  });
});

describe('words that name a passage', () => {
  it('may be typed for the number in them, and mean nothing where there is none', () => {
    expect(
      ['01.AI', '1980年代', 'Q3 FY25', 'Llama 3.1', 'Doubao 1.5 Pro'].filter(isNamedByAnchor),
    ).toHaveLength(5);
    expect(
      [
        'Revenue 412',
        'USD 3.1',
        'Sales 3.1%',
        'Sales 3.1 million',
        'patients',
        'stop within a year',
        '560万ドル',
        '2030',
      ].filter(isNamedByAnchor),
    ).toEqual([]);
  });
});

it('lets whoever quotes a title say the business year in it', () => {
  const source = { title: '2026年3月期 決算短信', publisher: 'a', publisherName: { ja: 'a', en: 'a' } };
  const names = ownNames([], [source as unknown as Source]);
  expect(names).toContain('2026年3月期');
  expect(findTypedNumbers('2026年3月期を読む', names)).toEqual([]);
  expect(findTypedNumbers('2026年3月31日', names)).toHaveLength(1);
});

it('lets whoever quotes a title say the quarter in it as it is spoken', () => {
  const source = {
    title: 'Results for Q3 of fiscal 2025',
    publisher: 'a',
    publisherName: { ja: 'a', en: 'a' },
  };
  const names = ownNames([], [source as unknown as Source]);
  expect(names).toContain('Q3 of fiscal 2025');
  expect(findTypedNumbers('Sold in Q3 of fiscal 2025', names)).toEqual([]);
  expect(findTypedNumbers('Sold in Q1 of fiscal 2025', names)).not.toEqual([]);
});
