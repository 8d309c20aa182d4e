// Every page → a fault for a line that begins or ends with what may not stand there, or parts what belongs together.
import { paragraphsOf, type SetLine } from './paragraphs-of.ts';
import type { SceneFault, SceneRule } from './scene-rule.ts';

/** JIS X 4051: closing brackets, stops, middle dots, marks of repetition and length, small kana, units. */
const NEVER_FIRST =
  /^[、。，．・：；？！‼⁇⁈⁉）］｝〕〉》」』】〙〗〟’”｠»‐゠–〜～ー々〻ヽヾゝゞぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰ-ㇿ％‰℃｡､･ｰﾞﾟ｣)\]},.;:!?%]/u;
/** Opening brackets and signs that stand before a number. */
const NEVER_LAST = /[（［｛〔〈《「『【〘〖〝‘“｟«([{￥¥＄$£€№]$/u;
/** A number; not the last of a name, as in V3, GPT-4 or H800. */
const NUMBER_LAST = /(?<![\p{Script=Latin}\d][\d.,-]*)(?<![\d.,])\d[\d.,]*$/u;
const UNIT_FIRST =
  /^(?:[年月日時分秒円元万億兆千百割倍人社件台個本枚回位点歳週階種次期版]|[かカヵヶ](?:月|国|所|年)|ドル|ユーロ|ウォン|ポイント|パーセント|(?:million|billion|trillion|thousand|percent|per cent|times|bn|mn)\b)/u;
const DIGIT_FIRST = /^\d/;
const INSIDE_NUMBER = /\d[.,–〜～-]?$/u;
/** Characters without a space among them, from which on a break inside is no mistake. */
const LEAST_BREAKABLE = 20;
const WORD = '[^\\s\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}]*';
/** Full-width letters stand in Japanese, where a line may end between any two of them. */
const LETTER = /^(?![\uFF00-\uFFEF])\p{Script=Latin}/u;
const LETTER_LAST = /(?![\uFF00-\uFFEF])\p{Script=Latin}$/u;

export const findKinsoku: SceneRule = ({ pages }) =>
  pages.flatMap(({ page, blocks }) =>
    blocks.flatMap(({ subject, lines }) =>
      paragraphsOf(lines).flatMap((paragraph) =>
        paragraph.slice(1).flatMap((line, index): SceneFault[] => {
          const before = paragraph[index];
          const what =
            before === undefined || isInLongWord(paragraph, index + 1) ? undefined : faultAt(before, line);
          return what === undefined
            ? []
            : [
                {
                  kind: 'line-kinsoku',
                  page,
                  message: `Unexpected ${what} in \`${subject}\`, expected another break`,
                },
              ];
        }),
      ),
    ),
  );

function faultAt({ text: before }: SetLine, { text: after, beginsWithMark }: SetLine): string | undefined {
  const [first = ''] = after;
  if (beginsWithMark) return 'footnote mark at the beginning of a line';
  if (NEVER_FIRST.test(after)) return `\`${first}\` at the beginning of a line`;
  if (NEVER_LAST.test(before.trimEnd())) return `\`${before.trimEnd().slice(-1)}\` at the end of a line`;
  if (NUMBER_LAST.test(before.trimEnd()) && UNIT_FIRST.test(after))
    return `number parted from \`${unitOf(after)}\``;
  if (INSIDE_NUMBER.test(before) && DIGIT_FIRST.test(after))
    return `break inside the number before \`${after}\``;
  if (LETTER_LAST.test(before) && LETTER.test(after)) return `break inside the word before \`${after}\``;
  return undefined;
}

/** Addresses and compounds that no line holds are broken somewhere, also over several lines. */
function isInLongWord(paragraph: readonly SetLine[], line: number): boolean {
  const textOf = (lines: readonly SetLine[]): string => lines.map(({ text }) => text).join('');
  const [end = ''] = new RegExp(`${WORD}$`, 'u').exec(textOf(paragraph.slice(0, line))) ?? [];
  const [start = ''] = new RegExp(`^${WORD}`, 'u').exec(textOf(paragraph.slice(line))) ?? [];
  return end !== '' && start !== '' && end.length + start.length >= LEAST_BREAKABLE;
}

function unitOf(after: string): string {
  return UNIT_FIRST.exec(after)?.[0] ?? '';
}
