// Figures in Japanese: numbers, units and hedges, as they are read and as they are written.
import { groupedDecimal, shiftedDecimal } from '../decimal.ts';
import type { FigureWords, NumberWords, ScaledNumber, UnitWords } from '../figure-words.ts';
import { anyOf } from '../match-text.ts';
import { signedUnits } from '../units.ts';
import { CURRENCY_NAMES } from './currencies.ts';
import { HUNDREDTH_NAMES, MEASURE_NAMES, noun, PER } from './quantities.ts';

const DIGITS = '〇一二三四五六七八九';
const PLACES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const KANJI = '[一二三四五六七八九十百千]+';
const SCALES = ['', '万', '億', '兆'] as const;
const GROUP = 4;

function worth(kanji: string): number {
  let total = 0;
  let digit = 0;
  for (const sign of kanji) {
    const place = PLACES[sign];
    if (place === undefined) {
      digit = digit * 10 + DIGITS.indexOf(sign);
    } else {
      total += (digit === 0 ? 1 : digit) * place;
      digit = 0;
    }
  }
  return total + digit;
}

const NUMBERS: NumberWords = {
  inWords: KANJI,
  worth,
  scale: ' ?(千|百|十)?(兆|億|万)|(千(?!葉)|百(?!貨))',
  moneyScale: '',
  powers: { 十: 1, 百: 2, 千: 3, 万: 4, 億: 8, 兆: 12 },
  hasGroups: true,
  minus: { read: '(?:[▲△]|マイナス) ?', write: '−' },
  andHalf: '半(?!導)',
  halfYear: { read: '半年(?:間)?', write: '半年' },
  denominatorFirst: { sign: '分', pattern: ` ?分の ?(\\d{1,9}|${KANJI})` },
  fraction: undefined,
  write: writeNumber,
  writeFraction: (numerator, denominator) => {
    const { number, scale } = writeNumber(String(denominator));
    return `${number}${scale}分の${numerator}`;
  },
};

/** 5600000 is 560 + 万 and 1200000000000 is 1兆2,000 + 億: larger scale words stay with the digits. */
function writeNumber(decimal: string): ScaledNumber {
  const [whole = '', fraction] = decimal.split('.');
  if (fraction !== undefined || whole.length <= GROUP) return { number: groupedDecimal(decimal), scale: '' };
  const top = Math.min(Math.ceil(whole.length / GROUP), SCALES.length) - 1;
  const inTop = shiftedDecimal(whole, -top * GROUP);
  const decimals = inTop.split('.')[1]?.length ?? 0;
  // 560万 and 5.5億 are one group; from 兆 on the next group is named instead: 1兆2,000億.
  if (decimals === 0 || (decimals === 1 && top < SCALES.length - 1)) {
    return { number: groupedDecimal(inTop), scale: SCALES[top] ?? '' };
  }
  return inGroups(whole, top);
}

/** Two groups in practice; more only where leaving them out would lose digits. */
function inGroups(whole: string, top: number): ScaledNumber {
  const groups: { digits: string; scale: string }[] = [];
  for (let index = top; index >= 0; index -= 1) {
    const end = whole.length - index * GROUP;
    const digits = index === top ? whole.slice(0, end) : whole.slice(end - GROUP, end);
    const value = digits.replace(/^0+/, '');
    if (value !== '') groups.push({ digits: groupedDecimal(value), scale: SCALES[index] ?? '' });
  }
  const last = groups.at(-1);
  const larger = groups.slice(0, -1).map(({ digits, scale }) => digits + scale);
  return { number: larger.join('') + (last?.digits ?? ''), scale: last?.scale ?? '' };
}

function unit(read: readonly string[], written: string, axis?: string): UnitWords {
  return { read, before: '', after: [written, written], axis };
}

type Measure = keyof typeof MEASURE_NAMES;

const MONEY = {
  USD: unit(['米ドル', 'ドル'], 'ドル', '金額（ドル）'),
  CNY: unit(['人民元', '元'], '元', '金額（元）'),
  JPY: unit(['円'], '円', '金額（円）'),
  EUR: unit(['ユーロ'], 'ユーロ', '金額（ユーロ）'),
};

