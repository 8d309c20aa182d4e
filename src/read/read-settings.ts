// briefdeck.yaml, which may be missing → the user's settings, with a finding for everything in it that is none.
import type { Finding, Found } from '../model/finding.ts';
import { startOf } from '../model/place.ts';
import type { FileReader } from '../model/world.ts';
import { PLAIN_HOUSE } from '../words/house.ts';
import { LANGUAGES } from '../words/languages.ts';
import { unexpected } from './files/unexpected.ts';
import type { Settings } from './parse-settings.ts';

export const SETTINGS_FILE = 'briefdeck.yaml';

/** What people call it elsewhere. */
const MISNAMED = ['briefdeck.yml', '.briefdeck.yaml', '.briefdeck.yml', 'briefdeck.json'];

const DEFAULTS: Settings = {
  company: 'briefdeck',
  out: 'out',
  content: 'content',
  templates: 'templates',
  languages: LANGUAGES,
  house: PLAIN_HOUSE,
  names: [],
  terms: [],
};

export async function readSettings(files: FileReader): Promise<Found<Settings>> {
  if (!stands(files, SETTINGS_FILE)) return { value: DEFAULTS, findings: misnamed(files) };
  // Loaded here: most projects have no settings, and need no parser for them.
  const { parseSettings } = await import('./parse-settings.ts');
  const { value, findings } = parseSettings(files, SETTINGS_FILE);
  return { value: { ...DEFAULTS, ...value }, findings: [...findings, ...misnamed(files)] };
}

function misnamed(files: FileReader): readonly Finding[] {
  return MISNAMED.filter((name) => stands(files, name)).map((name) =>
    unexpected(
      'file-unread',
      startOf(name),
      `file \`${name}\``,
      `settings in \`${SETTINGS_FILE}\``,
      `Rename it to \`${SETTINGS_FILE}\``,
    ),
  );
}

function stands(files: FileReader, name: string): boolean {
  return files.read(name) !== undefined || files.obstacle(name) !== undefined;
}
