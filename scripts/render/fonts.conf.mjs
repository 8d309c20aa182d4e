// A folder for caches → the text of a fontconfig file in which the names that decks use are the packages' open fonts.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PACKAGES = join(dirname(fileURLToPath(import.meta.url)), '../../node_modules/@expo-google-fonts');
const FOLDERS = ['noto-sans-jp/400Regular', 'noto-sans-jp/700Bold', 'arimo/400Regular', 'arimo/700Bold'];
const JAPANESE = ['Yu Gothic', '游ゴシック', 'Meiryo', 'メイリオ', 'MS Gothic', 'MS PGothic'];
const LATIN = ['Arial', 'Liberation Sans', 'Helvetica', 'sans-serif'];

/**
 * Named families only, and no system fonts: a page looks the same on every machine. `japanese` is the family that
 * stands for Yu Gothic, `folders` are where it lies if it is none of the project's.
 */
export function fontsConf(cacheFolder, japanese = 'Noto Sans JP', folders = []) {
  const places = [...FOLDERS.map((folder) => join(PACKAGES, folder)), ...folders];
  const aliases = [
    ...JAPANESE.map((name) => aliasOf(name, japanese)),
    ...LATIN.map((name) => aliasOf(name, 'Arimo')),
  ];
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    `<fontconfig>${places.map((folder) => `<dir>${folder}</dir>`).join('')}${aliases.join('')}`,
    `<match target="pattern"><edit name="family" mode="append"><string>${japanese}</string></edit></match>`,
    `<cachedir>${cacheFolder}</cachedir></fontconfig>`,
  ].join('\n');
}

function aliasOf(name, family) {
  return (
    `<match target="pattern"><test name="family"><string>${name}</string></test>` +
    `<edit name="family" mode="assign" binding="same"><string>${family}</string></edit></match>`
  );
}