const MONEY_NAMES: Readonly<Record<string, string>> = { ...CURRENCY_NAMES, ...HUNDREDTH_NAMES };

/** 件 counts cases of whatever is spoken of: contracts, enquiries, patents. 点, つ, 本, 個 and 項目 count items. */
const UNITS: FigureWords['units'] = {
  ...signedUnits((id, sign) => {
    const money = MONEY_NAMES[id]?.split('|');
    return money
      ? unit(money, money[0] ?? sign, `金額（${money[0]}）`)
      : unit([MEASURE_NAMES[id as Measure]], sign, `数量（${sign}）`);
  }),
  ...MONEY,
  percent: unit(['パーセント'], '%', '比率（%）'),
  tenths: unit(['割'], '割'),
  points: unit(['%ポイント', '% ポイント', 'パーセントポイント', 'ポイント'], 'ポイント'),
  'basis-points': unit(['ベーシスポイント'], 'ベーシスポイント'),
  times: unit(['倍'], '倍'),
  day: unit(['日間', '日'], '日間'),
  week: unit(['週間', '週'], '週間'),
  month: unit(['か月間', 'か月', 'カ月間', 'カ月', 'ヶ月間', 'ヶ月', 'ヵ月間', 'ヵ月', 'ケ月'], 'か月'),
  year: unit(['年間', '年'], '年'),
  model: unit(['モデル'], 'モデル', 'モデル数'),
  case: unit(['件'], '件', '件数'),
  company: unit(['社', '企業'], '社'),
  person: unit(['人', '名'], '人'),
  country: unit(['か国', 'カ国', 'ヶ国', 'ヵ国', '国'], 'か国'),
  item: unit(['本', '点', 'つ', '個', '項目'], '点'),
  chip: unit(['チップ'], 'チップ'),
  none: unit([], ''),
};

/** Kanji are a number where one of these follows; alone they are parts of words. */
const COUNTED =
  '倍|割(?!合|引)|分の[一二三四五六七八九\\d]|[かカヶヵ]月|週間|年間' +
  `|[万億兆](?:${anyOf(Object.values(MONEY).flatMap(({ read }) => read))}|人|社)`;

