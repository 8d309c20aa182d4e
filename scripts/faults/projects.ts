// The shipped projects that faults are planted into: both languages and text alone, and one whose originals are workbooks, too.
import type { Inputs } from '../../src/ground.ts';
import { readSettings } from '../../src/read/read-settings.ts';
import { diskFiles, openOriginals } from '../../src/world/files.ts';
import { withShipped } from '../../src/world/shipped-templates.ts';

/** Without the originals what only they can show is not planted. */
export type Subject = Pick<Inputs, 'files' | 'roots' | 'original' | 'cache'> & { readonly name: string };

/** A folder, and where the documents lie that the project names none for. */
const PROJECTS = [
  { name: 'DeepSeek', folder: '.', beside: '../shared/sources' },
  { name: 'obesity drugs', folder: 'examples/obesity-drug', beside: undefined },
] as const;

export function openProjects(): Promise<readonly Subject[]> {
  return Promise.all(PROJECTS.map(openProject));
}

async function openProject({ name, folder, beside }: (typeof PROJECTS)[number]): Promise<Subject> {
  const { value: settings } = await readSettings(diskFiles(folder, ['.']));
  const { content, templates, languages, house, names, fiscalYearEnds, originals } = settings;
  const documents = originals === undefined ? beside : `${folder}/${originals}`;
  const original = documents === undefined ? undefined : openOriginals(documents);
  return {
    name,
    files: withShipped(diskFiles(folder, [content, templates])),
    roots: {
      content,
      templates,
      languages,
      house,
      names,
      ...(fiscalYearEnds === undefined ? {} : { fiscalYearEnds }),
    },
    ...(original === undefined ? {} : { original }),
  };
}
