// The fonts for which the fitting of words is known to hold.

/**
 * Latin fonts with the advances of Arial, which is what layout measures with. A narrower one would leave air, a wider
 * one would break lines that layout has broken already.
 */
export const LATIN_FONTS = ['Arial', 'Arimo', 'Helvetica', 'Liberation Sans', 'Nimbus Sans'] as const;

/** Japanese fonts whose full-width characters are one em; kana of the proportional ones are narrower still. */
export const JAPANESE_FONTS = [
  'Yu Gothic',
  '游ゴシック',
  'Yu Gothic UI',
  'Yu Mincho',
  '游明朝',
  'Meiryo',
  'メイリオ',
  'Meiryo UI',
  'MS Gothic',
  'ＭＳ ゴシック',
  'MS PGothic',
  'ＭＳ Ｐゴシック',
  'MS Mincho',
  'ＭＳ 明朝',
  'Hiragino Sans',
  'ヒラギノ角ゴシック',
  'Hiragino Kaku Gothic ProN',
  'BIZ UDGothic',
  'BIZ UDPGothic',
  'Noto Sans JP',
  'Noto Sans CJK JP',
  'Noto Serif JP',
  'Source Han Sans JP',
  'IPAexGothic',
  'Zen Kaku Gothic New',
] as const;
