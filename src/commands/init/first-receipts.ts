// A project just written → the text of its lock: the receipts that `verify --update` would write, so that the first build has them.
import { resolve } from 'node:path';
import { readGround } from '../../build.ts';
import { lockText, toLock } from '../../verify/lock.ts';
import type { Language } from '../../words/languages.ts';
import { today } from '../../world/clock.ts';
import { diskFiles, openOriginals } from '../../world/files.ts';
import { withShipped } from '../../world/shipped-templates.ts';

/** Undefined where a figure is not found in its document, which would be our own fault; the first build then tells. */
export async function firstReceipts(
  root: string,
  languages: readonly Language[],
): Promise<string | undefined> {
  const roots = { content: 'content', templates: 'templates', languages };
  const original = openOriginals(resolve(root, 'originals'));
  const { value: ground } = await readGround({
    files: withShipped(diskFiles(root, [roots.content, roots.templates])),
    roots,
    ...(original === undefined ? {} : { original }),
    today: today(),
    company: '',
  });
  const { verification, lock } = ground.evidence;
  return verification && lockText(toLock(ground.content, verification, lock));
}
