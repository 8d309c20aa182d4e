// briefdeck.yaml, which may be missing → the user's settings, with a finding for everything in it that is none.
import type { FileReader } from '../model/file-reader.ts';
import type { Found } from '../model/finding.ts';

/** Folders are relative to the folder of the settings. */
export type Settings = {
  /** Where the documents themselves lie; they belong to their publishers and stay outside. */
  readonly originals?: string;
  /** Whose name the files carry. */
  readonly company: string;
  readonly out: string;
  /** The file that knows who got what; `outbox.sqlite` beside the decks when not set. */
  readonly outbox?: string;
  readonly content: string;
  readonly templates: string;
};

const FILE = 'briefdeck.yaml';

const DEFAULTS: Settings = { company: 'briefdeck', out: 'out', content: 'content', templates: 'templates' };

export async function readSettings(files: FileReader): Promise<Found<Settings>> {
  if (files.read(FILE) === undefined) return { value: DEFAULTS, findings: [] };
  // Loaded here: most projects have no settings, and need no parser for them.
  const { parseSettings } = await import('./parse-settings.ts');
  const { value, findings } = parseSettings(files, FILE);
  return { value: { ...DEFAULTS, ...value }, findings };
}
