// A process that publishes a small edition, heals a folder, holds one open, or adds to its list, as the words say.
import { healFolder, openPublication } from '../../src/world/publication.ts';
import { addEntry, publishNew } from './small-edition.ts';

const [deed, folder = '', ...words] = process.argv.slice(2);
try {
  if (deed === 'publish') publishNew(folder);
  if (deed === 'heal') await healFolder(folder);
  if (deed === 'stay') {
    openPublication(folder).write('2025-W43/waiting.pptx', 'waiting');
    process.stdout.write('open');
    setInterval(() => undefined, 1000);
  }
  if (deed === 'add') for (const word of words) while (!addEntry(folder, word));
} catch (error) {
  process.stderr.write(String(error));
  process.exitCode = 2;
}
