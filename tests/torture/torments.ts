// What content may look like at its worst, by name: words in both languages, and how many items and rows there are.
import type { Language } from '../../src/words/languages.ts';

export type Torment = {
  /** Of a claim that leads a page, where it is not like every other text. */
  readonly claim?: (language: Language, seed: number) => string;
  /** Of a claim, a field or a point; `seed` keeps texts of one page apart. */
  readonly text: (language: Language, seed: number) => string;
  /** Of a name, a term, a kicker. */
  readonly label: (language: Language, seed: number) => string;
  /** What stands where a number would. */
  readonly key: (language: Language, seed: number) => string;
  /** Items in a slot, within what its kind takes; rows of a table may be as many as are asked for. */
  readonly items: 'fewest' | 'usual' | 'most';
  readonly rows: number;
  readonly points: number;
};

type Words = Readonly<Record<Language, string>>;

const SENTENCES: Readonly<Record<Language, readonly string[]>> = {
  ja: [
    '学習費の根拠が示されているのはV3だけで、ほかの金額とは対象の範囲が異なる',
    '需要の減少を裏付ける資料はなく、利用の拡大が見込まれるという意見がある',
    '輸出規制は逆風とされる一方で、自国での開発を促すという見方も伝えられる',
    '公開されたモデルが広く使われれば、利用料は下がる可能性があると述べる',
  ],
  en: [
    'Only the cost of V3 comes with its grounds, and the other amounts differ in scope',
    'No document shows a fall in demand, and some expect wider use to raise it',
    'Export curbs are called a headwind, yet also a spur to development at home',
    'If open models spread, prices may fall further, according to the publisher',
  ],
};
const LABELS: Readonly<Record<Language, readonly string[]>> = {
  ja: ['学習費', '需要の見通し', '輸出規制', '利用料'],
  en: ['Training cost', 'Demand', 'Export curbs', 'Prices'],
};

function pick(words: readonly string[], seed: number): string {
  return words[seed % words.length] ?? '';
}

const usual: Torment = {
  text: (language, seed) => pick(SENTENCES[language], seed),
  label: (language, seed) => pick(LABELS[language], seed),
  key: (language, seed) =>
    pick(
      { ja: ['先行', '拡大', '逆風', '低下'], en: ['Ahead', 'Wider', 'Headwind', 'Lower'] }[language],
      seed,
    ),
  items: 'usual',
  rows: 4,
  points: 4,
};

/** The same words everywhere, with something of their own before them so that no two titles are one. */
function everywhere(words: Words, labels: Words = words, key: Words = labels): Partial<Torment> {
  const start = (language: Language, seed: number): string =>
    pick({ ja: ['甲', '乙', '丙', '丁'], en: ['A', 'B', 'C', 'D'] }[language], seed);
  return {
    text: (language, seed) => `${start(language, seed)} ${words[language]}`,
    label: (language) => labels[language],
    key: (language) => key[language],
  };
}

function same(text: string, label = text, key = label): Partial<Torment> {
  return everywhere({ ja: text, en: text }, { ja: label, en: label }, { ja: key, en: key });
}

const COMPOUND = 'Donaudampfschifffahrtselektrizitaetenhauptbetriebswerkbauunt';
const URL = 'https://example.com/reports/2025/10/24/training-cost?language=ja#table-4';

/** Two sentences of headline length and half as much again. */
const LONG_HEADLINE = { ja: 44, en: 84 } as const;

