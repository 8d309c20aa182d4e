// Japanese for measures, for what an amount is counted by, and for nouns that a project declares.

import type { HUNDREDTHS } from '../currencies.ts';
import type { PerWords, UnitWords } from '../figure-words.ts';
import type { PerNoun } from '../units.ts';

/** Words for one measure stand between bars. */
export const MEASURE_NAMES = {
  mg: 'ミリグラム',
  g: 'グラム',
  kg: 'キログラム',
  t: 'トン',
  kW: 'キロワット',
  MW: 'メガワット',
  GW: 'ギガワット',
  TW: 'テラワット',
  kWh: 'キロワット時',
  MWh: 'メガワット時',
  GWh: 'ギガワット時',
  TWh: 'テラワット時',
  MB: 'メガバイト',
  GB: 'ギガバイト',
  TB: 'テラバイト',
  PB: 'ペタバイト',
} as const;

/** The first is written, all are read; words for one unit stand between bars. */
export const HUNDREDTH_NAMES: Readonly<Record<keyof typeof HUNDREDTHS, string>> = {
  cent: 'セント',
  'USD-cent': '米セント',
  'EUR-cent': 'ユーロセント',
  'AUD-cent': '豪セント',
  'CAD-cent': 'カナダセント',
  'HKD-cent': '香港セント',
  'NZD-cent': 'ニュージーランドセント',
  'SGD-cent': 'シンガポールセント',
  'ZAR-cent': '南アフリカセント',
  'GBP-penny': 'ペンス|ペニー',
  'INR-paisa': 'パイサ',
  'JPY-sen': '銭',
};

const PER_NOUNS: Readonly<Record<PerNoun, readonly string[]>> = {
  share: ['1株'],
  unit: ['1単位', '1個', '1台'],
  user: ['利用者1人', 'ユーザー1人', '1ユーザー'],
  patient: ['患者1人', '1患者'],
  subscriber: ['加入者1人', '契約者1人', '1契約'],
  customer: ['顧客1人', '1顧客', '顧客1社'],
  employee: ['従業員1人', '社員1人'],
  household: ['1世帯'],
  vehicle: ['車両1台', '自動車1台'],
  store: ['1店舗', '1店'],
  hour: ['1時間'],
  'GPU-hour': ['1GPU時間', '1GPU-hour'],
  barrel: ['1バレル'],
  ounce: ['1オンス', '1トロイオンス'],
  passenger: ['旅客1人', '乗客1人'],
  ASK: ['1座席キロ', '1有効座席キロ', '1ASK'],
  ASM: ['1座席マイル', '1有効座席マイル', '1ASM'],
  RPK: ['1旅客キロ', '1有償旅客キロ', '1RPK'],
  RPM: ['1旅客マイル', '1有償旅客マイル', '1RPM'],
};

export const PER: PerWords = {
  nouns: PER_NOUNS,
  unit: (_, { after: [one], read }) => [one, ...read].map((word) => `1${word}`),
  one: '[1一] ?',
  before: (word) => `(${word}) ?(?:あたり|当たり|につき)(?:の|、)? ?`,
  after: (word) => ` ?\\/ ?(${word})`,
  write: (word) => [`${word}あたり`, ''],
  time: undefined,
};

/** Nouns have no plural, so a second word is another that the same things are counted with; the first is written. */
export function noun(words: readonly string[]): UnitWords {
  const [word = ''] = words;
  return { read: words, before: '', after: [word, word], axis: `数量（${word}）` };
}