export const FIGURES: FigureWords = {
  triggers: `半年|(?<![数何幾第〇一二三四五六七八九十百千万億兆]|[一二三四五六七八九]、)${KANJI}(?=${COUNTED})`,
  numbers: NUMBERS,
  units: UNITS,
  /** 5人工知能, 日本, 社会, 元論. */
  notBefore: {
    社: '会',
    人: '工材気',
    本: '社格来質当体部店',
    日: '本',
    元: '論年素',
    点: '数検',
    国: '家内際',
    年: '代度生',
    週: '刊',
    割: '合',
    個: '別人',
    銭: '湯高',
    セント: 'ラレルローポッ',
  },
  adjectives: '',
  compounds: '',
  /** 年 alone is a rate only where it does not belong to another word: 昨年, 2024年, 前年比. */
  rates: {
    year: {
      before: '(?:毎年|年間|年率|年平均|(?<![昨今前去近来翌同数周各通例新学少青中多半\\d\\uffff] ?)年) ?',
      after: ' ?\\/ ?年',
      write: ['年', ''],
    },
    month: {
      before: '(?:毎月|月間|月額|(?<![\\u4e00-\\u9fff\\d\\uffff] ?)月) ?',
      after: ' ?\\/ ?月',
      write: ['月', ''],
    },
    week: { before: '(?:毎週|週間) ?', after: ' ?\\/ ?週', write: ['毎週', ''] },
    day: { before: '毎日 ?', after: ' ?\\/ ?日', write: ['毎日', ''] },
  },
  per: PER,
  noun,
  moneyStyle: undefined,
  /** 弱 and 強 lie a little off the number and are read as `about`: as a bound they would allow far too much. 台 is one behind a unit: 600円台, but 612千台 counts machines. */
  hedges: {
    'at-least': { before: '(?:少なくとも|最低(?:でも)?) ?', after: ' ?以上', write: ['', '以上'] },
    'at-most': {
      before: '(?:最大(?:で)?|多くとも|高々|せいぜい|上限(?:は|が)?) ?',
      after: ' ?以[下内]',
      write: ['', '以下'],
    },
    under: { before: '', after: ' ?(?:未満|を下回[るっり]|足らず)', write: ['', '未満'] },
    over: {
      before: '',
      after: ' ?(?:超(?!音|高)|を超え[るたて]?|を上回[るっり]|余り?(?![地裕計])|あまり)',
      write: ['', '超'],
    },
    about: {
      before: '(?:(?<![契予節制要公規条倹盟特確解売成婚])約|およそ|おおよそ|おおむね|概ね|ほぼ|ざっと) ?',
      after:
        ' ?(?:弱(?![い点体])|強(?![い化力制調靱度])|程度|前後|ほど|くらい|ぐらい|近[くい]|(?<![\\d千百十万億兆] ?)台(?![湾頭形数]))',
      write: ['約', ''],
    },
  },
  dateHedges: {
    'at-least': { before: '', after: ' ?(?:以降|以後)', write: ['', '以降'] },
    'at-most': { before: '', after: ' ?以前', write: ['', '以前'] },
    under: { before: '', after: ' ?より前', write: ['', 'より前'] },
    over: { before: '', after: ' ?より後', write: ['', 'より後'] },
    about: { before: '', after: ' ?(?:頃|ごろ)', write: ['', '頃'] },
  },
  noLonger: '',
  ranges: {
    connector: ' ?(?:から|ないし) ?',
    from: '',
    until: ' ?まで',
    between: '',
    and: '',
    write: ['〜', '〜'],
  },
  inTwoUnits: { pattern: '(?<whole>\\d[\\d,]*) ?円 ?(?<part>\\d{2}) ?銭', unit: '円' },
  noteSign: '注',
  unitsRow: '単位',
  counters: '[台株個本枚口室床戸棟基店席便隻頭冊部着足箱缶回]|店舗|拠点|世帯|回線|契約|加入|会員|ユーザー',
  falls: {
    before: '',
    after:
      ' ?(?:減(?:少|益|収)?(?![額税免価算退])|の(?:減(?![額税免価算退])|下落|低下|赤字|(?:純)?損失|マイナス(?!金利))|下落|低下' +
      // `3%を下回る` is a limit, and `3%に下がった` where it went.
      '|下が[っりるら]|下回[っりるら]|落ち(?!着)|マイナス(?!金利| ?\\d))',
    named: '損失|赤字|減少|減益|減収|下落|低下|下回|下が',
    said: ['の減少', 'の赤字'],
  },
  takes: {
    before: '(?:損失|赤字)(?:額|幅)?(?:[はがを]|で、?)? ?',
    // A cost that grew is a change below zero of the profit.
    after:
      '(?:を|の|分)? ?(?:失(?!業)|奪|減ら|削(?:減|っ|り)|押し下げ|引き下げ|目減り|圧縮|縮小)' +
      '|(?<=(?:費用?|コスト|原価|負担)[はがの]? ?(?:約|およそ)? ?[\\d,.兆億万千百円%]{1,16})(?:の|分の)? ?(?:増(?![益収資])|上昇)',
  },
  compares: { before: '', after: ' ?を[上下]回[るっり]' },
  moves: { before: '', after: ' ?[にへ]' },
  ordinals: {
    before: '(?:第|(?<!意)図表?|(?<![代発公])表|脚注|(?<![受発外])注|別紙|ステップ|レベル|フェーズ) ?',
    after:
      ' ?(?:(?:番|回|代|段|段階|期|度|件|社|人|つ|点|本|国|年|か月|カ月|ヶ月|月|週|日|個|名|枚)目|番(?!組)|位(?!置)|号|章|節|条(?!件)|版|世紀|世代)',
  },
  vague: { before: '(?<![件社回総人指個台点少多複])[数何]', after: '数(?!字|値)' },
};