const TORMENTS_GIVEN = {
  usual: {},
  'long headlines': {
    claim: (language: Language, seed: number) => {
      const all = SENTENCES[language];
      const joined = Array.from({ length: 4 }, (_, index) => pick(all, seed + index)).join(
        { ja: '、', en: ', ' }[language],
      );
      return joined.slice(0, LONG_HEADLINE[language]).trim();
    },
  },
  'endless headlines': {
    claim: (language: Language, seed: number) =>
      Array.from({ length: 8 }, (_, index) => pick(SENTENCES[language], seed + index)).join(
        { ja: '、', en: ', ' }[language],
      ),
  },
  'two sentences': {
    text: (language: Language, seed: number) =>
      [0, 1].map((index) => pick(SENTENCES[language], seed + index)).join({ ja: '。', en: '. ' }[language]),
  },
  'unbreakable words': same(`${COMPOUND} `, COMPOUND.slice(0, 30), 'Elektrizitaet'),
  'long addresses': same(`${URL} `, 'https://example.com/reports', 'example.com'),
  'many rows': { items: 'most', rows: 60, points: 6 },
  'forty points': { items: 'most', rows: 7, points: 40 },
  'one of each': { items: 'fewest', rows: 1, points: 1 },
  'nothing optional': { items: 'fewest', rows: 0, points: 1 },
  emoji: same('👩‍👩‍👧‍👦🏳️‍🌈🇯🇵👍🏽 👨‍💻🧑🏿‍🚀🇺🇸 ⚠️❤️‍🔥🫱🏻‍🫲🏿 ', '🇯🇵👍🏽', '👩‍👩‍👧‍👦'),
  'flags of regions': same('🏴󠁧󠁢󠁥󠁮󠁧󠁿 と 🏴󠁧󠁢󠁥󠁮󠁧󠁿 の旗', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '🏴󠁧󠁢󠁥󠁮󠁧󠁿'),
  'rare kanji': same('𠮷野家の髙橋と﨑山は、葛󠄀城市の辻󠄀を𩸽と𠀋の話で訪ねた', '𠮷田・髙橋', '﨑'),
  'half-width kana': same('ﾊﾝｶｸｶﾀｶﾅﾃﾞｶｶﾚﾀﾌﾞﾝｼｮｳ､ｶﾞｷﾞｸﾞｹﾞｺﾞ｡ﾊﾟﾋﾟﾌﾟﾍﾟﾎﾟ｢ｶｷﾞｶｯｺ｣', 'ﾊﾝｶｸｶﾅ', 'ｶﾅ'),
  'full-width Latin': same(
    'ＦＵＬＬ－ＷＩＤＴＨ　ＬＡＴＩＮ　ｗｏｒｄｓ，（ｉｎ　ｂｒａｃｋｅｔｓ）！？',
    'ＤｅｅｐＳｅｅｋ',
    'ＲＩ',
  ),
  capitals: same('THE WHOLE MARKET WAS MOVED BY CAPITAL LETTERS, WWW ', 'MAXIMUM WWW', 'WWWMMM'),
  'XML specials': same(
    `A & B < C > D "quoted" 'single' &amp; &lt;b&gt; ]]> <!-- x --> <script>alert('x')</script> `,
    `R&D <"x">`,
    `<&>`,
  ),
  'control characters': same(
    '前\u0000後\u0007音\u001b改\u2028段\u2029終\ufffe対\ud83d独\udc00り\ufffd \u200b幅\ufeff ',
    '制\u0001御\ud800',
    '\u0002値',
  ),
  'right to left': same(
    '\u200fעברית בתוך טקסט\u200e ومعها العربية 123 \u202eabc\u202c ',
    '\u200fעברית',
    'ערך',
  ),
  'long numbers': same(
    '売上は123,456,789,012,345,678.90百万ドル、前年比＋1,234,567.89％、0.000000000123マイクログラム毎立方メートル ',
    '1,234,567,890件',
    '9,876,543,210',
  ),
  'marks and brackets': same(
    '「『（〔［｛〈《！！！？？？……――、、、。。。》〉｝］〕）』」ー～々ゝ％‰℃ ',
    '（「！？」）',
    '！？',
  ),
  'long paragraphs': {
    text: (language: Language, seed: number) =>
      seed === 0
        ? pick(SENTENCES[language], 0)
        : [0, 1, 2, 3]
            .map((index) => pick(SENTENCES[language], seed + index))
            .join({ ja: '。', en: '. ' }[language]),
  },
} as const satisfies Readonly<Record<string, Partial<Torment>>>;

export type TormentName = keyof typeof TORMENTS_GIVEN;

export const TORMENT_NAMES = Object.keys(TORMENTS_GIVEN) as readonly TormentName[];

export function torment(name: TormentName): Torment {
  return { ...usual, ...TORMENTS_GIVEN[name] };
}
