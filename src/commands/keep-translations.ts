// A project → which of its texts changed in one language alone, and the file that keeps what was last seen in both.
import { resolve } from 'node:path';
import { translationsText } from '../lint/translations.ts';
import { TRANSLATIONS_FILE } from '../model/content/content.ts';
import { replaceFile } from '../world/write-files.ts';
import type { Project } from './project.ts';

/** Text of the file; undefined where there is none yet. */
export function translationsSeen({ inputs: { files, roots } }: Project): string | undefined {
  return files.read(`${roots.content}/${TRANSLATIONS_FILE}`);
}

/** What changed in every language, and what is `confirmed`, is seen from now on; the rest stays as it was. Gives what was written. */
export function keepTranslations(
  project: Project,
  confirmed?: ReadonlySet<string>,
): { readonly path: string; readonly text: string } | undefined {
  const { root, settings, ground, inputs } = project;
  if (settings.languages.length < 2) return undefined;
  const text = translationsText(ground.content, translationsSeen(project), confirmed);
  if (text === undefined) return undefined;
  replaceFile(resolve(root, settings.content, TRANSLATIONS_FILE), text);
  return { path: `${inputs.roots.content}/${TRANSLATIONS_FILE}`, text };
}
