// Before all tests → a fontconfig file of the project's fonts, which every program that a test starts is given.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fontsConf } from '../../scripts/render/fonts.conf.mjs';

/** Workers inherit the variable, and what they start inherits it from them: the same pages on every machine. */
export default function setUp() {
  const folder = mkdtempSync(join(tmpdir(), 'own-fonts-'));
  mkdirSync(join(folder, 'cache'));
  const config = join(folder, 'fonts.conf');
  writeFileSync(config, fontsConf(join(folder, 'cache')));
  process.env.FONTCONFIG_FILE = config;
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
}
