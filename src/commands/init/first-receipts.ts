// A project just written → its lock and its kept tables: what `verify --update` would write, so that the first build has them.
import { resolve } from 'node:path';
import { readGround } from '../../ground.ts';
import { TABLES_FILE } from '../../model/content/series.ts';
import { lockPath, lockText, toLock } from '../../verify/lock.ts';
import type { Language } from '../../words/languages.ts';
import { today } from '../../world/clock.ts';
import { diskFiles, openOriginals } from '../../world/files.ts';
import { withShipped } from '../../world/shipped-templates.ts';
import type { ProjectFile } from './sample-project.ts';

/** None where a figure is not found in its document, which would be our own fault; the first build then tells. */
export async function firstReceipts(
  root: string,
  languages: readonly Language[],
): Promise<readonly ProjectFile[]> {
  const roots = { content: 'content', templates: 'templates', languages };
  const original = openOriginals(resolve(root, 'originals'));
  const { value: ground } = await readGround({
    files: withShipped(diskFiles(root, [roots.content, roots.templates])),
    roots,
    readTables: true,
    ...(original === undefined ? {} : { original }),
    today: today(),
    company: '',
  });
  const { verification, lock } = ground.evidence;
  if (verification === undefined) return [];
  return [
    { path: lockPath(roots.content), text: lockText(toLock(ground.content, verification, lock)) },
    ...(ground.tables === undefined
      ? []
      : [{ path: `${roots.content}/${TABLES_FILE}`, text: ground.tables }]),
  ];
}
