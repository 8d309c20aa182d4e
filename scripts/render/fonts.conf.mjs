// A folder for caches → the text of a fontconfig file in which Yu Gothic and Arial are the packages' open fonts.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PACKAGES = join(dirname(fileURLToPath(import.meta.url)), '../../node_modules/@expo-google-fonts');
const FOLDERS = ['noto-sans-jp/400Regular', 'noto-sans-jp/700Bold', 'arimo/400Regular', 'arimo/700Bold'];
const ALIASES = { 'Yu Gothic': 'Noto Sans JP', 游ゴシック: 'Noto Sans JP', Arial: 'Arimo' };

/** Named families only, and no system fonts: a page looks the same on every machine. */
export function fontsConf(cacheFolder) {
  const folders = FOLDERS.map((folder) => `<dir>${join(PACKAGES, folder)}</dir>`);
  const aliases = Object.entries(ALIASES).map(
    ([name, family]) =>
      `<match target="pattern"><test name="family"><string>${name}</string></test>` +
      `<edit name="family" mode="assign" binding="same"><string>${family}</string></edit></match>`,
  );
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    `<fontconfig>${folders.join('')}${aliases.join('')}`,
    '<match target="pattern"><edit name="family" mode="append"><string>Noto Sans JP</string></edit></match>',
    `<cachedir>${cacheFolder}</cachedir></fontconfig>`,
  ].join('\n');
}
