// Where the shipped content lies, and the nouns that its settings declare.
import { parseSettings } from '../../src/read/parse-settings.ts';
import { diskFiles } from '../../src/world/files.ts';
import { ROOTS } from './good-content.ts';

const FILE = 'briefdeck.yaml';

const { value: settings } = parseSettings(diskFiles(process.cwd(), [FILE]), FILE);

export const SHIPPED_ROOTS = { ...ROOTS, ...(settings.house && { house: settings.house }) };
