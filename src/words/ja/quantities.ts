// Japanese for measures, for what an amount is counted by, and for nouns that a project declares.
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
