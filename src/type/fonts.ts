// The fonts of decks, pictures, previews and messages, by script: what may be chosen, what the canvas draws with, what stands in.

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

/** What the canvas draws pictures with: Arimo has Arial's widths. Whole TrueType files, as subsets cannot be measured. */
export const CANVAS_FONTS = [
  {
    family: 'Arimo',
    files: [
      '@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf',
      '@expo-google-fonts/arimo/700Bold/Arimo_700Bold.ttf',
    ],
  },
  {
    family: 'Noto Sans JP',
    files: [
      '@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf',
      '@expo-google-fonts/noto-sans-jp/700Bold/NotoSansJP_700Bold.ttf',
    ],
  },
] as const;

/** Families as CSS lists them, the best first: the nearest kin of the fonts on Windows, macOS and Linux. */
export const CSS_FAMILIES = {
  /** Of the words of a picture. */
  picture: "Arial, Arimo, 'Liberation Sans', 'Noto Sans JP', 'Yu Gothic', 'Hiragino Sans', sans-serif",
  /** Of what stands around the slides of a preview. */
  preview: 'Arial, "Yu Gothic", "Noto Sans JP", sans-serif',
} as const;

/** The families of a page's words as CSS lists them: those of its theme, and what stands in for them. */
export function pageFamilies({
  latin,
  japanese,
}: {
  readonly latin: string;
  readonly japanese: string;
}): string {
  const families = [latin, japanese, 'Noto Sans JP'].map(familyName);
  return [...new Set(families), 'sans-serif'].join(', ');
}

/** One word goes without quotes, as the keyword-like `Arial` does; anything else loses what could end the quotes. */
function familyName(name: string): string {
  return /^[A-Za-z]+$/.test(name) ? name : `'${name.replace(/['"\\]/g, '')}'`;
}
