// Japanese number words → what they say of a figure.
import type { NumberPhrase, NumberPhrases } from '../number-words.ts';
import { FIGURES } from './figures.ts';

const { worth, inWords, powers } = FIGURES.numbers;
const N = `(\\d+(?:\\.\\d+)?|${inWords})`;

function numberOf(words = ''): number {
  return /^\d/.test(words) ? Number(words) : worth(words);
}

/** 10 for 十, 100_000 for 十万. */
function placeOf(places: string): number {
  return [...places].reduce((all, sign) => all * 10 ** (powers[sign] ?? 1), 1);
}

/** 3割5分 is 0.35. */
function tenths(tens?: string, hundredths?: string): number {
  return (numberOf(tens) * 10 + (hundredths === undefined ? 0 : numberOf(hundredths))) / 100;
}

const PART = `(?:${N}割(?:${N}分)?|${N}分の${N})`;

function partOf([tens, hundredths, below, above]: readonly (string | undefined)[]): number {
  return tens === undefined ? numberOf(above) / numberOf(below) : tenths(tens, hundredths);
}

const PHRASES: readonly NumberPhrase[] = [
  {
    pattern: '(?:半分|半数|半々|半額|半値|五分五分|折半)の?',
    means: () => ({ measure: 'share', value: 0.5 }),
    such: ['半分', '半数'],
  },
  { pattern: '四半分の?', means: () => ({ measure: 'share', value: 0.25 }), such: [] },
  {
    pattern: `${PART}の?`,
    means: (groups) => ({ measure: 'share', value: partOf(groups) }),
    such: ['3分の1', '3割', '三分の二'],
  },
  {
    pattern: `${N}([人社件台国校店])に[1一]\\2`,
    means: ([all]) => ({ measure: 'share', value: 1 / numberOf(all) }),
    such: ['5社に1社'],
  },
  {
    pattern: '過半数?の?',
    means: () => ({ measure: 'share', value: 0.5, bound: 'over' }),
    such: ['過半', '過半数'],
  },
  {
    pattern: '倍(?:増|加|額|々)?[のに]?',
    means: () => ({ measure: 'times', value: 2 }),
    such: ['倍', '倍増'],
  },
  {
    pattern: `${N}倍[のに]?`,
    means: ([many]) => ({ measure: 'times', value: numberOf(many) }),
    such: ['3倍', '十倍'],
  },
  { pattern: '半減', means: () => ({ measure: 'fall', value: 0.5 }), such: ['半減'] },
  {
    pattern: `${PART}(?:増し?|高|上昇|上回る|多い|高い|大きい)`,
    means: (groups) => ({ measure: 'rise', value: partOf(groups) }),
    such: ['3割増', '3分の1多い'],
  },
  {
    pattern: `${PART}(?:減|安|引き?|下落|低下|下回る|少ない|低い|安い|小さい)`,
    means: (groups) => ({ measure: 'fall', value: partOf(groups) }),
    such: ['3割減', '3分の1少ない'],
  },
  { pattern: '半ダース', means: () => ({ measure: 'count', value: 6 }), such: [] },
  {
    pattern: `${N}ダース`,
    means: ([many]) => ({ measure: 'count', value: 12 * numberOf(many) }),
    such: ['1ダース'],
  },
  { pattern: '十数', means: () => ({ measure: 'count', value: 11, to: 20 }), such: ['十数'] },
  { pattern: '百数十', means: () => ({ measure: 'count', value: 120, to: 200 }), such: [] },
  {
    pattern: '数([十百千]?[万億兆]|[十百千])',
    means: ([places = '']) => ({ measure: 'count', value: 2 * placeOf(places), to: 10 * placeOf(places) }),
    such: ['数十', '数百', '数千', '数万'],
  },
  {
    pattern: `(${inWords})`,
    means: ([many]) => ({ measure: 'count', value: numberOf(many) }),
    such: ['十二'],
  },
  {
    pattern: `${N}桁`,
    means: ([many]) => ({ measure: 'size', value: 10 ** (numberOf(many) - 1), to: 10 ** numberOf(many) }),
    such: ['一桁', '二桁'],
  },
];

export const NUMBER_WORDS: NumberPhrases = {
  larger: '[〇一二三四五六七八九十百千万億兆数何]',
  phrases: PHRASES,
  hedges: [
    { bound: 'nearly', before: '', after: '(?:弱|近[くい]|足らず)' },
    { bound: 'just-over', before: '', after: '強' },
    { bound: 'over', before: '', after: '(?:超|を超え[るたて]?|を上回[るっり]|余り?)' },
    { bound: 'under', before: '', after: '(?:未満|を下回[るっり]|を割る)' },
  ],
};
