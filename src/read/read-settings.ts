// briefdeck.yaml, which may be missing → the user's settings, with a finding for everything in it that is none.
import type { Found } from '../model/finding.ts';
import type { FileReader } from '../model/world.ts';
import { LANGUAGES } from '../words/languages.ts';
import type { Settings } from './parse-settings.ts';

export const SETTINGS_FILE = 'briefdeck.yaml';

const DEFAULTS: Settings = {
  company: 'briefdeck',
  out: 'out',
  content: 'content',
  templates: 'templates',
  languages: LANGUAGES,
};

export async function readSettings(files: FileReader): Promise<Found<Settings>> {
  if (files.read(SETTINGS_FILE) === undefined && files.obstacle(SETTINGS_FILE) === undefined)
    return { value: DEFAULTS, findings: [] };
  // Loaded here: most projects have no settings, and need no parser for them.
  const { parseSettings } = await import('./parse-settings.ts');
  const { value, findings } = parseSettings(files, SETTINGS_FILE);
  return { value: { ...DEFAULTS, ...value }, findings };
}
