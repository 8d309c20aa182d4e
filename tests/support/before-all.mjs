// Before all tests → the project's fonts and an empty cache, which every program that a test starts is given.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fontsConf } from '../../scripts/render/fonts.conf.mjs';

/**
 * Workers inherit the variables, and what they start inherits them from those: the same pages on every machine, nothing
 * kept from outside this run of the tests, and what V8 made of the program kept for all that are started in it.
 */
export default function setUp() {
  const folder = mkdtempSync(join(tmpdir(), 'before-all-'));
  for (const name of ['fonts-cache', 'cache']) mkdirSync(join(folder, name));
  const config = join(folder, 'fonts.conf');
  writeFileSync(config, fontsConf(join(folder, 'fonts-cache')));
  process.env.FONTCONFIG_FILE = config;
  process.env.BRIEFDECK_CACHE = join(folder, 'cache');
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
}
